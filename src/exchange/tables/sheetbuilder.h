// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/sheet.h"

namespace agenda
{

/// Makes a Sheet of the rows that a reader finds, with the limits and complaints that all tables share:
/// header, uneven rows, characters that no field may hold, blank rows, too much of anything. Owned by the
/// reader.
class SheetBuilder
{
public:
    enum class Kind {
        Lines, ///< a row is separated text: another number of cells than the header's is a mistake
        Grid,  ///< cells have columns: a row simply ends where nothing more is written
    };
    SheetBuilder(const QString& name, Kind kind, bool hasHeader);

    /// Adds a row; blank ones are passed over. Whether it wants more: not so once a limit is reached.
    bool add(int line, QList<SheetCell> cells);
    void addProblem(const QString& where, const QString& cause, const QString& remedy);
    /// The rest will not be read.
    void cutShort(const QString& where, const QString& cause, const QString& remedy);
    /// «línea 12», «fila 12».
    QString placeOf(int line) const;
    Sheet finish();

private:
    void takeHeader(int line, const QList<SheetCell>& cells);
    void describeHeader();
    void clean(int line, QList<SheetCell>& cells);

    Sheet m_sheet;
    Kind m_kind;
    bool m_wantsHeader;
    bool m_hasColumns = false;
    qsizetype m_cells = 0;
    qsizetype m_widest = 0;
    qsizetype m_problems = 0;
};

} // namespace agenda
