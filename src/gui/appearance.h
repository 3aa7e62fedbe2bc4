// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/palette.h"

#include <QFont>
#include <QPalette>

namespace agenda::gui
{

class Settings;

enum class ColourScheme { System, Light, Dark };

/// How the program looks on this computer: light or dark, and the size of its text. Made once by the
/// application, before the first window; changes reach every widget through Qt's palette and font events.
class Appearance
{
public:
    explicit Appearance(Settings& settings);

    ColourScheme scheme() const;
    void setScheme(ColourScheme scheme);
    /// Per cent of the system's text size, from 80 to 200.
    int textSize() const;
    void setTextSize(int percent);

private:
    void apply();

    Settings& m_settings;
    QFont m_systemFont;
    QPalette m_systemToolTip;
};

/// WCAG 2's contrast ratio of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), and
/// what text and outlines need.
double contrast(const QColor& a, const QColor& b);
constexpr double readableContrast = 4.5;
constexpr double visibleContrast = 3.0;

/// Whether text on this palette's windows is lighter than the window (Qt 6.4 cannot ask the system).
bool isDark(const QPalette& palette);
/// The colours of states, kinds and text for what is drawn over this palette.
const reports::Palette& coloursFor(const QPalette& palette);

} // namespace agenda::gui
