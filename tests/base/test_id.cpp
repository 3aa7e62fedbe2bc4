// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <catch2/catch.hpp>

#include <QSet>

#include <algorithm>
#include <thread>
#include <vector>

using namespace agenda;

namespace test_id
{

TEST_CASE("Ids grow, also where several threads make them, and none is made twice")
{
    QList<QString> ids[4];
    std::vector<std::thread> threads;
    for (QList<QString>& list : ids) {
        threads.emplace_back([&list] {
            for (int i = 0; i < 5'000; ++i)
                list << newIdText();
        });
    }
    for (std::thread& each : threads)
        each.join();
    QSet<QString> all;
    for (const QList<QString>& list : ids) {
        CHECK(std::is_sorted(list.begin(), list.end()));
        all.unite(QSet<QString>(list.begin(), list.end()));
    }
    CHECK(all.size() == 20'000);
    const QUuid id(newIdText());
    CHECK(id.variant() == QUuid::DCE);
    CHECK(newIdText()[14] == u'7');
}

} // namespace test_id
