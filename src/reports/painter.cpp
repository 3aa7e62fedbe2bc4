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

void paintLine(QPainter& painter, const TextLine& line, int node, MarkPainter* marks)
{
    for (const Run& run : line.runs) {
        if (marks)
            marks->enter(node, run.underlined ? run.span : -1, run.text);
        paintRun(painter, {run.x, line.baseline}, run.text, run.style);
        if (run.underlined) {
            const qreal width = widthOf(run.text.trimmed(), run.style);
            painter.fillRect(QRectF(run.x, line.baseline + 1.6, width, 0.5), run.style.colour);
        }
    }
}

void paintSign(QPainter& painter, const QRectF& box, const CellSign& sign)
{
    const Palette& palette = Palette::light();
    if (const auto* const state = std::get_if<Answered>(&sign))
        paintStateGlyph(painter, box, *state, palette);
    else
        paintConfidenceSign(painter, box, std::get<ConfidenceLevel>(sign), palette);
}

} // namespace

void paintPage(QPainter& painter, const Page& page, PageMarks* marks)
{
    std::optional<MarkPainter> marking;
    if (marks)
        marking.emplace(painter, *marks);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Item& item : page.items) {
        // The glyph of a state is only a sign: its word stands beside it.
        const bool isPart =
            std::holds_alternative<TextLine>(item.what) || std::holds_alternative<Drawing>(item.what);
        if (marking && (!isPart || item.node == 0))
            marking->leave();
        if (const auto* line = std::get_if<TextLine>(&item.what)) {
            paintLine(painter, *line, item.node, marking ? &*marking : nullptr);
        } else if (const auto* fill = std::get_if<Fill>(&item.what)) {
            painter.fillRect(item.box, fill->colour);
        } else if (const auto* glyph = std::get_if<Glyph>(&item.what)) {
            paintSign(painter, item.box, glyph->value);
        } else if (const auto* drawing = std::get_if<Drawing>(&item.what); drawing && drawing->paint) {
            if (marking && item.node != 0)
                marking->enter(item.node, -1, {});
            painter.save();
            drawing->paint(painter, item.box);
            painter.restore();
            if (marking)
                marking->leave(); // what stands under it is its caption
        }
    }
    if (marking)
        marking->leave();
    painter.restore();
}

qreal paintText(QPainter& painter, QPointF at, const QString& text, const TextStyle& style, bool right)
{
    const qreal width = widthOf(text, style);
    paintRun(painter, right ? at - QPointF(width, 0) : at, text, style);
    return width;
}

} // namespace agenda::reports
