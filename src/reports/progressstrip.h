// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/picture.h"
#include "store/progress.h"

namespace agenda::reports
{

/// The strip of «Avance»: a row a theme (or a sub-question), a cell a quarter.

struct StripCell {
    store::StateTally states; ///< at the end of the quarter
    bool isReached = true;    ///< false after the day that is shown
    int documents = 0;        ///< that came out in the quarter
    int promises = 0;         ///< planned for it: hollow marks

    /// «2 sin evidencia, 1 respuesta parcial; 1 documento», for tables and screen readers.
    QString text() const;
};

struct StripRow {
    QString number; ///< «6», «1.3.2»
    QString title;
    QList<StripCell> cells;
    QString end; ///< how it stands at the last day, in words
    qsizetype theme = 0;
    std::optional<Id<SubQuestion>> subquestion; ///< none: a theme's row
};

struct ProgressStrip {
    QList<Quarter> quarters;
    QList<StripRow> rows;
    QString title; ///< a sentence: what moved
};

enum class StripRows { Themes, SubQuestions };
ProgressStrip stripOf(const store::AgendaProgress& progress, StripRows rows);

/// One cell: the share of each state from below, the best one lowest; ▲ for documents, hollow for promises.
void paintStripCell(QPainter& painter, const QRectF& box, const StripCell& cell, const Palette& palette);
/// The mark alone, for a legend.
void paintStripMark(QPainter& painter, const QRectF& box, bool isHollow, const Palette& palette);
/// The whole strip with its heads and the legend.
Picture pictureOf(const ProgressStrip& strip);

} // namespace agenda::reports
