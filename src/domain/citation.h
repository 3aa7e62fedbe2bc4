// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <QList>
#include <QString>

namespace agenda
{

/// A piece of a reference: upright or in italics.
struct CitationRun {
    QString text;
    bool isItalic = false;

    bool operator==(const CitationRun&) const = default;
};

/// The entry for the list of references as APA 7 writes it in Spanish: author, date, title, and where it is
/// to be found, after the kind of document that its CSL type names. What is not known is left out, but for
/// the date: «(s. f.)». Pure values.
QList<CitationRun> apaRuns(const Evidence& evidence);
/// The same as plain text.
QString apaCitation(const Evidence& evidence);

} // namespace agenda
