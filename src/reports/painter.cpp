// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/painter.h"

#include "reports/fonts.h"
#include "reports/palette.h"

#include <QPainter>

namespace agenda::reports
{

namespace
{

void paintRun(QPainter& painter, QPointF at, const QString& text, const TextStyle& style)
{
    painter.save();
    painter.scale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
    painter.setFont(fontOf(style));
    painter.setPen(style.colour);
    painter.drawText(at * unitsPerPoint, text);
    painter.restore();
}

void paintLine(QPainter& painter, const TextLine& line)
{
    for (const Run& run : line.runs) {
        paintRun(painter, {run.x, line.baseline}, run.text, run.style);
        if (run.underlined) {
            const qreal width =
                QFontMetricsF(fontOf(run.style)).horizontalAdvance(run.text.trimmed()) / unitsPerPoint;
            painter.fillRect(QRectF(run.x, line.baseline + 1.6, width, 0.5), run.style.colour);
        }
    }
}

} // namespace

void paintPage(QPainter& painter, const Page& page)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Item& item : page.items) {
        if (const auto* line = std::get_if<TextLine>(&item.what)) {
            paintLine(painter, *line);
        } else if (const auto* fill = std::get_if<Fill>(&item.what)) {
            painter.fillRect(item.box, fill->colour);
        } else if (const auto* glyph = std::get_if<Glyph>(&item.what)) {
            paintStateGlyph(painter, item.box, glyph->value, Palette::light());
        } else if (const auto* drawing = std::get_if<Drawing>(&item.what); drawing && drawing->paint) {
            painter.save();
            drawing->paint(painter, item.box);
            painter.restore();
        }
    }
    painter.restore();
}

qreal paintText(QPainter& painter, QPointF at, const QString& text, const TextStyle& style, bool right)
{
    const qreal width = QFontMetricsF(fontOf(style)).horizontalAdvance(text) / unitsPerPoint;
    paintRun(painter, right ? at - QPointF(width, 0) : at, text, style);
    return width;
}

} // namespace agenda::reports
