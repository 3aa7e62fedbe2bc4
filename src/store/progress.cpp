// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/progress.h"

#include "db/connection.h"
#include "db/query.h"
#include "domain/labels.h"
#include "domain/titleline.h"
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

/// An event on a day that is known.
ProgressEvent eventOn(ProgressEvent::Kind kind, const QDate& on, const Id<SubQuestion>& subquestion,
                      const QString& recordId)
{
    ProgressEvent event;
    event.kind = kind;
    event.on = on;
    event.when = dateText(on);
    event.subquestion = subquestion;
    event.recordId = recordId;
    return event;
}

/// What of a moment is told of sub-questions, gathered by sub-question.
class Teller
{
public:
    Teller(const Workspace& workspace, const Past& past, const QDate& day)
        : m_workspace(workspace), m_past(past), m_day(day)
    {
        for (const Person& person : past.all<Person>())
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
    using Kind = ProgressEvent::Kind;

    /// Had happened by the day, or was planned already.
    bool isTold(const QDate& on, bool isPromise = false) const
    {
        return on.isValid() && (isPromise || m_day.isNull() || on <= m_day);
    }

    void tell(ProgressEvent event, const QString& title, const QString& detail)
    {
        event.title = title;
        event.detail = detail;
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
        QList<State> states = m_past.all<State>();
        states.removeIf([&](const State& state) { return !isTold(state.effectiveOn); });
        std::sort(states.begin(), states.end(), [](const State& a, const State& b) {
            return std::tie(a.effectiveOn, a.recordedAt, a.id) < std::tie(b.effectiveOn, b.recordedAt, b.id);
        });
        for (const State& state : std::as_const(states)) {
            m_states[state.subquestion] << state;
            tell(eventOn(Kind::State, state.effectiveOn, state.subquestion, state.id.text()),
                 label(state.value), by(state.reason, state.person));
        }
    }

    void tellAnswers()
    {
        QHash<Id<Answer>, Id<SubQuestion>> owners;
        for (const Answer& answer : m_past.all<Answer>()) {
            owners.insert(answer.id, answer.subquestion);
            if (isTold(answer.answeredOn)) {
                tell(eventOn(Kind::Answer, answer.answeredOn, answer.subquestion, answer.id.text()),
                     tr("Respuesta, versión %1").arg(answer.version), by(titleOf(answer), answer.person));
            }
        }
        for (const Confidence& each : m_past.all<Confidence>()) {
            if (isTold(each.judgedOn)) {
                tell(eventOn(Kind::Confidence, each.judgedOn, owners.value(each.answer), each.id.text()),
                     tr("Confianza en la respuesta: %1").arg(label(each.level)),
                     by(each.reason, each.person));
            }
        }
    }

    /// What is told of a document, whichever sub-questions it answers. The library may be large: no more of
    /// it is read, and this is made once.
    struct Told {
        QDate on;
        QString when;
        QString title;
        QString detail;
        bool isPromise = false;
    };

    std::optional<Told> toldOf(const QString& title, EvidenceKind kind, const QString& issued,
                               LifeCycle lifeCycle) const
    {
        const Told told{firstDay(issued), {}, {}, {}, !counts(lifeCycle)};
        if (lifeCycle == LifeCycle::Withdrawn || !isTold(told.on, told.isPromise))
            return std::nullopt;
        return Told{told.on, partialText(issued), titleLine(title), label(kind), told.isPromise};
    }

    /// By id.
    QHash<QString, Told> readDocuments() const
    {
        QHash<QString, Told> documents;
        const QHash<QString, std::optional<Evidence>> then = m_past.changed<Evidence>();
        const auto add = [&](const QString& id, const std::optional<Told>& told) {
            if (told)
                documents.insert(id, *told);
        };
        db::Query query(m_workspace.connection(),
                        QStringLiteral("SELECT id, title, kind, issued, life_cycle FROM evidence"));
        while (query.next()) {
            const QString id = query.text(0);
            if (then.contains(id))
                continue;
            EvidenceKind kind{};
            LifeCycle lifeCycle{};
            fromSql(query.value(2), kind);
            fromSql(query.value(4), lifeCycle);
            add(id, toldOf(query.text(1), kind, query.text(3), lifeCycle));
        }
        for (auto each = then.cbegin(); each != then.cend(); ++each) {
            if (const std::optional<Evidence>& was = each.value())
                add(each.key(), toldOf(was->title, was->kind, was->issued, was->lifeCycle));
        }
        return documents;
    }

    void tellDocuments()
    {
        const QHash<QString, Told> documents = readDocuments();
        const auto tellOf = [&](const QString& document, const QString& subquestion) {
            const auto told = documents.constFind(document);
            if (told == documents.cend())
                return;
            const Id<SubQuestion> id(subquestion);
            m_events[id].append({Kind::Document, told->on, told->when, told->title, told->detail, id,
                                 document, told->isPromise});
        };
        const QHash<QString, std::optional<Link>> then = m_past.changed<Link>();
        db::Query query(m_workspace.connection(),
                        QStringLiteral("SELECT id, evidence, subquestion FROM link"));
        while (query.next()) {
            if (then.isEmpty() || !then.contains(query.text(0)))
                tellOf(query.text(1), query.text(2));
        }
        for (const std::optional<Link>& each : then) {
            if (each)
                tellOf(each->evidence.text(), each->subquestion.text());
        }
    }

    void tellSearches()
    {
        for (const SearchDone& search : m_past.all<SearchDone>()) {
            if (isTold(search.searchedOn)) {
                tell(eventOn(Kind::Search, search.searchedOn, search.subquestion, search.id.text()),
                     label(search.outcome), by(search.place, search.person));
            }
        }
    }

    /// When it ends, or was to.
    void tellActivities()
    {
        for (const Activity& activity : m_past.all<Activity>()) {
            const bool isPromise = activity.status != ActivityStatus::Delivered;
            if (activity.status == ActivityStatus::Cancelled || !isTold(activity.endsOn, isPromise))
                continue;
            for (const QString& id : activity.subquestions) {
                ProgressEvent event =
                    eventOn(Kind::Activity, activity.endsOn, Id<SubQuestion>(id), activity.id.text());
                event.isPromise = isPromise;
                tell(event, titleOf(activity),
                     tr("%1, %2").arg(label(activity.kind), label(activity.status).toLower()));
            }
        }
    }

    const Workspace& m_workspace;
    const Past& m_past;
    QDate m_day; ///< null: the present
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
    progress.asOf = asOf;
    progress.today = workspace.clock().today();
    const Past past(workspace, asOf.recorded);
    const QList<Agenda> agendas = past.all<Agenda>();
    if (agendas.isEmpty())
        return progress;
    progress.agenda = agendas.first();
    progress.quarters = quartersOf(progress.agenda);

    Teller teller(workspace, past, asOf.effective);
    QList<Question> questions = past.all<Question>();
    QList<Theme> themes = past.all<Theme>();
    QList<SubQuestion> subquestions = past.all<SubQuestion>();
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
    return progress;
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
