// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/table.h"
#include "store/views.h"

namespace agenda
{

/// The agenda as it stands, a line a sub-question, parked and retired ones too. Any thread.
Table outlineTable(const store::Outline& outline);

} // namespace agenda
