// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/statement.h"

#include "base/error.h"
#include "db/sqlerror.h"
#include "db/target.h"

#include <QSqlError>

#include <sqlite3.h>

#include <utility>

namespace agenda::db
{

namespace
{

/// As Qt SQL has it: a text that is null is NULL.
bool isNullText(const QVariant& value)
{
    return value.typeId() == QMetaType::QString && value.toString().isNull();
}

} // namespace

QtStatement::QtStatement(const QSqlDatabase& database, const Target& target, const QString& sql)
    : m_target(target), m_query(database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        throw translated(m_query.lastError(), m_target, sql);
}

void QtStatement::fail() const
{
    throw translated(m_query.lastError(), m_target, m_query.lastQuery());
}

void QtStatement::start()
{
    if (!m_query.exec())
        fail();
}

bool QtStatement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail();
    return false;
}

SqliteStatement::SqliteStatement(sqlite3* handle, const Target& target, const QString& sql)
    : m_target(target), m_sql(sql), m_handle(handle)
{
    const QByteArray text = sql.toUtf8();
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                                        &m_statement, &rest);
    if (code != SQLITE_OK)
        fail();
    // One statement, not none and not the first of several.
    Q_ASSERT(m_statement && QByteArray(rest).trimmed().isEmpty());
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::fail() const
{
    throw translatedSqlite(sqlite3_extended_errcode(m_handle),
                           QString::fromUtf8(sqlite3_errmsg(m_handle)) + QStringLiteral(" in ") +
                               m_sql.left(500),
                           m_target.file);
}

void SqliteStatement::bind(int at, const QVariant& value)
{
    const int place = at + 1;
    int code = SQLITE_OK;
    switch (value.isNull() || isNullText(value) ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::UnknownType:
        code = sqlite3_bind_null(m_statement, place);
        break;
    case QMetaType::QString: {
        const QByteArray& text = keep(at, value.toString().toUtf8());
        code = sqlite3_bind_text64(m_statement, place, text.constData(), sqlite3_uint64(text.size()),
                                   SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
    case QMetaType::QByteArray: {
        const QByteArray& bytes = keep(at, value.toByteArray());
        code = sqlite3_bind_blob64(m_statement, place, bytes.constData(), sqlite3_uint64(bytes.size()),
                                   SQLITE_STATIC);
        break;
    }
    default:
        Q_ASSERT(value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong);
        code = sqlite3_bind_int64(m_statement, place, value.toLongLong());
    }
    if (code != SQLITE_OK)
        fail();
    m_bound = place;
}

const QByteArray& SqliteStatement::keep(int at, QByteArray bytes)
{
    if (m_kept.size() <= size_t(at))
        m_kept.resize(size_t(at) + 1);
    return m_kept[size_t(at)] = std::move(bytes);
}

bool SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail();
    m_hasEnded = code == SQLITE_DONE;
    return !m_hasEnded;
}

void SqliteStatement::start()
{
    Q_ASSERT(m_bound == sqlite3_bind_parameter_count(m_statement));
    m_isAtFirst = step();
}

bool SqliteStatement::next()
{
    if (std::exchange(m_isAtFirst, false))
        return true;
    return !m_hasEnded && step();
}

int SqliteStatement::changes() const
{
    return sqlite3_changes(m_handle);
}

qint64 SqliteStatement::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_NULL:
        return {};
    case SQLITE_BLOB: {
        const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    default: {
        const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    }
}

void SqliteStatement::finish()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_kept.clear();
    m_bound = 0;
    m_isAtFirst = false;
    m_hasEnded = false;
}

} // namespace agenda::db
