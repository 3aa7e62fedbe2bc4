// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rawsqlite.h"

#include "domain/record.h"

#include <QDir>
#include <QRandomGenerator>

/// Made-up records, always the same ones, and what it costs at least to write them.
namespace agenda::bench
{

constexpr int recordCount = 10'000;
inline const Person author{Id<Person>(QStringLiteral("bench")), QStringLiteral("[EJEMPLO] Medición")};

/// Words of the field, as many as that.
QString words(QRandomGenerator& random, int count);
QList<Evidence> someEvidence(int count);

/// The path of a file of that name that is not there.
QString fresh(const QDir& folder, const char* name);
QByteArray insertInto(const QByteArray& table, qsizetype columns);

/// The tables that an import writes, in the order in which rows can point at each other.
inline const QByteArrayList importedTables{"person",       "import_batch", "evidence", "import_record",
                                           "search_entry", "search_word",  "revision", "change"};
/// How long `sqlite3` takes to write what these tables of the file at `path` hold.
double floorOf(const QDir& folder, const QString& path, const QByteArrayList& tables);

} // namespace agenda::bench
