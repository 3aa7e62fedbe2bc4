// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace agenda::db
{
class Connection;
struct Target;
} // namespace agenda::db

namespace agenda::store
{

/// Marks our SQLite files: «AgAp».
constexpr quint32 applicationId = 0x41674170;

/// Looks at a file before anything opens it as a database. Throws Error: NotFound; Unreadable for a folder, a
/// link, an empty file, another program's database or no database at all; NewerFile.
void inspectFile(const QString& path);
/// Walks the ladder to the newest version. An older file is copied beside itself first («NAME.v1.agenda»).
void migrate(db::Connection& connection);
/// The same without a copy beside it.
void migrateInPlace(db::Connection& connection);
/// Compares every object of the schema with what the ladder makes as far as the file's version: nothing
/// missing, nothing extra (a planted trigger could delete rows in spite of all hardening). True if that is
/// not the newest version. SQLite only. Throws Error(Unreadable).
bool checkSchema(db::Connection& connection);

/// SHA-256 of every object of the schema, in hexadecimal.
QByteArray schemaDigest(db::Connection& connection);
/// The digest of the newest version: a file that has it needs not be compared with a ladder walked anew,
/// which takes a tenth of the time to the first frame. One test says what it has to be after a migration.
constexpr char newestSchema[] = "17cc4a34df794a1c1f21dcaeb56aba7da7e1f9739ebc1e3291bb73f7308815e5";

} // namespace agenda::store
