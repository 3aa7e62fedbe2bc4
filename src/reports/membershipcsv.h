// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// The data of the report as CSV files that open in a spreadsheet, to go with the PDF: the sub-questions with
/// their states, and the list of evidence. Only what the report shows.
std::vector<Attachment> membershipCsv(const MembershipData& data);

} // namespace agenda::reports
