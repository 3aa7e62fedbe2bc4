// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// Something to look at before a report leaves: a sentence, and where one acts on it. It hinders nothing.
struct Caution {
    QString sentence;
    QString type; ///< of the record to open: theme, subquestion or evidence
    QString id;
    QString within; ///< the editor to begin at, if there is one
};

/// What a report would show that somebody may want to mend first, in its order: names nobody confirmed,
/// themes without their sentence, answers that rest on no finding, documents that nobody appraised, links
/// that are not https, figures without a text. Only of what is in the report.
QList<Caution> cautionsOf(const MembershipData& data, const Report& report);

} // namespace agenda::reports
