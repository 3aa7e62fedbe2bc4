// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/libraryentry.h"

#include <QHash>
#include <QMap>

namespace agenda::gui
{

/// What the entries have in all, for the filters to offer and the counts to say. A value.
class LibraryTotals
{
public:
    void add(const LibraryEntry& entry) { count(entry, 1); }
    void remove(const LibraryEntry& entry) { count(entry, -1); }

    /// Each with how many entries have it; «» is the year of those without one.
    const QMap<QString, int>& years() const { return m_years; }
    const QHash<QString, int>& countries() const { return m_countries; }
    const QHash<QString, int>& products() const { return m_products; }
    int incomplete() const { return m_incomplete; }
    int evidence() const { return m_evidence; } ///< those that count as evidence

private:
    void count(const LibraryEntry& entry, int by);

    QMap<QString, int> m_years;
    QHash<QString, int> m_countries;
    QHash<QString, int> m_products;
    int m_incomplete = 0;
    int m_evidence = 0;
};

} // namespace agenda::gui
