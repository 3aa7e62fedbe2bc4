// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attention.h"

#include "db/query.h"
#include "domain/quarter.h"
#include "store/workspace.h"

#include <algorithm>

namespace agenda::store
{

namespace
{

/// The active sub-questions in the order of the agenda.
QList<SubQuestionRow> activeRows(const Outline& outline)
{
    QList<SubQuestionRow> rows;
    for (const QuestionRow& question : outline.questions) {
        for (const ThemeRow& theme : question.themes) {
            for (const SubQuestionRow& row : theme.subquestions) {
                if (row.subquestion.status == SubQuestionStatus::Active)
                    rows << row;
            }
        }
    }
    return rows;
}

QList<DueReview> dueReviews(const QList<SubQuestionRow>& rows, const QDate& today)
{
    const QDate quarterEnd = Quarter::of(today).last();
    QList<DueReview> due;
    for (const SubQuestionRow& row : rows) {
        const QDate by = row.subquestion.reviewBy;
        if (by.isValid() && by <= quarterEnd)
            due.append({row.subquestion, by < today});
    }
    std::stable_sort(due.begin(), due.end(), [](const DueReview& a, const DueReview& b) {
        return a.subquestion.reviewBy < b.subquestion.reviewBy;
    });
    return due;
}

QList<NamedEvidence> evidenceWhere(const Workspace& workspace, const QString& condition)
{
    db::Query query(workspace.connection(), QStringLiteral("SELECT id, number, title FROM evidence WHERE ") +
                                                condition + QStringLiteral(" ORDER BY number, id"));
    QList<NamedEvidence> list;
    while (query.next())
        list.append({Id<Evidence>(query.text(0)), int(query.number(1)), query.text(2)});
    return list;
}

/// All versions of the answers with their confidence and their uses, by sub-question, latest version first.
QHash<Id<SubQuestion>, QList<WeighedAnswer>> weighedAnswers(const Workspace& workspace)
{
    QHash<Id<Answer>, Confidence> confidences;
    for (const Confidence& confidence : workspace.all<Confidence>())
        confidences.insert(confidence.answer, confidence);
    QHash<Id<Answer>, QList<Use>> uses;
    for (const Use& use : workspace.all<Use>())
        uses[use.answer] << use;
    QHash<Id<SubQuestion>, QList<WeighedAnswer>> all;
    for (const Answer& answer : workspace.all<Answer>()) {
        WeighedAnswer each{{}, answer, {}, uses.value(answer.id), {}};
        if (const auto found = confidences.constFind(answer.id); found != confidences.cend())
            each.confidence = *found;
        std::stable_sort(each.uses.begin(), each.uses.end(),
                         [](const Use& a, const Use& b) { return b.usedOn < a.usedOn; });
        if (!each.uses.isEmpty()) {
            if (const auto person = workspace.find(each.uses.first().person))
                each.latestUser = person->name;
        }
        all[answer.subquestion] << each;
    }
    for (QList<WeighedAnswer>& versions : all) {
        std::sort(versions.begin(), versions.end(), [](const WeighedAnswer& a, const WeighedAnswer& b) {
            return b.answer->version < a.answer->version;
        });
    }
    return all;
}

void addAnswers(Attention& attention, const QList<SubQuestionRow>& rows, const Workspace& workspace)
{
    const auto answers = weighedAnswers(workspace);
    for (const SubQuestionRow& row : rows) {
        QList<WeighedAnswer> versions = answers.value(row.subquestion.id);
        for (WeighedAnswer& each : versions)
            each.subquestion = row.subquestion;
        const bool isUsed = std::any_of(versions.cbegin(), versions.cend(),
                                        [](const WeighedAnswer& each) { return !each.uses.isEmpty(); });
        if (!isUsed && !versions.isEmpty())
            attention.neverUsed << versions.first();
        else if (!isUsed && row.standing.value == Answered::Full)
            attention.neverUsed.append({row.subquestion, {}, {}, {}, {}});
        for (const WeighedAnswer& each : std::as_const(versions)) {
            if (!each.uses.isEmpty() && each.confidence && isLow(each.confidence->level))
                attention.usedWithLowConfidence << each;
        }
    }
}

} // namespace

int Attention::expiredCount() const
{
    return int(
        std::count_if(reviews.begin(), reviews.end(), [](const DueReview& each) { return each.isExpired; }));
}

bool isLow(ConfidenceLevel level)
{
    return level != ConfidenceLevel::High && level != ConfidenceLevel::Moderate;
}

Attention readAttention(const Workspace& workspace)
{
    return readAttention(workspace, readOutline(workspace), readPlan(workspace));
}

Attention readAttention(const Workspace& workspace, const Outline& outline,
                        const QList<PlannedActivity>& plan)
{
    Attention attention;
    attention.today = workspace.clock().today();
    const QList<SubQuestionRow> rows = activeRows(outline);
    attention.reviews = dueReviews(rows, attention.today);
    attention.contradictions = openContradictions(workspace);
    attention.contradictions.removeIf(
        [](const OpenContradiction& each) { return each.subquestion.status != SubQuestionStatus::Active; });
    attention.unappraised = evidenceWhere(
        workspace, QStringLiteral("life_cycle IN ('delivered', 'reviewed') AND NOT EXISTS "
                                  "(SELECT 1 FROM appraisal WHERE appraisal.evidence = evidence.id)"));
    attention.unlinked =
        evidenceWhere(workspace, QStringLiteral("life_cycle <> 'withdrawn' AND NOT EXISTS "
                                                "(SELECT 1 FROM link WHERE link.evidence = evidence.id)"));
    for (const SubQuestionRow& row : rows) {
        if (row.subquestion.responsible.isNull())
            attention.unowned << row.subquestion;
    }
    addAnswers(attention, rows, workspace);
    for (const PlannedActivity& each : plan) {
        if (each.isLate)
            attention.lateActivities << each;
    }
    attention.recommendations = openRecommendations(workspace);
    const QDate quarterEnd = Quarter::of(attention.today).last();
    attention.recommendations.removeIf([&](const FollowedRecommendation& each) {
        return each.recommendation.dueOn.isNull() || each.recommendation.dueOn > quarterEnd;
    });
    return attention;
}

} // namespace agenda::store
