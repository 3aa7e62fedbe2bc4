// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vocabulary.h"

#include "base/error.h"
#include "db/query.h"
#include "domain/labels.h"
#include "store/recordjson.h"
#include "store/sqlvalue.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

/// The words that come with the program.
const QList<Term>& comingTerms()
{
    static const QList<Term> terms = [] {
        QFile file(QStringLiteral(":/data/vocabularies.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The vocabularies are missing from the program");
        const Json json = Json::parse(file.readAll().toStdString());
        QList<Term> list;
        for (const Json& each : json.at("terms"))
            list << std::get<Term>(recordFromJson(QString::fromLatin1(Term::type), each));
        return list;
    }();
    return terms;
}

bool comesWithProgram(const Id<Term>& id)
{
    const QList<Term>& terms = comingTerms();
    return std::any_of(terms.begin(), terms.end(), [&](const Term& each) { return each.id == id; });
}

/// What the records of one vocabulary say, each text once.
struct Uses {
    QHash<QString, int> evidence; ///< documents by what their list is, as it is stored
    QHash<QString, int> findings; ///< by the word
};

Uses usesOf(const Workspace& workspace, Vocabulary vocabulary)
{
    const bool isCountry = vocabulary == Vocabulary::Countries;
    Uses uses;
    const auto count = [&](QHash<QString, int>& into, const QString& sql) {
        db::Query query(workspace.connection(), sql);
        while (query.next())
            into.insert(query.text(0), int(query.number(1)));
    };
    count(uses.evidence, isCountry
                             ? QStringLiteral("SELECT countries, count(*) FROM evidence GROUP BY countries")
                             : QStringLiteral("SELECT products, count(*) FROM evidence GROUP BY products"));
    count(uses.findings,
          isCountry
              ? QStringLiteral("SELECT country, count(*) FROM finding WHERE country <> '' GROUP BY country")
              : QStringLiteral("SELECT product, count(*) FROM finding WHERE product <> '' GROUP BY product"));
    return uses;
}

QStringList listOf(const QString& stored)
{
    QStringList list;
    fromSql(stored, list);
    return list;
}

/// Gives every record that calls a term of `words` anything the name of `into`.
void replaceIn(Writer& writer, Vocabulary vocabulary, const TermIndex& words, const QString& into)
{
    const Workspace& workspace = writer.workspace();
    const bool isCountry = vocabulary == Vocabulary::Countries;
    QStringList Evidence::*const list = isCountry ? &Evidence::countries : &Evidence::products;
    QString Finding::*const word = isCountry ? &Finding::country : &Finding::product;
    const Uses uses = usesOf(workspace, vocabulary);
    for (const QString& stored : uses.evidence.keys()) {
        const QStringList before = listOf(stored);
        QStringList after;
        for (const QString& each : before) {
            const QString name = words.find(each) ? into : each;
            if (!after.contains(name))
                after << name;
        }
        if (after == before)
            continue;
        for (Evidence evidence : workspace.where(list, before)) {
            evidence.*list = after;
            writer.put(evidence);
        }
    }
    for (const QString& before : uses.findings.keys()) {
        if (before == into || !words.find(before))
            continue;
        for (Finding finding : workspace.where(word, before)) {
            finding.*word = into;
            writer.put(finding);
        }
    }
}

void putTerm(Writer& writer, Term& term)
{
    if (term.id.isNull())
        term.id = Id<Term>::create();
    const QString clash = clashOf(term, readTerms(writer.workspace(), term.vocabulary));
    if (!clash.isEmpty()) {
        throw Error(ErrorKind::Constraint,
                    tr("%1 Elija otro nombre, o combine las dos palabras.").arg(clash));
    }
    writer.put(term);
}

/// One of the words that come with the program can only be told to stay away.
void takeOut(Writer& writer, Term term)
{
    if (term.id.isNull())
        return;
    if (!comesWithProgram(term.id))
        return writer.remove(term.id);
    term.status = TermStatus::Dropped;
    writer.put(term);
}

/// `words` into the aliases, unless the term is called so already.
void takeAliases(Term& term, const QStringList& words)
{
    for (const QString& word : words) {
        if (!TermIndex({term}).find(word))
            term.aliases << word;
    }
}

/// As it is now, not as the caller saw it.
Term current(const Workspace& workspace, const Term& term)
{
    if (term.id.isNull())
        return term;
    for (const Term& each : readTerms(workspace, term.vocabulary)) {
        if (each.id == term.id)
            return each;
    }
    throw Error(ErrorKind::NotFound, tr("«%1» ya no está en el vocabulario.").arg(term.name));
}

} // namespace

QList<Term> readTerms(const Workspace& workspace, Vocabulary vocabulary)
{
    QList<Term> terms = workspace.where(&Term::vocabulary, vocabulary);
    QSet<QString> stored;
    for (const Term& term : std::as_const(terms))
        stored << term.id.text();
    terms.removeIf([](const Term& term) { return term.status == TermStatus::Dropped; });
    for (const Term& term : comingTerms()) {
        if (term.vocabulary == vocabulary && !stored.contains(term.id.text()))
            terms << term;
    }
    QList<std::tuple<int, QString, qsizetype>> order;
    for (qsizetype at = 0; at < terms.size(); ++at)
        order.append({terms[at].position, foldedTerm(terms[at].name), at});
    std::sort(order.begin(), order.end());
    QList<Term> sorted;
    for (const auto& [position, name, at] : std::as_const(order))
        sorted << terms[at];
    return sorted;
}

Lexicon readLexicon(const Workspace& workspace)
{
    return {TermIndex(readTerms(workspace, Vocabulary::Countries)),
            TermIndex(readTerms(workspace, Vocabulary::Products))};
}

QList<TermRow> readVocabulary(const Workspace& workspace, Vocabulary vocabulary)
{
    const TermIndex index(readTerms(workspace, vocabulary));
    QList<TermRow> rows;
    QHash<QString, qsizetype> places; // by folded name
    for (const Term& term : index.terms()) {
        places.insert(foldedTerm(term.name), rows.size());
        rows.append({term, 0, 0});
    }
    const auto rowFor = [&](const QString& word) -> TermRow& {
        const QString name = index.nameFor(word);
        const auto found = places.constFind(foldedTerm(name));
        if (found != places.constEnd())
            return rows[*found];
        places.insert(foldedTerm(name), rows.size());
        Term loose;
        loose.vocabulary = vocabulary;
        loose.name = name;
        rows.append({loose, 0, 0});
        return rows.last();
    };
    const Uses uses = usesOf(workspace, vocabulary);
    QStringList lists = uses.evidence.keys();
    lists.sort();
    for (const QString& stored : std::as_const(lists)) {
        for (const QString& name : index.namesFor(listOf(stored)))
            rowFor(name).evidence += uses.evidence[stored];
    }
    QStringList words = uses.findings.keys();
    words.sort();
    for (const QString& word : std::as_const(words)) {
        if (!word.trimmed().isEmpty())
            rowFor(word).findings += uses.findings[word];
    }
    return rows;
}

Id<Term> addTerm(Workspace& workspace, Vocabulary vocabulary, const QString& name, const QStringList& aliases)
{
    Term term;
    term.vocabulary = vocabulary;
    term.name = name.simplified();
    term.aliases = aliases;
    workspace.run({tr("Agregar «%1» a %2").arg(term.name, label(vocabulary).toLower()), {}},
                  [&](Writer& writer) {
                      putTerm(writer, term);
                      replaceIn(writer, vocabulary, TermIndex({term}), term.name);
                  });
    return term.id;
}

void renameTerm(Workspace& workspace, const Term& term, const QString& name)
{
    Term after = current(workspace, term);
    const Term before = after;
    after.name = name.simplified();
    if (after.name == before.name)
        return;
    after.aliases.removeIf([&](const QString& each) { return foldedTerm(each) == foldedTerm(after.name); });
    takeAliases(after, {before.name});
    workspace.run({tr("Cambiar «%1» por «%2»").arg(before.name, after.name), {}}, [&](Writer& writer) {
        putTerm(writer, after);
        replaceIn(writer, term.vocabulary, TermIndex({after}), after.name);
    });
}

void setAliases(Workspace& workspace, const Term& term, const QStringList& aliases)
{
    Term after = current(workspace, term);
    after.aliases.clear();
    QStringList words;
    for (const QString& each : aliases)
        words << each.simplified();
    words.removeAll(QString());
    takeAliases(after, words);
    workspace.run({tr("Cambiar los otros nombres de «%1»").arg(after.name), {}}, [&](Writer& writer) {
        putTerm(writer, after);
        replaceIn(writer, term.vocabulary, TermIndex({after}), after.name);
    });
}

void mergeTerms(Workspace& workspace, const Term& from, const Term& into)
{
    const Term gone = current(workspace, from);
    Term kept = current(workspace, into);
    if (foldedTerm(gone.name) == foldedTerm(kept.name) || gone.vocabulary != kept.vocabulary)
        throw Error(ErrorKind::Constraint, tr("Elija otra palabra del mismo vocabulario para combinarla."));
    takeAliases(kept, QStringList{gone.name} + gone.aliases);
    workspace.run({tr("Combinar «%1» con «%2»").arg(gone.name, kept.name), {}}, [&](Writer& writer) {
        takeOut(writer, gone);
        putTerm(writer, kept);
        replaceIn(writer, kept.vocabulary, TermIndex({kept}), kept.name);
    });
}

void removeTerm(Workspace& workspace, const Term& term)
{
    const Term gone = current(workspace, term);
    for (const TermRow& row : readVocabulary(workspace, gone.vocabulary)) {
        if (!row.isUsed() || foldedTerm(row.term.name) != foldedTerm(gone.name))
            continue;
        throw Error(
            ErrorKind::Constraint,
            tr("«%1» está en uso (evidencias: %2, hallazgos: %3). Combínela con otra palabra en lugar "
               "de quitarla.")
                .arg(gone.name)
                .arg(row.evidence)
                .arg(row.findings));
    }
    workspace.run({tr("Quitar «%1» de %2").arg(gone.name, label(gone.vocabulary).toLower()), {}},
                  [&](Writer& writer) { takeOut(writer, gone); });
}

} // namespace agenda::store
