// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/answers.h"

#include "domain/labels.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "store/planning.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace agenda;
using namespace agenda::store;

namespace test_answers
{

QString words(const char* text)
{
    return QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(text);
}

struct Room {
    std::unique_ptr<Workspace> workspace;
    sample::Ids ids;
};

Room open(const db::Target& target)
{
    Room room{Workspace::openDatabase(target, sample::author(), sample::clock()), {}};
    room.ids = sample::fill(*room.workspace);
    return room;
}

Id<Evidence> anEvidence(Workspace& workspace, const QList<Id<SubQuestion>>& links)
{
    Evidence evidence;
    evidence.title = words("Evaluación");
    return addEvidence(workspace, evidence, links);
}

Id<Finding> aFinding(Workspace& workspace, const Id<Evidence>& evidence,
                     Confidentiality confidentiality = Confidentiality::Public)
{
    Finding finding;
    finding.link = workspace.where(&Link::evidence, evidence).first().id;
    finding.statement = words("Dice algo");
    finding.confidentiality = confidentiality;
    return addFinding(workspace, finding);
}

Answer anAnswer(const Id<SubQuestion>& sub, const QStringList& findings = {})
{
    Answer answer = sample::answerTo(sub);
    answer.findings = findings;
    return answer;
}

QList<Caution::Kind> kindsOf(const QList<Caution>& cautions)
{
    QList<Caution::Kind> kinds;
    for (const Caution& caution : cautions)
        kinds << caution.kind;
    return kinds;
}

TEST_CASE("A new version of an answer keeps the earlier ones, has no confidence, and is one undo step")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        CHECK(answersOf(workspace, room.ids.s111).isEmpty());
        const QString before = sample::dump(workspace);

        const Id<Answer> first = writeAnswer(workspace, anAnswer(room.ids.s111));
        judgeConfidence(workspace, sample::confidenceIn(first, ConfidenceLevel::Low));
        Answer second = anAnswer(room.ids.s111);
        second.text = words("Ahora sabemos más");
        second.answeredOn = QDate(2021, 6, 30);
        const Id<Answer> latest = writeAnswer(workspace, second);

        const QList<AnswerVersion> versions = answersOf(workspace, room.ids.s111);
        REQUIRE(versions.size() == 2);
        CHECK(versions[0].answer.id == latest);
        CHECK(versions[0].answer.version == 2);
        CHECK(versions[0].answer.answeredOn == QDate(2021, 6, 30));
        CHECK_FALSE(versions[0].confidence);
        CHECK(versions[1].answer.answeredOn == workspace.clock().today());
        CHECK(versions[1].confidence->level == ConfidenceLevel::Low);
        CHECK(workspace.require(versions[0].answer.person).name == QStringLiteral("Ana"));

        workspace.undo();
        CHECK(answerInForce(workspace, room.ids.s111)->id == first);
        workspace.undo();
        workspace.undo();
        CHECK(sample::dump(workspace) == before);
        workspace.redo();
        CHECK(answerInForce(workspace, room.ids.s111)->id == first);
    }
}

TEST_CASE("A removed version gives its number to no other, and comes back with its confidence and its uses")
{
    const Room room = open(db::Target::memory());
    Workspace& workspace = *room.workspace;
    const Id<Answer> first = writeAnswer(workspace, anAnswer(room.ids.s111));
    judgeConfidence(workspace, sample::confidenceIn(first, ConfidenceLevel::Low));
    Use use;
    use.answer = first;
    use.description = words("Para un proyecto");
    recordUse(workspace, use, QStringLiteral("Berta"));
    const QString before = sample::dump(workspace);
    removeAnswer(workspace, first);
    CHECK(workspace.all<Confidence>().isEmpty());
    CHECK(workspace.all<Use>().isEmpty());
    workspace.undo();
    CHECK(sample::dump(workspace) == before);
    workspace.redo();
    writeAnswer(workspace, anAnswer(room.ids.s111));
    CHECK(answerInForce(workspace, room.ids.s111)->version == 2);
}

TEST_CASE("An answer for the membership on findings that are not public waits for a person to confirm it")
{
    const Room room = open(db::Target::memory());
    Workspace& workspace = *room.workspace;
    const Id<Evidence> evidence = anEvidence(workspace, {room.ids.s111});
    const Id<Finding> secret = aFinding(workspace, evidence, Confidentiality::Internal);
    Answer answer = anAnswer(room.ids.s111, {secret.text()});
    const QString before = sample::dump(workspace);
    CHECK(kindOf([&] { writeAnswer(workspace, answer); }) == ErrorKind::Constraint);
    CHECK(sample::dump(workspace) == before);
    answer.audience = Audience::Internal;
    CHECK_NOTHROW(writeAnswer(workspace, answer));
    answer.audience = Audience::Membership;
    CHECK_NOTHROW(writeAnswer(workspace, answer, Confirmed::Yes));
}

TEST_CASE("An answer rests on findings of its own sub-question, and tells of one that was removed since")
{
    const Room room = open(db::Target::memory());
    Workspace& workspace = *room.workspace;
    const Id<Evidence> elsewhere = anEvidence(workspace, {room.ids.s121});
    const Id<Finding> foreign = aFinding(workspace, elsewhere);
    CHECK(kindOf([&] { writeAnswer(workspace, anAnswer(room.ids.s111, {foreign.text()})); }) ==
          ErrorKind::Constraint);
    CHECK(kindOf([&] { writeAnswer(workspace, anAnswer(room.ids.s111, {Id<Finding>::create().text()})); }) ==
          ErrorKind::NotFound);

    const Id<Evidence> evidence = anEvidence(workspace, {room.ids.s111});
    const Id<Finding> finding = aFinding(workspace, evidence);
    writeAnswer(workspace, anAnswer(room.ids.s111, {finding.text()}));
    CHECK(answersOf(workspace, room.ids.s111).first().supports.first().evidence->id == evidence);
    CHECK(cautionsOf(workspace, room.ids.s111).isEmpty());

    removeFinding(workspace, finding);
    const Support gone = answersOf(workspace, room.ids.s111).first().supports.first();
    CHECK_FALSE(gone.finding);
    CHECK(gone.title == words("Dice algo"));
    CHECK(kindsOf(cautionsOf(workspace, room.ids.s111)) == QList{Caution::Kind::MissingFinding});
    // The text may be worked on all the same.
    CHECK_NOTHROW(writeAnswer(workspace, anAnswer(room.ids.s111, {finding.text()})));
}

TEST_CASE("Confidence is given to the version in force alone, by a person, with a reason and four sentences")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        CHECK(kindOf([&] { judgeConfidence(workspace, sample::confidenceIn({}, ConfidenceLevel::High)); }) ==
              ErrorKind::Constraint);
        const Id<Answer> first = writeAnswer(workspace, anAnswer(room.ids.s111));
        for (const ConfidenceComponent& component : confidenceComponents()) {
            Confidence bare = sample::confidenceIn(first, ConfidenceLevel::Moderate);
            (bare.*component.sentence).clear();
            CHECK(kindOf([&] { judgeConfidence(workspace, bare); }) == ErrorKind::Constraint);
        }
        Confidence unexplained = sample::confidenceIn(first, ConfidenceLevel::Moderate);
        unexplained.reason = QStringLiteral("  ");
        CHECK(kindOf([&] { judgeConfidence(workspace, unexplained); }) == ErrorKind::Constraint);
        CHECK(workspace.all<Confidence>().isEmpty());

        const Id<Confidence> given =
            judgeConfidence(workspace, sample::confidenceIn(first, ConfidenceLevel::Low));
        CHECK(judgeConfidence(workspace, sample::confidenceIn(first, ConfidenceLevel::Moderate)) == given);
        CHECK(confidenceOf(workspace, first)->level == ConfidenceLevel::Moderate);
        writeAnswer(workspace, anAnswer(room.ids.s111));
        CHECK(kindOf([&] {
                  judgeConfidence(workspace, sample::confidenceIn(first, ConfidenceLevel::High));
              }) == ErrorKind::Conflict);
    }
}

TEST_CASE("The program warns about an answer, and decides nothing")
{
    const Room room = open(db::Target::memory());
    Workspace& workspace = *room.workspace;
    CHECK(cautionsOf(workspace, room.ids.s111).isEmpty());
    const Id<Evidence> evidence = anEvidence(workspace, {room.ids.s111});
    const Id<Finding> finding = aFinding(workspace, evidence);
    const Id<Answer> answer = writeAnswer(workspace, anAnswer(room.ids.s111, {finding.text()}));
    // One source only and «Alta», also while somebody is still choosing.
    CHECK(kindsOf(cautionsOf(workspace, room.ids.s111, ConfidenceLevel::High)) ==
          QList{Caution::Kind::OneSource});
    CHECK(cautionsOf(workspace, room.ids.s111, ConfidenceLevel::Moderate).isEmpty());
    judgeConfidence(workspace, sample::confidenceIn(answer, ConfidenceLevel::High));
    CHECK(kindsOf(cautionsOf(workspace, room.ids.s111)) == QList{Caution::Kind::OneSource});

    // A second document of the same study is no second source, and is newer than the judgement.
    const Id<Evidence> sister = anEvidence(workspace, {room.ids.s111});
    joinStudy(workspace, sister, evidence);
    CHECK(kindsOf(cautionsOf(workspace, room.ids.s111)) ==
          QList{Caution::Kind::OneSource, Caution::Kind::OneStudy, Caution::Kind::NewerEvidence});

    // A contradiction, until somebody says why.
    Finding against;
    against.link = workspace.where(&Link::evidence, sister).first().id;
    against.statement = words("Dice lo contrario");
    against.direction = Direction::Contradicts;
    const Id<Finding> contradiction = addFinding(workspace, against);
    CHECK(kindsOf(cautionsOf(workspace, room.ids.s111)).contains(Caution::Kind::OpenContradiction));
    explainContradiction(workspace, contradiction, words("Otro país"));
    CHECK_FALSE(kindsOf(cautionsOf(workspace, room.ids.s111)).contains(Caution::Kind::OpenContradiction));
    CHECK(confidenceOf(workspace, answer)->level == ConfidenceLevel::High);
}

TEST_CASE("The version in force can be mended in place, an older one is history")
{
    const Room room = open(db::Target::memory());
    Workspace& workspace = *room.workspace;
    const Id<Answer> first = writeAnswer(workspace, anAnswer(room.ids.s111));
    judgeConfidence(workspace, sample::confidenceIn(first, ConfidenceLevel::Low));
    Answer mended = workspace.require(first);
    mended.text = words("Sabemos esto, sin la errata");
    correctAnswer(workspace, mended);
    CHECK(workspace.require(first).text == mended.text);
    CHECK(confidenceOf(workspace, first));
    workspace.undo();
    CHECK(workspace.require(first).text == words("Sabemos esto"));
    writeAnswer(workspace, anAnswer(room.ids.s111));
    CHECK(kindOf([&] { correctAnswer(workspace, mended); }) == ErrorKind::Conflict);
}

TEST_CASE("The three kinds of empty are told apart")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        CHECK(emptinessOf(workspace, room.ids.s111).kind == Emptiness::Kind::NotSearched);
        SearchDone search;
        search.subquestion = room.ids.s111;
        search.place = QStringLiteral("Scopus");
        search.searchedOn = QDate(2021, 3, 9);
        recordSearch(workspace, search);
        CHECK(emptinessOf(workspace, room.ids.s111).words ==
              QStringLiteral("Buscamos y no hay (9 mar 2021, Scopus)"));
        Activity activity;
        activity.title = words("Estudio de costos");
        activity.startsOn = QDate(2021, 7, 1);
        activity.endsOn = QDate(2021, 9, 30);
        activity.subquestions = {room.ids.s111.text()};
        const Id<Activity> planned = saveActivity(workspace, activity, {});
        CHECK(emptinessOf(workspace, room.ids.s111).words ==
              QStringLiteral("Viene en camino (30 sept 2021)"));
        deliverActivity(workspace, planned, deliveryOf(workspace.require(planned)));
        CHECK(emptinessOf(workspace, room.ids.s111).kind == Emptiness::Kind::NotEmpty);
        CHECK(emptinessOf(workspace, room.ids.s112).kind == Emptiness::Kind::NotSearched);
    }
}

TEST_CASE("Neither an answer, a confidence, a use nor a search can be of the future")
{
    const Room room = open(db::Target::memory());
    Workspace& workspace = *room.workspace;
    const QDate tomorrow = workspace.clock().today().addDays(1);
    const Id<Answer> id = writeAnswer(workspace, anAnswer(room.ids.s111));
    const QString before = sample::dump(workspace);
    Answer answer = anAnswer(room.ids.s111);
    answer.answeredOn = tomorrow;
    CHECK(kindOf([&] { writeAnswer(workspace, answer); }) == ErrorKind::Constraint);
    Confidence confidence = sample::confidenceIn(id, ConfidenceLevel::Low);
    confidence.judgedOn = tomorrow;
    CHECK(kindOf([&] { judgeConfidence(workspace, confidence); }) == ErrorKind::Constraint);
    Use use;
    use.answer = id;
    use.description = words("Para decidir");
    use.usedOn = tomorrow;
    CHECK(kindOf([&] { recordUse(workspace, use); }) == ErrorKind::Constraint);
    SearchDone search;
    search.subquestion = room.ids.s111;
    search.place = QStringLiteral("Scopus");
    search.searchedOn = tomorrow;
    CHECK(kindOf([&] { recordSearch(workspace, search); }) == ErrorKind::Constraint);
    CHECK(sample::dump(workspace) == before);
}

TEST_CASE("Nobody used or judged an answer before there was one, whichever date is written last")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        Answer answer = anAnswer(room.ids.s111);
        answer.answeredOn = QDate(2022, 3, 1);
        const Id<Answer> id = writeAnswer(workspace, answer);
        Use use;
        use.answer = id;
        use.description = words("Para decidir");
        use.usedOn = QDate(2022, 2, 28);
        Confidence confidence = sample::confidenceIn(id, ConfidenceLevel::Low);
        confidence.judgedOn = QDate(2022, 2, 28);
        const QString before = sample::dump(workspace);
        CHECK(errorOf([&] { recordUse(workspace, use); }).sentence() ==
              QStringLiteral(
                  "El uso es del 28 feb 2022, y la versión 1 de la respuesta vale desde el 1 mar 2022: "
                  "nadie pudo usarla antes. Corrija la fecha del uso o la de la respuesta."));
        CHECK(errorOf([&] { judgeConfidence(workspace, confidence); }).sentence() ==
              QStringLiteral(
                  "La confianza es del 28 feb 2022, y la versión 1 de la respuesta vale desde el 1 mar "
                  "2022: nadie pudo juzgarla antes. Corrija la fecha de la confianza o la de la "
                  "respuesta."));
        CHECK(sample::dump(workspace) == before);

        use.usedOn = confidence.judgedOn = QDate(2022, 3, 1);
        recordUse(workspace, use);
        judgeConfidence(workspace, confidence);
        const QString after = sample::dump(workspace);
        Answer later = workspace.require(id);
        later.answeredOn = QDate(2022, 3, 2);
        CHECK(kindOf([&] { correctAnswer(workspace, later); }) == ErrorKind::Constraint);
        CHECK(sample::dump(workspace) == after);
        later.answeredOn = QDate(2022, 2, 1);
        CHECK_NOTHROW(correctAnswer(workspace, later));
    }
}

} // namespace test_answers
