// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipdata.h"

#include "domain/labels.h"
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
        return m_data;
    }

private:
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
