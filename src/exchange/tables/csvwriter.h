// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/tables/conventions.h"
#include "exchange/tables/table.h"

#include <QByteArray>
#include <QChar>

namespace agenda
{

/// How separated text is written. Always every field in quotation marks, lines ended by CR LF, days as
/// 2021-03-09.
struct CsvStyle {
    QChar separator = u';';
    DecimalMark decimals = DecimalMark::Comma;
    bool defuses = true; ///< a ' before what a spreadsheet would take for a formula (defuse.h)
    bool hasMark = true; ///< a byte order mark, without which Excel takes UTF-8 for Windows-1252
};
/// Opens rightly in Excel by a double click: with a semicolon or tab decimals have a comma, else a point.
CsvStyle csvForExcel(QChar separator);
/// As it is, for programs: nothing put before formulas, decimals with a point, no mark.
CsvStyle csvForPrograms(QChar separator);

/// The table as UTF-8 text. `readCsv` gives the same texts back. Throws Error: Constraint (a text with a null
/// character, which no CSV can hold), Cancelled. Any thread.
QByteArray csvBytes(const Table& table, const CsvStyle& style, Progress& progress);
/// The same as a file, put in place whole. Throws also what AtomicFile throws.
void writeCsv(const Table& table, const QString& path, const CsvStyle& style, Progress& progress);

} // namespace agenda
