// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/librarytotals.h"

namespace agenda::gui
{

void LibraryTotals::count(const LibraryEntry& entry, int by)
{
    const auto change = [by](auto& counts, const QString& what) {
        if ((counts[what] += by) == 0)
            counts.remove(what);
    };
    change(m_years, entry.row.evidence.year());
    for (const QString& each : entry.countries)
        change(m_countries, each);
    for (const QString& each : entry.products)
        change(m_products, each);
    m_incomplete += entry.missing.isEmpty() ? 0 : by;
    m_evidence += counts(entry.row.evidence.lifeCycle) ? by : 0;
}

} // namespace agenda::gui
