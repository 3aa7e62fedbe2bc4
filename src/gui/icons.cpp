// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
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

} // namespace

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
