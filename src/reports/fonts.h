// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"

#include <QFont>

namespace agenda::reports
{

/// Text is measured and drawn at this many units a point, in whole pixels, so that the resolution of the
/// device changes nothing: the preview breaks its lines where the PDF does.
constexpr int unitsPerPoint = 20;

/// The report's font (Open Sans, part of the program) in that style, `unitsPerPoint` units a point. What it
/// lacks, other scripts for instance, comes from the system's fonts. Needs a QGuiApplication; its thread.
QFont fontOf(const TextStyle& style);
/// How wide the text is in that font, in points.
qreal widthOf(const QString& text, const TextStyle& style);

} // namespace agenda::reports
