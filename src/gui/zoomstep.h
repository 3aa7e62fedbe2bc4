// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace agenda::gui
{

/// How many times larger one step makes a page, wherever pages are shown.
inline constexpr qreal zoomStep = 1.2;

} // namespace agenda::gui
