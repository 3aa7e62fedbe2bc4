// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;

namespace agenda::gui
{

/// One line of the keyboard map. The table is the only place where keys are written: the actions take theirs
/// from it, and «Ayuda > Atajos de teclado» lists it.
struct Shortcut {
    QString id;               ///< «edit.undo»
    QString group;            ///< heading in the help: «Moverse»
    QString text;             ///< what it does, for the help
    QList<QKeySequence> keys; ///< the first one is shown in the menu
};

const QList<Shortcut>& shortcuts();
/// The keys of that line; an unknown id is a bug (assert).
QList<QKeySequence> keysOf(const QString& id);
/// Gives the action the keys of that line.
void setKeys(QAction* action, const QString& id);

} // namespace agenda::gui
