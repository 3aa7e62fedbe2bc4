// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/evidenceedit.h"

#include "base/error.h"
#include "store/history.h"
#include "support/backends.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;

TEST_CASE("Several documents are linked to one sub-question in one step")
{
    auto backend = GENERATE(from_range(backends()));
    const auto workspace = store::Workspace::openDatabase(backend.target, sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Uno");
    const Id<Evidence> one = store::addEvidence(*workspace, evidence, {ids.s111});
    evidence.title = QStringLiteral("[EJEMPLO] Dos");
    const Id<Evidence> two = store::addEvidence(*workspace, evidence);
    evidence.title = QStringLiteral("[EJEMPLO] Tres");
    const Id<Evidence> three = store::addEvidence(*workspace, evidence);
    const QString before = sample::dump(*workspace);
    const qint64 steps = workspace->history().latest(1).first().number;

    CHECK(store::link(*workspace, {one, two, three}, ids.s111).size() == 2);
    CHECK(workspace->where(&Link::subquestion, ids.s111).size() == 3);
    CHECK(workspace->history().latest(1).first().number == steps + 1);
    const QString after = sample::dump(*workspace);
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
    workspace->redo();
    CHECK(sample::dump(*workspace) == after);

    CHECK(store::link(*workspace, QList{one, two, three}, ids.s111).isEmpty());
    CHECK_THROWS_AS(store::link(*workspace, {two, Id<Evidence>(QStringLiteral("none"))}, ids.s112), Error);
    CHECK(sample::dump(*workspace) == after);
}
