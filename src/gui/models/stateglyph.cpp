// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/stateglyph.h"

#include "reports/palette.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <functional>

namespace agenda::gui
{

namespace
{

/// A sign that is drawn at the size and in the colours of the moment.
class SignEngine final : public QIconEngine
{
public:
    using Draw = std::function<void(QPainter&, const QRectF&, const reports::Palette&)>;
    explicit SignEngine(Draw draw) : m_draw(std::move(draw)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(rect).center());
        const QPalette palette = QGuiApplication::palette();
        reports::Palette colours = dataColours(palette);
        // On a selected row in the colour of its text: a plate behind it would make the empty circle look
        // filled.
        if (mode == QIcon::Selected)
            colours.outline = palette.color(QPalette::HighlightedText);
        const qreal margin = side / 16.0;
        m_draw(*painter, box.adjusted(margin, margin, -margin, -margin), colours);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SignEngine(*this); }

private:
    Draw m_draw;
};

} // namespace

const reports::Palette& dataColours(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? reports::Palette::dark()
                                                             : reports::Palette::light();
}

QIcon drawnIcon(std::function<void(QPainter&, const QRectF&, const reports::Palette&)> draw)
{
    return QIcon(new SignEngine(std::move(draw)));
}

QIcon stateIcon(Answered value)
{
    return QIcon(
        new SignEngine([value](QPainter& painter, const QRectF& box, const reports::Palette& colours) {
            reports::paintStateGlyph(painter, box, value, colours);
        }));
}

QIcon confidenceIcon(ConfidenceLevel level)
{
    return QIcon(
        new SignEngine([level](QPainter& painter, const QRectF& box, const reports::Palette& colours) {
            reports::paintConfidenceSign(painter, box, level, colours);
        }));
}

QString directionGlyph(Direction value)
{
    switch (value) {
    case Direction::Supports:
        return QStringLiteral("+");
    case Direction::Nuances:
        return QStringLiteral("~");
    case Direction::Contradicts:
        return QStringLiteral("−");
    case Direction::Context:
        return QStringLiteral("·");
    }
    Q_UNREACHABLE();
}

} // namespace agenda::gui
