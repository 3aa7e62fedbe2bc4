// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history.h"

#include "base/error.h"
#include "db/connection.h"
#include "db/query.h"
#include "store/recordjson.h"
#include "store/sqlvalue.h"
#include "store/tr.h"

#include <QMap>
#include <QSet>

namespace agenda::store
{

namespace
{

std::optional<Record> recordFrom(const QString& type, const QVariant& text)
{
    if (text.isNull())
        return std::nullopt;
    return recordFromText(type, text.toString());
}

QVariant textOf(const std::optional<Record>& record)
{
    return record ? QVariant(jsonText(*record)) : QVariant();
}

} // namespace

History::History(db::Connection& connection) : m_connection(connection)
{
    reload();
}

void History::reload()
{
    m_undo.clear();
    m_redo.clear();
    m_undoes.clear();
    db::Query query(m_connection, QStringLiteral("SELECT id, undoes FROM revision ORDER BY number"));
    while (query.next())
        note(query.text(0), query.text(1));
}

// The line: an ordinary revision can be undone and ends what could be redone. An undo moves its target from
// the one list to the other; a redo is the undo of an undo and can itself be undone.
void History::note(const QString& id, const QString& undoes)
{
    m_undoes.insert(id, undoes);
    if (undoes.isEmpty()) {
        m_undo.append(id);
        m_redo.clear();
    } else if (m_undo.removeOne(undoes)) {
        m_redo.append(id);
    } else if (m_redo.removeOne(undoes)) {
        m_undo.append(id);
    }
}

void History::noteCommitted(const Revision& revision)
{
    note(revision.id, revision.undoes);
}

QString History::undoTarget() const
{
    return m_undo.isEmpty() ? QString() : m_undo.last();
}

QString History::redoTarget() const
{
    return m_redo.isEmpty() ? QString() : m_redo.last();
}

void History::begin(Revision& revision)
{
    {
        db::Query last(m_connection, QStringLiteral("SELECT max(number) FROM revision"));
        revision.number = last.next() ? last.number(0) + 1 : 1;
    }
    db::Query insert(
        m_connection,
        QStringLiteral("INSERT INTO revision (number, id, recorded_at, author, label, reason, undoes) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(revision.number)
        .bind(revision.id)
        .bind(revision.recordedAt)
        .bind(toSql(revision.author))
        .bind(toSql(revision.label))
        .bind(toSql(revision.reason))
        .bind(toSql(revision.undoes));
    insert.run();
}

void History::add(const Revision& revision, qsizetype position, const Change& change)
{
    insert(revision, position, change.record(), textOf(change.before), textOf(change.after));
}

void History::addNew(const Revision& revision, qsizetype position, const Record& record, const QString& json)
{
    insert(revision, position, record, {}, json);
}

void History::insert(const Revision& revision, qsizetype position, const Record& record,
                     const QVariant& before, const QVariant& after)
{
    db::Query row(m_connection,
                  QStringLiteral("INSERT INTO change (revision, position, record_type, record_id, before, "
                                 "after) VALUES (?, ?, ?, ?, ?, ?)"));
    row.bind(revision.number).bind(position).bind(typeOf(record)).bind(idOf(record)).bind(before).bind(after);
    row.run();
}

QList<Revision> History::readHeadings(const QString& where, const QVariantList& values) const
{
    QList<Revision> revisions;
    db::Query query(
        m_connection,
        QStringLiteral("SELECT number, id, recorded_at, author, label, reason, undoes FROM revision ") +
            where);
    query.bindAll(values);
    while (query.next()) {
        revisions.append({query.number(0),
                          query.text(1),
                          query.number(2),
                          query.text(3),
                          query.text(4),
                          query.text(5),
                          query.text(6),
                          {}});
    }
    return revisions;
}

QList<Revision> History::read(const QString& where, const QVariantList& values) const
{
    QList<Revision> revisions = readHeadings(where, values);
    for (Revision& revision : revisions)
        revision.changes = changesOf(revision.number);
    return revisions;
}

QList<Revision> History::headings(int limit, qint64 before) const
{
    if (before > 0)
        return readHeadings(QStringLiteral("WHERE number < ? ORDER BY number DESC LIMIT ?"), {before, limit});
    return readHeadings(QStringLiteral("ORDER BY number DESC LIMIT ?"), {limit});
}

QList<Revision> History::latest(int limit, qint64 before) const
{
    QList<Revision> revisions = headings(limit, before);
    for (Revision& revision : revisions)
        revision.changes = changesOf(revision.number);
    return revisions;
}

QList<Change> History::changesOf(qint64 number, qint64 most) const
{
    Progress unwatched;
    return changesOf(number, most, unwatched);
}

QList<Change> History::changesOf(qint64 number, qint64 most, Progress& progress) const
{
    const QString what = tr("Leyendo el historial");
    QList<Change> changes;
    db::Query query(m_connection, QStringLiteral("SELECT record_type, before, after FROM change "
                                                 "WHERE revision = ? ORDER BY position LIMIT ?"));
    query.bind(number).bind(most);
    while (query.next()) {
        progress.report(0, 0, what);
        const QString type = query.text(0);
        changes.append({recordFrom(type, query.value(1)), recordFrom(type, query.value(2))});
    }
    return changes;
}

qint64 History::changeCount(qint64 number) const
{
    db::Query query(m_connection, QStringLiteral("SELECT count(*) FROM change WHERE revision = ?"));
    query.bind(number);
    return query.next() ? query.number(0) : 0;
}

QList<Revision> History::of(const QStringList& recordIds, int limit) const
{
    if (recordIds.isEmpty())
        return {};
    QSet<qint64> numbers;
    for (const QString& id : recordIds) {
        db::Query query(m_connection, QStringLiteral("SELECT revision FROM change WHERE record_id = ? "
                                                     "ORDER BY revision DESC LIMIT ?"));
        query.bind(id).bind(limit);
        while (query.next())
            numbers.insert(query.number(0));
    }
    QList<qint64> ordered(numbers.begin(), numbers.end());
    std::sort(ordered.begin(), ordered.end(), std::greater<>());
    QList<Revision> revisions;
    for (const qint64 number : ordered.first(std::min<qsizetype>(ordered.size(), limit))) {
        for (Revision& revision : readHeadings(QStringLiteral("WHERE number = ?"), {number})) {
            revision.changes = changesTo(recordIds, number);
            revisions << revision;
        }
    }
    return revisions;
}

QList<Change> History::changesTo(const QStringList& recordIds, qint64 number) const
{
    QMap<qint64, Change> changes; // by position
    for (const QString& id : recordIds) {
        // Looked for by the record («+» leaves SQLite no other index): the revision may have thousands.
        db::Query query(m_connection, QStringLiteral("SELECT position, record_type, before, after FROM "
                                                     "change WHERE record_id = ? AND +revision = ?"));
        query.bind(id).bind(number);
        while (query.next()) {
            const QString type = query.text(1);
            changes.insert(query.number(0),
                           {recordFrom(type, query.value(2)), recordFrom(type, query.value(3))});
        }
    }
    return changes.values();
}

std::optional<Revision> History::heading(const QString& revisionId) const
{
    const QList<Revision> found = readHeadings(QStringLiteral("WHERE id = ?"), {revisionId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Revision> History::removals() const
{
    QList<Revision> revisions =
        read(QStringLiteral(
                 "WHERE undoes = '' AND EXISTS (SELECT 1 FROM change WHERE change.revision = revision.number "
                 "AND change.after IS NULL) ORDER BY number DESC"),
             {});
    for (Revision& revision : revisions)
        revision.changes.removeIf([](const Change& change) { return change.after.has_value(); });
    return revisions;
}

QList<Record> History::removed(const QString& type) const
{
    QList<Record> records;
    db::Query query(m_connection,
                    QStringLiteral("SELECT before FROM change WHERE record_type = ? AND after IS NULL"));
    query.bind(type);
    while (query.next())
        records << *recordFrom(type, query.value(0));
    return records;
}

QHash<QString, QHash<QString, QString>> History::changedSince(qint64 moment) const
{
    // By number, for a computer's clock may have been set back between two revisions.
    db::Query query(m_connection,
                    QStringLiteral("SELECT coalesce(max(number), 0) FROM revision WHERE recorded_at <= ?"));
    query.bind(moment);
    return changedAfter(query.next() ? query.number(0) : 0);
}

QHash<QString, QHash<QString, QString>> History::changedAfter(qint64 number) const
{
    db::Query query(m_connection, QStringLiteral("SELECT record_type, record_id, before FROM change WHERE "
                                                 "revision > ? ORDER BY revision, position"));
    query.bind(number);
    QHash<QString, QHash<QString, QString>> then;
    while (query.next()) {
        QHash<QString, QString>& ofType = then[query.text(0)];
        if (const QString id = query.text(1); !ofType.contains(id))
            ofType.insert(id, query.text(2));
    }
    return then;
}

QList<Revision> History::all() const
{
    return read(QStringLiteral("ORDER BY number"), {});
}

} // namespace agenda::store
