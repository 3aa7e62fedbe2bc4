// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// A word as the vocabulary compares it: «  Café » and «cafe» are one.
QString foldedTerm(const QString& word);

/// A word of `term` that one of `others` has already, as a sentence that says which; empty if none.
QString clashOf(const Term& term, const QList<Term>& others);

} // namespace agenda
