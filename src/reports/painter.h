// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"
#include "reports/markpainter.h"

class QPainter;

namespace agenda::reports
{

/// Draws a page with a painter whose unit is a point and whose origin is the page's top left corner: the
/// preview and the PDF call this same function. Ink only, no paper. With `marks` it also marks what shows a
/// part of the report, and says in `marks` what it marked.
void paintPage(QPainter& painter, const Page& page, PageMarks* marks = nullptr);

/// Text in a figure: its baseline begins at `at`, or ends there if `right`. The painter's unit is a point.
/// Returns its width.
qreal paintText(QPainter& painter, QPointF at, const QString& text, const TextStyle& style,
                bool right = false);

} // namespace agenda::reports
