// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importing.h"

#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/merging.h"
#include "store/search.h"
#include "store/trash.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_importing
{

ImportBatch batchOf(const QString& name, QChar digit)
{
    ImportBatch batch;
    batch.name = name;
    batch.sha256 = QString(64, digit);
    batch.format = QStringLiteral("RIS");
    batch.encoding = QStringLiteral("UTF-8");
    return batch;
}

Candidate candidate(int line, const QString& title, const QString& doi = {})
{
    Candidate made;
    made.evidence.title = QStringLiteral("[EJEMPLO] ") + title;
    made.evidence.doi = doi;
    made.line = line;
    made.raw = QStringLiteral("TY  - JOUR\r\nTI  - %1\r\nER  - \r\n").arg(title);
    return made;
}

Candidate refused(int line)
{
    Candidate made = candidate(line, QStringLiteral("Ilegible"));
    made.outcome = ImportOutcome::Refused;
    made.note = QStringLiteral("Falta el título.");
    return made;
}

ImportSummary import(Workspace& workspace, const ImportBatch& batch, QList<Candidate> candidates)
{
    Progress progress;
    matchCandidates(workspace, batch.sha256, candidates, progress);
    return importReferences(workspace, batch, candidates, progress);
}

TEST_CASE(
    "An import is one step that keeps each record and what became of it, and the same file adds nothing")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        const Id<Evidence> present = addEvidence(
            *workspace, candidate(0, QStringLiteral("Ya está"), QStringLiteral("10.1000/1")).evidence);
        const QString before = sample::dump(*workspace);
        QList<Candidate> file{candidate(1, QStringLiteral("Uno")),
                              candidate(4, QStringLiteral("Otro título"), QStringLiteral("10.1000/1")),
                              refused(7), candidate(10, QStringLiteral("Dos")),
                              candidate(13, QStringLiteral("Dos"))};
        file[0].links = {ids.s111};
        file[1].links = {ids.s111};
        const ImportBatch batch = batchOf(QStringLiteral("lista\n.ris"), u'1');
        const ImportSummary first = import(*workspace, batch, file);
        CHECK(first.records == 5);
        CHECK(first.stored == 2);
        CHECK(first.duplicates == 2);
        CHECK(first.refused == 1);
        const ImportBatch stored = workspace->require(first.batch);
        CHECK(stored.stored == 2);
        CHECK(stored.name == QStringLiteral("lista .ris"));
        CHECK(stored.importedOn == workspace->clock().today());
        CHECK(workspace->require(stored.person).name == QStringLiteral("Ana"));
        const QList<ImportRecord> records = workspace->where(&ImportRecord::batch, first.batch);
        REQUIRE(records.size() == 5);
        CHECK(records[0].raw == QString(file[0].raw).remove(u'\r'));
        CHECK(records[0].outcome == ImportOutcome::Stored);
        CHECK(records[1].evidence == present);
        CHECK(records[2].note == QStringLiteral("Falta el título."));
        CHECK(records[2].evidence.isNull());
        CHECK(records[3].evidence == records[4].evidence);
        CHECK(workspace->where(&Link::subquestion, ids.s111).size() == 2);
        CHECK(Search::find(*workspace, QStringLiteral("JOUR")).isEmpty());
        CHECK(readTrash(*workspace).isEmpty());

        const QString after = sample::dump(*workspace);
        const ImportSummary again = import(*workspace, batch, file);
        CHECK(again.batch.isNull());
        CHECK(again.stored == 0);
        CHECK(again.duplicates == 4);
        CHECK(again.refused == 1);
        CHECK(sample::dump(*workspace) == after);

        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        CHECK(readTrash(*workspace).isEmpty());
        workspace->redo();
        CHECK(sample::dump(*workspace) == after);
    }
}

TEST_CASE("The same records in another file are known by DOI or title")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const QList<Candidate> file{candidate(1, QStringLiteral("Uno"), QStringLiteral("10.1000/1")),
                                candidate(4, QStringLiteral("Dos"))};
    import(*workspace, batchOf(QStringLiteral("a.ris"), u'1'), file);
    QList<Candidate> edited{candidate(9, QStringLiteral("UNO."), QStringLiteral("10.1000/1")),
                            candidate(20, QStringLiteral("dos")), candidate(30, QStringLiteral("Tres"))};
    const ImportSummary summary = import(*workspace, batchOf(QStringLiteral("b.ris"), u'2'), edited);
    CHECK(summary.stored == 1);
    CHECK(summary.duplicates == 2);
    CHECK(workspace->all<Evidence>().size() == 3);
}

TEST_CASE("What may not be stored is refused with its reason and stops nothing")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        QList<Candidate> file{candidate(1, QStringLiteral("Uno")), candidate(4, QStringLiteral("Dos"))};
        file[0].evidence.issued = QStringLiteral("primavera");
        file[1].raw = QStringLiteral("TI  - Dos\x1b");
        file[1].raw += QChar(0);
        file[1].raw += QChar(0xd800);
        const ImportSummary summary = import(*workspace, batchOf(QStringLiteral("a.ris"), u'1'), file);
        CHECK(summary.stored == 1);
        CHECK(summary.refused == 1);
        const QList<ImportRecord> records = workspace->where(&ImportRecord::batch, summary.batch);
        REQUIRE(records.size() == 2);
        CHECK(records[0].note.contains(QStringLiteral("no es una fecha")));
        CHECK(records[1].raw == QStringLiteral("TI  - Dos\ufffd\ufffd\ufffd"));
    }
}

TEST_CASE("A person may store what looks like a duplicate, and leave out what another one duplicates")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    QList<Candidate> file{candidate(1, QStringLiteral("Uno")), candidate(4, QStringLiteral("Uno")),
                          candidate(7, QStringLiteral("Dos")), candidate(10, QStringLiteral("Dos"))};
    Progress progress;
    matchCandidates(*workspace, QString(64, u'1'), file, progress);
    REQUIRE(file[1].match);
    file[1].outcome = ImportOutcome::Stored;
    file[2].outcome = ImportOutcome::Refused;
    const ImportSummary summary =
        importReferences(*workspace, batchOf(QStringLiteral("a.ris"), u'1'), file, progress);
    CHECK(summary.stored == 3);
    CHECK(summary.refused == 1);
    CHECK(workspace->all<Evidence>().size() == 3);
}

TEST_CASE("What is imported in spite of its likeness is remembered as no duplicate, in the same step")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const QString doi = QStringLiteral("10.1000/1");
        addEvidence(*workspace, candidate(0, QStringLiteral("Libro"), doi).evidence);
        const QString before = sample::dump(*workspace);
        QList<Candidate> file{candidate(1, QStringLiteral("Capítulo uno"), doi),
                              candidate(4, QStringLiteral("Capítulo dos"), doi)};
        Progress progress;
        matchCandidates(matchBasis(*workspace, {}), file, progress);
        for (Candidate& each : file) {
            REQUIRE(each.match);
            CHECK(each.match->likeness == Likeness::Doi);
            each.outcome = ImportOutcome::Stored;
            each.isDistinct = true;
        }
        const ImportSummary summary =
            importReferences(*workspace, batchOf(QStringLiteral("a.ris"), u'2'), file, progress);
        CHECK(summary.stored == 2);
        CHECK(summary.records == summary.stored + summary.duplicates + summary.refused);
        CHECK(workspace->all<DistinctPair>().size() == 2);
        CHECK(workspace->all<DistinctPair>().first().saidOn == workspace->clock().today());
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
    }
}

TEST_CASE("A cancelled or failed import leaves nothing")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        sample::fill(*workspace);
        const QString before = sample::dump(*workspace);
        QList<Candidate> file{candidate(1, QStringLiteral("Uno")), candidate(4, QStringLiteral("Dos"))};
        Progress stopped;
        stopped.cancel();
        CHECK(kindOf([&] {
                  importReferences(*workspace, batchOf(QStringLiteral("a.ris"), u'1'), file, stopped);
              }) == ErrorKind::Cancelled);
        CHECK(sample::dump(*workspace) == before);
        file[1].links = {Id<SubQuestion>::create()};
        CHECK(kindOf([&] { import(*workspace, batchOf(QStringLiteral("a.ris"), u'1'), file); }) ==
              ErrorKind::NotFound);
        CHECK(sample::dump(*workspace) == before);
    }
}

TEST_CASE("The record of an import outlives its evidence and follows it into a merge")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const QList<Candidate> file{candidate(1, QStringLiteral("Uno"))};
        const ImportBatch batch = batchOf(QStringLiteral("a.ris"), u'1');
        const ImportSummary summary = import(*workspace, batch, file);
        const auto record = [&] { return workspace->where(&ImportRecord::batch, summary.batch).first(); };
        const Id<Evidence> imported = record().evidence;
        removeEvidence(*workspace, imported);
        CHECK(record().evidence.isNull());
        CHECK(record().raw == QString(file[0].raw).remove(u'\r'));
        // The file then brings it back.
        CHECK(import(*workspace, batch, file).stored == 1);
        workspace->undo();
        workspace->undo();
        CHECK(record().evidence == imported);

        Evidence other = candidate(0, QStringLiteral("Otro")).evidence;
        other.id = addEvidence(*workspace, other);
        mergeEvidence(*workspace, other.id, {imported}, workspace->require(other.id));
        CHECK(record().evidence == other.id);
        CHECK(import(*workspace, batch, file).batch.isNull());
    }
}

TEST_CASE("A list of several blocks keeps its order, its numbers and its history, and all of it is found")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        const QString before = sample::dump(*workspace);
        QList<Candidate> file;
        for (int line = 1; line <= 600; ++line)
            file << candidate(line, QStringLiteral("Número %1").arg(line));
        file[300] = refused(301);
        file[599].links = {ids.s111};
        CHECK(import(*workspace, batchOf(QStringLiteral("a.ris"), u'1'), file).stored == 599);
        const ImportBatch batch = workspace->all<ImportBatch>().first();
        QList<int> lines;
        QList<int> numbers;
        for (const ImportRecord& each : workspace->where(&ImportRecord::batch, batch.id)) {
            lines << each.line;
            if (each.evidence)
                numbers << workspace->require(each.evidence).number;
        }
        CHECK(lines.size() == 600);
        CHECK(numbers.size() == 599);
        CHECK(std::is_sorted(numbers.begin(), numbers.end()));
        CHECK(Search::find(*workspace, QStringLiteral("Número 599"), 5).first().title.contains(u"599"));
        CHECK(workspace->where(&Link::subquestion, ids.s111).size() == 1);
        const QString after = sample::dump(*workspace);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        CHECK(Search::find(*workspace, QStringLiteral("Número 599"), 5).isEmpty());
        workspace->redo();
        CHECK(sample::dump(*workspace) == after);
        CHECK(Search::find(*workspace, QStringLiteral("Número 599"), 5).size() == 1);
    }
}

} // namespace test_importing
