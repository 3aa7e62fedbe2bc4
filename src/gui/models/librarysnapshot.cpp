// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/librarysnapshot.h"

#include <algorithm>

namespace agenda::gui
{

LibrarySnapshot::LibrarySnapshot(LibraryEntries unsorted, const QList<int>& wanted)
    : entries(std::move(unsorted))
{
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a->row.evidence.id < b->row.evidence.id; });
    for (const auto& entry : std::as_const(entries))
        totals.add(*entry);
    for (const int order : wanted)
        orders.insert(order, orderOf(entries, order));
}

} // namespace agenda::gui
