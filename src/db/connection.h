// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/target.h"

#include <QString>

#include <memory>

namespace agenda::db
{

/// An open database: constructed means usable, every failure throws Error. SQLite is opened hardened
/// (defensive, untrusted schema, no extensions, limits), journal TRUNCATE, synchronous EXTRA, foreign keys
/// on, and each answer is checked. Owned by who made it; one thread.
class Connection
{
public:
    explicit Connection(const Target& target);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Dialect dialect() const;
    const Target& target() const;
    /// One statement without values.
    void execute(const QString& sql);
    /// Several statements, handed whole to the database's own parser: never split at «;».
    void runScript(const QString& sql);
    /// Gives the room of deleted rows back to the disk, in a transaction of its own, where the file was made
    /// for it (`PRAGMA auto_vacuum`); else, and on PostgreSQL, nothing happens.
    void giveBackRoom();
    /// From now on no statement may run longer than that; 0 lifts the limit. SQLite only.
    void limitStatements(int milliseconds);
    bool inTransaction() const;
    /// The file was moved, deleted or replaced under us (SQLite only).
    bool fileHasMoved() const;
    /// Copies the whole database into a new file, page by page, while others may read. SQLite only.
    void copyTo(const QString& path) const;

private:
    friend class Query;
    friend class Transaction;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agenda::db
