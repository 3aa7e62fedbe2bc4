// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/field.h"

#include <QStringList>

namespace agenda
{

/// The lists of words that people choose from.
enum class Vocabulary { Countries, Products };
template <>
struct EnumCodes<Vocabulary> {
    static constexpr std::array all{std::pair{Vocabulary::Countries, "countries"},
                                    std::pair{Vocabulary::Products, "products"}};
};

/// Dropped: one of the words that come with the program, which this workspace does not want.
enum class TermStatus { Listed, Dropped };
template <>
struct EnumCodes<TermStatus> {
    static constexpr std::array all{std::pair{TermStatus::Listed, "listed"},
                                    std::pair{TermStatus::Dropped, "dropped"}};
};

/// A word of a vocabulary. Records keep its name as text (docs/decisions/0010-vocabularies.md).
struct Term {
    Id<Term> id;
    Vocabulary vocabulary = Vocabulary::Countries;
    QString name;
    QStringList aliases;         ///< other ways to say the same: other languages, other spellings
    QString code;                ///< of a country: ISO 3166-1 alpha-2
    int position = lastPosition; ///< smaller ones come first; those of one position by name
    TermStatus status = TermStatus::Listed;

    static constexpr int lastPosition = 5;
    static constexpr const char* type = "term";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Term::id},        Field{"vocabulary", &Term::vocabulary},
                          Field{"name", &Term::name},    Field{"aliases", &Term::aliases},
                          Field{"code", &Term::code},    Field{"position", &Term::position},
                          Field{"status", &Term::status}};
    }
    bool operator==(const Term&) const = default;
};

} // namespace agenda
