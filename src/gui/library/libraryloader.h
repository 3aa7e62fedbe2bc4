// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/librarysnapshot.h"
#include "gui/page.h"

#include <QObject>
#include <QTimer>

namespace agenda::gui
{

class LibraryFilter;
class LibraryModel;

/// Brings the workspace's library into its model without making the window wait: what one part holds is there
/// at once; more is read part by part, between the events, sorted in another thread, and shown when all of it
/// is there. After a change only the rows that it touched are read. Owned by the page; window's thread,
/// throws Error.
class LibraryLoader : public QObject
{
    Q_OBJECT

public:
    LibraryLoader(const Session& session, LibraryModel& model, LibraryFilter& filter, QWidget& page);

    /// Reads all of it anew.
    void load();
    /// Takes a change over into the model.
    void follow(const store::Revision& revision);
    /// Whether the model is still without what the workspace holds.
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    /// A load that did not end within `load` or `follow` has ended.
    void loaded();

private:
    /// Whether there is more.
    bool readPart();
    void sortAside();
    struct Loaded;
    void finish(Loaded made);
    void bring(const Id<Evidence>& id);

    Session m_session;
    LibraryModel& m_model;
    LibraryFilter& m_filter;
    QWidget& m_page;
    QTimer m_next;
    int m_load = 0; ///< counts loads: what belongs to an earlier one is void
    bool m_isLoading = false;
    Lexicon m_lexicon;
    LibraryEntries m_entries;  ///< read so far
    QSet<Id<Evidence>> m_late; ///< changed while they were read
};

} // namespace agenda::gui
