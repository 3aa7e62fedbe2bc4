// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/table.h"
#include "store/gapmap.h"

namespace agenda
{

/// The numbers of a gap map, a line a cell, empty ones too, and the totals; then what has to be known to read
/// them, a line a sentence. Any thread.
Table gapTable(const store::GapMap& map);

} // namespace agenda
