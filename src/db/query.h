// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <memory>

namespace agenda::db
{

class Connection;
class Statement;

/// One prepared statement: bind by `?` in order, then `next` row by row or `run` to the end. The compiled
/// statement is kept by its connection for the next Query of the same text. Throws Error on every failure;
/// finishes itself when destroyed, since an unfinished statement would block SQLite's COMMIT.
class Query
{
public:
    Query(Connection& connection, const QString& sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& bind(const QVariant& value);
    Query& bindAll(const QVariantList& values);
    /// Runs at the first call; false after the last row.
    bool next();
    /// Runs to the end; returns how many rows were changed.
    int run();
    /// The same for an INSERT; returns the row's number (`INTEGER PRIMARY KEY`). SQLite only.
    qint64 insert();
    /// For a statement to be used again with other values.
    void reset();

    QVariant value(int column) const;
    QString text(int column) const { return value(column).toString(); }
    qint64 number(int column) const { return value(column).toLongLong(); }

private:
    void start();
    /// Does the work, and takes note if it throws.
    template <class Work>
    auto noting(Work&& work);

    Connection& m_connection;
    QString m_sql;
    std::shared_ptr<Statement> m_statement;
    int m_bound = 0;
    bool m_started = false;
    bool m_failed = false;
};

} // namespace agenda::db
