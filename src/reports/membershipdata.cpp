// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipdata.h"

#include "domain/labels.h"
#include "store/answers.h"
#include "store/library.h"

#include <QSet>

#include <algorithm>

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
    Reading(const store::Workspace& workspace, const QDate& asOf)
        : m_workspace(workspace)
        , m_outline(store::readOutline(workspace, asOf))
        , m_linked(store::allLinkedEvidence(workspace))
        , m_asOf(asOf)
    {
        m_data.agenda = m_outline.agenda;
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
        numberEvidence();
        for (PublicQuestion& question : m_data.questions) {
            for (PublicTheme& theme : question.themes)
                sortByCode(theme);
        }
        readMap();
        readMoves();
        return m_data;
    }

private:
    /// The map of the documents that may be named; what their findings say is not part of it.
    void readMap()
    {
        const store::GapReading all = store::readGaps(m_workspace);
        store::GapReading& open = m_data.gaps;
        open.agenda = all.agenda;
        open.questions = all.questions;
        open.themes = all.themes;
        open.subquestions = all.subquestions;
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
};

} // namespace

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

MembershipData readMembershipData(const store::Workspace& workspace, const QDate& asOf)
{
    return Reading(workspace, asOf).read();
}

} // namespace agenda::reports
