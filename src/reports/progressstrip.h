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
    int late = 0;             ///< of those, activities that should have ended and did not

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

    /// «6 Soberanía alimentaria».
    QString name() const { return number + u' ' + title; }
};

struct ProgressStrip {
    QList<Quarter> quarters;
    QList<StripRow> rows;
    QString title; ///< a sentence: what moved
};

/// «1 en curso, 2 sin evidencia»; of one sub-question «En curso».
QString countsText(const store::StateTally& states);
/// An activity that on that day should have ended and was not delivered.
bool isLate(const store::ProgressEvent& event, const QDate& day);

enum class StripRows { Themes, SubQuestions };
ProgressStrip stripOf(const store::AgendaProgress& progress, StripRows rows);

/// One cell: the share of each state from below, the best one lowest; ▲ for documents, hollow for promises.
void paintStripCell(QPainter& painter, const QRectF& box, const StripCell& cell, const Palette& palette);
/// The four states, what nobody said, and the two marks.
QList<Sign> stripLegend();
/// The whole strip with its heads and the legend.
Picture pictureOf(const ProgressStrip& strip);

} // namespace agenda::reports
