// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

/// Outside the namespace, as Qt asks: a static library's resources are otherwise left out by the linker.
static void initResources()
{
    Q_INIT_RESOURCE(agenda);
}

namespace agenda::gui
{

namespace
{

const char* const labelIcon = "labelIcon";

class SvgIconEngine : public QIconEngine
{
public:
    explicit SvgIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        QColor colour = palette.color(QPalette::Active, QPalette::WindowText);
        if (mode == QIcon::Disabled)
            colour = palette.color(QPalette::Disabled, QPalette::WindowText);
        else if (mode == QIcon::Selected)
            colour = palette.color(QPalette::Active, QPalette::HighlightedText);
        QSvgRenderer renderer(source().replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("agenda-icon-%1-%2x%3-%4-%5")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(mode)
                                .arg(QGuiApplication::palette().cacheKey());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SvgIconEngine(m_name); }

private:
    QByteArray source()
    {
        if (m_source.isEmpty()) {
            QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
            const bool isOpen = file.open(QIODevice::ReadOnly);
            Q_ASSERT_X(isOpen, "icon", qPrintable(m_name));
            m_source = file.readAll();
        }
        return m_source;
    }

    QString m_name;
    QByteArray m_source;
};

/// Keeps the picture of a label up to date; belongs to the label, which has at most one.
class LabelIcon : public QObject
{
public:
    explicit LabelIcon(QLabel& label) : QObject(&label), m_label(label) { label.installEventFilter(this); }

    void show(const QIcon& icon, qreal lines)
    {
        m_icon = icon;
        m_lines = lines;
        draw();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
            draw();
        return QObject::eventFilter(watched, event);
    }

private:
    void draw()
    {
        const int side = qRound(m_lines * m_label.fontMetrics().height());
        m_label.setPixmap(m_icon.pixmap(QSize(side, side), m_label.devicePixelRatioF()));
    }

    QLabel& m_label;
    QIcon m_icon;
    qreal m_lines = 1;
};

} // namespace

void showIcon(QLabel& label, const QIcon& icon, qreal lines)
{
    QObject* const known = label.property(labelIcon).value<QObject*>();
    auto* keeper = static_cast<LabelIcon*>(known);
    if (!keeper) {
        keeper = new LabelIcon(label);
        label.setProperty(labelIcon, QVariant::fromValue<QObject*>(keeper));
    }
    keeper->show(icon, lines);
}

QIcon icon(const QString& name)
{
    initResources();
    return QIcon(new SvgIconEngine(name));
}

QIcon programIcon()
{
    return icon(QStringLiteral("agenda-de-aprendizaje"));
}

} // namespace agenda::gui
