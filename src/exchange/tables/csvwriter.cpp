// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/csvwriter.h"

#include "base/atomicfile.h"
#include "base/csvline.h"
#include "base/defuse.h"
#include "base/error.h"
#include "exchange/tables/words.h"

namespace agenda
{

namespace
{

/// Where in the table a text is, for the sentence about it; row 0 is the header.
QString csvPlace(const Table& table, qsizetype row, qsizetype column)
{
    return Tables::tr("fila %1, columna «%2»")
        .arg(QString::number(row + 1), table.columns.value(column).title.left(80));
}

QString csvText(const TableCell& cell, const CsvStyle& style)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return style.defuses ? defused(*text) : *text;
    if (const auto* number = std::get_if<double>(&cell))
        return numberText(*number, style.decimals);
    if (const auto* day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    return {};
}

[[noreturn]] void refuseNull(const QString& place)
{
    throw Error(
        ErrorKind::Constraint,
        Tables::tr("No se puede exportar a CSV: hay un carácter nulo en la %1. Bórrelo de ese texto y "
                   "vuelva a exportar. No se escribió nada.")
            .arg(place));
}

} // namespace

CsvStyle csvForExcel(QChar separator)
{
    return {separator, separator == u';' || separator == u'\t' ? DecimalMark::Comma : DecimalMark::Point,
            true, true};
}

CsvStyle csvForPrograms(QChar separator)
{
    return {separator, DecimalMark::Point, false, false};
}

QByteArray csvBytes(const Table& table, const CsvStyle& style, Progress& progress)
{
    QByteArray bytes = style.hasMark ? QByteArray(csvMark) : QByteArray();
    const auto writeRow = [&](qsizetype row, const auto& cellAt) {
        QStringList fields;
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            fields << csvText(cellAt(column), style);
            if (fields.last().contains(QChar::Null))
                refuseNull(csvPlace(table, row, column));
        }
        bytes += csvLine(fields, style.separator);
    };
    writeRow(0, [&](qsizetype column) { return TableCell(table.columns[column].title); });
    const QString what = Tables::tr("Escribiendo la tabla");
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        progress.report(row, table.rows.size(), what);
        writeRow(row + 1, [&](qsizetype column) { return table.rows[row].value(column); });
    }
    return bytes;
}

void writeCsv(const Table& table, const QString& path, const CsvStyle& style, Progress& progress)
{
    AtomicFile::write(path, csvBytes(table, style, progress));
}

} // namespace agenda
