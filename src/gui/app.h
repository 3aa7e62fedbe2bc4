// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace agenda::gui
{

/// Puts the desktop program together and runs it: appearance, translations of the toolkit, settings, window.
/// Returns the exit code.
int runApp(QApplication& application);

} // namespace agenda::gui
