// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <sqlite3.h>

#include <variant>

namespace agenda::bench
{

/// A value of a row, as SQLite has it.
using Value = std::variant<std::monostate, qint64, QByteArray>;
using Row = QList<Value>;

/// Plain sqlite3, without anything of ours: the floor. Ends the program on the first failure.
class RawSqlite
{
public:
    /// Journal TRUNCATE and synchronous EXTRA, as the program has them.
    explicit RawSqlite(const QString& path);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void execute(const char* sql);
    /// Steps through all rows and fetches every column; returns how many rows there were.
    qint64 readAll(const char* sql);
    QList<Row> rows(const QByteArray& sql);
    /// One prepared statement, stepped once for each row of values.
    void writeAll(const QByteArray& sql, const QList<Row>& values);

private:
    [[noreturn]] void fail(const char* what) const;
    sqlite3_stmt* prepare(const char* sql) const;

    sqlite3* m_handle = nullptr;
};

} // namespace agenda::bench
