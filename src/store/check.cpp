// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check.h"

#include "db/connection.h"
#include "db/query.h"
#include "store/content.h"
#include "store/history.h"
#include "store/historyimport.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

namespace agenda::store
{

namespace
{

QString mend()
{
    return tr("No edite este archivo: guarde una copia y abra la última copia de seguridad.");
}

/// Reads the answers of an integrity check: «ok», or one damage a row.
void noteDamage(db::Query& check, QList<Problem>& problems)
{
    while (check.next()) {
        if (check.text(0) != QLatin1String("ok"))
            problems.append({tr("base de datos"), tr("está dañada (%1)").arg(check.text(0)), mend()});
    }
}

void checkForeignKeys(db::Connection& connection, QList<Problem>& problems)
{
    db::Query keys(connection, QStringLiteral("PRAGMA foreign_key_check"));
    while (keys.next()) {
        problems.append({tr("tabla %1").arg(keys.text(0)),
                         tr("un registro apunta a otro de «%1» que no existe").arg(keys.text(2)), mend()});
    }
}

void checkDatabase(db::Connection& connection, QList<Problem>& problems)
{
    if (connection.dialect() != db::Dialect::Sqlite)
        return;
    db::Query integrity(connection, QStringLiteral("PRAGMA integrity_check"));
    noteDamage(integrity, problems);
    checkForeignKeys(connection, problems);
}

/// The pages of every table but that of the attached files, which may be large.
void checkTables(db::Connection& connection, Progress& progress, QList<Problem>& problems)
{
    QStringList tables;
    db::Query list(connection, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                              "rootpage > 0 AND name <> 'content_chunk' ORDER BY name"));
    while (list.next())
        tables.append(list.text(0));
    for (int done = 0; done < tables.size(); ++done) {
        progress.report(done, tables.size(), tr("Revisando la agenda"));
        db::Query check(connection, QStringLiteral("SELECT * FROM pragma_quick_check(?)"));
        check.bind(tables.at(done));
        noteDamage(check, problems);
    }
}

/// Reads all records; empty if one cannot be read.
QList<Record> readRecords(const Workspace& workspace, CheckResult& result)
{
    QList<Record> records;
    bool readable = true;
    forEachRecordType([&]<class R>() {
        const QString type = QString::fromLatin1(R::type);
        try {
            const QList<R> rows = workspace.all<R>();
            result.records.append({type, rows.size()});
            for (const R& row : rows)
                records.append(Record(row));
        } catch (const Error& error) {
            readable = false;
            result.problems.append({tr("tabla %1").arg(type), error.sentence(), mend()});
        }
    });
    return readable ? records : QList<Record>();
}

/// Returns the history; empty if it cannot be read.
QList<Revision> checkHistory(const Workspace& workspace, const QList<Record>& records, CheckResult& result)
{
    try {
        QList<Revision> revisions = workspace.history().all();
        result.revisions = int(revisions.size());
        const QString problem = historyProblem(records, revisions);
        if (!problem.isEmpty())
            result.problems.append({tr("historial"), problem, mend()});
        return revisions;
    } catch (const Error& error) {
        result.problems.append({tr("historial"), error.sentence(), mend()});
        return {};
    }
}

void checkFile(const Workspace& workspace, const StoredFile& file, Progress& progress, CheckResult& result)
{
    try {
        result.files += hasContent(workspace, file.sha256) ? 1 : 0;
        checkContent(workspace, file.sha256, progress);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        result.problems.append(
            {tr("archivo «%1»").arg(file.name), error.sentence(), tr("Adjunte de nuevo el original.")});
    }
}

/// Each content once, whoever names it: the records, then what only the trash and the history still have.
void checkFiles(const Workspace& workspace, const QList<Record>& records, const QList<Revision>& revisions,
                Progress& progress, CheckResult& result)
{
    QSet<QString> checked;
    const auto isNew = [&](const StoredFile& file) {
        const qsizetype before = checked.size();
        checked.insert(file.sha256);
        return checked.size() > before;
    };
    for (const Record& record : records) {
        const std::optional<StoredFile> file = fileOf(record);
        result.attachments += std::holds_alternative<Attachment>(record) ? 1 : 0;
        if (file && isNew(*file))
            checkFile(workspace, *file, progress, result);
    }
    for (const Revision& revision : revisions) {
        for (const Change& change : revision.changes) {
            const std::optional<StoredFile> file = fileOf(change.record());
            if (file && isNew(*file) && hasContent(workspace, file->sha256))
                checkFile(workspace, *file, progress, result);
        }
    }
}

} // namespace

CheckResult checkWorkspace(const Workspace& workspace, Progress& progress)
{
    CheckResult result;
    checkDatabase(workspace.connection(), result.problems);
    const QList<Record> records = readRecords(workspace, result);
    const QList<Revision> revisions = checkHistory(workspace, records, result);
    checkFiles(workspace, records, revisions, progress, result);
    return result;
}

bool isDamaged(db::Connection& connection, bool wasLeft)
{
    constexpr qint64 smallFile = 4'000'000;
    const auto number = [&](const QString& pragma) {
        db::Query query(connection, pragma);
        return query.next() ? query.number(0) : 0;
    };
    const bool isSmall =
        number(QStringLiteral("PRAGMA page_count")) * number(QStringLiteral("PRAGMA page_size")) <= smallFile;
    QList<Problem> problems;
    if (isSmall) {
        db::Query check(connection, QStringLiteral("PRAGMA quick_check(1)"));
        noteDamage(check, problems);
    } else if (wasLeft) {
        Progress unwatched;
        checkTables(connection, unwatched, problems);
    }
    return !problems.isEmpty();
}

QList<Problem> quickCheck(const QString& path, Progress& progress)
{
    QList<Problem> problems;
    try {
        db::Connection connection(db::Target::sqlite(path, true));
        checkTables(connection, progress, problems);
        checkForeignKeys(connection, problems);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        problems.append({tr("base de datos"), error.sentence(), mend()});
    }
    return problems;
}

} // namespace agenda::store
