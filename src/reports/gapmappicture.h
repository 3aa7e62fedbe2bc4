// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/picture.h"
#include "store/gapmap.h"

namespace agenda::reports
{

/// The gap map drawn: a circle whose area is the number of documents, the number in it, its tone the source
/// that was judged best, its quality written beside it; what is empty hatched and said; what is promised
/// dashed. Text is in the painter's own font, so that a table has that of the window.

/// One cell. `most`: documents in the fullest cell, which has the largest circle. Words for which there is no
/// room are left out whole.
void paintGapCell(QPainter& painter, const QRectF& box, const store::GapCell& cell, int most,
                  const Palette& palette);
/// The last cell of a row: its documents and sources as words.
void paintGapTotal(QPainter& painter, const QRectF& box, const store::GapCell& total, const Palette& palette);
/// How wide a column has to be so that a cell has room for its words, in a font.
qreal gapCellWidth(const QFont& font, qreal height);

/// What size and tone mean, to stand before the signs.
QString gapLegendHead();
QList<Sign> gapLegend(bool withPromises);

/// The whole map with heads, legend and notes. Long names wrap. Needs a QGuiApplication; its thread.
Picture pictureOf(const store::GapMap& map);

} // namespace agenda::reports
