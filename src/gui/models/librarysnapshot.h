// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/librarytotals.h"

#include <QHash>

namespace agenda::gui
{

/// All of a library, made ready for the model where nobody waits for it. A value; any thread.
struct LibrarySnapshot {
    LibrarySnapshot() = default;
    /// Puts the entries in the order of their ids, and makes these orders of them.
    LibrarySnapshot(LibraryEntries unsorted, const QList<int>& wanted);

    LibraryEntries entries;
    QHash<int, QList<int>> orders;
    LibraryTotals totals;
};

} // namespace agenda::gui
