// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace agenda::db
{

class Connection;

/// One rung: a number and the script that leads to it from the one before.
struct Migration {
    int number = 0;
    QString script;
};

/// The ladder of numbered migrations that every database walks, new ones too. Throws Error; one transaction a
/// call, so a failure leaves the old version.
class Migrator
{
public:
    /// The rungs in `folder` (a resource) named NNN_name.sql, in order, without gaps.
    static QList<Migration> ladder(const QString& folder);

    Migrator(Connection& connection, QList<Migration> ladder);

    /// The version of the database; 0 for an empty one.
    int version() const;
    int latest() const;
    /// Walks the missing rungs. Throws NewerFile if the database is above the ladder.
    void migrate();

private:
    void setVersion(int version);

    Connection& m_connection;
    QList<Migration> m_ladder;
};

} // namespace agenda::db
