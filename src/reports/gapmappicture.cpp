// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/gapmappicture.h"

#include "reports/fonts.h"
#include "reports/membershipwords.h"
#include "reports/painter.h"

#include <QFontMetricsF>
#include <QPainter>

namespace agenda::reports
{

namespace
{

// Points.
constexpr qreal mapMargin = 12, nameWidth = 210, gapRowHeight = 32, gapTotalWidth = 92, cellText = 8,
                lineStep = 11.5;

QFont cellFont()
{
    QFont font = fontOf({cellText, 400, {}});
    font.setPixelSize(int(cellText)); // drawn and measured at one unit a point
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    return font;
}

/// The text in lines that are no wider; what is wider than a line by itself is broken where it must be.
QStringList brokenLines(const QString& text, const TextStyle& style, qreal width)
{
    QStringList lines;
    QString line;
    for (const QString& word : text.simplified().split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (widthOf(longer, style) <= width) {
            line = longer;
            continue;
        }
        if (!line.isEmpty())
            lines << line;
        line.clear();
        for (const QChar letter : word) {
            if (!line.isEmpty() && widthOf(line + letter, style) > width) {
                lines << line;
                line.clear();
            }
            line += letter;
        }
    }
    return lines << line;
}

/// Where everything stands, measured once.
struct GapLayout {
    struct Row {
        qreal top = 0, height = 0;
        QStringList lines;
    };
    QStringList title, legendHead, notes;
    QList<QStringList> heads;
    QList<Row> rows;
    qreal cellWidth = 0, headTop = 0, legendTop = 0, width = 0, height = 0;

    qreal columnLeft(qsizetype at) const { return nameWidth + cellWidth * qreal(at); }
};

TextStyle plainStyle(const QColor& colour = {})
{
    return {8.5, 400, colour};
}

TextStyle boldStyle(const QColor& colour = {})
{
    return {8.5, 600, colour};
}

TextStyle titleStyle(const QColor& colour = {})
{
    return {11, 600, colour};
}

QStringList notesOf(const store::GapMap& map)
{
    return map.wish.only ? map.notes() << map.filterNote() : map.notes();
}

GapLayout measured(const store::GapMap& map)
{
    GapLayout layout;
    layout.cellWidth = gapCellWidth(cellFont(), gapRowHeight - 4) + 8;
    layout.width = std::max(520.0, layout.columnLeft(map.columns.size()) + gapTotalWidth);
    layout.title = brokenLines(map.title() + u' ' + map.countsText(), titleStyle(), layout.width);
    qsizetype headLines = 1;
    for (const QString& column : map.columns) {
        layout.heads << brokenLines(column, boldStyle(), layout.cellWidth - 8);
        headLines = std::max(headLines, layout.heads.last().size());
    }
    layout.headTop = 14 * qreal(layout.title.size()) + 12;
    qreal y = layout.headTop + lineStep * qreal(headLines) + 4;
    for (const store::GapRow& row : map.rows) {
        GapLayout::Row place;
        place.top = y;
        place.lines = brokenLines(row.name(), row.isHeading ? boldStyle() : plainStyle(),
                                  row.isHeading ? layout.width : nameWidth - 10);
        const qreal text = lineStep * qreal(place.lines.size()) + 6;
        place.height = row.isHeading ? text + 4 : std::max(gapRowHeight, text);
        y += place.height;
        layout.rows << place;
    }
    layout.legendTop = y + 10;
    layout.legendHead = brokenLines(gapLegendHead(), plainStyle(), layout.width);
    for (const QString& note : notesOf(map))
        layout.notes << brokenLines(note, plainStyle(), layout.width);
    layout.height =
        layout.legendTop + lineStep * qreal(layout.legendHead.size() + layout.notes.size()) + 2 * 18 + 10;
    return layout;
}

void paintLines(QPainter& painter, QPointF at, const QStringList& lines, const TextStyle& style, qreal step)
{
    for (const QString& line : lines) {
        paintText(painter, at, line, style);
        at.ry() += step;
    }
}

void paintGapRow(QPainter& painter, const store::GapMap& map, qsizetype at, const GapLayout& layout,
                 const Palette& palette)
{
    const store::GapRow& row = map.rows[at];
    const GapLayout::Row& place = layout.rows[at];
    const qreal text = lineStep * qreal(place.lines.size());
    const qreal baseline = place.top + (row.isHeading ? 13 : (place.height - text) / 2 + 9);
    paintLines(painter, {0, baseline}, place.lines,
               row.isHeading ? boldStyle(palette.ink) : plainStyle(palette.ink), lineStep);
    painter.fillRect(QRectF(0, place.top + place.height - 0.5, layout.width, 0.5), palette.rule);
    if (row.isHeading)
        return;
    painter.setFont(cellFont());
    const qreal top = place.top + (place.height - gapRowHeight) / 2 + 2;
    for (qsizetype cell = 0; cell < row.cells.size(); ++cell) {
        paintGapCell(painter, QRectF(layout.columnLeft(cell), top, layout.cellWidth - 8, gapRowHeight - 4),
                     row.cells[cell], map.most, palette);
    }
    paintGapTotal(painter,
                  QRectF(layout.columnLeft(row.cells.size()), top, gapTotalWidth - 8, gapRowHeight - 4),
                  row.total, palette);
}

void paintGapFoot(QPainter& painter, const store::GapMap& map, const GapLayout& layout,
                  const Palette& palette)
{
    qreal y = layout.legendTop + 8;
    paintLines(painter, {0, y}, layout.legendHead, plainStyle(palette.ink), lineStep);
    y += lineStep * qreal(layout.legendHead.size()) + 6;
    y = paintSigns(painter, {0, y}, layout.width, gapLegend(map.wish.withPromises), plainStyle(palette.ink),
                   palette);
    paintLines(painter, {0, y + 18}, layout.notes, plainStyle(palette.ink), lineStep);
}

} // namespace

Picture pictureOf(const store::GapMap& map)
{
    const GapLayout layout = measured(map);
    Picture picture;
    picture.title = map.title();
    picture.size = QSizeF(layout.width + 2 * mapMargin, layout.height + 2 * mapMargin);
    QStringList lines;
    for (const store::GapRow& row : map.rows) {
        QStringList cells;
        for (qsizetype at = 0; at < row.cells.size(); ++at)
            cells << QStringLiteral("%1: %2").arg(map.columns[at], row.cells[at].text());
        lines << (row.isHeading ? row.name()
                                : QStringLiteral("%1. %2").arg(row.name(), cells.join(QStringLiteral("; "))));
    }
    picture.description = (notesOf(map) + lines).join(u'\n');
    picture.paint = [map, layout](QPainter& painter, const Palette& palette) {
        painter.translate(mapMargin, mapMargin);
        paintLines(painter, {0, 12}, layout.title, titleStyle(palette.ink), 14);
        for (qsizetype at = 0; at < layout.heads.size(); ++at)
            paintLines(painter, {layout.columnLeft(at), layout.headTop + 9}, layout.heads[at],
                       boldStyle(palette.ink), lineStep);
        paintText(painter, {layout.columnLeft(map.columns.size()), layout.headTop + 9}, Words::tr("Total"),
                  boldStyle(palette.ink));
        for (qsizetype at = 0; at < map.rows.size(); ++at)
            paintGapRow(painter, map, at, layout, palette);
        paintGapFoot(painter, map, layout, palette);
        painter.translate(-mapMargin, -mapMargin);
    };
    return picture;
}

} // namespace agenda::reports
