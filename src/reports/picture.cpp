// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/picture.h"

#include "base/atomicfile.h"
#include "reports/fonts.h"
#include "reports/painter.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace agenda::reports
{

qreal paintSigns(QPainter& painter, QPointF at, qreal width, const QList<Sign>& signs, const TextStyle& style,
                 const Palette& palette)
{
    constexpr qreal side = 12, gap = 6, between = 14, line = 18;
    qreal x = 0;
    for (const Sign& sign : signs) {
        const qreal wide = side + gap + widthOf(sign.words, style);
        if (x > 0 && x + wide > width) {
            x = 0;
            at.ry() += line;
        }
        sign.paint(painter, QRectF(at.x() + x, at.y() - 9, side, side), palette);
        paintText(painter, {at.x() + x + side + gap, at.y()}, sign.words, style);
        x += wide + between;
    }
    return at.y();
}

QImage imageOf(const Picture& picture, qreal scale)
{
    QImage image((picture.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    picture.paint(painter, Palette::light());
    return image;
}

QByteArray svgOf(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(picture.title);
    generator.setDescription(picture.description);
    generator.setResolution(72);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF({}, picture.size));
    QPainter painter(&generator);
    picture.paint(painter, Palette::light());
    painter.end();
    return bytes;
}

QByteArray pngOf(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    imageOf(picture).save(&buffer, "PNG");
    return bytes;
}

void writePicture(const Picture& picture, const QString& path)
{
    if (!path.endsWith(QLatin1StringView(".png"), Qt::CaseInsensitive))
        return AtomicFile::write(path, svgOf(picture));
    AtomicFile::write(path, pngOf(picture));
}

} // namespace agenda::reports
