// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"

#include "base/error.h"
#include "db/connection_p.h"

#include <QCoreApplication>

namespace agenda::db
{

Transaction::Transaction(Connection& connection) : m_connection(connection)
{
    Q_ASSERT(!connection.d->inTransaction);
    connection.execute(connection.dialect() == Dialect::Sqlite ? QStringLiteral("BEGIN IMMEDIATE")
                                                               : QStringLiteral("BEGIN"));
    connection.d->inTransaction = true;
    connection.d->broken = false;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_connection.d->inTransaction = false;
    try {
        m_connection.execute(QStringLiteral("ROLLBACK"));
    } catch (const std::exception& error) {
        // SQLite has already rolled back by itself after a full disk or an input/output error.
        qWarning("rollback: %s", error.what());
    }
    m_connection.d->failed.clear();
}

void Transaction::commit()
{
    if (m_connection.d->broken && m_connection.dialect() == Dialect::Postgres)
        throw Error(
            ErrorKind::Storage,
            QCoreApplication::translate("agenda::db", "El servidor rechazó el cambio. No se guardó nada."),
            QStringLiteral("COMMIT after a failed statement"));
    m_connection.execute(QStringLiteral("COMMIT"));
    m_open = false;
    m_connection.d->inTransaction = false;
}

} // namespace agenda::db
