// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::db
{

/// What the first 100 bytes of a file say. Read with plain file calls, so only ever before the file is opened
/// as a database: closing a second descriptor of an open SQLite file drops this process's locks on it
/// (https://sqlite.org/howtocorrupt.html, 2.2).
struct SqliteHeader {
    bool isSqlite = false;
    quint32 applicationId = 0;
    quint32 userVersion = 0;
};

/// Throws Error(NotFound | Storage) when there is no file or it cannot be read.
SqliteHeader readSqliteHeader(const QString& path);

} // namespace agenda::db
