// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"

namespace agenda
{

/// One export of the report, as it left the house: its number, what was chosen, and the file itself, whose
/// bytes lie in the workspace under their SHA-256 like those of an attachment. Never changed afterwards.
struct Edition {
    Id<Edition> id;
    int number = 0; ///< from 1, printed in the file; never given twice
    QDate madeOn;
    QDate dataDate;  ///< the states are those of this day
    QString product; ///< «report»
    QString format;  ///< «pdf», «html», «odt»: the ending of the file
    QString paper;   ///< «letter», «a4»; empty where there are no pages
    Audience audience = Audience::Membership;
    QStringList selection; ///< ids of themes and sub-questions; empty: all
    QString name;          ///< of the file, without folders
    qint64 size = 0;       ///< bytes
    QString sha256;        ///< lower-case hex
    QString fingerprint;   ///< SHA-256 of what it says, but for its number and the days
    QStringList leftOut;   ///< what its audience may not see and why, one line each
    QString revision;      ///< id of the last revision that it knows; empty: none
    qint64 recordedAt = 0; ///< ms since 1970 UTC
    Id<Person> person;     ///< who made it

    static constexpr const char* type = "edition";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Edition::id},
                          Field{"number", &Edition::number},
                          Field{"made_on", &Edition::madeOn},
                          Field{"data_date", &Edition::dataDate},
                          Field{"product", &Edition::product},
                          Field{"format", &Edition::format},
                          Field{"paper", &Edition::paper},
                          Field{"audience", &Edition::audience},
                          Field{"selection", &Edition::selection},
                          Field{"name", &Edition::name},
                          Field{"size", &Edition::size},
                          Field{"sha256", &Edition::sha256},
                          Field{"fingerprint", &Edition::fingerprint},
                          Field{"left_out", &Edition::leftOut},
                          Field{"revision", &Edition::revision},
                          Field{"recorded_at", &Edition::recordedAt},
                          Field{"person", &Edition::person}};
    }
    bool operator==(const Edition&) const = default;
};

} // namespace agenda
