// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include "support/errors.h"

#include <catch2/catch.hpp>

using namespace agenda;

TEST_CASE("The listener hears the first and the last, and is spared the rest")
{
    int heard = 0;
    qint64 last = 0;
    Progress progress([&](qint64 done, qint64, const QString&) {
        ++heard;
        last = done;
    });
    for (int i = 1; i <= 100'000; ++i)
        progress.report(i, 100'000, {});
    CHECK(heard >= 2);
    CHECK(heard < 1'000);
    CHECK(last == 100'000);
}

TEST_CASE("After a cancel the next report throws")
{
    Progress progress;
    CHECK_NOTHROW(progress.report(1, 2, {}));
    progress.cancel();
    CHECK(kindOf([&] { progress.report(2, 2, {}); }) == ErrorKind::Cancelled);
}
