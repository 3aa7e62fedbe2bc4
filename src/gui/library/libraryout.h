// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <QSet>

#include <optional>

class QAction;
class QTableView;

namespace agenda::gui
{

class LibraryFilter;
class LibraryModel;

/// What leaves the library: all of it, what the filter shows or what is chosen, as a file, and citations onto
/// the clipboard. It changes nothing, so it is there in a read-only agenda too. Owned by the page
/// «Evidencias», whose table and filter it looks at.
class LibraryOut : public QObject
{
    Q_OBJECT

public:
    LibraryOut(const Session& session, const LibraryModel& library, const LibraryFilter& filter,
               QTableView& table, Page& page);

    QAction* exportAction() const { return m_export; }
    /// Works on the rows selected in the table.
    QAction* citeAction() const { return m_cite; }

Q_SIGNALS:
    void message(const QString& text, bool undoable);

private:
    void exportReferences();
    /// Those that a person chose, those that are seen or all; nothing when cancelled.
    std::optional<QSet<Id<Evidence>>> whichToExport();
    void startExport(const QSet<Id<Evidence>>& ids, const QString& path, QChar separator);
    void copyCitations();

    Session m_session;
    const LibraryModel& m_library;
    const LibraryFilter& m_filter;
    QTableView& m_table;
    Page& m_page;
    QAction* m_export;
    QAction* m_cite;
};

} // namespace agenda::gui
