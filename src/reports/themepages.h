// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// The page that opens a broad question: its text and its themes with the pages they are on.
Section questionPage(const PublicQuestion& question);

/// The page of a theme. Without evidence it says so, and how to contribute.
Section themePage(const MembershipData& data, const PublicQuestion& question, const PublicTheme& theme);

} // namespace agenda::reports
