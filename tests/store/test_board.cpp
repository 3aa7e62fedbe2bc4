// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board.h"

#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "support/backends.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_board
{

Id<Evidence> evidence(Workspace& workspace, EvidenceKind kind, LifeCycle lifeCycle,
                      const QList<Id<SubQuestion>>& links = {})
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Documento");
    evidence.kind = kind;
    evidence.lifeCycle = lifeCycle;
    return addEvidence(workspace, evidence, links);
}

Id<Activity> activity(Workspace& workspace, const QDate& end, ActivityStatus status = ActivityStatus::Planned)
{
    Activity activity;
    activity.title = QStringLiteral("[EJEMPLO] Estudio");
    activity.startsOn = QDate(end.year(), 1, 1);
    activity.endsOn = end;
    activity.status = status;
    return saveActivity(workspace, activity, {});
}

void answer(Workspace& workspace, const Id<SubQuestion>& sub, std::optional<ConfidenceLevel> level)
{
    const Id<Answer> id = writeAnswer(workspace, sample::answerTo(sub));
    if (level)
        judgeConfidence(workspace, sample::confidenceIn(id, *level));
}

int countOf(const Board& board, Answered value)
{
    int count = 0;
    for (const StateCount& each : board.states)
        count += each.value == value ? each.count : 0;
    return count;
}

TEST_CASE("The board counts active sub-questions, documents that count, answers in force and the plan")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        const auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        setState(*workspace, ids.s111, Answered::Full, QDate(2022, 1, 1), QStringLiteral("[EJEMPLO] Sí"));
        evidence(*workspace, EvidenceKind::Evaluation, LifeCycle::Delivered, {ids.s111});
        evidence(*workspace, EvidenceKind::Research, LifeCycle::Reviewed);
        evidence(*workspace, EvidenceKind::Research, LifeCycle::Planned, {ids.s121});
        evidence(*workspace, EvidenceKind::Other, LifeCycle::Withdrawn);
        answer(*workspace, ids.s111, ConfidenceLevel::High);
        answer(*workspace, ids.s111, {}); // a new version starts without a confidence
        answer(*workspace, ids.s112, ConfidenceLevel::Low);
        activity(*workspace, QDate(2022, 9, 30));
        activity(*workspace, QDate(2022, 12, 31));
        activity(*workspace, QDate(2022, 6, 30), ActivityStatus::Cancelled);
        Evidence delivered;
        delivered.title = QStringLiteral("[EJEMPLO] Lo que salió del estudio");
        delivered.kind = EvidenceKind::Research;
        deliverActivity(*workspace, activity(*workspace, QDate(2022, 3, 31)), delivered);

        const Board board = readBoard(*workspace);
        CHECK(board.subquestions == 3);
        CHECK(board.answered == 1);
        CHECK(countOf(board, Answered::Full) == 1);
        CHECK(countOf(board, Answered::NoEvidence) == 2);
        // The delivered activity became a document too.
        CHECK(board.documents() == 3);
        CHECK(board.evidence[size_t(EvidenceKind::Evaluation)] == 1);
        CHECK(board.evidence[size_t(EvidenceKind::Research)] == 2);
        CHECK(board.sources == 3);
        CHECK(board.promised == 1);
        CHECK(board.themes == 2);
        CHECK(board.emptyThemes == QList<int>{2}); // a promise is no evidence
        CHECK(board.answers() == 2);
        CHECK(board.unjudged == 1);
        CHECK(board.confidence[size_t(ConfidenceLevel::Low)] == 1);
        CHECK(board.confidence[size_t(ConfidenceLevel::High)] == 0);
        CHECK(board.delivered == 1);
        CHECK(board.open == 1);
        CHECK(board.late == 1);

        setStatus(*workspace, ids.s111, SubQuestionStatus::Parked);
        CHECK(readBoard(*workspace).answers() == 1);
        CHECK(readBoard(*workspace).subquestions == 2);
    }
}

TEST_CASE("No number of documents moves what is answered")
{
    const auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    for (int count = 0; count < 5; ++count) {
        evidence(*workspace, EvidenceKind::Evaluation, LifeCycle::Delivered, {ids.s111, ids.s112});
        const Board board = readBoard(*workspace);
        CHECK(board.answered == 0);
        CHECK(board.documents() == count + 1);
    }
}

TEST_CASE("The board says how many sources its documents are, and those of one study are one")
{
    const auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    const int documents = readBoard(*workspace).documents();
    const int sources = readBoard(*workspace).sources;
    const Id<Evidence> first =
        evidence(*workspace, EvidenceKind::Evaluation, LifeCycle::Delivered, {ids.s111});
    const Id<Evidence> second = evidence(*workspace, EvidenceKind::Other, LifeCycle::Delivered, {ids.s112});
    evidence(*workspace, EvidenceKind::Other, LifeCycle::Planned, {ids.s112});
    CHECK(readBoard(*workspace).sources == sources + 2);
    joinStudy(*workspace, second, first);
    CHECK(readBoard(*workspace).sources == sources + 1);
    CHECK(readBoard(*workspace).documents() == documents + 2);
}

} // namespace test_board
