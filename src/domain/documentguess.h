// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

namespace agenda
{

/// One line of a page and how tall its letters are, in any unit; 0: not known.
struct PrintedLine {
    QString text;
    double height = 0;
};

/// How far a document could be read: some PDFs have no text, or ask for a password.
enum class Legible { Yes, NotAsked, Empty, Broken, Locked, NoText };

/// What can be read off a document without asking anybody.
struct DocumentClues {
    QString fileName;
    QString title; ///< what the file says of itself
    QString author;
    int created = 0;          ///< its year; 0: not said
    QList<PrintedLine> lines; ///< of the first page, from the top
    QString beginning;        ///< the text of the pages after it, as far as it was read
    Legible legible = Legible::NotAsked;
};

/// What is known to be no word of a title and no person.
struct GuessContext {
    int thisYear = 0;
    QStringList countries; ///< names that keep their capitals: «Perú», «República Dominicana»
};

/// The evidence that a document seems to be: title, kind, and authors, year and DOI where they can be told.
/// Everything guessed is listed as unconfirmed. There is always a title: where nothing better is found, the
/// file's name made readable. Pure; throws nothing.
Evidence guessEvidence(const DocumentClues& clues, const GuessContext& context);

/// «informe_final-2021 (1).pdf» as a person would write it: «Informe final 2021». Never empty.
QString readableFileName(const QString& fileName);

} // namespace agenda
