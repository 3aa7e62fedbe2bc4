// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/statement.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSqlDatabase>

struct sqlite3;

namespace agenda::db
{

/// What Connection, Query and Transaction share and nobody else sees.
struct Connection::Private {
    ~Private();
    void openSqlite();
    void openPostgres();
    std::shared_ptr<Statement> prepare(const QString& sql) const;
    /// Sets a pragma and checks that the database obeyed.
    void pragma(const char* pragmaName, const char* value, const char* expected) const;

    Target target;
    QString name;
    QSqlDatabase database;
    sqlite3* sqlite = nullptr;
    /// Compiled statements that are not in use, by text.
    QHash<QString, std::shared_ptr<Statement>> statements;
    bool inTransaction = false;
    int statementLimit = 0; ///< ms; 0 means none
    QElapsedTimer sinceStatement;
    /// A statement failed since BEGIN. PostgreSQL would then answer COMMIT with success and keep nothing.
    bool broken = false;
    /// Statements that failed inside a transaction: PostgreSQL frees them only after its end.
    QList<std::shared_ptr<Statement>> failed;
};

} // namespace agenda::db
