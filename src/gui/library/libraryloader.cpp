// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/libraryloader.h"

#include "gui/models/libraryfilter.h"
#include "gui/models/librarymodel.h"
#include "gui/prompts.h"
#include "store/revision.h"
#include "store/vocabulary.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace agenda::gui
{

namespace
{

/// What is read at once: some hundredths of a second.
constexpr int partSize = 500;
/// Of more changed rows than these, all are read anew: each one moves the table of who shows it.
constexpr qsizetype mostSingleRows = 5;

} // namespace

LibraryLoader::LibraryLoader(const Session& session, LibraryModel& model, LibraryFilter& filter,
                             QWidget& page)
    : QObject(&page), m_session(session), m_model(model), m_filter(filter), m_page(page)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        const bool isRead = guarded(&m_page, m_session.prompts, [this] {
            if (readPart())
                m_next.start(0);
            else
                sortAside();
        });
        m_isLoading = m_isLoading && isRead;
    });
}

void LibraryLoader::load()
{
    ++m_load;
    m_next.stop();
    m_isLoading = false;
    m_entries.clear();
    m_late.clear();
    m_lexicon = store::readLexicon(m_session.workspace);
    if (!readPart()) {
        m_model.setSnapshot(LibrarySnapshot(std::exchange(m_entries, {}), {}));
        return;
    }
    m_isLoading = true;
    m_next.start(0);
}

bool LibraryLoader::readPart()
{
    const Id<Evidence> last = m_entries.isEmpty() ? Id<Evidence>() : m_entries.last()->row.evidence.id;
    QList<store::EvidenceRow> rows = store::readLibraryPart(m_session.workspace, last, partSize);
    for (store::EvidenceRow& row : rows)
        m_entries << std::make_shared<const LibraryEntry>(std::move(row), m_lexicon);
    return rows.size() == partSize;
}

/// All of it, ready to be shown as it was wished when its making began.
struct LibraryLoader::Loaded {
    LibraryWish wish;
    LibrarySnapshot snapshot;
    QList<bool> matches;
};

void LibraryLoader::sortAside()
{
    auto* const watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcher<Loaded>::finished, this, [this, watcher, load = m_load] {
        watcher->deleteLater();
        if (load == m_load)
            guarded(&m_page, m_session.prompts, [&] { finish(watcher->future().takeResult()); });
    });
    watcher->setFuture(QtConcurrent::run([entries = m_entries, wish = m_filter.wish()] {
        LibrarySnapshot snapshot(entries, {wish.column});
        const QList<bool> matches = matchesOf(snapshot.entries, wish);
        return Loaded{wish, std::move(snapshot), matches};
    }));
}

void LibraryLoader::finish(Loaded made)
{
    const LibraryWish& wish = m_filter.wish();
    if (made.wish.column != wish.column || !made.wish.showsSame(wish)) {
        sortAside(); // somebody wished something else meanwhile
        return;
    }
    m_filter.expect(std::move(made.matches));
    m_entries.clear();
    m_isLoading = false;
    m_model.setSnapshot(std::move(made.snapshot));
    m_filter.expect({});
    const QSet<Id<Evidence>> late = std::exchange(m_late, {});
    if (late.size() > mostSingleRows) {
        load();
    } else {
        for (const Id<Evidence>& id : late)
            bring(id);
    }
    if (!m_isLoading)
        Q_EMIT loaded();
}

void LibraryLoader::follow(const store::Revision& revision)
{
    const std::optional<QSet<Id<Evidence>>> ids = store::changedRows(m_session.workspace, revision);
    if (!ids || ids->size() > mostSingleRows) {
        load();
    } else if (m_isLoading) {
        m_late.unite(*ids);
    } else {
        for (const Id<Evidence>& id : *ids)
            bring(id);
    }
}

void LibraryLoader::bring(const Id<Evidence>& id)
{
    if (std::optional<store::EvidenceRow> row = store::readLibraryRow(m_session.workspace, id))
        m_model.put(std::make_shared<const LibraryEntry>(std::move(*row), m_lexicon));
    else
        m_model.remove(id);
}

} // namespace agenda::gui
