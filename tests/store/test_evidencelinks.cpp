// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agendaedit.h"
#include "store/evidenceedit.h"

#include "base/error.h"
#include "store/history.h"
#include "store/views.h"
#include "support/backends.h"
#include "support/errors.h"
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

TEST_CASE("A document is a version or translation of another, and a circle is refused with a sentence")
{
    auto backend = GENERATE(from_range(backends()));
    const auto workspace = store::Workspace::openDatabase(backend.target, sample::author(), sample::clock());
    QList<Id<Evidence>> ids;
    for (const char* title : {"[EJEMPLO] Borrador", "[EJEMPLO] Final", "[EJEMPLO] Corregido"}) {
        Evidence evidence;
        evidence.title = QString::fromUtf8(title);
        evidence.unconfirmed = QStringList{QStringLiteral("version_of")};
        ids << store::addEvidence(*workspace, evidence);
    }
    const QString before = sample::dump(*workspace);
    store::derive(*workspace, ids[1], &Evidence::versionOf, ids[0]);
    store::derive(*workspace, ids[2], &Evidence::versionOf, ids[1]);
    CHECK(workspace->require(ids[2]).versionOf == ids[1]);
    CHECK(workspace->require(ids[2]).unconfirmed.isEmpty());
    const Error circle = errorOf([&] { store::derive(*workspace, ids[0], &Evidence::versionOf, ids[2]); });
    CHECK(circle.kind() == ErrorKind::Constraint);
    CHECK(circle.sentence().contains(QStringLiteral("círculo")));
    Evidence first = workspace->require(ids[0]);
    first.versionOf = ids[2];
    CHECK(errorOf([&] { store::save(*workspace, QStringLiteral("Editar"), first); }).sentence() ==
          circle.sentence());
    CHECK(kindOf([&] { store::derive(*workspace, ids[0], &Evidence::versionOf, ids[0]); }) ==
          ErrorKind::Constraint);
    // A translation is another chain.
    store::derive(*workspace, ids[0], &Evidence::translationOf, ids[2]);
    store::derive(*workspace, ids[2], &Evidence::versionOf, {});
    CHECK(workspace->require(ids[2]).versionOf.isNull());
    for (int step = 0; step < 4; ++step)
        workspace->undo();
    CHECK(sample::dump(*workspace) == before);
}

TEST_CASE("Documents of one study are one source, in one step")
{
    auto backend = GENERATE(from_range(backends()));
    const auto workspace = store::Workspace::openDatabase(backend.target, sample::author(), sample::clock());
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Informe");
    const Id<Evidence> report = store::addEvidence(*workspace, evidence);
    evidence.title = QStringLiteral("[EJEMPLO] Artículo");
    const Id<Evidence> article = store::addEvidence(*workspace, evidence);
    evidence.title = QStringLiteral("[EJEMPLO] Resumen");
    const Id<Evidence> brief = store::addEvidence(*workspace, evidence);
    CHECK(store::readCounts(*workspace).sources == 3);
    const QString before = sample::dump(*workspace);
    const Id<Study> study = store::joinStudy(*workspace, article, report);
    CHECK(workspace->require(study).name == QStringLiteral("[EJEMPLO] Informe"));
    CHECK(store::readCounts(*workspace).sources == 2);
    CHECK(store::joinStudy(*workspace, brief, article) == study);
    CHECK(store::readCounts(*workspace).sources == 1);
    CHECK(store::readCounts(*workspace).evidence == 3);
    CHECK(kindOf([&] { store::joinStudy(*workspace, brief, brief); }) == ErrorKind::Constraint);
    workspace->undo();
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
}

TEST_CASE("A citation links what it cites where it is not linked yet, in one step")
{
    auto backend = GENERATE(from_range(backends()));
    const auto workspace = store::Workspace::openDatabase(backend.target, sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Uno");
    const Id<Evidence> one = store::addEvidence(*workspace, evidence, {ids.s111});
    Finding finding;
    finding.quotation = QStringLiteral("[EJEMPLO] lo que dice");
    finding.pdfPage = 41;
    finding.printedPage = QStringLiteral("34");

    const Id<Finding> first = store::cite(*workspace, one, ids.s111, finding);
    const Id<Finding> next = store::cite(*workspace, one, ids.s111, finding);
    CHECK(workspace->where(&Link::evidence, one).size() == 1);
    CHECK(workspace->require(next).position == workspace->require(first).position + 1);

    const QString before = sample::dump(*workspace);
    const qint64 steps = workspace->history().latest(1).first().number;
    const Id<Finding> added = store::cite(*workspace, one, ids.s121, finding);
    const Link link = workspace->require(workspace->require(added).link);
    CHECK(link.subquestion == ids.s121);
    CHECK(link.evidence == one);
    CHECK(workspace->history().latest(1).first().number == steps + 1);
    const QString after = sample::dump(*workspace);
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
    workspace->redo();
    CHECK(sample::dump(*workspace) == after);

    finding.pdfPage = 0;
    CHECK_THROWS_AS(store::cite(*workspace, one, ids.s112, finding), Error);
    CHECK(sample::dump(*workspace) == after);
}
