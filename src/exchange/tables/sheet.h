// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace agenda
{

/// What is read of one table at most.
constexpr qsizetype maxTableColumns = 2'000;
constexpr qsizetype maxTableRows = 200'000;
constexpr qsizetype maxTableCells = 5'000'000;

enum class CellType { Empty, Text, Number, Date };

/// A cell as text, with its type where the file says it: text files say none, so there all is text or empty.
/// Numbers have a point, dates are «2021-03-09» or «2021-03-09 14:30:00».
struct SheetCell {
    CellType type = CellType::Empty;
    QString text;

    bool operator==(const SheetCell&) const = default;
};

/// One row below the header.
struct SheetRow {
    int line = 0;           ///< where it begins: the line of the text, or the number of the row
    QList<SheetCell> cells; ///< as many as were written: fewer or more than the header's
    bool uneven = false;    ///< that is a mistake

    /// The cell in the column, counted from 0; an empty one where nothing was written.
    SheetCell cell(qsizetype column) const { return cells.value(column); }
};

/// A table that somebody brings, as it was read: CSV, TSV, what was pasted, or a sheet of a workbook. A plain
/// value. What is wrong in it is data: `problems`.
struct Sheet {
    QString name;
    QStringList header; ///< trimmed; may have empty and equal titles
    int headerLine = 0; ///< 0: there is none
    QList<SheetRow> rows;
    QList<Problem> problems; ///< the first ones, and how many more
    bool cutShort = false;   ///< it goes on, but was not read to its end; the problems say where and why
};

} // namespace agenda
