// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/duplicates.h"

#include "db/target.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/judgement.h"
#include "store/merging.h"
#include "store/trash.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <random>

using namespace agenda;
using namespace agenda::store;

namespace test_duplicates
{

Evidence document(const QString& title, const QString& year = {}, const QString& author = {},
                  const QString& doi = {})
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] ") + title;
    evidence.issued = year;
    evidence.authors = namesFromText(author);
    evidence.doi = doi;
    return evidence;
}

StagedFile file(const QString& name, QChar digit)
{
    return {name, QStringLiteral("application/pdf"), 10, QString(64, digit)};
}

Id<Finding> aFinding(Workspace& workspace, const Id<Link>& link, const QString& statement,
                     const Id<Attachment>& attachment = {})
{
    Finding finding;
    finding.link = link;
    finding.statement = statement;
    finding.attachment = attachment;
    finding.pdfPage = 12;
    return addFinding(workspace, finding);
}

Appraisal judged(const Id<Evidence>& evidence, const QDate& day, int voice)
{
    Appraisal appraisal;
    appraisal.evidence = evidence;
    appraisal.appraisedOn = day;
    appraisal.voice = voice;
    appraisal.voiceReason = QStringLiteral("[EJEMPLO] Motivo");
    return appraisal;
}

void mergeAsProposed(Workspace& workspace, const Id<Evidence>& keep, const Id<Evidence>& other)
{
    mergeEvidence(workspace, keep, {other}, mergedOf(workspace.require(keep), workspace.require(other)));
}

QStringList reasonsOf(const QList<DuplicatePair>& pairs)
{
    QStringList reasons;
    for (const DuplicatePair& pair : pairs)
        reasons << likenessText(pair.reasons);
    return reasons;
}

TEST_CASE("Duplicates are found by file, by DOI, and by title with year and first author")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto same = [&](const Evidence& one, const Evidence& other) {
            const Id<Evidence> a = addEvidence(*workspace, one);
            const Id<Evidence> b = addEvidence(*workspace, other);
            const QStringList reasons = reasonsOf(findDuplicates(*workspace));
            removeEvidence(*workspace, a);
            removeEvidence(*workspace, b);
            return reasons.join(u';');
        };
        const QString title = QStringLiteral("Café, género y precios");
        CHECK(same(document(title, QStringLiteral("2020"), {}, QStringLiteral("10.1000/ABC")),
                   document(QStringLiteral("Otro"), {}, {}, QStringLiteral("10.1000/abc"))) ==
              QStringLiteral("mismo DOI"));
        CHECK(same(document(title, QStringLiteral("2020-03"), QStringLiteral("de Janvry, Alain")),
                   document(QStringLiteral("CAFE: GENERO y precios."), QStringLiteral("2020"),
                            QStringLiteral("Janvry, A."))) == QStringLiteral("mismo título, año y autoría"));
        CHECK(same(document(title, QStringLiteral("2020"), QStringLiteral("García Márquez, Ana")),
                   document(title, QStringLiteral("2020"), QStringLiteral("García, A."))) ==
              QStringLiteral("mismo título, año y autoría"));
        CHECK(same(document(title, QStringLiteral("2020"), QStringLiteral("Sirdey, Ninon")),
                   document(title, {}, QStringLiteral("Sirdey, Ninon")))
                  .contains(QStringLiteral("le falta")));
        CHECK(
            same(document(title, QStringLiteral("2020")), document(title, QStringLiteral("2021"))).isEmpty());
        CHECK(same(document(title, QStringLiteral("2020"), QStringLiteral("Sirdey, Ninon")),
                   document(title, QStringLiteral("2020"), QStringLiteral("Lemeilleur, Sylvaine")))
                  .isEmpty());
        CHECK(same(document(QStringLiteral("Uno")), document(QStringLiteral("Dos"))).isEmpty());

        const Id<Evidence> a = addEvidence(*workspace, document(QStringLiteral("Uno")));
        const Id<Evidence> b = addEvidence(*workspace, document(QStringLiteral("Dos")));
        attach(*workspace, a, file(QStringLiteral("a.pdf"), u'a'));
        attach(*workspace, b, file(QStringLiteral("b.pdf"), u'a'));
        const QList<DuplicatePair> pairs = findDuplicates(*workspace);
        REQUIRE(pairs.size() == 1);
        CHECK(pairs.first().isExact());
        CHECK(likenessText(pairs.first().reasons) == QStringLiteral("mismo archivo"));
    }
}

TEST_CASE("The surest pairs come first, and of many alike each is paired with the first")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    for (int i = 0; i < 4; ++i)
        addEvidence(*workspace, document(QStringLiteral("Igual"), QStringLiteral("2020")));
    addEvidence(*workspace, document(QStringLiteral("Zeta"), {}, {}, QStringLiteral("10.1000/1")));
    addEvidence(*workspace, document(QStringLiteral("Zeta"), {}, {}, QStringLiteral("10.1000/1")));
    const QList<DuplicatePair> pairs = findDuplicates(*workspace);
    REQUIRE(pairs.size() == 4);
    CHECK(likenessText(pairs.first().reasons) == QStringLiteral("mismo DOI, mismo título, año y autoría"));
    CHECK(pairs[1].first == pairs[2].first);
    CHECK(pairs[2].first == pairs[3].first);
}

TEST_CASE("What a person said is no duplicate is left out for good, until that is undone")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const Id<Evidence> a = addEvidence(*workspace, document(QStringLiteral("Igual")));
        const Id<Evidence> b = addEvidence(*workspace, document(QStringLiteral("Igual")));
        const QString before = sample::dump(*workspace);
        sayDistinct(*workspace, b, a);
        CHECK(findDuplicates(*workspace).isEmpty());
        REQUIRE(workspace->all<DistinctPair>().size() == 1);
        CHECK(workspace->require(workspace->all<DistinctPair>().first().person).name ==
              QStringLiteral("Ana"));
        sayDistinct(*workspace, a, b);
        CHECK(workspace->all<DistinctPair>().size() == 1);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        CHECK(findDuplicates(*workspace).size() == 1);
        workspace->redo();
        CHECK(kindOf([&] { sayDistinct(*workspace, a, a); }) == ErrorKind::Constraint);
        CHECK(kindOf([&] { sayDistinct(*workspace, a, Id<Evidence>::create()); }) == ErrorKind::NotFound);

        // A third record that is like both is still shown.
        const Id<Evidence> third = addEvidence(*workspace, document(QStringLiteral("Igual")));
        CHECK_FALSE(findDuplicates(*workspace).isEmpty());
        for (const DuplicatePair& pair : findDuplicates(*workspace))
            CHECK((pair.first == third || pair.second == third));
        removeEvidence(*workspace, b);
        CHECK(workspace->all<DistinctPair>().isEmpty());
        CHECK(readTrash(*workspace).first().title.contains(QStringLiteral("Igual")));
        workspace->undo();
        CHECK(workspace->all<DistinctPair>().size() == 1);
    }
}

TEST_CASE(
    "A merge keeps links, findings with their pages, files, appraisals and versions, and is undone whole")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        const Id<Evidence> keep =
            addEvidence(*workspace, document(QStringLiteral("Igual"), QStringLiteral("2020")), {ids.s111});
        const Id<Evidence> other = addEvidence(
            *workspace, document(QStringLiteral("Igual"), QStringLiteral("2020-05")), {ids.s111, ids.s121});
        Evidence version = document(QStringLiteral("Versión corta"));
        version.versionOf = other;
        version.id = addEvidence(*workspace, version);
        const Id<Attachment> kept = attach(*workspace, keep, file(QStringLiteral("a.pdf"), u'a'));
        const Id<Attachment> same = attach(*workspace, other, file(QStringLiteral("b.pdf"), u'a'));
        const Id<Attachment> annex = attach(*workspace, other, file(QStringLiteral("c.pdf"), u'c'));
        const Id<Link> keptLink = workspace->where(&Link::evidence, keep).first().id;
        for (const Link& each : workspace->where(&Link::evidence, other))
            aFinding(*workspace, each.id, QStringLiteral("[EJEMPLO] Dice"), same);
        aFinding(*workspace, keptLink, QStringLiteral("[EJEMPLO] Dice antes"), kept);
        appraise(*workspace, judged(keep, QDate(2021, 1, 1), 2));
        appraise(*workspace, judged(other, QDate(2022, 1, 1), 3));
        appraiseAs(*workspace, QStringLiteral("Berta"), judged(other, QDate(2020, 1, 1), 2));
        const QString before = sample::dump(*workspace);

        mergeAsProposed(*workspace, keep, other);
        CHECK_FALSE(workspace->find(other));
        CHECK(workspace->require(keep).issued == QStringLiteral("2020-05"));
        CHECK(workspace->where(&Link::evidence, keep).size() == 2);
        const QList<Finding> joined = workspace->where(&Finding::link, keptLink);
        REQUIRE(joined.size() == 2);
        CHECK(joined[0].statement == QStringLiteral("[EJEMPLO] Dice antes"));
        CHECK(joined[1].position > joined[0].position);
        for (const Finding& each : workspace->all<Finding>()) {
            CHECK(each.attachment == kept);
            CHECK(each.pdfPage == 12);
        }
        CHECK(workspace->where(&Attachment::evidence, keep).size() == 2);
        CHECK(workspace->require(annex).evidence == keep);
        const QList<Appraisal> appraisals = workspace->where(&Appraisal::evidence, keep);
        REQUIRE(appraisals.size() == 2);
        for (const Appraisal& each : appraisals)
            CHECK(each.appraisedOn != QDate(2021, 1, 1));
        CHECK(workspace->require(version.id).versionOf == keep);
        const Revision merge = workspace->history().latest(1).first();
        CHECK(merge.reason.contains(QStringLiteral("La valoración de Ana del 1 ene 2021 (2·–·–·–·–)")));
        CHECK(workspace->history().of({other.text()}).first().number == merge.number);
        CHECK(readTrash(*workspace).first().title.contains(QStringLiteral("Igual")));

        const QString after = sample::dump(*workspace);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        workspace->redo();
        CHECK(sample::dump(*workspace) == after);
    }
}

TEST_CASE("A merge keeps what somebody said of the printed pages of a file that both have")
{
    const bool isKeptNumbered = GENERATE(false, true);
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const Id<Evidence> keep = addEvidence(*workspace, document(QStringLiteral("Igual")));
    const Id<Evidence> other = addEvidence(*workspace, document(QStringLiteral("Igual")));
    const Id<Attachment> kept = attach(*workspace, keep, file(QStringLiteral("a.pdf"), u'a'));
    const Id<Attachment> same = attach(*workspace, other, file(QStringLiteral("b.pdf"), u'a'));
    Attachment numbered = workspace->require(isKeptNumbered ? kept : same);
    numbered.pageNumbers = PageNumbers::Known;
    save(*workspace, QStringLiteral("Numerar"), numbered);
    mergeAsProposed(*workspace, keep, other);
    CHECK(workspace->require(kept).pageNumbers == PageNumbers::Known);
}

TEST_CASE("A merge works across kinds, takes the stricter access, and keeps what both say")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    Evidence one = document(QStringLiteral("Igual"));
    one.notes = QStringLiteral("[EJEMPLO] Nota");
    one.countries = {QStringLiteral("PE")};
    one.csl = QStringLiteral(R"({"volume":"3"})");
    one.unconfirmed = {QStringLiteral("title")};
    Evidence other = document(QStringLiteral("Igual"), QStringLiteral("2020"));
    other.kind = EvidenceKind::Evaluation;
    other.access = agenda::Access::ClacOnly;
    other.notes = QStringLiteral("[EJEMPLO] Otra nota");
    other.countries = {QStringLiteral("BO"), QStringLiteral("PE")};
    other.csl = QStringLiteral(R"({"volume":"4","page":"1-9"})");
    other.unconfirmed = {QStringLiteral("issued")};
    one.id = addEvidence(*workspace, one);
    other.id = addEvidence(*workspace, other);
    mergeAsProposed(*workspace, one.id, other.id);
    const Evidence merged = workspace->require(one.id);
    CHECK(merged.kind == EvidenceKind::Evaluation);
    CHECK(merged.access == agenda::Access::ClacOnly);
    CHECK(merged.notes == QStringLiteral("[EJEMPLO] Nota\n\n[EJEMPLO] Otra nota"));
    CHECK(merged.countries == QStringList{QStringLiteral("PE"), QStringLiteral("BO")});
    CHECK(merged.csl == QStringLiteral(R"({"volume":"3","page":"1-9"})"));
    CHECK(merged.unconfirmed == QStringList{QStringLiteral("issued")});
}

TEST_CASE("A merge that cannot be made changes nothing")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        const Id<Evidence> a = addEvidence(*workspace, document(QStringLiteral("Igual")), {ids.s111});
        const Id<Evidence> b = addEvidence(*workspace, document(QStringLiteral("Igual")), {ids.s111});
        const QString before = sample::dump(*workspace);
        Evidence wrong = workspace->require(a);
        wrong.title.clear();
        CHECK(kindOf([&] { mergeEvidence(*workspace, a, {b}, wrong); }) == ErrorKind::Constraint);
        CHECK(kindOf([&] { mergeEvidence(*workspace, a, {a}, workspace->require(a)); }) ==
              ErrorKind::Constraint);
        CHECK(kindOf([&] { mergeEvidence(*workspace, a, {}, workspace->require(a)); }) ==
              ErrorKind::Constraint);
        CHECK(kindOf([&] {
                  mergeEvidence(*workspace, a, {Id<Evidence>::create()}, workspace->require(a));
              }) == ErrorKind::NotFound);
        CHECK(sample::dump(*workspace) == before);
        CHECK(workspace->history().latest(1).first().label.startsWith(QStringLiteral("Agregar")));
    }
}

TEST_CASE("Nothing becomes a version of itself by a merge")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const Id<Evidence> original = addEvidence(*workspace, document(QStringLiteral("Original")));
    Evidence version = document(QStringLiteral("Versión"));
    version.versionOf = original;
    version.id = addEvidence(*workspace, version);
    const QString before = sample::dump(*workspace);
    mergeAsProposed(*workspace, version.id, original);
    CHECK(workspace->require(version.id).versionOf.isNull());
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
    mergeAsProposed(*workspace, original, version.id);
    CHECK(workspace->require(original).versionOf.isNull());
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
}

TEST_CASE("Merging many pairs follows what was merged before and leaves the odd ones with their reason")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const QString doi = QStringLiteral("10.1000/1");
        QList<Id<Evidence>> same;
        for (int i = 0; i < 3; ++i)
            same << addEvidence(*workspace, document(QStringLiteral("Igual"), {}, {}, doi));
        const QString chapter = QStringLiteral("10.1000/2");
        const Id<Evidence> one =
            addEvidence(*workspace, document(QStringLiteral("Capítulo primero"), {}, {}, chapter));
        const Id<Evidence> two =
            addEvidence(*workspace, document(QStringLiteral("Capítulo segundo"), {}, {}, chapter));
        const QString before = sample::dump(*workspace);
        const QList<DuplicatePair> pairs{{one, two, {Likeness::Doi}},
                                         {same[0], same[1], {Likeness::Doi}},
                                         {same[1], same[2], {Likeness::Doi}},
                                         {same[0], same[2], {Likeness::Doi}},
                                         {same[0], Id<Evidence>::create(), {Likeness::Doi}}};
        Progress progress;
        const MergeReport report = mergePairs(*workspace, pairs, progress);
        CHECK(report.merged == 2);
        REQUIRE(report.left.size() == 2);
        CHECK(report.left[0].why == QStringLiteral("los títulos son distintos"));
        CHECK(report.left[1].why == QStringLiteral("una de las dos ya no está"));
        CHECK(workspace->all<Evidence>().size() == 3);
        CHECK(readTrash(*workspace).first().title == QStringLiteral("Evidencia: [EJEMPLO] Igual y 1 más"));
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);

        Progress stopped;
        stopped.cancel();
        CHECK(kindOf([&] { mergePairs(*workspace, pairs, stopped); }) == ErrorKind::Cancelled);
        CHECK(sample::dump(*workspace) == before);
        sayDistinct(*workspace, same[0], same[1]);
        CHECK(mergePairs(*workspace, {pairs[1]}, progress).left.first().why ==
              QStringLiteral("alguien anotó que no son duplicados"));
    }
}

TEST_CASE("Random merges are undone to what there was and redone to what came of it")
{
    const unsigned seed = GENERATE(1u, 2u, 3u);
    for (const Backend& backend : backends()) {
        INFO(backend.name.toStdString() << ", seed " << seed);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        std::minstd_rand random(seed);
        const auto below = [&](qsizetype limit) { return qsizetype(random() % unsigned(limit)); };
        const QList<Id<SubQuestion>> subs{ids.s111, ids.s112, ids.s121};
        QList<Id<Evidence>> all;
        for (int i = 0; i < 12; ++i) {
            Evidence evidence = document(QStringLiteral("Documento %1").arg(below(3)));
            if (!all.isEmpty() && below(3) == 0)
                evidence.versionOf = all[below(all.size())];
            if (!all.isEmpty() && below(4) == 0)
                evidence.translationOf = all[below(all.size())];
            all << addEvidence(*workspace, evidence, {subs[below(3)], subs[below(3)]});
            const Id<Attachment> attachment =
                attach(*workspace, all.last(), file(QStringLiteral("a.pdf"), QChar(u'a' + int(below(3)))));
            for (const Link& link : workspace->where(&Link::evidence, all.last()))
                aFinding(*workspace, link.id, QStringLiteral("[EJEMPLO] Dice"), attachment);
            appraise(*workspace, judged(all.last(), QDate(2022, 1, 1).addDays(below(9)), 2));
            if (i > 0 && below(3) == 0)
                sayDistinct(*workspace, all.last(), all[below(i)]);
        }
        const QString before = sample::dump(*workspace);
        const qsizetype findings = workspace->all<Finding>().size();
        for (int i = 0; i < 8; ++i) {
            const Id<Evidence> keep = all.takeAt(below(all.size()));
            const Id<Evidence> gone = all.takeAt(below(all.size()));
            mergeAsProposed(*workspace, keep, gone);
            all << keep;
            CHECK(workspace->all<Finding>().size() == findings);
            for (const Finding& each : workspace->all<Finding>())
                CHECK(workspace->require(each.attachment).evidence == workspace->require(each.link).evidence);
        }
        const QString after = sample::dump(*workspace);
        for (int i = 0; i < 8; ++i)
            workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        for (int i = 0; i < 8; ++i)
            workspace->redo();
        CHECK(sample::dump(*workspace) == after);
    }
}

} // namespace test_duplicates
