// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/views.h"

#include "db/connection.h"
#include "db/query.h"
#include "domain/labels.h"
#include "store/library.h"
#include "store/table.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

/// A document counts, and its study is the source; without a study the document itself.
const QString countedSource = QStringLiteral("CASE WHEN evidence.life_cycle IN ('delivered', 'reviewed') "
                                             "THEN coalesce(evidence.study, evidence.id) END");

int number(db::Connection& connection, const QString& sql)
{
    db::Query query(connection, sql);
    return query.next() ? int(query.number(0)) : 0;
}

QHash<Id<SubQuestion>, Standing> standings(const Workspace& workspace, const QDate& asOf)
{
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT subquestion, value, effective_on, reason FROM state "
                                   "WHERE effective_on <= ? ORDER BY effective_on, recorded_at, id"));
    query.bind(asOf.isNull() ? QStringLiteral("9999-12-31") : asOf.toString(Qt::ISODate));
    QHash<Id<SubQuestion>, Standing> latest;
    while (query.next()) {
        Standing standing;
        fromSql(query.value(1), standing.value);
        fromSql(query.value(2), standing.since);
        standing.reason = query.text(3);
        latest.insert(Id<SubQuestion>(query.text(0)), standing);
    }
    return latest;
}

struct LinkCounts {
    QSet<QString> sources;
    int documents = 0;
    Ledger ledger;
};

void count(Ledger& ledger, Direction direction, int findings, int explained)
{
    switch (direction) {
    case Direction::Supports:
        ledger.supports += findings;
        break;
    case Direction::Nuances:
        ledger.nuances += findings;
        break;
    case Direction::Contradicts:
        ledger.contradicts += findings;
        ledger.explained += explained;
        break;
    case Direction::Context:
        ledger.context += findings;
        break;
    }
}

QHash<Id<SubQuestion>, LinkCounts> linkCounts(const Workspace& workspace)
{
    db::Connection& connection = workspace.connection();
    // Most documents are a source of their own: only the others are looked up (index evidence_source).
    QHash<QString, QString> otherwise;
    {
        db::Query query(connection,
                        QStringLiteral("SELECT id, ") + countedSource +
                            QStringLiteral(" FROM evidence WHERE study IS NOT NULL "
                                           "OR life_cycle IN ('planned', 'ongoing', 'withdrawn')"));
        while (query.next())
            otherwise.insert(query.text(0), query.text(1));
    }
    QHash<Id<SubQuestion>, LinkCounts> counts;
    {
        db::Query query(connection, QStringLiteral("SELECT subquestion, evidence FROM link"));
        while (query.next()) {
            LinkCounts& each = counts[Id<SubQuestion>(query.text(0))];
            ++each.documents;
            const QString evidence = query.text(1);
            const QString source = otherwise.value(evidence, evidence);
            if (!source.isEmpty())
                each.sources.insert(source);
        }
    }
    // From the findings to their links: a join would be planned the other way round, through all links.
    db::Query query(
        connection,
        QStringLiteral("SELECT (SELECT subquestion FROM link WHERE link.id = finding.link), direction, "
                       "count(*), count(contradiction.id) FROM finding "
                       "LEFT JOIN contradiction ON contradiction.finding = finding.id GROUP BY 1, 2"));
    while (query.next()) {
        Direction direction{};
        fromSql(query.value(1), direction);
        count(counts[Id<SubQuestion>(query.text(0))].ledger, direction, int(query.number(2)),
              int(query.number(3)));
    }
    return counts;
}

template <class Key, class R>
QHash<Id<Key>, QList<R>> grouped(const QList<R>& records, Id<Key> R::*key)
{
    QHash<Id<Key>, QList<R>> groups;
    for (const R& record : records)
        groups[record.*key] << record;
    return groups;
}

QString joined(const QString& condition)
{
    return QStringLiteral("SELECT ") + Table<Link>::columns(QStringLiteral("link.")) + QStringLiteral(", ") +
           Table<Evidence>::columns(QStringLiteral("evidence.")) +
           QStringLiteral(" FROM link JOIN evidence ON evidence.id = link.evidence") + condition +
           QStringLiteral(" ORDER BY link.linked_at, link.id");
}

} // namespace

QString SubQuestionRow::stateWords() const
{
    return standingText(standing, sources);
}

QString StateCount::text() const
{
    return isUnrecorded ? QStringLiteral("%1 %2").arg(count).arg(words.toLower()) : counted(count, value);
}

QList<StateCount> countStates(const QList<SubQuestionRow>& subquestions)
{
    QList<StateCount> counts;
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        for (const SubQuestionRow& row : subquestions) {
            if (row.subquestion.status != SubQuestionStatus::Active || row.standing.value != value)
                continue;
            const QString words = row.stateWords();
            const auto known = std::find_if(counts.begin(), counts.end(),
                                            [&](const StateCount& each) { return each.words == words; });
            if (known == counts.end())
                counts.append({value, words, 1, isUnrecorded(row.standing, row.sources)});
            else
                ++known->count;
        }
    }
    return counts;
}

int Outline::themeCount() const
{
    int count = 0;
    for (const QuestionRow& question : questions)
        count += int(question.themes.size());
    return count;
}

int Outline::subQuestionCount() const
{
    int count = 0;
    for (const QuestionRow& question : questions) {
        for (const ThemeRow& theme : question.themes) {
            for (const SubQuestionRow& row : theme.subquestions)
                count += row.subquestion.status == SubQuestionStatus::Active ? 1 : 0;
        }
    }
    return count;
}

bool isUnrecorded(const Standing& standing, int sources)
{
    return standing.since.isNull() && sources > 0;
}

QString standingText(const Standing& standing, int sources)
{
    return isUnrecorded(standing, sources) ? tr("Sin estado registrado") : label(standing.value);
}

Outline readOutline(const Workspace& workspace, const QDate& asOf)
{
    Outline outline;
    const QList<Agenda> agendas = workspace.all<Agenda>();
    if (!agendas.isEmpty())
        outline.agenda = agendas.first();
    const auto themes = grouped(workspace.all<Theme>(), &Theme::question);
    const auto subquestions = grouped(workspace.all<SubQuestion>(), &SubQuestion::theme);
    const auto states = standings(workspace, asOf);
    const auto counts = linkCounts(workspace);
    int place = 0;
    for (const Question& question : workspace.all<Question>()) {
        QuestionRow questionRow{question, {}};
        for (const Theme& theme : themes.value(question.id)) {
            ThemeRow themeRow;
            themeRow.theme = theme;
            themeRow.place = ++place;
            QSet<QString> sources;
            for (const SubQuestion& sub : subquestions.value(theme.id)) {
                const LinkCounts count = counts.value(sub.id);
                themeRow.subquestions.append(
                    {sub, states.value(sub.id), int(count.sources.size()), count.documents, count.ledger});
                sources.unite(count.sources);
            }
            themeRow.sources = int(sources.size());
            questionRow.themes << themeRow;
        }
        outline.questions << questionRow;
    }
    return outline;
}

QList<LinkedEvidence> evidenceOf(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    QList<LinkedEvidence> list;
    {
        db::Query query(workspace.connection(), joined(QStringLiteral(" WHERE link.subquestion = ?")));
        query.bind(subquestion.text());
        while (query.next())
            list.append(
                {Table<Link>::read(query), Table<Evidence>::read(query, Table<Link>::width()), {}, {}, {}});
    }
    for (LinkedEvidence& each : list) {
        each.findings = workspace.where(&Finding::link, each.link.id);
        each.attachments = workspace.where(&Attachment::evidence, each.evidence.id);
        for (const Finding& finding : std::as_const(each.findings))
            each.explained += workspace.where(&Contradiction::finding, finding.id);
    }
    return list;
}

QHash<Id<SubQuestion>, QList<LinkedEvidence>> allLinkedEvidence(const Workspace& workspace)
{
    const auto findings = grouped(workspace.all<Finding>(), &Finding::link);
    const auto attachments = grouped(workspace.all<Attachment>(), &Attachment::evidence);
    const auto explained = grouped(workspace.all<Contradiction>(), &Contradiction::finding);
    QHash<Id<SubQuestion>, QList<LinkedEvidence>> all;
    db::Query query(workspace.connection(), joined({}));
    while (query.next()) {
        const Link link = Table<Link>::read(query);
        const Evidence evidence = Table<Evidence>::read(query, Table<Link>::width());
        LinkedEvidence each{link, evidence, findings.value(link.id), attachments.value(evidence.id), {}};
        for (const Finding& finding : std::as_const(each.findings))
            each.explained += explained.value(finding.id);
        all[link.subquestion].append(each);
    }
    return all;
}

QList<LinkedSubQuestion> subQuestionsOf(const Workspace& workspace, const Id<Evidence>& evidence)
{
    QList<LinkedSubQuestion> list;
    for (const Link& link : workspace.where(&Link::evidence, evidence))
        list.append({link, workspace.require(link.subquestion), workspace.where(&Finding::link, link.id)});
    std::sort(list.begin(), list.end(), [](const LinkedSubQuestion& a, const LinkedSubQuestion& b) {
        return a.subquestion.code < b.subquestion.code;
    });
    return list;
}

QList<Appraisal> appraisalsOf(const Workspace& workspace, const Id<Evidence>& evidence)
{
    QList<Appraisal> appraisals = workspace.where(&Appraisal::evidence, evidence);
    std::sort(appraisals.begin(), appraisals.end(), isLater);
    return appraisals;
}

QList<OpenContradiction> openContradictions(const Workspace& workspace)
{
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT finding.id, link.evidence, link.subquestion FROM finding "
                                   "JOIN link ON link.id = finding.link "
                                   "JOIN subquestion ON subquestion.id = link.subquestion "
                                   "JOIN theme ON theme.id = subquestion.theme "
                                   "JOIN question ON question.id = theme.question "
                                   "LEFT JOIN contradiction ON contradiction.finding = finding.id "
                                   "WHERE finding.direction = 'contradicts' AND contradiction.id IS NULL "
                                   "ORDER BY question.position, theme.position, subquestion.position, "
                                   "finding.position, finding.id"));
    QList<std::array<QString, 3>> ids;
    while (query.next())
        ids.append({query.text(0), query.text(1), query.text(2)});
    QList<OpenContradiction> open;
    for (const auto& [finding, evidence, subquestion] : ids) {
        open.append({workspace.require(Id<SubQuestion>(subquestion)),
                     workspace.require(Id<Evidence>(evidence)), workspace.require(Id<Finding>(finding))});
    }
    return open;
}

QList<State> statesOf(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    QList<State> states = workspace.where(&State::subquestion, subquestion);
    std::sort(states.begin(), states.end(), [](const State& a, const State& b) {
        return std::tuple(b.effectiveOn, b.recordedAt, b.id) < std::tuple(a.effectiveOn, a.recordedAt, a.id);
    });
    return states;
}

std::optional<StateSuggestion> suggestedState(const Workspace& workspace, const Id<SubQuestion>& id)
{
    if (workspace.require(id).status != SubQuestionStatus::Active)
        return {};
    const QList<State> states = statesOf(workspace, id);
    const Answered now = states.isEmpty() ? Answered::NoEvidence : states.first().value;
    // The clock of the judgement is when it was typed: who types a date of the past knows what is linked
    // today.
    qint64 judged = 0;
    for (const State& state : states)
        judged = std::max(judged, state.recordedAt);
    QSet<QString> known, fresh;
    for (const LinkedEvidence& each : evidenceOf(workspace, id)) {
        if (!counts(each.evidence.lifeCycle))
            continue;
        const QString source = each.evidence.study ? each.evidence.study.text() : each.evidence.id.text();
        const bool isFresh = now == Answered::NoEvidence || each.link.linkedAt > judged;
        (isFresh ? fresh : known).insert(source);
    }
    fresh.subtract(known);
    if (fresh.isEmpty())
        return {};
    const Answered next = now == Answered::NoEvidence   ? Answered::InProgress
                          : now == Answered::InProgress ? Answered::Partial
                                                        : now;
    return StateSuggestion{int(fresh.size()), next};
}

Counts readCounts(const Workspace& workspace)
{
    db::Connection& connection = workspace.connection();
    Counts counts;
    counts.questions = number(connection, QStringLiteral("SELECT count(*) FROM question"));
    counts.themes = number(connection, QStringLiteral("SELECT count(*) FROM theme"));
    counts.subquestions =
        number(connection, QStringLiteral("SELECT count(*) FROM subquestion WHERE status = 'active'"));
    counts.evidence = number(connection, QStringLiteral("SELECT count(*) FROM evidence "
                                                        "WHERE life_cycle IN ('delivered', 'reviewed')"));
    counts.promised = number(connection, QStringLiteral("SELECT count(*) FROM evidence "
                                                        "WHERE life_cycle IN ('planned', 'ongoing')"));
    counts.sources = number(connection, QStringLiteral("SELECT count(DISTINCT ") + countedSource +
                                            QStringLiteral(") FROM evidence"));
    counts.attachments = number(connection, QStringLiteral("SELECT count(*) FROM attachment"));
    counts.revisions = number(connection, QStringLiteral("SELECT count(*) FROM revision"));
    return counts;
}

} // namespace agenda::store
