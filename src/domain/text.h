// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace agenda
{

/// Text as a search compares it: NFKD without marks, case folded. «Niño» becomes «nino».
QString folded(const QString& text);
/// Case folded and NFC, accents kept: what a word typed with its accent has to match.
QString caseFolded(const QString& text);
/// Both foldings letter by letter, each letter in its place, so that positions hold in both.
struct FoldedInPlace {
    QString bare;  ///< as `folded`
    QString plain; ///< as `caseFolded`
};
/// Nothing if the text has a letter that becomes several, or marks of their own. Fast, for the index: nearly
/// all text is like that.
std::optional<FoldedInPlace> foldedInPlace(const QString& text);
/// The words of a text: runs of letters, digits and marks.
QStringList wordsOf(const QString& text);
/// Where they stand: start and length.
QList<std::pair<qsizetype, qsizetype>> wordPlaces(const QString& text);

/// Position of the first character that no field may hold: control characters other than tab and line feed,
/// bidirectional controls that can disguise a text, lone surrogates, U+FFFE and U+FFFF. -1 if there is none.
qsizetype forbiddenCharacter(const QString& text);
/// The sentence with one full stop at its end, also where it ends in one already: «s. f.», «¿Cuánto?».
/// The text, or its first words with «…» where it is longer than that many letters.
QString shortened(const QString& text, qsizetype longest);
QString withFullStop(const QString& text);
/// The text with quotation marks inside others as Spanish writes them: «el título “Costos”».
QString withInnerQuotes(const QString& text);

/// A key whose order is the one of a Spanish list: case, accents and punctuation do not count, «Ñ» comes
/// after «N», «2» before «10». Of the first 100 letters.
QString alphabeticKey(const QString& text);

/// The text without such characters, line ends as \n: for what is pasted or read from documents.
QString cleaned(const QString& text);

} // namespace agenda
