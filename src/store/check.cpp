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

namespace agenda::store
{

namespace
{

QString mend()
{
    return tr("No edite este archivo: guarde una copia y abra la última copia de seguridad.");
}

void checkDatabase(db::Connection& connection, QList<Problem>& problems)
{
    if (connection.dialect() != db::Dialect::Sqlite)
        return;
    db::Query integrity(connection, QStringLiteral("PRAGMA integrity_check"));
    while (integrity.next()) {
        if (integrity.text(0) != QLatin1String("ok"))
            problems.append({tr("base de datos"), tr("está dañada (%1)").arg(integrity.text(0)), mend()});
    }
    db::Query keys(connection, QStringLiteral("PRAGMA foreign_key_check"));
    while (keys.next()) {
        problems.append({tr("tabla %1").arg(keys.text(0)),
                         tr("un registro apunta a otro de «%1» que no existe").arg(keys.text(2)), mend()});
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

void checkHistory(const Workspace& workspace, const QList<Record>& records, CheckResult& result)
{
    try {
        const QList<Revision> revisions = workspace.history().all();
        result.revisions = int(revisions.size());
        const QString problem = historyProblem(records, revisions);
        if (!problem.isEmpty())
            result.problems.append({tr("historial"), problem, mend()});
    } catch (const Error& error) {
        result.problems.append({tr("historial"), error.sentence(), mend()});
    }
}

void checkFiles(const Workspace& workspace, const QList<Record>& records, Progress& progress,
                CheckResult& result)
{
    for (const Record& record : records) {
        const Attachment* file = std::get_if<Attachment>(&record);
        if (!file)
            continue;
        ++result.files;
        try {
            checkContent(workspace, file->sha256, progress);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            result.problems.append(
                {tr("archivo «%1»").arg(file->name), error.sentence(), tr("Adjunte de nuevo el original.")});
        }
    }
}

} // namespace

CheckResult checkWorkspace(const Workspace& workspace, Progress& progress)
{
    CheckResult result;
    checkDatabase(workspace.connection(), result.problems);
    const QList<Record> records = readRecords(workspace, result);
    checkHistory(workspace, records, result);
    checkFiles(workspace, records, progress, result);
    return result;
}

} // namespace agenda::store
