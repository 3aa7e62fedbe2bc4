// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipdata.h"

#include "domain/labels.h"
#include "store/answers.h"
#include "store/library.h"
#include "store/planning.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace agenda::reports
{

namespace
{

std::optional<PublicFinding> publicFinding(const Finding& finding)
{
    PublicFinding open;
    open.direction = finding.direction;
    switch (finding.confidentiality) {
    case Confidentiality::Internal:
        return std::nullopt;
    case Confidentiality::Anonymise:
        // The page and the place would lead back to the words and the people that are to stay unnamed.
        open.statement = finding.publicWording;
        break;
    case Confidentiality::Public: {
        open.statement = finding.statement;
        open.quotation = finding.quotation;
        open.page = citedPage(finding);
        QStringList where{finding.organisation, finding.country, finding.product};
        where.removeAll(QString());
        open.where = where.join(QStringLiteral(", "));
        break;
    }
    }
    if (open.statement.trimmed().isEmpty() && open.quotation.trimmed().isEmpty())
        return std::nullopt;
    return open;
}

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
    Reading(const store::Workspace& workspace, const QDate& asOf, const Selection& selection)
        : m_workspace(workspace)
        , m_outline(store::readOutline(workspace, asOf))
        , m_linked(store::allLinkedEvidence(workspace))
        , m_asOf(asOf)
    {
        m_data.agenda = m_outline.agenda;
        if (!selection.isAll())
            keepOnly(selection);
        for (const store::EvidenceRow& row : store::readLibrary(workspace)) {
            if (mayBeNamed(row.evidence))
                m_data.byId.insert(row.evidence.id, {row.evidence, {}, {}});
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
            if (!m_isPart || !open.codes.isEmpty())
                m_data.plan << open;
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
                sub.events.removeIf([this](const store::ProgressEvent& event) {
                    using Kind = store::ProgressEvent::Kind;
                    return event.kind != Kind::State && (event.kind != Kind::Document ||
                                                         !m_data.byId.contains(Id<Evidence>(event.recordId)));
                });
            }
        }
    }

    /// Whether all that an answer rests on may be read by the membership.
    bool isOpen(const Answer& answer, const QList<store::LinkedEvidence>& linked) const
    {
        if (answer.audience != Audience::Membership || answer.answeredOn > m_asOf)
            return false;
        return std::all_of(answer.findings.begin(), answer.findings.end(), [&](const QString& id) {
            return std::any_of(linked.begin(), linked.end(), [&](const store::LinkedEvidence& each) {
                return m_data.byId.contains(each.evidence.id) &&
                       std::any_of(each.findings.begin(), each.findings.end(), [&](const Finding& finding) {
                           return finding.id.text() == id && publicFinding(finding).has_value();
                       });
            });
        });
    }

    void readConfidence(const Id<SubQuestion>& subquestion)
    {
        const auto answer = store::answerInForce(m_workspace, subquestion);
        if (!answer || !isOpen(*answer, m_linked.value(subquestion)))
            return;
        if (const auto confidence = store::confidenceOf(m_workspace, answer->id))
            ++m_data.confidence[confidence->level];
        else
            ++m_data.unjudged;
    }

    PublicTheme readTheme(const store::ThemeRow& row)
    {
        PublicTheme theme;
        theme.theme = row.theme;
        theme.place = row.place;
        QSet<Id<Evidence>> all;
        for (const store::SubQuestionRow& each : row.subquestions) {
            if (each.subquestion.status != SubQuestionStatus::Active)
                continue;
            PublicSubQuestion sub{each.subquestion, each.standing, {}, 0};
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
                    if (const auto open = publicFinding(finding))
                        sub.links.last().findings.append(*open);
                }
            }
            sub.sources = countSources(own, m_data.byId);
            m_chosen.insert(each.subquestion.id);
            readConfidence(each.subquestion.id);
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
        for (PublicSubQuestion& sub : theme.subquestions)
            std::stable_sort(
                sub.links.begin(), sub.links.end(),
                [&](const PublicLink& a, const PublicLink& b) { return before(a.evidence, b.evidence); });
    }

    const store::Workspace& m_workspace;
    store::Outline m_outline;
    QHash<Id<SubQuestion>, QList<store::LinkedEvidence>> m_linked;
    QDate m_asOf;
    MembershipData m_data;
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
                                  const Selection& selection)
{
    return Reading(workspace, asOf, selection).read();
}

} // namespace agenda::reports
