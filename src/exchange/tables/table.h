// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <variant>

namespace agenda
{

/// A cell to be written: empty, text, a number or a day.
using TableCell = std::variant<std::monostate, QString, double, QDate>;

struct TableColumn {
    QString title;
    double width = 0; ///< in letters, for formats that have widths; 0: by what is in it
};

/// A table to be written, made by who knows its records. A plain value. Rows may have fewer cells than there
/// are columns, never more.
struct Table {
    QString name;
    QList<TableColumn> columns;
    QList<QList<TableCell>> rows;
};

} // namespace agenda
