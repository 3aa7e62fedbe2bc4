// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// «(E-03, p. 34)», leading to the list.
Span citation(const PublicEvidence& evidence, const QString& page);
/// The answers to the sub-questions of a theme: what is known today with the documents that it rests on, what
/// is not known, how sure. Without rows if the theme has no answer that may be shown.
Table answersTable(const MembershipData& data, const PublicTheme& theme);
/// How to read the confidence in an answer, which is not the quality of a source.
Group confidenceReading();

} // namespace agenda::reports
