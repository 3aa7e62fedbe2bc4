// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace agenda
{

/// Text as a search compares it: NFKD without marks, case folded. «Niño» becomes «nino».
QString folded(const QString& text);
/// Case folded and NFC, accents kept: what a word typed with its accent has to match.
QString caseFolded(const QString& text);
/// The words of a text: runs of letters, digits and marks.
QStringList wordsOf(const QString& text);

/// Position of the first character that no field may hold: control characters other than tab and line feed,
/// bidirectional controls that can disguise a text, lone surrogates, U+FFFE and U+FFFF. -1 if there is none.
qsizetype forbiddenCharacter(const QString& text);
/// The text without such characters, line ends as \n: for what is pasted or read from documents.
QString cleaned(const QString& text);

} // namespace agenda
