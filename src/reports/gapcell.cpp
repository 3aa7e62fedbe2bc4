// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/counted.h"
#include "reports/gapmappicture.h"
#include "reports/membershipwords.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace agenda::reports
{

namespace
{

/// So that a single document never looks like many.
constexpr int leastLargest = 4;

QString emptyWord()
{
    return Words::tr("vacío");
}

/// «calidad 3», «calidad 2–4», «sin valorar».
QString shortQuality(const store::GapCell& cell)
{
    const std::optional<int> best = cell.best();
    if (!best)
        return Words::tr("sin valorar");
    int worst = *best;
    for (int lowest = *best; lowest > 0; --lowest) {
        if (cell.qualities[size_t(lowest)] > 0)
            worst = lowest;
    }
    return worst == *best ? Words::tr("calidad %1").arg(*best)
                          : Words::tr("calidad %1–%2").arg(worst).arg(*best);
}

void paintCircle(QPainter& painter, const QPointF& centre, qreal radius, int lowest, const Palette& palette)
{
    painter.setPen(QPen(palette.muted, std::max(0.5, radius / 14)));
    painter.setBrush(palette.quality(lowest));
    painter.drawEllipse(centre, radius, radius);
}

/// «┄2┄» from `left`; returns where it ends.
qreal paintPromises(QPainter& painter, const QPointF& left, const QString& number, const Palette& palette)
{
    const QFontMetricsF metrics(painter.font());
    const qreal dash = metrics.averageCharWidth() * 1.6;
    const qreal gap = metrics.averageCharWidth() * 0.4;
    const qreal y = left.y() - metrics.xHeight() / 2;
    const qreal width = metrics.horizontalAdvance(number);
    QPen pen(palette.ink, metrics.xHeight() / 7);
    pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(left.x(), y), QPointF(left.x() + dash, y));
    const qreal after = left.x() + dash + gap + width + gap;
    painter.drawLine(QPointF(after, y), QPointF(after + dash, y));
    painter.setPen(palette.ink);
    painter.drawText(QPointF(left.x() + dash + gap, left.y()), number);
    return after + dash;
}

qreal promisesWidth(const QFontMetricsF& metrics, const QString& number)
{
    return metrics.averageCharWidth() * 4 + metrics.horizontalAdvance(number);
}

/// The baseline of text in the middle of that height.
qreal middle(const QFontMetricsF& metrics, qreal y)
{
    return y + metrics.capHeight() / 2;
}

void paintEmpty(QPainter& painter, const QRectF& box, const Palette& palette)
{
    const QFontMetricsF metrics(painter.font());
    paintHatch(painter, box, metrics.height() * 0.55, palette.rule);
    const QString word = emptyWord();
    const qreal width = metrics.horizontalAdvance(word);
    if (width > box.width())
        return;
    const QRectF ground(box.center().x() - width / 2 - metrics.averageCharWidth() / 2,
                        box.center().y() - metrics.height() / 2, width + metrics.averageCharWidth(),
                        metrics.height());
    painter.fillRect(ground, palette.base);
    painter.setPen(palette.muted);
    painter.drawText(QPointF(box.center().x() - width / 2, middle(metrics, box.center().y())), word);
}

/// The circle with its number; returns where what stands beside it begins.
qreal paintCounted(QPainter& painter, const QRectF& box, const store::GapCell& cell, int most,
                   const Palette& palette)
{
    const QFontMetricsF metrics(painter.font());
    const QString number = QString::number(cell.documents.size());
    const qreal largest = box.height() / 2 * 0.94;
    const qreal share = qreal(cell.documents.size()) / std::max(leastLargest, most);
    const qreal radius = std::max(largest * std::sqrt(share), metrics.xHeight() / 2);
    const QPointF centre(box.left() + largest + 1, box.center().y());
    const int lowest = cell.best().value_or(0);
    paintCircle(painter, centre, radius, lowest, palette);
    const qreal width = metrics.horizontalAdvance(number);
    const qreal gap = metrics.averageCharWidth() * 0.6;
    if (std::hypot(width / 2, metrics.capHeight() / 2) < radius) {
        painter.setPen(palette.onQuality(lowest));
        painter.drawText(QPointF(centre.x() - width / 2, middle(metrics, centre.y())), number);
        return centre.x() + largest + gap;
    }
    painter.setPen(palette.ink);
    painter.drawText(QPointF(centre.x() + radius + gap / 2, middle(metrics, centre.y())), number);
    return std::max(centre.x() + largest + gap, centre.x() + radius + gap + width + gap);
}

} // namespace

void paintGapCell(QPainter& painter, const QRectF& box, const store::GapCell& cell, int most,
                  const Palette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const QString promised = QString::number(cell.promises.size());
    if (cell.isEmpty()) {
        paintEmpty(painter, box, palette);
    } else if (cell.documents.isEmpty()) {
        paintPromises(
            painter,
            {box.center().x() - promisesWidth(metrics, promised) / 2, middle(metrics, box.center().y())},
            promised, palette);
    } else {
        const qreal left = paintCounted(painter, box, cell, most, palette);
        const qreal room = box.right() - left;
        const QString quality = shortQuality(cell);
        const bool hasWords = metrics.horizontalAdvance(quality) <= room;
        const bool hasPromises = !cell.promises.isEmpty();
        const qreal step = hasWords && hasPromises ? metrics.height() * 0.5 : 0;
        if (hasWords) {
            painter.setPen(palette.ink);
            painter.drawText(QPointF(left, middle(metrics, box.center().y() - step)), quality);
        }
        if (hasPromises)
            paintPromises(painter, {left, middle(metrics, box.center().y() + step)}, promised, palette);
    }
    painter.restore();
}

void paintGapTotal(QPainter& painter, const QRectF& box, const store::GapCell& total, const Palette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const qreal half = metrics.height() * 0.5;
    const bool hasPromises = !total.promises.isEmpty();
    if (total.isEmpty()) {
        paintEmpty(painter, box, palette);
    } else {
        painter.setPen(palette.ink);
        const int documents = int(total.documents.size());
        painter.drawText(QPointF(box.left(), middle(metrics, box.center().y() - half)),
                         counted(documents, Words::tr("1 documento"), Words::tr("%1 documentos")));
        qreal x = box.left();
        if (documents > 0) {
            const QString sources = counted(total.sources, Words::tr("1 fuente"), Words::tr("%1 fuentes"));
            painter.setPen(palette.muted);
            painter.drawText(QPointF(x, middle(metrics, box.center().y() + half)), sources);
            x += metrics.horizontalAdvance(sources) + metrics.averageCharWidth();
        }
        if (hasPromises)
            paintPromises(painter, {x, middle(metrics, box.center().y() + half)},
                          QString::number(total.promises.size()), palette);
    }
    painter.restore();
}

qreal gapCellWidth(const QFont& font, qreal height)
{
    const QFontMetricsF metrics(font);
    qreal words = metrics.horizontalAdvance(Words::tr("sin valorar"));
    words = std::max(words, metrics.horizontalAdvance(Words::tr("calidad %1–%2").arg(2).arg(4)));
    return height + metrics.averageCharWidth() * 2 + words;
}

QString gapLegendHead()
{
    return Words::tr("Número y tamaño: documentos. Tono: la fuente mejor valorada, por el más bajo de sus "
                     "cinco puntajes.");
}

QList<Sign> gapLegend(bool withPromises)
{
    QList<Sign> signs;
    for (int lowest = 4; lowest >= 0; --lowest) {
        signs.append({lowest > 0 ? Words::tr("calidad %1").arg(lowest) : Words::tr("sin valorar"),
                      [lowest](QPainter& painter, const QRectF& box, const Palette& palette) {
                          painter.save();
                          painter.setRenderHint(QPainter::Antialiasing);
                          paintCircle(painter, box.center(), box.height() * 0.45, lowest, palette);
                          painter.restore();
                      }});
    }
    signs.append({emptyWord(), [](QPainter& painter, const QRectF& box, const Palette& palette) {
                      painter.save();
                      painter.fillRect(box, palette.base);
                      paintHatch(painter, box, box.height() / 3, palette.muted);
                      painter.restore();
                  }});
    if (withPromises) {
        signs.append({Words::tr("en curso o planeado: promesa, no evidencia"),
                      [](QPainter& painter, const QRectF& box, const Palette& palette) {
                          painter.save();
                          QPen pen(palette.ink, box.height() / 10);
                          pen.setDashPattern({2, 1.5});
                          painter.setPen(pen);
                          painter.drawLine(QPointF(box.left(), box.center().y()),
                                           QPointF(box.right(), box.center().y()));
                          painter.restore();
                      }});
    }
    return signs;
}

} // namespace agenda::reports
