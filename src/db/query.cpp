// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/query.h"

#include "db/connection_p.h"
#include "db/sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>

namespace agenda::db
{

Query::Query(Connection& connection, const QString& sql)
    : m_connection(connection), m_sql(sql), m_query(connection.d->statements.take(sql))
{
    if (m_query)
        return;
    m_query = std::make_shared<QSqlQuery>(connection.d->database);
    m_query->setForwardOnly(true);
    if (!m_query->prepare(sql))
        throw translated(m_query->lastError(), connection.target(), sql);
}

Query::~Query()
{
    m_query->finish();
    if (!m_failed)
        m_connection.d->statements.insert(m_sql, m_query);
    else if (m_connection.d->inTransaction)
        m_connection.d->failed.append(m_query);
}

Query& Query::bind(const QVariant& value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

Query& Query::bindAll(const QVariantList& values)
{
    for (const QVariant& value : values)
        bind(value);
    return *this;
}

void Query::start()
{
    m_started = true;
    m_connection.d->sinceStatement.start();
    if (!m_query->exec()) {
        m_failed = true;
        m_connection.d->broken = true;
        throw translated(m_query->lastError(), m_connection.target(), m_sql);
    }
}

bool Query::next()
{
    if (!m_started)
        start();
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid()) {
        m_failed = true;
        m_connection.d->broken = true;
        throw translated(m_query->lastError(), m_connection.target(), m_sql);
    }
    return false;
}

int Query::run()
{
    start();
    return m_query->numRowsAffected();
}

qint64 Query::insert()
{
    start();
    return m_query->lastInsertId().toLongLong();
}

void Query::reset()
{
    m_query->finish();
    m_bound = 0;
    m_started = false;
}

QVariant Query::value(int column) const
{
    return m_query->value(column);
}

} // namespace agenda::db
