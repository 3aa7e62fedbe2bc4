// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace agenda::reports
{

/// A finding as the audience may read it.
struct PublicFinding {
    QString statement = {};
    QString quotation = {};
    QString where = {}; ///< «Honduras, café»
    QString page = {};  ///< «p. 34»
    Direction direction = Direction::Supports;
    bool isInternal = false; ///< only CLAC may read it; never so for the membership
};

/// What a report may say of a set of records: the one place where that is decided. The strictest of document,
/// finding and answer wins. Withdrawn documents are in no report. For the membership neither are documents
/// «solo CLAC», internal findings, findings to anonymise without a public wording, internal answers and those
/// that rest on anything hidden; nor any text that names the organisation of a finding to anonymise, or gives
/// the title of a document «solo CLAC». A plain value; any thread.
class Disclosure
{
public:
    Disclosure(Audience audience, const QString& publisher, const QList<Evidence>& evidence,
               const QList<Link>& links, const QList<Finding>& findings);

    Audience audience() const { return m_audience; }
    /// Why it stays out, as the end of a sentence; empty if it may be shown.
    QString refusal(const Evidence& evidence) const;
    QString refusal(const Finding& finding) const;
    QString refusal(const Answer& answer) const;
    QString refusal(const QString& text) const;
    /// Nothing if it stays out.
    std::optional<PublicFinding> open(const Finding& finding) const;

private:
    QString refusalOfWords(const Finding& finding) const;
    bool isNamed(const QStringList& folded, const QString& text) const;

    Audience m_audience;
    QStringList m_organisations; ///< to stay unnamed, as « words »
    QStringList m_titles;        ///< of hidden documents, likewise
    QHash<Id<Link>, Id<Evidence>> m_documents;
    QHash<Id<Evidence>, Evidence> m_evidence;
    QHash<QString, Finding> m_findings;
};

} // namespace agenda::reports
