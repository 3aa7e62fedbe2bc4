// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace agenda::gui
{

/// The widget below `pane` (or itself) that had the focus last, else the first one that the Tab key would
/// stop at; null if none.
QWidget* firstStop(QWidget* pane);

} // namespace agenda::gui
