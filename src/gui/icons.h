// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QLabel;

namespace agenda::gui
{

/// The drawing resources/icons/{name}.svg as an icon. It is read when it is first painted, at the size asked
/// for, in the colours of the application's palette at that moment: so it follows light and dark.
QIcon icon(const QString& name);
/// Shows the icon on the label, `lines` lines of its text high: now, and again in the colours and at the size
/// of the moment whenever palette or font change. A label keeps a picture, an icon is drawn anew.
void showIcon(QLabel& label, const QIcon& icon, qreal lines = 1);
/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace agenda::gui
