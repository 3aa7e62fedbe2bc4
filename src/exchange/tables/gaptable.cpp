// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/gaptable.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

struct GapTableTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::GapTable)
};

QList<TableCell> lineOf(const QString& question, const store::GapRow& row, const QString& column,
                        const store::GapCell& cell)
{
    return {question,
            row.number,
            row.title,
            column,
            double(cell.documents.size()),
            double(cell.sources),
            double(cell.promises.size()),
            cell.qualityText()};
}

} // namespace

Table gapTable(const store::GapMap& map)
{
    Table table{GapTableTexts::tr("Mapa"),
                {{GapTableTexts::tr("Pregunta"), 0},
                 {GapTableTexts::tr("Código"), 0},
                 {store::gapLabel(map.wish.rows), 40},
                 {store::gapLabel(map.wish.columns), 0},
                 {GapTableTexts::tr("Documentos"), 0},
                 {GapTableTexts::tr("Fuentes"), 0},
                 {GapTableTexts::tr("En curso o planeados"), 0},
                 {GapTableTexts::tr("Calidad"), 0}},
                {}};
    QString question;
    for (const store::GapRow& row : map.rows) {
        if (row.isHeading) {
            question = row.number;
            continue;
        }
        for (qsizetype at = 0; at < row.cells.size(); ++at)
            table.rows << lineOf(question, row, map.columns[at], row.cells[at]);
        table.rows << lineOf(question, row, GapTableTexts::tr("Total"), row.total);
    }
    for (const QString& note : map.notes())
        table.rows << QList<TableCell>{note};
    if (map.wish.only)
        table.rows << QList<TableCell>{map.filterNote()};
    return table;
}

} // namespace agenda
