// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/quietcombo.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace agenda::gui
{

QuietCombo::QuietCombo(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // A long name must not make the pane wider than it is.
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void QuietCombo::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void QuietCombo::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && onEscape)
        onEscape();
    else
        QComboBox::keyPressEvent(event);
}

} // namespace agenda::gui
