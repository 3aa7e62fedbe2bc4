// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"

#include "gui/settings.h"

#include <QApplication>
#include <QToolTip>

namespace agenda::gui
{

namespace
{

const QString themeKey = QStringLiteral("appearance/theme");
const QString textSizeKey = QStringLiteral("appearance/textSize");

QPalette paletteOf(const reports::Palette& colours)
{
    QPalette palette(colours.button, colours.window);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::ToolTipBase, colours.button);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, colours.ink);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    return palette;
}

} // namespace

Appearance::Appearance(Settings& settings) : m_settings(settings), m_systemFont(QApplication::font())
{
    apply();
}

ColourScheme Appearance::scheme() const
{
    const QString code = m_settings.value(themeKey).toString();
    if (code == u"light")
        return ColourScheme::Light;
    return code == u"dark" ? ColourScheme::Dark : ColourScheme::System;
}

void Appearance::setScheme(ColourScheme scheme)
{
    const char* code = scheme == ColourScheme::Light  ? "light"
                       : scheme == ColourScheme::Dark ? "dark"
                                                      : "system";
    m_settings.setValue(themeKey, QString::fromLatin1(code));
    apply();
}

int Appearance::textSize() const
{
    return qBound(80, m_settings.value(textSizeKey, 100).toInt(), 200);
}

void Appearance::setTextSize(int percent)
{
    m_settings.setValue(textSizeKey, qBound(80, percent, 200));
    apply();
}

void Appearance::apply()
{
    // A palette without a single set colour gives the system's back.
    QPalette palette;
    if (scheme() == ColourScheme::Light)
        palette = paletteOf(reports::Palette::light());
    else if (scheme() == ColourScheme::Dark)
        palette = paletteOf(reports::Palette::dark());
    QApplication::setPalette(palette);
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * textSize() / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
    if (scheme() != ColourScheme::System)
        QToolTip::setPalette(palette);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

const reports::Palette& coloursFor(const QPalette& palette)
{
    return isDark(palette) ? reports::Palette::dark() : reports::Palette::light();
}

} // namespace agenda::gui
