// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "base/error.h"
#include "db/connection.h"
#include "db/query.h"
#include "db/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace agenda::db
{

QList<Migration> Migrator::ladder(const QString& folder)
{
    QList<Migration> rungs;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder + u'/' + name);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        rungs.append({name.left(3).toInt(), QString::fromUtf8(file.readAll())});
        Q_ASSERT(rungs.last().number == rungs.size());
    }
    Q_ASSERT(!rungs.isEmpty());
    return rungs;
}

Migrator::Migrator(Connection& connection, QList<Migration> ladder)
    : m_connection(connection), m_ladder(std::move(ladder))
{
}

int Migrator::version() const
{
    if (m_connection.dialect() == Dialect::Sqlite) {
        Query query(m_connection, QStringLiteral("PRAGMA user_version"));
        return query.next() ? int(query.number(0)) : 0;
    }
    Query exists(m_connection, QStringLiteral("SELECT to_regclass('schema_version') IS NOT NULL"));
    if (!exists.next() || !exists.value(0).toBool())
        return 0;
    Query query(m_connection, QStringLiteral("SELECT version FROM schema_version"));
    return query.next() ? int(query.number(0)) : 0;
}

int Migrator::latest() const
{
    return m_ladder.last().number;
}

void Migrator::setVersion(int version)
{
    const QString number = QString::number(version);
    if (m_connection.dialect() == Dialect::Sqlite) {
        m_connection.execute(QStringLiteral("PRAGMA user_version=") + number);
        return;
    }
    m_connection.execute(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"));
    m_connection.execute(QStringLiteral("DELETE FROM schema_version"));
    m_connection.execute(QStringLiteral("INSERT INTO schema_version (version) VALUES (") + number + u')');
}

void Migrator::migrate()
{
    const int from = version();
    if (from > latest()) {
        throw Error(ErrorKind::NewerFile,
                    QCoreApplication::translate(
                        "agenda::db",
                        "Esta agenda fue guardada con una versión más nueva del programa (formato "
                        "%1; este programa conoce hasta el %2). Actualice el programa para abrirla. "
                        "El archivo no se modificó.")
                        .arg(from)
                        .arg(latest()));
    }
    if (from == latest())
        return;
    Transaction transaction(m_connection);
    for (const Migration& rung : std::as_const(m_ladder)) {
        if (rung.number > from)
            m_connection.runScript(rung.script);
    }
    setVersion(latest());
    transaction.commit();
}

} // namespace agenda::db
