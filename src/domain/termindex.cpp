// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/termindex.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace agenda
{

TermIndex::TermIndex(QList<Term> terms) : m_terms(std::move(terms))
{
    const auto note = [](QHash<QString, qsizetype>& places, const QString& word, qsizetype at) {
        if (!word.isEmpty() && !places.contains(word))
            places.insert(word, at);
    };
    for (qsizetype at = 0; at < m_terms.size(); ++at) {
        note(m_places, foldedTerm(m_terms[at].name), at);
        note(m_codes, m_terms[at].code, at);
    }
    for (qsizetype at = 0; at < m_terms.size(); ++at) {
        for (const QString& alias : std::as_const(m_terms[at].aliases))
            note(m_places, foldedTerm(alias), at);
    }
}

std::optional<Term> TermIndex::find(const QString& word) const
{
    qsizetype at = m_places.value(foldedTerm(word), -1);
    if (at < 0)
        at = m_codes.value(word.trimmed(), -1);
    return at < 0 ? std::nullopt : std::optional(m_terms[at]);
}

QString TermIndex::nameFor(const QString& word) const
{
    const std::optional<Term> term = find(word);
    return term ? term->name : word.simplified();
}

QStringList TermIndex::namesFor(const QStringList& words) const
{
    QStringList names;
    for (const QString& word : words) {
        const QString name = nameFor(word);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

QString foldedTerm(const QString& word)
{
    return folded(word).simplified();
}

QString clashOf(const Term& term, const QList<Term>& others)
{
    QHash<QString, QString> taken;
    for (const Term& other : others) {
        if (other.id == term.id || other.vocabulary != term.vocabulary)
            continue;
        for (const QString& word : other.aliases + QStringList{other.name})
            taken.insert(foldedTerm(word), other.name);
    }
    for (const QString& word : QStringList{term.name} + term.aliases) {
        const QString owner = taken.value(foldedTerm(word));
        if (owner.isEmpty())
            continue;
        if (foldedTerm(owner) == foldedTerm(word)) {
            return QCoreApplication::translate("agenda", "«%1» ya está en el vocabulario, como «%2».")
                .arg(word, owner);
        }
        return QCoreApplication::translate("agenda", "«%1» ya es otro nombre de «%2».").arg(word, owner);
    }
    return {};
}

} // namespace agenda
