// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"
#include "domain/link.h"

#include <QIcon>
#include <QString>

class QPalette;

namespace agenda::reports
{
struct Palette;
}

namespace agenda::gui
{

/// The data colours for a window of that palette: the light or the dark ones.
const reports::Palette& dataColours(const QPalette& palette);

/// The glyph of a state (○ ◔ ◑ ●), drawn as paths at the size and in the light or dark colours of the moment.
/// On a selected row it stands on a disc of the base colour, so that it keeps its contrast.
QIcon stateIcon(Answered value);

/// «+», «~», «−» or «·»: what stands before the word of a finding's direction.
QString directionGlyph(Direction value);

} // namespace agenda::gui
