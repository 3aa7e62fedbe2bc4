// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/query.h"

#include "db/connection_p.h"
#include "db/statement.h"

namespace agenda::db
{

Query::Query(Connection& connection, const QString& sql)
    : m_connection(connection), m_sql(sql), m_statement(connection.d->statements.take(sql))
{
    if (!m_statement)
        m_statement = connection.d->prepare(sql);
}

Query::~Query()
{
    m_statement->finish();
    if (!m_failed)
        m_connection.d->statements.insert(m_sql, m_statement);
    else if (m_connection.d->inTransaction)
        m_connection.d->failed.append(m_statement);
}

Query& Query::bind(const QVariant& value)
{
    m_statement->bind(m_bound++, value);
    return *this;
}

Query& Query::bindAll(const QVariantList& values)
{
    for (const QVariant& value : values)
        bind(value);
    return *this;
}

template <class Work>
auto Query::noting(Work&& work)
{
    try {
        return work();
    } catch (...) {
        m_failed = true;
        m_connection.d->broken = true;
        throw;
    }
}

void Query::start()
{
    m_started = true;
    m_connection.d->sinceStatement.start();
    noting([this] { m_statement->start(); });
}

bool Query::next()
{
    if (!m_started)
        start();
    return noting([this] { return m_statement->next(); });
}

int Query::run()
{
    start();
    return m_statement->changes();
}

qint64 Query::insert()
{
    start();
    return m_statement->lastId();
}

void Query::reset()
{
    m_statement->finish();
    m_bound = 0;
    m_started = false;
}

QVariant Query::value(int column) const
{
    return m_statement->value(column);
}

} // namespace agenda::db
