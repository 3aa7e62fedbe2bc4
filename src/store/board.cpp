// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board.h"

#include "db/query.h"
#include "store/workspace.h"

#include <numeric>

namespace agenda::store
{

namespace
{

/// Returns the active sub-questions.
QList<SubQuestionRow> addAgenda(Board& board, const Outline& outline)
{
    QList<SubQuestionRow> active;
    for (const QuestionRow& question : outline.questions) {
        for (const ThemeRow& theme : question.themes) {
            ++board.themes;
            if (theme.sources == 0) {
                board.emptyThemes << theme.place;
                board.emptyThemeIds << theme.theme.id;
            }
            for (const SubQuestionRow& row : theme.subquestions) {
                if (row.subquestion.status == SubQuestionStatus::Active)
                    active << row;
            }
        }
    }
    board.states = countStates(active);
    board.subquestions = int(active.size());
    for (const SubQuestionRow& row : active)
        board.answered +=
            row.standing.value == Answered::Partial || row.standing.value == Answered::Full ? 1 : 0;
    return active;
}

void addEvidence(Board& board, const Workspace& workspace)
{
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT kind, count(*) FROM evidence "
                                   "WHERE life_cycle IN ('delivered', 'reviewed') GROUP BY kind"));
    while (query.next()) {
        for (const auto& [kind, code] : EnumCodes<EvidenceKind>::all) {
            if (query.text(0) == QLatin1StringView(code))
                board.evidence[size_t(kind)] = int(query.number(1));
        }
    }
    db::Query sources(workspace.connection(),
                      QStringLiteral("SELECT count(DISTINCT coalesce(study, id)) FROM evidence "
                                     "WHERE life_cycle IN ('delivered', 'reviewed')"));
    board.sources = sources.next() ? int(sources.number(0)) : 0;
    db::Query promised(
        workspace.connection(),
        QStringLiteral("SELECT count(*) FROM evidence WHERE life_cycle IN ('planned', 'ongoing')"));
    board.promised = promised.next() ? int(promised.number(0)) : 0;
}

void addAnswers(Board& board, const QList<SubQuestionRow>& active, const Workspace& workspace)
{
    QHash<Id<SubQuestion>, Answer> inForce;
    for (const Answer& answer : workspace.all<Answer>()) {
        Answer& newest = inForce[answer.subquestion];
        if (newest.id.isNull() || newest.version < answer.version)
            newest = answer;
    }
    QHash<Id<Answer>, ConfidenceLevel> levels;
    for (const Confidence& confidence : workspace.all<Confidence>())
        levels.insert(confidence.answer, confidence.level);
    for (const SubQuestionRow& row : active) {
        const auto answer = inForce.constFind(row.subquestion.id);
        if (answer == inForce.cend())
            continue;
        if (const auto level = levels.constFind(answer->id); level != levels.cend())
            ++board.confidence[size_t(*level)];
        else if (++board.unjudged == 1)
            board.firstUnjudged = row.subquestion.id;
    }
}

void addPlan(Board& board, const QList<PlannedActivity>& plan)
{
    for (const PlannedActivity& each : plan) {
        if (each.activity.status == ActivityStatus::Delivered)
            ++board.delivered;
        else if (each.activity.isOpen())
            ++(each.isLate ? board.late : board.open);
    }
}

} // namespace

int Board::documents() const
{
    return std::accumulate(evidence.begin(), evidence.end(), 0);
}

int Board::answers() const
{
    return std::accumulate(confidence.begin(), confidence.end(), unjudged);
}

Board readBoard(const Workspace& workspace)
{
    Board board;
    const Outline outline = readOutline(workspace);
    const QList<PlannedActivity> plan = readPlan(workspace);
    const QList<SubQuestionRow> active = addAgenda(board, outline);
    addEvidence(board, workspace);
    addAnswers(board, active, workspace);
    addPlan(board, plan);
    board.attention = readAttention(workspace, outline, plan);
    return board;
}

} // namespace agenda::store
