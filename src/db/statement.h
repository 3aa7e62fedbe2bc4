// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace agenda::db
{

struct Target;

/// A compiled statement: what Query needs of one. SQLite's own, without Qt SQL between: Qt finds a name for
/// each value that is bound, describes the columns at each execution and fetches all of them with each row,
/// which together cost more than SQLite's work on a row. PostgreSQL's through Qt. Throws Error.
class Statement
{
public:
    virtual ~Statement() = default;
    virtual void bind(int at, const QVariant& value) = 0; ///< counted from 0
    virtual void start() = 0;                             ///< with all values bound
    virtual bool next() = 0;                              ///< false after the last row
    virtual int changes() const = 0;
    virtual qint64 lastId() const = 0;
    virtual QVariant value(int column) const = 0;
    virtual void finish() = 0;
};

/// A statement of Qt SQL.
class QtStatement final : public Statement
{
public:
    QtStatement(const QSqlDatabase& database, const Target& target, const QString& sql);
    void bind(int at, const QVariant& value) override { m_query.bindValue(at, value); }
    void start() override;
    bool next() override;
    int changes() const override { return m_query.numRowsAffected(); }
    qint64 lastId() const override { return m_query.lastInsertId().toLongLong(); }
    QVariant value(int column) const override { return m_query.value(column); }
    void finish() override { m_query.finish(); }

private:
    [[noreturn]] void fail() const;

    const Target& m_target; ///< of the connection that keeps the statement
    QSqlQuery m_query;
};

/// A statement of SQLite.
class SqliteStatement final : public Statement
{
public:
    SqliteStatement(sqlite3* handle, const Target& target, const QString& sql);
    ~SqliteStatement() override;
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;
    void bind(int at, const QVariant& value) override;
    void start() override;
    bool next() override;
    int changes() const override;
    qint64 lastId() const override;
    QVariant value(int column) const override;
    void finish() override;

private:
    [[noreturn]] void fail() const;
    /// SQLite reads a bound text where it lies, until `finish`.
    const QByteArray& keep(int at, QByteArray bytes);
    /// Whether it stands at a row.
    bool step();

    const Target& m_target; ///< of the connection that keeps the statement
    QString m_sql;
    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
    std::vector<QByteArray> m_kept; ///< by the place of the value
    int m_bound = 0;
    bool m_isAtFirst = false; ///< `start` has fetched a row that `next` has not given out
    bool m_hasEnded = false;
};

} // namespace agenda::db
