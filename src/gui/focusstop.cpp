// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/focusstop.h"

#include <QWidget>

#include <algorithm>

namespace agenda::gui
{

QWidget* firstStop(QWidget* pane)
{
    QWidget* last = pane->focusWidget();
    if (last && last->isVisible() && last->isEnabled())
        return last;
    const auto stops = [](const QWidget* each) {
        return each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) != 0 &&
               !each->focusProxy();
    };
    if (stops(pane))
        return pane;
    const QWidgetList below = pane->findChildren<QWidget*>();
    const auto found = std::find_if(below.begin(), below.end(), stops);
    return found == below.end() ? nullptr : *found;
}

} // namespace agenda::gui
