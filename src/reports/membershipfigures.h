// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// One square a sub-question, from answered to without evidence, and the number of each below.
Figure stateBar(const MembershipData& data);

/// A column of glyphs a theme, one a sub-question, and what the glyphs mean: for the cover.
Figure agendaGrid(const MembershipData& data);

/// «9 respondidas, 3 con respuesta parcial…» of the whole agenda, for the figures' alternative text.
QString statesText(const MembershipData& data);

} // namespace agenda::reports
