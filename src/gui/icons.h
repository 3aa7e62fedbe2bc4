// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace agenda::gui
{

/// The drawing resources/icons/{name}.svg as an icon. It is read when it is first painted, at the size asked
/// for, in the colours of the application's palette at that moment: so it follows light and dark.
QIcon icon(const QString& name);
/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace agenda::gui
