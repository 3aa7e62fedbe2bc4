// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/frontpages.h"

namespace agenda::reports
{

/// The pages after the questions: what comes, the list of evidence, the glossary, the contact.

/// What is planned or under way, by us and by others: promises, not evidence.
Section comingPages(const MembershipData& data);
/// The same as blocks without a page of their own, at most `most` of each.
std::vector<Block> comingBlocks(const MembershipData& data, int most);
Section evidencePages(const MembershipData& data);
Section glossaryPages();
/// The terms that a short report needs.
Table shortGlossary();
Section contactPart(const MembershipData& data, const ReportDays& days);

} // namespace agenda::reports
