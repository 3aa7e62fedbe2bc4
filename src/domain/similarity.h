// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

namespace agenda
{

/// Why two records may be one document, the surest first: the very record of a file that was imported before,
/// the same attached file, the same DOI, the same title, year and first author, or the same title while one
/// of the two says no year or no author.
enum class Likeness { Import, File, Doi, Title, PartOfTitle };

/// Whether it can be no chance.
constexpr bool isExact(Likeness likeness)
{
    return likeness <= Likeness::Doi;
}
/// Whether it is sure enough that an import leaves the record out unless a person says otherwise.
constexpr bool isSure(Likeness likeness)
{
    return likeness != Likeness::PartOfTitle;
}

/// Titles with the same key are the same title: its words, folded; accents, capitals, dots and dashes do not
/// count. Empty for a title without words.
QString titleKey(const QString& title);
/// A DOI as it is compared: as kept (`typedDoi`), capitals do not count. Empty for an empty one.
QString doiKey(const QString& doi);

/// What is compared where the titles are the same.
struct Origin {
    QString year;
    QStringList author; ///< the folded words of the first author's family name; empty: no author
};
Origin originOf(const QString& issued, const QList<Name>& authors);
/// Title or PartOfTitle, or nothing if year or author say that they are two documents. A name with its
/// particle, or with one of its two surnames, is the same name.
std::optional<Likeness> likenessOf(const Origin& a, const Origin& b);

/// «mismo DOI», «mismo título, año y autoría»: several joined by commas.
QString likenessText(const QList<Likeness>& reasons);

} // namespace agenda
