// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/palette.h"

#include <QPainter>

#include <array>

namespace agenda::reports
{

QColor Palette::fill(Answered value) const
{
    switch (value) {
    case Answered::NoEvidence:
        return isDark ? QColor(Qt::transparent) : QColor(Qt::white);
    case Answered::InProgress:
        return QColor(isDark ? 0x2F5D7C : 0xBBD9EA);
    case Answered::Partial:
        return QColor(isDark ? 0x5A9BC7 : 0x4A90BF);
    case Answered::Full:
        return QColor(isDark ? 0x8CC4E8 : 0x0B4F7A);
    }
    Q_UNREACHABLE();
}

QColor Palette::fill(EvidenceKind kind) const
{
    // Tol's high-contrast scheme; the yellow needs its outline.
    switch (kind) {
    case EvidenceKind::Research:
        return QColor(isDark ? 0x6699CC : 0x004488);
    case EvidenceKind::Evaluation:
        return QColor(isDark ? 0xEE99AA : 0xBB5566);
    case EvidenceKind::Other:
        return QColor(isDark ? 0xEECC66 : 0xDDAA33);
    }
    Q_UNREACHABLE();
}

QColor Palette::quality(int lowest) const
{
    // One hue from pale to strong: in grey, neighbours are 16 or more apart.
    static constexpr std::array light{0xFFFFFF, 0xD7CDE7, 0xA998CA, 0x7C67A9, 0x463670};
    static constexpr std::array dark{0x171C21, 0x473D5E, 0x715F96, 0xA591CD, 0xD9CCF0};
    return QColor(QRgb((isDark ? dark : light)[size_t(lowest)]));
}

QColor Palette::onQuality(int lowest) const
{
    const bool isStrong = lowest > 2;
    return isStrong ? base : ink;
}

const Palette& Palette::light()
{
    static const Palette palette{QColor(0x1F2933), QColor(0x52606D), QColor(0x0B4F7A), QColor(0x0B5CAD),
                                 QColor(0xCBD2D9), QColor(0xF1F5F8), QColor(0x0B4F7A), false,
                                 QColor(0xF1F4F7), QColor(0xFAFBFC), QColor(0xFFFFFF), QColor(0xF5F7F9),
                                 QColor(0x0B4F7A), QColor(0x8793A0)};
    return palette;
}

const Palette& Palette::dark()
{
    static const Palette palette{QColor(0xF5F7FA), QColor(0xB8C2CC), QColor(0x8CC4E8), QColor(0x8CC4E8),
                                 QColor(0x4A5560), QColor(0x2B3640), QColor(0xA9C7DA), true,
                                 QColor(0x20262C), QColor(0x2B333B), QColor(0x171C21), QColor(0x1D2329),
                                 QColor(0x2F6F9C), QColor(0x7C8791)};
    return palette;
}

void paintStateGlyph(QPainter& painter, const QRectF& box, Answered value, const Palette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = box.width() / 9;
    const QRectF circle = box.adjusted(pen, pen, -pen, -pen);
    painter.setPen(QPen(palette.outline, pen));
    painter.setBrush(Qt::NoBrush);
    if (value == Answered::Full)
        painter.setBrush(palette.outline);
    painter.drawEllipse(circle);
    if (value == Answered::InProgress || value == Answered::Partial) {
        painter.setPen(Qt::NoPen);
        // The wedge is what tells them apart without colour, so it has the outline's own tone.
        painter.setBrush(palette.outline);
        const int span = value == Answered::InProgress ? -90 : -180;
        painter.drawPie(circle, 90 * 16, span * 16);
    }
    painter.restore();
}

void paintConfidenceSign(QPainter& painter, const QRectF& box, ConfidenceLevel level, const Palette& palette)
{
    constexpr int bars = 4;
    const int filled = bars - int(level); // High is the first
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = box.width() / 14;
    const qreal step = box.width() / bars;
    painter.setPen(QPen(palette.outline, pen));
    for (int bar = 0; bar < bars; ++bar) {
        const qreal height = (box.height() - pen) * (bar + 1) / bars;
        const QRectF shape(box.left() + bar * step + pen / 2, box.bottom() - pen / 2 - height, step * 0.7,
                           height);
        painter.setBrush(bar < filled ? QBrush(palette.outline) : QBrush(Qt::NoBrush));
        painter.drawRect(shape);
    }
    painter.restore();
}

void paintHatch(QPainter& painter, const QRectF& box, qreal step, const QColor& colour)
{
    QList<QLineF> lines;
    for (qreal x = box.left() - box.height() + step; x < box.right(); x += step) {
        const qreal from = std::max(x, box.left());
        const qreal to = std::min(x + box.height(), box.right());
        lines << QLineF(from, box.bottom() - (from - x), to, box.bottom() - (to - x));
    }
    painter.setPen(QPen(colour, step / 10));
    painter.drawLines(lines);
}

} // namespace agenda::reports
