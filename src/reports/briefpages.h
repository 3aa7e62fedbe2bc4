// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/frontpages.h"

namespace agenda::reports
{

/// The pages of the short reports. Each fits one page whatever the agenda holds; what gives way is said on
/// it.

/// The whole report on a page.
Section sheetPage(const MembershipData& data, const ReportDays& days, Paper paper);
/// The map with what the signs mean.
Section briefMapPage(const MembershipData& data, Paper paper);
/// The most important of each theme: its sub-questions' states and its sentence.
Section topicsPage(const MembershipData& data, Paper paper);
/// What comes, the words one needs, and whom to write to.
Section closingPage(const MembershipData& data, const ReportDays& days, Paper paper);

} // namespace agenda::reports
