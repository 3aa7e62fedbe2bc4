// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// «El mapa»: where there is evidence and where not, and how it grew; each figure with its numbers in a
/// table.
Section mapPages(const MembershipData& data);
/// «Avance»: the states quarter by quarter, and how sure the answers are.
Section progressPages(const MembershipData& data);

} // namespace agenda::reports
