// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

namespace agenda::gui
{

/// Acts on the next modal dialog once it is there and active. Without one it waits for ever: the test's own
/// checks say what was missing.
void whenAsked(const std::function<void(QDialog&)>& act);

/// Presses Enter in a modal dialog as soon as the button of that name can be pressed.
void enterWhenReady(const char* button);

/// Presses a key through the window's handle, as the system does, so that shortcuts are looked up too. A
/// button that is pressed by its letter goes down first and is clicked when it comes up.
void pressIn(const QDialog& dialog, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::AltModifier);

} // namespace agenda::gui
