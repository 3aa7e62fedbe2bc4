// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"
#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// The pages before the questions: cover, the agenda on a page, how to read it.

/// The days of a report: the states are those of `data`, the evidence is what there was on `today`.
struct ReportDays {
    QDate data;
    QDate today;
    int edition = 0;        ///< 0: none
    bool isUndated = false; ///< no day is printed

    /// A day as it is printed.
    QString text(const QDate& day) const;
    /// «Datos al 31 dic 2022»: what is printed says which is which.
    QString text() const;
};

/// The agenda's title, or what it is where it has none.
QString titleOf(const MembershipData& data);
/// «2020–2022»; empty without years.
QString periodText(const Agenda& agenda);

/// What nobody may overlook in a report that is not for the membership.
QString internalWarning();
Section coverPage(const MembershipData& data, const ReportDays& days);
/// «CLAC · 2020–2022 · Datos al 31 dic 2022», above the title of a report without a cover.
Paragraph eyebrow(const MembershipData& data, const ReportDays& days);
/// One page whatever the agenda holds. Where it is the first one, it says whose agenda it is, and of when.
Section glancePage(const MembershipData& data, const ReportDays& days, Paper paper, bool isFirst);
Section readingPage(const MembershipData& data);
/// What the states mean, for a table.
Table stateTable();
bool hasProposedName(const MembershipData& data);

} // namespace agenda::reports
