// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"

#include <QList>

namespace agenda::store
{

class Workspace;

/// The vocabularies of countries and products. The words that come with the program (data/vocabularies.json)
/// are in every workspace without being stored in it; stored is what somebody added or changed, under the
/// same id. Evidence and findings keep names as text, and every operation here brings them along in its one
/// step. All throw Error and then have changed nothing.

/// The terms of a vocabulary, in its order: position, then name.
QList<Term> readTerms(const Workspace& workspace, Vocabulary vocabulary);
/// Both, ready to look words up.
Lexicon readLexicon(const Workspace& workspace);

/// A line of a vocabulary.
struct TermRow {
    Term term;        ///< a null id: a word that records use and that is of no term yet
    int evidence = 0; ///< documents that name it
    int findings = 0;

    bool isUsed() const { return evidence + findings > 0; }
};
/// The terms in their order, then the words in use that are no terms.
QList<TermRow> readVocabulary(const Workspace& workspace, Vocabulary vocabulary);

/// Throws Constraint for a name that is there already, as a name or an alias.
Id<Term> addTerm(Workspace& workspace, Vocabulary vocabulary, const QString& name,
                 const QStringList& aliases = {});
/// What used the term gets the new name; the old one becomes an alias, so that files that have it are still
/// understood. `term` may be a word that is no term yet: it becomes one.
void renameTerm(Workspace& workspace, const Term& term, const QString& name);
void setAliases(Workspace& workspace, const Term& term, const QStringList& aliases);
/// What used `from` gets the name of `into`, which takes over its name and aliases.
void mergeTerms(Workspace& workspace, const Term& from, const Term& into);
/// Throws Constraint if something uses it.
void removeTerm(Workspace& workspace, const Term& term);

} // namespace agenda::store
