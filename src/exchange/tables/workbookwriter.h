// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/tables/table.h"

#include <QStringList>

namespace agenda
{

/// Writes the table as an Excel workbook (XLSX) whose cells have their types: numbers, days and text, and
/// text stays text, formulas too. The header is bold and frozen, with filters; columns have widths. What
/// Excel cannot hold is told in the Spanish notes that come back: texts cut at 32,767 characters, characters
/// left out, rows that went on to further sheets. Any thread. Throws Error: Constraint (too many columns),
/// Cancelled, Storage, and what AtomicFile throws; then the file that was there is as it was.
QStringList writeWorkbook(const Table& table, const QString& path, Progress& progress);

} // namespace agenda
