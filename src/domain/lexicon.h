// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/link.h"
#include "domain/term.h"

#include <QHash>

#include <optional>

namespace agenda
{

/// The terms of one vocabulary by what people and files call them: name, aliases, code. Case and accents do
/// not count; a code has to be written as one («NO» is Norway, «no» is not). A value; any thread.
class TermIndex
{
public:
    TermIndex() = default;
    /// Where two terms claim one word, the first has it.
    explicit TermIndex(QList<Term> terms);

    const QList<Term>& terms() const { return m_terms; }
    /// Nothing for a word that is of no term.
    std::optional<Term> find(const QString& word) const;
    /// The term's name for «mexico», «MX» or «Mexico»; a word of no term as it is, its blanks put right.
    QString nameFor(const QString& word) const;
    /// The same for several, each once, the empty ones left out.
    QStringList namesFor(const QStringList& words) const;

private:
    QList<Term> m_terms;
    QHash<QString, qsizetype> m_places; ///< by folded word
    QHash<QString, qsizetype> m_codes;
};

/// Both vocabularies, for what is typed and what is imported.
struct Lexicon {
    TermIndex countries;
    TermIndex products;

    const TermIndex& of(Vocabulary vocabulary) const
    {
        return vocabulary == Vocabulary::Countries ? countries : products;
    }
    /// Gives countries and products the names of their terms.
    void unify(Evidence& evidence) const;
    void unify(Finding& finding) const;
};

/// A word as the vocabulary compares it: «  Café » and «cafe» are one.
QString foldedTerm(const QString& word);

/// A word of `term` that one of `others` has already, as a sentence that says which; empty if none.
QString clashOf(const Term& term, const QList<Term>& others);

} // namespace agenda
