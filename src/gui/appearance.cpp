// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"

#include "gui/settings.h"

#include <QApplication>
#include <QToolTip>

#include <algorithm>
#include <cmath>

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

/// Luminance as WCAG 2 has it: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

/// Some systems write on a selection with too little contrast to read; theirs is replaced by ours.
void mendSelection()
{
    QPalette palette = QApplication::palette();
    const QColor text = palette.color(QPalette::HighlightedText);
    if (contrast(text, palette.color(QPalette::Highlight)) >= readableContrast)
        return;
    palette.setColor(QPalette::Highlight, coloursFor(palette).highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    QApplication::setPalette(palette);
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Appearance::Appearance(Settings& settings)
    : m_settings(settings), m_systemFont(QApplication::font()), m_systemToolTip(QToolTip::palette())
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
    if (scheme() == ColourScheme::System)
        mendSelection();
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * textSize() / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
    QToolTip::setPalette(scheme() == ColourScheme::System ? m_systemToolTip : palette);
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
