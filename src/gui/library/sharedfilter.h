// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace agenda::gui
{

class ActiveFilter;
class FilterBar;
class LibraryFilter;
class LibraryModel;

/// Tells the other views what the library's filter is, and takes what they hand over. Owned by the page;
/// window's thread.
class SharedFilter : public QObject
{
    Q_OBJECT

public:
    SharedFilter(ActiveFilter& shared, FilterBar& bar, LibraryFilter& filter, LibraryModel& library,
                 QObject* page);

private:
    void tell();
    void take();

    ActiveFilter& m_shared;
    FilterBar& m_bar;
    LibraryFilter& m_filter;
    LibraryModel& m_library;
};

} // namespace agenda::gui
