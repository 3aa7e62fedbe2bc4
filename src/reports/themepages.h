// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// The page that opens a broad question: its text and its themes with the pages they are on.
Section questionPage(const PublicQuestion& question);

/// Documents, each with its number, its authors and where to read it.
List evidenceList(const MembershipData& data, const QList<Id<Evidence>>& ids);
/// A question to the reader, with where to answer it.
Paragraph contribution(const MembershipData& data, const QString& question);

/// The page of a theme. Without evidence it says so, and how to contribute.
/// `level`: of its heading.
Section themePage(const MembershipData& data, const PublicQuestion& question, const PublicTheme& theme,
                  int level);

} // namespace agenda::reports
