// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::db
{

enum class Dialect { Sqlite, Postgres };

/// Which database to open. A plain value: it can travel to another thread to open a connection of its own
/// there.
struct Target {
    Dialect dialect = Dialect::Sqlite;
    QString file; ///< SQLite: absolute path; «:memory:» for a database without a file
    bool readOnly = false;
    QString host; ///< PostgreSQL: host or socket folder
    QString database;
    QString user;
    QString schema; ///< PostgreSQL: made if missing

    bool isMemory() const { return dialect == Dialect::Sqlite && file == QLatin1String(":memory:"); }
    static Target memory() { return {Dialect::Sqlite, QStringLiteral(":memory:"), false, {}, {}, {}, {}}; }
    static Target sqlite(const QString& file, bool readOnly = false)
    {
        return {Dialect::Sqlite, file, readOnly, {}, {}, {}, {}};
    }
};

} // namespace agenda::db
