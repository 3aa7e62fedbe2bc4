// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/sheetbuilder.h"

#include "domain/text.h"
#include "exchange/tables/words.h"

#include <QHash>

#include <algorithm>

namespace agenda
{

namespace
{

constexpr qsizetype maxShownProblems = 500;

bool isBlank(const QList<SheetCell>& cells)
{
    return std::all_of(cells.cbegin(), cells.cend(), [](const SheetCell& cell) {
        return std::all_of(cell.text.cbegin(), cell.text.cend(), [](QChar c) { return c.isSpace(); });
    });
}

/// `cleaned`, with the line ends as they came.
QString withoutForbidden(const QString& text)
{
    QStringList parts = text.split(u'\r');
    for (QString& part : parts)
        part = cleaned(part);
    return parts.join(u'\r');
}

/// Whether something other than a line end has to go.
bool holdsForbidden(const QString& text)
{
    const qsizetype at = forbiddenCharacter(text);
    return at >= 0 && (text[at] != u'\r' || withoutForbidden(text) != text);
}

} // namespace

SheetBuilder::SheetBuilder(const QString& name, Kind kind, bool hasHeader)
    : m_kind(kind), m_wantsHeader(hasHeader)
{
    m_sheet.name = name;
}

QString SheetBuilder::placeOf(int line) const
{
    return (m_kind == Kind::Lines ? Tables::tr("línea %1") : Tables::tr("fila %1")).arg(line);
}

bool SheetBuilder::add(int line, QList<SheetCell> cells)
{
    if (m_sheet.cutShort)
        return false;
    if (isBlank(cells))
        return true;
    if (cells.size() > maxTableColumns) {
        cutShort(placeOf(line),
                 Tables::tr("tiene %1 columnas y el límite es %2").arg(cells.size()).arg(maxTableColumns),
                 Tables::tr("Revise el separador, o quite columnas. Desde aquí no se leyó."));
        return false;
    }
    clean(line, cells);
    if (!m_hasColumns) {
        takeHeader(line, cells);
        if (m_wantsHeader)
            return true;
    }
    m_cells += cells.size();
    if (m_sheet.rows.size() >= maxTableRows || m_cells > maxTableCells) {
        cutShort(placeOf(line),
                 Tables::tr("la tabla pasa del límite de %1 registros o %2 celdas")
                     .arg(maxTableRows)
                     .arg(maxTableCells),
                 Tables::tr("Divídala en archivos más pequeños. Desde aquí no se leyó."));
        return false;
    }
    m_widest = std::max(m_widest, cells.size());
    const bool uneven = m_kind == Kind::Lines && cells.size() != m_sheet.header.size();
    m_sheet.rows.append(SheetRow{line, std::move(cells), uneven});
    return true;
}

void SheetBuilder::takeHeader(int line, const QList<SheetCell>& cells)
{
    m_hasColumns = true;
    if (m_wantsHeader)
        m_sheet.headerLine = line;
    for (const SheetCell& cell : cells)
        m_sheet.header << (m_wantsHeader ? cell.text.simplified() : QString());
}

void SheetBuilder::clean(int line, QList<SheetCell>& cells)
{
    QStringList columns;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString& text = cells[i].text;
        if (!holdsForbidden(text))
            continue;
        text = withoutForbidden(text);
        if (text.isEmpty())
            cells[i].type = CellType::Empty;
        columns << QString::number(i + 1);
    }
    if (columns.isEmpty())
        return;
    addProblem(placeOf(line),
               Tables::tr("se quitaron caracteres nulos, de control o de dirección del texto (columna %1)")
                   .arg(columns.join(QStringLiteral(", "))),
               Tables::tr("Revise que el texto de esas celdas esté completo."));
}

void SheetBuilder::addProblem(const QString& where, const QString& cause, const QString& remedy)
{
    if (++m_problems <= maxShownProblems)
        m_sheet.problems << Problem{where, cause, remedy};
}

void SheetBuilder::cutShort(const QString& where, const QString& cause, const QString& remedy)
{
    m_sheet.cutShort = true;
    // Whatever else there is, this one has to be seen.
    m_sheet.problems << Problem{where, cause, remedy};
}

void SheetBuilder::describeHeader()
{
    QStringList untitled;
    QHash<QString, QStringList> places;
    for (qsizetype i = 0; i < m_sheet.header.size(); ++i) {
        if (m_sheet.header[i].isEmpty())
            untitled << QString::number(i + 1);
        else
            places[folded(m_sheet.header[i])] << QString::number(i + 1);
    }
    const QString separator = QStringLiteral(", ");
    const QString where = placeOf(m_sheet.headerLine);
    if (!untitled.isEmpty()) {
        addProblem(where, Tables::tr("hay columnas sin título: %1").arg(untitled.join(separator)),
                   Tables::tr("Elija a qué campo va cada una, o déjelas sin importar."));
    }
    for (qsizetype i = 0; i < m_sheet.header.size(); ++i) {
        const QStringList same = places.value(folded(m_sheet.header[i]));
        if (same.size() < 2 || same.first() != QString::number(i + 1))
            continue;
        addProblem(where,
                   Tables::tr("el título «%1» está en varias columnas: %2")
                       .arg(m_sheet.header[i].left(80), same.join(separator)),
                   Tables::tr("Elija a qué campo va cada una."));
    }
}

Sheet SheetBuilder::finish()
{
    if (m_kind == Kind::Grid || !m_wantsHeader) {
        while (m_sheet.header.size() < m_widest)
            m_sheet.header << QString();
    }
    if (m_wantsHeader && m_hasColumns)
        describeHeader();
    if (m_problems > maxShownProblems) {
        m_sheet.problems << Problem{Tables::tr("el resto de la tabla"),
                                    Tables::tr("hay %1 problemas más").arg(m_problems - maxShownProblems),
                                    Tables::tr("Corrija los primeros y vuelva a leer el archivo.")};
    }
    if (m_sheet.rows.isEmpty() && !m_sheet.cutShort) {
        m_sheet.problems << Problem{
            Tables::tr("toda la tabla"), Tables::tr("no se encontraron registros"),
            m_hasColumns ? Tables::tr("Solo hay un encabezado. Revise que el archivo esté completo.")
                         : Tables::tr("Está vacía. Revise que el archivo sea el correcto.")};
    }
    return std::move(m_sheet);
}

} // namespace agenda
