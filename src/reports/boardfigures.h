// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/picture.h"
#include "store/board.h"

#include <QFont>

#include <variant>

namespace agenda::reports
{

/// One stretch of a bar: how many of what.
struct FigurePart {
    /// Nobody has said which: hatched.
    struct Unsaid {
    };
    /// How full the stretch is painted, from 0 to 4, where it has no colour of its own.
    using Tone = std::variant<int, Answered, EvidenceKind, Unsaid>;

    int count = 0;
    QString words; ///< «3 en curso»
    Tone tone = 0;
};

/// A figure of the board: a sentence, and a bar that shows its numbers with their words. Without parts the
/// sentence is all.
struct BoardFigure {
    QString sentence;
    QList<FigurePart> parts;
    QString page; ///< the key of the page that shows more of it
    QString type; ///< the record there to begin with, where there is one
    QString id;

    /// «12 sin evidencia, 3 en curso», for tables and screen readers.
    QString partsText() const;
};

/// The five: answers by state, evidence by kind, themes without evidence, confidence, plan.
QList<BoardFigure> figuresOf(const store::Board& board);

/// Draws a figure into a box of that width, from its top, and returns the height that it takes; without a
/// painter it only measures.
qreal paintFigure(QPainter* painter, const QRectF& box, const BoardFigure& figure, const QFont& font,
                  const Palette& palette);
/// All figures, one below the other.
Picture pictureOf(const QList<BoardFigure>& figures);

} // namespace agenda::reports
