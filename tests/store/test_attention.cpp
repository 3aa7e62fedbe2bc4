// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attention.h"

#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_attention
{

QString words(const char* text)
{
    return QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(text);
}

struct Room {
    std::unique_ptr<Workspace> workspace;
    sample::Ids ids;
};

/// Today is 15 November 2022: the quarter ends on 31 December.
Room open(const db::Target& target)
{
    Room room{Workspace::openDatabase(target, sample::author(), sample::clock()), {}};
    room.ids = sample::fill(*room.workspace);
    return room;
}

void reviewBy(Workspace& workspace, const Id<SubQuestion>& id, const QDate& day)
{
    SubQuestion sub = workspace.require(id);
    sub.reviewBy = day;
    save(workspace, QStringLiteral("Revisar"), sub);
}

Id<Answer> answer(Workspace& workspace, const Id<SubQuestion>& sub)
{
    Answer answer = sample::answerTo(sub);
    answer.answeredOn = QDate(2022, 1, 1);
    return writeAnswer(workspace, answer);
}

void judge(Workspace& workspace, const Id<Answer>& id, ConfidenceLevel level)
{
    judgeConfidence(workspace, sample::confidenceIn(id, level));
}

void use(Workspace& workspace, const Id<Answer>& id, const QDate& on = {})
{
    Use use;
    use.answer = id;
    use.description = words("Para un proyecto");
    use.usedOn = on;
    recordUse(workspace, use);
}

Id<Evidence> evidence(Workspace& workspace, const char* title, const QList<Id<SubQuestion>>& links,
                      LifeCycle lifeCycle = LifeCycle::Delivered)
{
    Evidence evidence;
    evidence.title = words(title);
    evidence.lifeCycle = lifeCycle;
    return addEvidence(workspace, evidence, links);
}

QStringList titles(const QList<NamedEvidence>& list)
{
    QStringList titles;
    for (const NamedEvidence& each : list)
        titles << each.title;
    return titles;
}

QStringList codes(const QList<WeighedAnswer>& list)
{
    QStringList codes;
    for (const WeighedAnswer& each : list)
        codes << each.subquestion.code;
    return codes;
}

TEST_CASE("A new agenda waits only for somebody to be responsible for its sub-questions")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        setResponsible(workspace, room.ids.s112, QStringLiteral("Berta"));
        const Attention attention = readAttention(workspace);
        CHECK(attention.today == QDate(2022, 11, 15));
        REQUIRE(attention.unowned.size() == 2);
        CHECK(attention.unowned[0].id == room.ids.s111);
        CHECK(attention.unowned[1].id == room.ids.s121);
        CHECK(attention.reviews.isEmpty());
        CHECK(attention.neverUsed.isEmpty());
        CHECK(attention.unappraised.isEmpty());

        setStatus(workspace, room.ids.s111, SubQuestionStatus::Parked);
        CHECK(readAttention(workspace).unowned.size() == 1);
    }
}

TEST_CASE(
    "What is to be reviewed is listed from this quarter on, the earliest first, and what expired says so")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        reviewBy(workspace, room.ids.s111, QDate(2022, 12, 31));
        reviewBy(workspace, room.ids.s112, QDate(2023, 1, 1));
        reviewBy(workspace, room.ids.s121, QDate(2022, 11, 14));
        const Attention attention = readAttention(workspace);
        REQUIRE(attention.reviews.size() == 2);
        CHECK(attention.reviews[0].subquestion.id == room.ids.s121);
        CHECK(attention.reviews[0].isExpired);
        CHECK(attention.reviews[1].subquestion.id == room.ids.s111);
        CHECK_FALSE(attention.reviews[1].isExpired);
        CHECK(attention.expiredCount() == 1);
        // The day itself is still in time.
        reviewBy(workspace, room.ids.s121, QDate(2022, 11, 15));
        CHECK(readAttention(workspace).expiredCount() == 0);
        setStatus(workspace, room.ids.s121, SubQuestionStatus::Retired);
        CHECK(readAttention(workspace).reviews.size() == 1);
    }
}

TEST_CASE("An answer that nobody ever used is listed until one of its versions is used")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        setState(workspace, room.ids.s121, Answered::Full, QDate(2022, 1, 1), words("Hay tres estudios"));
        const Id<Answer> first = answer(workspace, room.ids.s111);
        answer(workspace, room.ids.s111);
        Attention attention = readAttention(workspace);
        REQUIRE(codes(attention.neverUsed) == QStringList{QStringLiteral("1.1.1"), QStringLiteral("1.2.1")});
        CHECK(attention.neverUsed[0].answer->version == 2);
        CHECK_FALSE(attention.neverUsed[1].answer);

        use(workspace, first);
        CHECK(codes(readAttention(workspace).neverUsed) == QStringList{QStringLiteral("1.2.1")});
        workspace.undo();
        CHECK(readAttention(workspace).neverUsed.size() == 2);
    }
}

TEST_CASE(
    "A version that was used with low confidence is listed with its uses, and one not judged is not low")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        const Id<Answer> first = answer(workspace, room.ids.s111);
        use(workspace, first, QDate(2022, 3, 1));
        use(workspace, first, QDate(2022, 5, 1));
        CHECK(readAttention(workspace).usedWithLowConfidence.isEmpty());
        judge(workspace, first, ConfidenceLevel::Moderate);
        CHECK(readAttention(workspace).usedWithLowConfidence.isEmpty());
        judge(workspace, first, ConfidenceLevel::VeryLow);
        judge(workspace, answer(workspace, room.ids.s121), ConfidenceLevel::Low);

        // A later version does not undo what was done with this one.
        judge(workspace, answer(workspace, room.ids.s111), ConfidenceLevel::High);
        const Attention attention = readAttention(workspace);
        REQUIRE(codes(attention.usedWithLowConfidence) == QStringList{QStringLiteral("1.1.1")});
        const WeighedAnswer& used = attention.usedWithLowConfidence.first();
        CHECK(used.answer->id == first);
        CHECK(used.confidence->level == ConfidenceLevel::VeryLow);
        REQUIRE(used.uses.size() == 2);
        CHECK(used.uses[0].usedOn == QDate(2022, 5, 1));
    }
}

TEST_CASE("Documents that nobody judged or linked are listed by number, promises and withdrawn ones apart")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        const Id<Evidence> judged = evidence(workspace, "Juzgada", {});
        evidence(workspace, "Vinculada", {room.ids.s111});
        evidence(workspace, "Por venir", {}, LifeCycle::Planned);
        evidence(workspace, "Retirada", {}, LifeCycle::Withdrawn);
        Appraisal appraisal;
        appraisal.evidence = judged;
        appraisal.voice = 2;
        appraisal.appraisedOn = QDate(2022, 11, 1);
        appraise(workspace, appraisal);
        const Attention attention = readAttention(workspace);
        CHECK(titles(attention.unappraised) == QStringList{words("Vinculada")});
        CHECK(titles(attention.unlinked) == QStringList{words("Juzgada"), words("Por venir")});
        CHECK(attention.unlinked.first().id == judged);
        CHECK(attention.unlinked.first().number == 1);
    }
}

TEST_CASE("Open contradictions, late activities and recommendations due by the end of the quarter are listed")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const Room room = open(backend.target);
        Workspace& workspace = *room.workspace;
        const Id<Evidence> evaluation = evidence(workspace, "Evaluación", {room.ids.s111, room.ids.s112});
        for (const Link& link : workspace.where(&Link::evidence, evaluation)) {
            Finding finding;
            finding.link = link.id;
            finding.statement = words("No es así");
            finding.direction = Direction::Contradicts;
            addFinding(workspace, finding);
        }
        for (const QDate& due : {QDate(2023, 1, 1), QDate(2022, 12, 31), QDate(2022, 1, 1), QDate()}) {
            Recommendation each;
            each.evidence = evaluation;
            each.text = words("Capacitar");
            each.dueOn = due;
            saveRecommendation(workspace, each, {});
        }
        for (const QDate& end : {QDate(2022, 12, 31), QDate(2022, 9, 30)}) {
            Activity activity;
            activity.title = words("Estudio");
            activity.startsOn = QDate(2022, 7, 1);
            activity.endsOn = end;
            saveActivity(workspace, activity, {});
        }
        Attention attention = readAttention(workspace);
        CHECK(attention.contradictions.size() == 2);
        REQUIRE(attention.recommendations.size() == 2);
        CHECK(attention.recommendations[0].recommendation.dueOn == QDate(2022, 1, 1));
        CHECK(attention.recommendations[0].isLate);
        CHECK_FALSE(attention.recommendations[1].isLate);
        REQUIRE(attention.lateActivities.size() == 1);
        CHECK(attention.lateActivities.first().activity.endsOn == QDate(2022, 9, 30));

        setStatus(workspace, room.ids.s112, SubQuestionStatus::Parked);
        const Finding finding = attention.contradictions.first().finding;
        CHECK(readAttention(workspace).contradictions.size() == 1);
        explainContradiction(workspace, finding.id, words("Otro país"));
        CHECK(readAttention(workspace).contradictions.isEmpty());
    }
}

} // namespace test_attention
