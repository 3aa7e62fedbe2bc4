// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/tables/sheet.h"

#include <QChar>

#include <optional>

namespace agenda
{

/// How a text would look with one separator. Plain value.
struct SeparatorGuess {
    QChar separator;
    qsizetype columns = 1;  ///< that most of its first records have
    qsizetype agreeing = 0; ///< how many of them have that many
    qsizetype records = 0;  ///< how many were looked at
    bool stated = false;    ///< the file says so itself, in a first line «sep=;»
};
/// Semicolon, comma, tab and bar, the likeliest first. Looks at the beginning of the text only.
QList<SeparatorGuess> guessSeparators(const QString& text);
/// Whether the first guess needs nobody's look: the file states it, or it alone parts nearly all records into
/// the same number of columns.
bool isCertain(const QList<SeparatorGuess>& guesses);

struct CsvOptions {
    std::optional<QChar> separator; ///< nothing: the likeliest
    bool hasHeader = true;
    /// Takes off the ' that our own export for Excel puts before what looks like a formula (defuse.h).
    bool takesOffApostrophes = true;
};

/// Reads separated text: CSV, TSV, or what was copied from a spreadsheet. Cells are text as they stand: the
/// quotation marks around them taken off, blanks beside unquoted ones too, and characters that no field may
/// hold removed and told. A quotation mark that does not close within 1 MB ends the reading, with the line
/// where it opens. Any thread. Throws Error(Cancelled); what the text holds is never a throw.
Sheet readCsv(const QString& text, const QString& name, const CsvOptions& options, Progress& progress);

} // namespace agenda
