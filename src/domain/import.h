// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/person.h"

namespace agenda
{

/// A file of references that came in, in one step: where from, how it was read, and how many of its records
/// became what. `records` = `stored` + `duplicates` + `refused`.
struct ImportBatch {
    Id<ImportBatch> id;
    QString name;   ///< of the file, without folders
    QString sha256; ///< of the file, lower-case hex
    QString format;
    QString encoding;
    QString mapping; ///< which column became which field, a JSON object as text; empty: the format says it
    QDate importedOn;
    Id<Person> person;
    int records = 0;
    int stored = 0;
    int duplicates = 0;
    int refused = 0;

    static constexpr const char* type = "import_batch";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &ImportBatch::id},
                          Field{"name", &ImportBatch::name},
                          Field{"sha256", &ImportBatch::sha256},
                          Field{"format", &ImportBatch::format},
                          Field{"encoding", &ImportBatch::encoding},
                          Field{"mapping", &ImportBatch::mapping},
                          Field{"imported_on", &ImportBatch::importedOn},
                          Field{"person", &ImportBatch::person},
                          Field{"records", &ImportBatch::records},
                          Field{"stored", &ImportBatch::stored},
                          Field{"duplicates", &ImportBatch::duplicates},
                          Field{"refused", &ImportBatch::refused}};
    }
    bool operator==(const ImportBatch&) const = default;
};

/// What became of a record of a file.
enum class ImportOutcome { Stored, Duplicate, Refused };
template <>
struct EnumCodes<ImportOutcome> {
    static constexpr std::array all{std::pair{ImportOutcome::Stored, "stored"},
                                    std::pair{ImportOutcome::Duplicate, "duplicate"},
                                    std::pair{ImportOutcome::Refused, "refused"}};
};

/// A record of a file, whole, as it came but for its line ends. It stays when its evidence is removed, and
/// then names none.
struct ImportRecord {
    Id<ImportRecord> id;
    Id<ImportBatch> batch;
    int line = 0; ///< where it begins in the file, from 1
    QString raw;
    ImportOutcome outcome = ImportOutcome::Stored;
    Id<Evidence> evidence; ///< what it became, or what was there already
    QString note;          ///< why, or what was mended

    static constexpr const char* type = "import_record";
    static constexpr auto fields()
    {
        return std::tuple{
            Field{"id", &ImportRecord::id},           Field{"batch", &ImportRecord::batch},
            Field{"line", &ImportRecord::line},       Field{"raw", &ImportRecord::raw},
            Field{"outcome", &ImportRecord::outcome}, Field{"evidence", &ImportRecord::evidence},
            Field{"note", &ImportRecord::note}};
    }
    bool operator==(const ImportRecord&) const = default;
};

/// «No es duplicado»: two evidence records that look the same and are not, because a person said so. `first`
/// is the lesser id, so that each pair is there once.
struct DistinctPair {
    Id<DistinctPair> id;
    Id<Evidence> first;
    Id<Evidence> second;
    Id<Person> person;
    QDate saidOn;

    static constexpr const char* type = "distinct_pair";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &DistinctPair::id}, Field{"first", &DistinctPair::first},
                          Field{"second", &DistinctPair::second}, Field{"person", &DistinctPair::person},
                          Field{"said_on", &DistinctPair::saidOn}};
    }
    bool operator==(const DistinctPair&) const = default;
};

} // namespace agenda
