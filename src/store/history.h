// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "store/revision.h"

#include <QHash>
#include <QStringList>

#include <limits>
#include <optional>

namespace agenda::db
{
class Connection;
}

namespace agenda::store
{

/// The append-only table of revisions: reads them, and keeps the line of what can be undone and redone. Owned
/// by the Workspace, same thread. Throws Error.
class History
{
public:
    explicit History(db::Connection& connection);

    static constexpr qint64 allChanges = std::numeric_limits<qint64>::max();

    /// The newest revisions first; `before` 0 means from the newest. Without their changes: cheap whatever
    /// their size.
    QList<Revision> headings(int limit, qint64 before = 0) const;
    /// The same with their changes.
    QList<Revision> latest(int limit, qint64 before = 0) const;
    /// The changes of one revision, in order: the first `most`, or all.
    QList<Change> changesOf(qint64 number, qint64 most = allChanges) const;
    QList<Change> changesOf(qint64 number, qint64 most, Progress& progress) const;
    qint64 changeCount(qint64 number) const;
    /// The revisions that touched any of these records, newest first, with only their changes to them.
    QList<Revision> of(const QStringList& recordIds, int limit = 200) const;
    /// One revision without its changes.
    std::optional<Revision> heading(const QString& revisionId) const;
    /// The revisions that removed something and do not undo another one, newest first, with only their
    /// removals.
    QList<Revision> removals() const;
    /// Every record of a type that was ever removed, as it was then: codes and numbers of the past stay
    /// taken.
    QList<Record> removed(const QString& type) const;
    /// How each record that changed after `moment` (ms since 1970 UTC, recorded date) stood then: by type and
    /// id, as JSON text (store/recordjson.h), empty for one that was not there.
    QHash<QString, QHash<QString, QString>> changedSince(qint64 moment) const;
    /// The same for what changed after the revision of that number.
    QHash<QString, QHash<QString, QString>> changedAfter(qint64 number) const;
    /// All, oldest first: for the export.
    QList<Revision> all() const;

    /// Ids of the revision that an undo / redo would take back; empty if none.
    QString undoTarget() const;
    QString redoTarget() const;

    /// Begins a revision inside the running transaction and gives it its number; its changes follow one by
    /// one, as they are made, so that none of them is waited for at the end. Called by Workspace only.
    void begin(Revision& revision);
    void add(const Revision& revision, qsizetype position, const Change& change);
    /// The same where the text of the record that was added is at hand.
    void addNew(const Revision& revision, qsizetype position, const Record& record, const QString& json);
    /// Takes note of an appended revision after its commit. Called by Workspace only.
    void noteCommitted(const Revision& revision);
    /// Reads the line again, after another connection wrote.
    void reload();

private:
    void insert(const Revision& revision, qsizetype position, const Record& record, const QVariant& before,
                const QVariant& after);
    QList<Revision> readHeadings(const QString& where, const QVariantList& values) const;
    QList<Revision> read(const QString& where, const QVariantList& values) const;
    QList<Change> changesTo(const QStringList& recordIds, qint64 number) const;
    void note(const QString& id, const QString& undoes);

    db::Connection& m_connection;
    QStringList m_undo;               ///< ids, last is next
    QStringList m_redo;               ///< ids of the undoing revisions, last is next
    QHash<QString, QString> m_undoes; ///< revision -> what it undoes
};

} // namespace agenda::store
