// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"
#include "domain/answer.h"
#include "domain/evidence.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace agenda::reports
{

/// The colours, each with its value for light and for dark backgrounds; contrast and distance under
/// colour-vision simulation and in grey were computed for these (docs/design.md). Meaning is never by colour
/// alone.
struct Palette {
    QColor ink;
    QColor muted;
    QColor primary;
    QColor link;
    QColor rule;    ///< hairlines
    QColor tint;    ///< quiet background of a block
    QColor outline; ///< of state glyphs

    QColor fill(Answered value) const;
    QColor fill(EvidenceKind kind) const;
    /// Of a source by the lowest of its five scores, 1 to 4; 0: «sin valorar». Not the hue of the states.
    QColor quality(int lowest) const;
    /// Text on that.
    QColor onQuality(int lowest) const;

    static const Palette& light();
    static const Palette& dark();
    bool isDark = false;

    /// The window's own grounds, when the person chooses light or dark herself.
    QColor window;
    QColor button;
    QColor base;
    QColor alternate;
    QColor highlight; ///< white text stands on it
    QColor disabled;
};

/// Draws the glyph of a state (○ ◔ ◑ ●) as paths, for fonts lack them. `box` is square, any unit.
void paintStateGlyph(QPainter& painter, const QRectF& box, Answered value, const Palette& palette);
/// Draws the sign of a confidence: four bars that rise, as many filled as the level has. Never a circle,
/// which is of states, nor a number, which is of the quality of a source.
void paintConfidenceSign(QPainter& painter, const QRectF& box, ConfidenceLevel level, const Palette& palette);
/// Fills a box with slanted lines, `step` apart; drawn one by one, since an SVG of Qt has no patterns.
void paintHatch(QPainter& painter, const QRectF& box, qreal step, const QColor& colour);

} // namespace agenda::reports
