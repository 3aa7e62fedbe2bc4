// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"
#include "domain/answer.h"
#include "domain/link.h"

#include <QIcon>
#include <QString>

#include <functional>

class QPainter;
class QPalette;
class QRectF;

namespace agenda::reports
{
struct Palette;
}

namespace agenda::gui
{

/// The data colours for a window of that palette: the light or the dark ones.
const reports::Palette& dataColours(const QPalette& palette);

/// A sign drawn as paths at the size and in the light or dark colours of the moment; on a selected row its
/// outline has the colour of the row's text.
QIcon drawnIcon(std::function<void(QPainter&, const QRectF&, const reports::Palette&)> draw);

/// The glyph of a state (○ ◔ ◑ ●), drawn as paths at the size and in the light or dark colours of the moment.
/// On a selected row it stands on a disc of the base colour, so that it keeps its contrast.
QIcon stateIcon(Answered value);

/// The sign of a confidence in an answer: four rising bars.
QIcon confidenceIcon(ConfidenceLevel level);

/// «+», «~», «−» or «·»: what stands before the word of a finding's direction.
QString directionGlyph(Direction value);

} // namespace agenda::gui
