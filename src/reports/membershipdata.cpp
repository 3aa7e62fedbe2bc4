// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipdata.h"

#include "domain/labels.h"
#include "reports/membershipwords.h"
#include "store/answers.h"
#include "store/planning.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace agenda::reports
{

namespace
{

/// Documents of one study are one source.
int countSources(const QSet<Id<Evidence>>& documents, const QHash<Id<Evidence>, PublicEvidence>& byId)
{
    QSet<QString> sources;
    for (const Id<Evidence>& id : documents) {
        const Evidence& evidence = byId.value(id).evidence;
        sources.insert(evidence.study ? evidence.study.text() : evidence.id.text());
    }
    return int(sources.size());
}

/// Builds the data theme by theme; then numbers the documents and puts everything in that order.
class Reading
{
public:
    Reading(const store::Workspace& workspace, const QDate& asOf, const Selection& selection,
            Audience audience)
        : m_workspace(workspace)
        , m_outline(store::readOutline(workspace, asOf))
        , m_linked(store::allLinkedEvidence(workspace))
        , m_asOf(asOf)
        , m_disclosure(audience, m_outline.agenda.organisation, workspace.all<Evidence>(),
                       workspace.all<Link>(), workspace.all<Finding>())
    {
        m_data.audience = audience;
        m_data.agenda = m_outline.agenda;
        if (!selection.isAll())
            keepOnly(selection);
        for (QString Agenda::*const message :
             {&Agenda::introduction, &Agenda::messageKnown, &Agenda::messageMissing, &Agenda::messageNext})
            scrub(m_data.agenda.*message, Words::tr("Un texto de la agenda"));
        QList<Evidence> all = workspace.all<Evidence>();
        std::sort(all.begin(), all.end(),
                  [](const Evidence& a, const Evidence& b) { return a.number < b.number; });
        for (const Evidence& each : std::as_const(all)) {
            if (m_disclosure.refusal(each).isEmpty())
                m_data.byId.insert(each.id, {each, {}, {}});
            else
                m_refused.append(each);
        }
    }

    MembershipData read()
    {
        for (const store::QuestionRow& row : std::as_const(m_outline.questions)) {
            PublicQuestion question{row.question, {}};
            for (const store::ThemeRow& themeRow : row.themes)
                question.themes.append(readTheme(themeRow));
            m_data.questions.append(question);
        }
        if (m_isPart)
            dropUnlinked();
        noteRefused();
        numberEvidence();
        for (PublicQuestion& question : m_data.questions) {
            for (PublicTheme& theme : question.themes)
                sortByCode(theme);
        }
        readMap();
        readMoves();
        readActivities();
        return m_data;
    }

private:
    void keepOnly(const Selection& selection)
    {
        m_isPart = true;
        for (store::QuestionRow& question : m_outline.questions) {
            for (store::ThemeRow& theme : question.themes) {
                if (!selection.themes.contains(theme.theme.id))
                    theme.subquestions.removeIf([&](const store::SubQuestionRow& each) {
                        return !selection.subquestions.contains(each.subquestion.id);
                    });
            }
            question.themes.removeIf([&](const store::ThemeRow& theme) {
                return theme.subquestions.isEmpty() && !selection.themes.contains(theme.theme.id);
            });
        }
        m_outline.questions.removeIf([](const store::QuestionRow& each) { return each.themes.isEmpty(); });
    }

    bool isInIt(const Id<SubQuestion>& id) const { return m_chosen.contains(id); }

    /// Of a part of the agenda only the documents of its sub-questions are told.
    void dropUnlinked()
    {
        QSet<Id<Evidence>> linked;
        for (const Id<SubQuestion>& each : std::as_const(m_chosen)) {
            for (const store::LinkedEvidence& document : m_linked.value(each))
                linked.insert(document.evidence.id);
        }
        m_data.byId.removeIf([&](const auto& each) { return !linked.contains(each.key()); });
        m_refused.removeIf([&](const Evidence& each) { return !linked.contains(each.id); });
    }

    /// The documents first, then what was noted of findings, answers and texts.
    void noteRefused()
    {
        QList<LeftOut> documents;
        for (const Evidence& each : std::as_const(m_refused)) {
            documents.append({QStringLiteral("%1 «%2»").arg(evidenceCode(each.number), each.title),
                              m_disclosure.refusal(each)});
            m_data.hidden += each.access == Access::ClacOnly && counts(each.lifeCycle) ? 1 : 0;
        }
        m_data.leftOut = documents + m_data.leftOut;
    }

    void readActivities()
    {
        for (const store::PlannedActivity& each : store::readPlan(m_workspace)) {
            if (!each.activity.isOpen())
                continue;
            PublicActivity open{each.activity, {}};
            for (const SubQuestion& sub : each.subquestions) {
                if (!m_isPart || isInIt(sub.id))
                    open.codes << sub.code;
            }
            if (m_isPart && open.codes.isEmpty())
                continue;
            const QString why = m_disclosure.refusal(each.activity.title);
            if (why.isEmpty())
                m_data.plan << open;
            else
                m_data.leftOut.append({Words::tr("Una actividad planeada"), why});
        }
    }

    /// The map of the documents that may be named; what their findings say is not part of it.
    void readMap()
    {
        const store::GapReading all = store::readGaps(m_workspace);
        store::GapReading& open = m_data.gaps;
        open.agenda = all.agenda;
        open.questions = all.questions;
        open.themes = all.themes;
        open.subquestions = all.subquestions;
        if (m_isPart) {
            open.subquestions.removeIf([this](const SubQuestion& each) { return !isInIt(each.id); });
            open.themes.removeIf([&](const Theme& theme) {
                return std::none_of(m_data.questions.begin(), m_data.questions.end(),
                                    [&](const auto& question) {
                                        return std::any_of(question.themes.begin(), question.themes.end(),
                                                           [&](const PublicTheme& each) {
                                                               return each.theme.id == theme.id;
                                                           });
                                    });
            });
        }
        QHash<qsizetype, qsizetype> places;
        for (qsizetype n = 0; n < all.documents.size(); ++n) {
            if (!m_data.byId.contains(all.documents[n].id))
                continue;
            places.insert(n, open.documents.size());
            open.documents << all.documents[n];
        }
        for (auto each = all.links.cbegin(); each != all.links.cend(); ++each) {
            for (const store::GapReading::Linked& linked : each.value()) {
                if (places.contains(linked.document))
                    open.links[each.key()] << store::GapReading::Linked{places.value(linked.document), 0};
            }
        }
    }

    void readMoves()
    {
        m_data.progress = store::readProgress(m_workspace, {m_asOf, {}});
        if (m_isPart) {
            for (store::ThemeProgress& theme : m_data.progress.themes)
                theme.subquestions.removeIf(
                    [this](const store::SubQuestionProgress& each) { return !isInIt(each.subquestion.id); });
            m_data.progress.themes.removeIf(
                [](const store::ThemeProgress& theme) { return theme.subquestions.isEmpty(); });
        }
        for (store::ThemeProgress& theme : m_data.progress.themes) {
            for (store::SubQuestionProgress& sub : theme.subquestions) {
                for (store::ProgressEvent& event : sub.events) {
                    if (!m_disclosure.refusal(event.detail).isEmpty())
                        event.detail.clear();
                }
                sub.events.removeIf([this](const store::ProgressEvent& event) {
                    using Kind = store::ProgressEvent::Kind;
                    return event.kind != Kind::State && (event.kind != Kind::Document ||
                                                         !m_data.byId.contains(Id<Evidence>(event.recordId)));
                });
            }
        }
    }

    /// Takes a text out that names what must stay unnamed, and notes it.
    void scrub(QString& text, const QString& what)
    {
        const QString why = m_disclosure.refusal(text);
        if (why.isEmpty())
            return;
        text.clear();
        m_data.leftOut.append({what, why});
    }

    /// The version that was in force on the day of the data.
    std::optional<Answer> answerOf(const Id<SubQuestion>& subquestion) const
    {
        std::optional<Answer> latest;
        for (const Answer& each : m_workspace.where(&Answer::subquestion, subquestion)) {
            if (each.answeredOn <= m_asOf && (!latest || each.version > latest->version))
                latest = each;
        }
        return latest;
    }

    /// What it rests on, of what may be told.
    void findSources(const Answer& answer, PublicAnswer& open) const
    {
        for (const store::LinkedEvidence& linked : m_linked.value(answer.subquestion)) {
            for (const Finding& finding : linked.findings) {
                if (!answer.restsOn(finding.id))
                    continue;
                const std::optional<PublicFinding> shown = m_disclosure.open(finding);
                if (!shown)
                    continue;
                const AnswerSource source{linked.evidence.id, shown->page};
                if (!open.sources.contains(source))
                    open.sources.append(source);
                open.isInternal = open.isInternal || shown->isInternal;
            }
        }
    }

    void readAnswer(PublicSubQuestion& sub)
    {
        const std::optional<Answer> answer = answerOf(sub.subquestion.id);
        if (!answer)
            return;
        PublicAnswer open{answer->text,
                          answer->unknown,
                          answer->answeredOn,
                          {},
                          {},
                          answer->audience == Audience::Internal};
        if (const QString why = m_disclosure.refusal(*answer); !why.isEmpty()) {
            m_data.leftOut.append({Words::tr("La respuesta a %1").arg(sub.subquestion.code), why});
            return;
        }
        findSources(*answer, open);
        const auto confidence = store::confidenceOf(m_workspace, answer->id);
        if (confidence && confidence->judgedOn <= m_asOf) {
            open.confidence = confidence->level;
            ++m_data.confidence[confidence->level];
        } else {
            ++m_data.unjudged;
        }
        sub.answer = open;
    }

    PublicTheme readTheme(const store::ThemeRow& row)
    {
        PublicTheme theme;
        theme.theme = row.theme;
        theme.place = row.place;
        const QString named = Words::tr("del tema %1").arg(row.place);
        scrub(theme.theme.sentence, Words::tr("«En una frase» %1").arg(named));
        scrub(theme.theme.meaning, Words::tr("«Qué significa para su organización» %1").arg(named));
        QSet<Id<Evidence>> all;
        for (const store::SubQuestionRow& each : row.subquestions) {
            if (each.subquestion.status != SubQuestionStatus::Active)
                continue;
            PublicSubQuestion sub{each.subquestion, each.standing, {}, {}, 0};
            scrub(sub.standing.reason, Words::tr("El motivo del estado de %1").arg(each.subquestion.code));
            scrub(sub.subquestion.plain,
                  Words::tr("Las palabras sencillas de %1").arg(each.subquestion.code));
            QSet<Id<Evidence>> own;
            for (const store::LinkedEvidence& linked : m_linked.value(each.subquestion.id)) {
                const auto known = m_data.byId.find(linked.evidence.id);
                if (known == m_data.byId.end())
                    continue;
                if (!counts(known->evidence.lifeCycle)) {
                    if (!theme.promised.contains(linked.evidence.id))
                        theme.promised.append(linked.evidence.id);
                    continue;
                }
                if (!known->themes.contains(row.place))
                    known->themes.append(row.place);
                own.insert(linked.evidence.id);
                sub.links.append({linked.evidence.id, {}});
                for (const Finding& finding : linked.findings) {
                    if (const auto open = m_disclosure.open(finding))
                        sub.links.last().findings.append(*open);
                    else if (const QString why = m_disclosure.refusal(finding); !why.isEmpty())
                        m_data.leftOut.append(
                            {Words::tr("Un hallazgo de %1 sobre %2")
                                 .arg(evidenceCode(linked.evidence.number), each.subquestion.code),
                             why});
                }
            }
            sub.sources = countSources(own, m_data.byId);
            m_chosen.insert(each.subquestion.id);
            readAnswer(sub);
            all += own;
            theme.subquestions.append(sub);
        }
        theme.sources = countSources(all, m_data.byId);
        theme.evidence = all.values();
        return theme;
    }

    void numberEvidence()
    {
        for (const PublicEvidence& each : std::as_const(m_data.byId)) {
            if (counts(each.evidence.lifeCycle))
                m_data.evidence.append(each);
            else
                ++m_data.promised;
        }
        for (PublicEvidence& each : m_data.evidence)
            each.code = evidenceCode(each.evidence.number);
        std::sort(m_data.evidence.begin(), m_data.evidence.end(),
                  [](const PublicEvidence& a, const PublicEvidence& b) {
                      return a.evidence.number < b.evidence.number;
                  });
        for (int n = 0; n < m_data.evidence.size(); ++n) {
            const PublicEvidence& each = m_data.evidence[n];
            m_data.byId[each.evidence.id].code = each.code;
            m_order.insert(each.evidence.id, n);
        }
    }

    void sortByCode(PublicTheme& theme)
    {
        const auto before = [&](const Id<Evidence>& a, const Id<Evidence>& b) {
            return m_order.value(a) < m_order.value(b);
        };
        std::sort(theme.evidence.begin(), theme.evidence.end(), before);
        const auto inOrder = [&](const auto& a, const auto& b) { return before(a.evidence, b.evidence); };
        for (PublicSubQuestion& sub : theme.subquestions) {
            std::stable_sort(sub.links.begin(), sub.links.end(), inOrder);
            if (sub.answer)
                std::stable_sort(sub.answer->sources.begin(), sub.answer->sources.end(), inOrder);
        }
    }

    const store::Workspace& m_workspace;
    store::Outline m_outline;
    QHash<Id<SubQuestion>, QList<store::LinkedEvidence>> m_linked;
    QDate m_asOf;
    Disclosure m_disclosure;
    MembershipData m_data;
    QList<Evidence> m_refused; ///< by number
    QHash<Id<Evidence>, int> m_order;
    bool m_isPart = false;
    QSet<Id<SubQuestion>> m_chosen; ///< the active sub-questions that it is about
};

} // namespace

QList<Id<Evidence>> MembershipData::promisedIds() const
{
    QList<const PublicEvidence*> all;
    for (const PublicEvidence& each : byId) {
        if (!counts(each.evidence.lifeCycle))
            all << &each;
    }
    std::sort(all.begin(), all.end(), [](const PublicEvidence* a, const PublicEvidence* b) {
        return std::tie(a->evidence.issued, a->evidence.title) <
               std::tie(b->evidence.issued, b->evidence.title);
    });
    QList<Id<Evidence>> ids;
    for (const PublicEvidence* each : std::as_const(all))
        ids << each->evidence.id;
    return ids;
}

int MembershipData::themeCount() const
{
    int count = 0;
    for (const PublicQuestion& question : questions)
        count += int(question.themes.size());
    return count;
}

int MembershipData::subQuestionCount() const
{
    int count = 0;
    for (const PublicQuestion& question : questions) {
        for (const PublicTheme& theme : question.themes)
            count += int(theme.subquestions.size());
    }
    return count;
}

QHash<Answered, int> MembershipData::states() const
{
    QHash<Answered, int> counted;
    for (const PublicQuestion& question : questions) {
        for (const PublicTheme& theme : question.themes) {
            for (const PublicSubQuestion& sub : theme.subquestions) {
                if (!sub.isUnrecorded())
                    ++counted[sub.standing.value];
            }
        }
    }
    return counted;
}

int MembershipData::unrecorded() const
{
    int count = 0;
    for (const PublicQuestion& question : questions) {
        for (const PublicTheme& theme : question.themes) {
            for (const PublicSubQuestion& sub : theme.subquestions)
                count += sub.isUnrecorded() ? 1 : 0;
        }
    }
    return count;
}

MembershipData readMembershipData(const store::Workspace& workspace, const QDate& asOf,
                                  const Selection& selection, Audience audience)
{
    return Reading(workspace, asOf, selection, audience).read();
}

} // namespace agenda::reports
