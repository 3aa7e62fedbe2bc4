// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/progress.h"

#include "db/connection.h"
#include "db/query.h"
#include "domain/labels.h"
#include "store/sqlvalue.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <algorithm>
#include <numeric>

namespace agenda::store
{

namespace
{

template <class R>
void sortByPlace(QList<R>& records)
{
    std::sort(records.begin(), records.end(),
              [](const R& a, const R& b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
}

/// The first day of a date known as far as its year or its month; null if it is none.
QDate firstDay(const QString& partial)
{
    const QString whole = partial.size() == 4   ? partial + QStringLiteral("-01-01")
                          : partial.size() == 7 ? partial + QStringLiteral("-01")
                                                : partial;
    return QDate::fromString(whole, Qt::ISODate);
}

/// «2004», «mar 2004», «9 mar 2004».
QString partialText(const QString& partial)
{
    if (partial.size() == 4)
        return partial;
    const QDate day = firstDay(partial);
    return partial.size() == 7 ? dateText(day).section(u' ', 1) : dateText(day);
}

/// What of a moment is told of sub-questions, gathered by sub-question.
class Teller
{
public:
    Teller(const Workspace& workspace, const QDate& recorded) : m_workspace(workspace), m_recorded(recorded)
    {
        for (const Person& person : recordedBy<Person>(workspace, recorded))
            m_persons.insert(person.id, person.name);
        tellStates();
        tellAnswers();
        tellDocuments();
        tellSearches();
        tellActivities();
    }

    SubQuestionProgress of(const SubQuestion& sub)
    {
        SubQuestionProgress progress{sub, m_states.value(sub.id), m_events.value(sub.id)};
        std::stable_sort(progress.events.begin(), progress.events.end(),
                         [](const ProgressEvent& a, const ProgressEvent& b) { return a.on < b.on; });
        return progress;
    }

private:
    template <class R>
    QList<R> read() const
    {
        return recordedBy<R>(m_workspace, m_recorded);
    }

    void tell(ProgressEvent event)
    {
        if (event.when.isEmpty())
            event.when = dateText(event.on);
        if (event.on.isValid())
            m_events[event.subquestion] << std::move(event);
    }

    QString by(const QString& text, const Id<Person>& person) const
    {
        const QString name = m_persons.value(person);
        if (name.isEmpty())
            return text;
        return text.isEmpty() ? name : tr("%1 (%2)").arg(text, name);
    }

    void tellStates()
    {
        QList<State> states = read<State>();
        std::sort(states.begin(), states.end(), [](const State& a, const State& b) {
            return std::tie(a.effectiveOn, a.recordedAt, a.id) < std::tie(b.effectiveOn, b.recordedAt, b.id);
        });
        for (const State& state : std::as_const(states)) {
            m_states[state.subquestion] << state;
            tell({ProgressEvent::Kind::State,
                  state.effectiveOn,
                  {},
                  label(state.value),
                  by(state.reason, state.person),
                  state.subquestion,
                  state.id.text()});
        }
    }

    void tellAnswers()
    {
        QHash<Id<Answer>, Id<SubQuestion>> owners;
        for (const Answer& answer : read<Answer>()) {
            owners.insert(answer.id, answer.subquestion);
            tell({ProgressEvent::Kind::Answer,
                  answer.answeredOn,
                  {},
                  tr("Respuesta, versión %1").arg(answer.version),
                  by(titleOf(answer), answer.person),
                  answer.subquestion,
                  answer.id.text()});
        }
        for (const Confidence& each : read<Confidence>()) {
            tell({ProgressEvent::Kind::Confidence,
                  each.judgedOn,
                  {},
                  tr("Confianza en la respuesta: %1").arg(label(each.level)),
                  by(each.reason, each.person),
                  owners.value(each.answer),
                  each.id.text()});
        }
    }

    /// Of the documents of today only what is told of them: to read all of it would take most of the time.
    QList<Evidence> readDocuments() const
    {
        QList<Evidence> documents;
        db::Query query(m_workspace.connection(),
                        QStringLiteral("SELECT id, title, kind, issued, life_cycle FROM evidence"));
        while (query.next()) {
            Evidence evidence;
            evidence.id = Id<Evidence>(query.text(0));
            evidence.title = query.text(1);
            fromSql(query.value(2), evidence.kind);
            evidence.issued = query.text(3);
            fromSql(query.value(4), evidence.lifeCycle);
            documents << evidence;
        }
        return recordedBy<Evidence>(m_workspace, m_recorded, documents);
    }

    void tellDocuments()
    {
        QHash<Id<Evidence>, Evidence> documents;
        for (const Evidence& evidence : readDocuments())
            documents.insert(evidence.id, evidence);
        for (const Link& link : read<Link>()) {
            const auto found = documents.constFind(link.evidence);
            if (found == documents.cend() || found->lifeCycle == LifeCycle::Withdrawn)
                continue;
            tell({ProgressEvent::Kind::Document, firstDay(found->issued), partialText(found->issued),
                  titleOf(*found), label(found->kind), link.subquestion, found->id.text(),
                  !counts(found->lifeCycle)});
        }
    }

    void tellSearches()
    {
        for (const SearchDone& search : read<SearchDone>()) {
            tell({ProgressEvent::Kind::Search,
                  search.searchedOn,
                  {},
                  label(search.outcome),
                  by(search.place, search.person),
                  search.subquestion,
                  search.id.text()});
        }
    }

    /// When it ends, or was to.
    void tellActivities()
    {
        for (const Activity& activity : read<Activity>()) {
            if (activity.status == ActivityStatus::Cancelled)
                continue;
            for (const QString& id : activity.subquestions) {
                tell({ProgressEvent::Kind::Activity,
                      activity.endsOn,
                      {},
                      titleOf(activity),
                      tr("%1, %2").arg(label(activity.kind), label(activity.status).toLower()),
                      Id<SubQuestion>(id),
                      activity.id.text(),
                      activity.status != ActivityStatus::Delivered});
            }
        }
    }

    const Workspace& m_workspace;
    QDate m_recorded;
    QHash<Id<Person>, QString> m_persons;
    QHash<Id<SubQuestion>, QList<State>> m_states;
    QHash<Id<SubQuestion>, QList<ProgressEvent>> m_events;
};

} // namespace

std::optional<State> SubQuestionProgress::stateOn(const QDate& day) const
{
    std::optional<State> held;
    for (const State& state : states) {
        if (state.effectiveOn <= day)
            held = state;
    }
    return held;
}

QDate AgendaProgress::lastDay() const
{
    return asOf.effective.isNull() ? today : asOf.effective;
}

AgendaProgress AgendaProgress::onDay(const QDate& day) const
{
    AgendaProgress then = *this;
    then.asOf.effective = day;
    for (ThemeProgress& theme : then.themes) {
        for (SubQuestionProgress& sub : theme.subquestions) {
            sub.states.removeIf([&](const State& state) { return state.effectiveOn > day; });
            // What is planned for later is planned already.
            sub.events.removeIf(
                [&](const ProgressEvent& event) { return event.on > day && !event.isPromise; });
        }
    }
    return then;
}

AgendaProgress readProgress(const Workspace& workspace, const AsOf& asOf)
{
    AgendaProgress progress;
    progress.asOf.recorded = asOf.recorded;
    progress.today = workspace.clock().today();
    const QList<Agenda> agendas = recordedBy<Agenda>(workspace, asOf.recorded);
    if (agendas.isEmpty())
        return progress;
    progress.agenda = agendas.first();
    progress.quarters = quartersOf(progress.agenda);

    Teller teller(workspace, asOf.recorded);
    QList<Question> questions = recordedBy<Question>(workspace, asOf.recorded);
    QList<Theme> themes = recordedBy<Theme>(workspace, asOf.recorded);
    QList<SubQuestion> subquestions = recordedBy<SubQuestion>(workspace, asOf.recorded);
    sortByPlace(questions);
    sortByPlace(themes);
    sortByPlace(subquestions);
    for (const Question& question : std::as_const(questions)) {
        for (const Theme& theme : std::as_const(themes)) {
            if (theme.question != question.id)
                continue;
            ThemeProgress row{theme, question, int(progress.themes.size()) + 1, {}};
            for (const SubQuestion& sub : std::as_const(subquestions)) {
                if (sub.theme == theme.id && sub.status == SubQuestionStatus::Active)
                    row.subquestions << teller.of(sub);
            }
            progress.themes << row;
        }
    }
    return asOf.effective.isNull() ? progress : progress.onDay(asOf.effective);
}

bool SubQuestionProgress::isUnrecordedOn(const QDate& day) const
{
    return !stateOn(day) && std::any_of(events.begin(), events.end(), [&](const ProgressEvent& event) {
        return event.kind == ProgressEvent::Kind::Document && !event.isPromise && event.on <= day;
    });
}

int StateTally::total() const
{
    return std::accumulate(states.begin(), states.end(), unrecorded);
}

StateTally statesOn(const ThemeProgress& theme, const QDate& day)
{
    StateTally tally;
    for (const SubQuestionProgress& sub : theme.subquestions) {
        if (sub.isUnrecordedOn(day)) {
            ++tally.unrecorded;
            continue;
        }
        const std::optional<State> state = sub.stateOn(day);
        ++tally.states[size_t(state ? state->value : Answered::NoEvidence)];
    }
    return tally;
}

QList<ProgressEvent> eventsOf(const ThemeProgress& theme)
{
    QList<ProgressEvent> events;
    for (const SubQuestionProgress& sub : theme.subquestions)
        events += sub.events;
    std::stable_sort(events.begin(), events.end(),
                     [](const ProgressEvent& a, const ProgressEvent& b) { return a.on < b.on; });
    return events;
}

QList<ProgressEvent> eventsIn(const ThemeProgress& theme, const Quarter& quarter)
{
    QList<ProgressEvent> events = eventsOf(theme);
    events.removeIf([&](const ProgressEvent& event) { return !quarter.contains(event.on); });
    return events;
}

} // namespace agenda::store
