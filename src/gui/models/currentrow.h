// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace agenda::gui
{

/// From now on the view scrolls to its current row when it is shown, or its size or font changes: rows that
/// wrap change their height then, and the row would be somewhere else.
void keepCurrentInView(QAbstractItemView& view);

} // namespace agenda::gui
