// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"

#include <cstdio>
#include <cstdlib>

namespace agenda::bench
{

RawSqlite::RawSqlite(const QString& path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
        fail("open");
    execute("PRAGMA journal_mode = TRUNCATE");
    execute("PRAGMA synchronous = EXTRA");
    execute("PRAGMA secure_delete = ON");
    execute("PRAGMA foreign_keys = ON");
}

RawSqlite::~RawSqlite()
{
    sqlite3_close(m_handle);
}

void RawSqlite::fail(const char* what) const
{
    std::fprintf(stderr, "sqlite3: %s: %s\n", what, sqlite3_errmsg(m_handle));
    std::exit(2);
}

void RawSqlite::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

sqlite3_stmt* RawSqlite::prepare(const char* sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        fail(sql);
    return statement;
}

qint64 RawSqlite::readAll(const char* sql)
{
    sqlite3_stmt* const statement = prepare(sql);
    const int columns = sqlite3_column_count(statement);
    qint64 rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int i = 0; i < columns; ++i)
            sqlite3_column_text(statement, i);
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        fail(sql);
    return rows;
}

QList<Row> RawSqlite::rows(const QByteArray& sql)
{
    sqlite3_stmt* const statement = prepare(sql.constData());
    const int columns = sqlite3_column_count(statement);
    QList<Row> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < columns; ++i) {
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_NULL:
                row.append(Value());
                break;
            case SQLITE_INTEGER:
                row.append(Value(qint64(sqlite3_column_int64(statement, i))));
                break;
            default:
                row.append(Value(QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)),
                                            sqlite3_column_bytes(statement, i))));
            }
        }
        rows.append(row);
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        fail(sql.constData());
    return rows;
}

void RawSqlite::writeAll(const QByteArray& sql, const QList<Row>& values)
{
    sqlite3_stmt* const statement = prepare(sql.constData());
    for (const Row& row : values) {
        for (int i = 0; i < row.size(); ++i) {
            if (const auto* number = std::get_if<qint64>(&row[i]))
                sqlite3_bind_int64(statement, i + 1, *number);
            else if (const auto* text = std::get_if<QByteArray>(&row[i]))
                sqlite3_bind_text(statement, i + 1, text->constData(), int(text->size()), SQLITE_STATIC);
            else
                sqlite3_bind_null(statement, i + 1);
        }
        if (sqlite3_step(statement) != SQLITE_DONE)
            fail(sql.constData());
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

} // namespace agenda::bench
