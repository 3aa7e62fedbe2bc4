// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"
#include "reports/palette.h"

#include <QImage>
#include <QString>

#include <functional>

namespace agenda::reports
{

/// A picture of data, drawn by the same code on screen, in the PDF and into a file. Its unit is a point, its
/// origin the top left corner.
struct Picture {
    QSizeF size;
    QString title;       ///< a sentence
    QString description; ///< its numbers in words, for who does not see it
    std::function<void(QPainter& painter, const Palette& palette)> paint;
};

/// A sign with its meaning.
struct Sign {
    QString words;
    std::function<void(QPainter& painter, const QRectF& box, const Palette& palette)> paint;
};

/// Paints the signs with their words side by side, the first line of words on `at`, in as many lines as the
/// width asks for. Returns where the last of them stands.
qreal paintSigns(QPainter& painter, QPointF at, qreal width, const QList<Sign>& signs, const TextStyle& style,
                 const Palette& palette);

/// On white, at `scale` pixels a point. Needs a QGuiApplication; any thread.
QImage imageOf(const Picture& picture, qreal scale = 2);
/// The drawing as SVG, with title and description.
QByteArray svgOf(const Picture& picture);
/// The drawing as a PNG, as `imageOf` makes it.
QByteArray pngOf(const Picture& picture);
/// Writes an SVG, or a PNG where the path ends so. Throws what AtomicFile throws.
void writePicture(const Picture& picture, const QString& path);

} // namespace agenda::reports
