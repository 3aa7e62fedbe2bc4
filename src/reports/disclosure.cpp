// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/disclosure.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "reports/membershipwords.h"

namespace agenda::reports
{

namespace
{

/// The words of a text as names are looked for in it: whole words, case and accents do not count.
QString wordsInLine(const QString& text)
{
    return u' ' + wordsOf(folded(text)).join(u' ') + u' ';
}

/// A name of a letter or two would be found in any text.
bool isTelling(const QString& words, qsizetype letters)
{
    return words.size() >= letters + 2;
}

QString namesHidden()
{
    return Words::tr("nombra a una organización que debe quedar anónima");
}

} // namespace

Disclosure::Disclosure(Audience audience, const QString& publisher, const QList<Evidence>& evidence,
                       const QList<Link>& links, const QList<Finding>& findings)
    : m_audience(audience)
{
    for (const Link& each : links)
        m_documents.insert(each.id, each.evidence);
    QStringList open;
    for (const Evidence& each : evidence) {
        m_evidence.insert(each.id, each);
        (mayBeNamed(each) ? open : m_titles) << wordsInLine(each.title);
    }
    for (const Finding& each : findings)
        m_findings.insert(each.id.text(), each);
    if (audience == Audience::Internal) {
        m_titles.clear();
        return;
    }
    constexpr qsizetype shortTitle = 12;
    m_titles.removeIf(
        [&](const QString& each) { return !isTelling(each, shortTitle) || open.contains(each); });
    const QString own = wordsInLine(publisher);
    for (const Finding& each : findings) {
        const QString words = wordsInLine(each.organisation);
        // Who publishes the agenda stands on its cover.
        if (each.confidentiality == Confidentiality::Anonymise && isTelling(words, 3) && !own.contains(words))
            m_organisations << words;
    }
    m_organisations.removeDuplicates();
}

bool Disclosure::isNamed(const QStringList& names, const QString& text) const
{
    if (names.isEmpty() || text.isEmpty())
        return false;
    const QString words = wordsInLine(text);
    return std::any_of(names.begin(), names.end(), [&](const QString& each) { return words.contains(each); });
}

QString Disclosure::refusal(const QString& text) const
{
    if (isNamed(m_organisations, text))
        return namesHidden();
    return isNamed(m_titles, text) ? Words::tr("nombra un documento que es solo para CLAC") : QString();
}

QString Disclosure::refusal(const Evidence& evidence) const
{
    if (evidence.lifeCycle == LifeCycle::Withdrawn)
        return Words::tr("fue retirado");
    if (m_audience == Audience::Internal)
        return {};
    if (evidence.access != Access::Membership)
        return Words::tr("es solo para CLAC");
    const QStringList shown{evidence.title,       evidence.container,
                            evidence.institution, namesToText(evidence.authors),
                            evidence.doi,         evidence.url};
    return isNamed(m_organisations, shown.join(QStringLiteral(" \n "))) ? namesHidden() : QString();
}

QString Disclosure::refusalOfWords(const Finding& finding) const
{
    if (m_audience == Audience::Internal)
        return {};
    switch (finding.confidentiality) {
    case Confidentiality::Internal:
        return Words::tr("es interno");
    case Confidentiality::Anonymise:
        return finding.publicWording.trimmed().isEmpty()
                   ? Words::tr("debe quedar anónimo y no tiene redacción pública")
                   : refusal(finding.publicWording);
    case Confidentiality::Public:
        break;
    }
    return refusal(QStringList{finding.statement, finding.quotation, finding.printedPage, finding.country,
                               finding.product}
                       .join(QStringLiteral(" \n ")));
}

QString Disclosure::refusal(const Finding& finding) const
{
    const auto document = m_evidence.constFind(m_documents.value(finding.link));
    if (document == m_evidence.cend())
        return Words::tr("su documento ya no está");
    const QString why = refusal(*document);
    return why.isEmpty() ? refusalOfWords(finding) : Words::tr("su documento %1").arg(why);
}

QString Disclosure::refusal(const Answer& answer) const
{
    const bool isInternal = m_audience == Audience::Internal;
    if (!isInternal && answer.audience != Audience::Membership)
        return Words::tr("es interna");
    for (const QString& id : answer.findings) {
        const auto finding = m_findings.constFind(id);
        if (finding == m_findings.cend()) {
            if (isInternal)
                continue;
            return Words::tr("se apoya en un hallazgo que fue quitado");
        }
        if (const QString why = refusal(*finding); !why.isEmpty())
            return Words::tr("se apoya en un hallazgo que no puede salir: %1").arg(why);
        if (!counts(m_evidence.value(m_documents.value(finding->link)).lifeCycle))
            return Words::tr("se apoya en un documento que todavía no cuenta como evidencia");
    }
    return refusal(answer.text + QStringLiteral(" \n ") + answer.unknown);
}

std::optional<PublicFinding> Disclosure::open(const Finding& finding) const
{
    if (!refusal(finding).isEmpty())
        return std::nullopt;
    PublicFinding open;
    open.direction = finding.direction;
    open.isInternal = finding.confidentiality != Confidentiality::Public ||
                      !mayBeNamed(m_evidence.value(m_documents.value(finding.link)));
    if (m_audience == Audience::Membership && finding.confidentiality == Confidentiality::Anonymise) {
        // The page and the place would lead back to the words and the people that are to stay unnamed.
        open.statement = finding.publicWording;
        open.isInternal = false;
    } else {
        open.statement = finding.statement;
        open.quotation = finding.quotation;
        open.page = citedPage(finding);
        const bool isUnnamed = isNamed(m_organisations, finding.organisation);
        QStringList where{isUnnamed ? QString() : finding.organisation, finding.country, finding.product};
        where.removeAll(QString());
        open.where = where.join(QStringLiteral(", "));
    }
    if (open.statement.trimmed().isEmpty() && open.quotation.trimmed().isEmpty())
        return std::nullopt;
    return open;
}

} // namespace agenda::reports
