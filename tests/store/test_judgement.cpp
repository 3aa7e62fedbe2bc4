// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/judgement.h"

#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/library.h"
#include "store/views.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_judgement
{

Id<Evidence> anEvidence(Workspace& workspace, const QList<Id<SubQuestion>>& links = {})
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Evaluación");
    return addEvidence(workspace, evidence, links);
}

Id<Finding> aFinding(Workspace& workspace, const Id<Evidence>& evidence, Direction direction)
{
    Finding finding;
    finding.link = workspace.where(&Link::evidence, evidence).first().id;
    finding.statement = QStringLiteral("[EJEMPLO] Dice algo");
    finding.direction = direction;
    return addFinding(workspace, finding);
}

Appraisal judged(const Id<Evidence>& evidence, int voice)
{
    Appraisal appraisal;
    appraisal.evidence = evidence;
    appraisal.voice = voice;
    appraisal.voiceReason = QStringLiteral("[EJEMPLO] Se oye a las socias");
    return appraisal;
}

Ledger ledgerOf(const Workspace& workspace)
{
    return readOutline(workspace).questions.first().themes.first().subquestions.first().ledger;
}

TEST_CASE("An appraisal says who and when, replaces the earlier one of the same person, and is undone")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        sample::fill(*workspace);
        const Id<Evidence> evidence = anEvidence(*workspace);
        CHECK(readLibrary(*workspace).first().appraisals.isEmpty());
        const QString before = sample::dump(*workspace);

        const Id<Appraisal> first = appraise(*workspace, judged(evidence, 2));
        const Appraisal stored = workspace->require(first);
        CHECK(workspace->require(stored.person).name == QStringLiteral("Ana"));
        CHECK(stored.appraisedOn == workspace->clock().today());
        CHECK(stored.lowest() == 2);
        CHECK(stored.scores() == QStringLiteral("2·–·–·–·–"));

        CHECK(appraise(*workspace, judged(evidence, 3)) == first);
        CHECK(appraisalsOf(*workspace, evidence).size() == 1);
        const Id<Appraisal> other = appraiseAs(*workspace, QStringLiteral("Berta"), judged(evidence, 4));
        CHECK(other != first);
        CHECK(readLibrary(*workspace).first().appraisals.size() == 2);

        workspace->undo();
        workspace->undo();
        CHECK(workspace->require(first).voice == 2);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        workspace->redo();
        CHECK(workspace->require(first).voice == 2);
    }
}

TEST_CASE("A 1 or a 4 needs its reason, a score is 1 to 4, and an empty or future appraisal is refused")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    sample::fill(*workspace);
    const Id<Evidence> evidence = anEvidence(*workspace);
    const QString before = sample::dump(*workspace);
    for (const int ends : {1, 4}) {
        Appraisal appraisal = judged(evidence, ends);
        appraisal.voiceReason = QStringLiteral("  ");
        CHECK(
            errorOf([&] { appraise(*workspace, appraisal); }).sentence().contains(QStringLiteral("motivo")));
    }
    CHECK(kindOf([&] { appraise(*workspace, judged(evidence, 5)); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { appraise(*workspace, judged(evidence, 0)); }) == ErrorKind::Constraint);
    Appraisal empty;
    empty.evidence = evidence;
    CHECK(kindOf([&] { appraise(*workspace, empty); }) == ErrorKind::Constraint);
    Appraisal future = judged(evidence, 3);
    future.appraisedOn = workspace->clock().today().addDays(1);
    CHECK(kindOf([&] { appraise(*workspace, future); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { appraise(*workspace, judged(Id<Evidence>::create(), 3)); }) == ErrorKind::NotFound);
    workspace->setAuthor({});
    CHECK(kindOf([&] { appraise(*workspace, judged(evidence, 3)); }) == ErrorKind::Constraint);
    CHECK(sample::dump(*workspace) == before);
}

TEST_CASE("Every principle asks a question and describes its four levels")
{
    for (const Principle& principle : principles()) {
        CHECK_FALSE(principle.name().isEmpty());
        CHECK(principle.question().startsWith(u'¿'));
        for (int level = 1; level <= 4; ++level)
            CHECK(principle.level(level).endsWith(u'.'));
    }
}

TEST_CASE("The ledger counts findings by direction, and a contradiction is open until it is explained")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        const Id<Evidence> evidence = anEvidence(*workspace, {ids.s111});
        aFinding(*workspace, evidence, Direction::Supports);
        aFinding(*workspace, evidence, Direction::Supports);
        const Id<Finding> nuance = aFinding(*workspace, evidence, Direction::Nuances);
        const Id<Finding> against = aFinding(*workspace, evidence, Direction::Contradicts);
        CHECK(ledgerOf(*workspace).signs() == QStringLiteral("+2 ~1 −1"));
        CHECK(ledgerOf(*workspace).words() ==
              QStringLiteral("2 respaldan, 1 matiza, 1 contradice (sin explicar)"));
        REQUIRE(openContradictions(*workspace).size() == 1);
        CHECK(openContradictions(*workspace).first().finding.id == against);

        CHECK(kindOf([&] { explainContradiction(*workspace, nuance, QStringLiteral("x")); }) ==
              ErrorKind::Constraint);
        CHECK(kindOf([&] { explainContradiction(*workspace, against, QStringLiteral(" ")); }) ==
              ErrorKind::Constraint);
        explainContradiction(*workspace, against, QStringLiteral("[EJEMPLO] Otro país"));
        CHECK(openContradictions(*workspace).isEmpty());
        CHECK(ledgerOf(*workspace).words() ==
              QStringLiteral("2 respaldan, 1 matiza, 1 contradice (explicado)"));
        CHECK(evidenceOf(*workspace, ids.s111).first().explained.first().explanation ==
              QStringLiteral("[EJEMPLO] Otro país"));

        reopenContradiction(*workspace, against);
        CHECK(openContradictions(*workspace).size() == 1);
        workspace->undo();
        CHECK(openContradictions(*workspace).isEmpty());
    }
}

TEST_CASE("Judgements go with what they judge, and come back with it")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const auto ids = sample::fill(*workspace);
        const Id<Evidence> evidence = anEvidence(*workspace, {ids.s111});
        const Id<Finding> against = aFinding(*workspace, evidence, Direction::Contradicts);
        explainContradiction(*workspace, against, QStringLiteral("[EJEMPLO] Otro país"));
        appraise(*workspace, judged(evidence, 2));
        const QString before = sample::dump(*workspace);
        removeFinding(*workspace, against);
        CHECK(workspace->all<Contradiction>().isEmpty());
        workspace->undo();
        removeEvidence(*workspace, evidence);
        CHECK(workspace->all<Appraisal>().isEmpty());
        CHECK(workspace->all<Contradiction>().isEmpty());
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
    }
}

} // namespace test_judgement
