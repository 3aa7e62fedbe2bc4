// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"
#include "gui/models/foldedtext.h"
#include "store/library.h"

#include <QList>
#include <QString>

#include <memory>

namespace agenda::gui
{

/// A line of the library with what sorting and filtering look at, made once. Never changes, so that threads
/// can share it.
struct LibraryEntry {
    LibraryEntry(store::EvidenceRow line, const Lexicon& lexicon);

    store::EvidenceRow row;
    FoldedText folded;
    QString titleKey;
    QString authorsKey;
    QString codesKey;
    QStringList countries; ///< under the names of their terms
    QStringList products;
    QString missing; ///< «falta año · sin confirmar: título»; empty: complete
};
using LibraryEntries = QList<std::shared_ptr<const LibraryEntry>>;

/// Whether the one stands before the other in that order (`LibraryModel::Column`). No two are equal: what is
/// the same there is sorted by title.
bool isBefore(const LibraryEntry& one, const LibraryEntry& other, int order);
/// The places of the entries, from first to last in that order. Any thread.
QList<int> orderOf(const LibraryEntries& entries, int order);

/// Its authors in one line.
QString authorsText(const Evidence& evidence);
/// What it is, how far it is, and whose promise: «Evaluación · planeada, promesa de CLAC».
QString kindText(const Evidence& evidence);

} // namespace agenda::gui
