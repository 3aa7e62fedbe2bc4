// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vocabulary.h"

#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace agenda;
using namespace agenda::store;

namespace test_vocabulary
{

QStringList list(std::initializer_list<const char*> words)
{
    QStringList made;
    for (const char* word : words)
        made << QString::fromUtf8(word);
    return made;
}

Id<Evidence> using_(Workspace& workspace, const QStringList& countries, const QStringList& products = {},
                    const QList<Id<SubQuestion>>& links = {})
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Evidencia");
    evidence.countries = countries;
    evidence.products = products;
    return addEvidence(workspace, evidence, links);
}

Term termOf(const Workspace& workspace, Vocabulary vocabulary, const char* name)
{
    for (const TermRow& row : readVocabulary(workspace, vocabulary)) {
        if (row.term.name == QString::fromUtf8(name))
            return row.term;
    }
    FAIL("no such term: " << name);
    return {};
}

int usesOf(const Workspace& workspace, Vocabulary vocabulary, const char* name)
{
    for (const TermRow& row : readVocabulary(workspace, vocabulary)) {
        if (row.term.name == QString::fromUtf8(name))
            return row.evidence + row.findings;
    }
    return -1;
}

TEST_CASE("A new workspace knows all countries and the usual products without a revision or a record")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const QList<Term> countries = readTerms(*workspace, Vocabulary::Countries);
        CHECK(countries.size() == 249);
        QSet<QString> codes;
        bool isElsewhere = false;
        for (const Term& country : countries) {
            codes << country.code;
            CHECK(clashOf(country, countries).toStdString().empty());
            // Latin America and the Caribbean stand together at the top.
            CHECK_FALSE((isElsewhere && country.position == 0));
            isElsewhere = country.position != 0;
        }
        CHECK(codes.size() == 249);
        const QList<Term> products = readTerms(*workspace, Vocabulary::Products);
        QStringList first;
        for (const Term& product : products.mid(0, 5))
            first << product.name;
        CHECK(first == list({"café", "cacao", "banano", "azúcar", "miel"}));
        for (const Term& product : products)
            CHECK(clashOf(product, products).toStdString().empty());

        CHECK(workspace->all<Term>().isEmpty());
        CHECK(workspace->history().latest(1).isEmpty());
        CHECK_FALSE(workspace->nextUndo().has_value());
        const Lexicon lexicon = readLexicon(*workspace);
        for (const char* word : {"mexico", "MX", "Mexico", "México"})
            CHECK(lexicon.countries.nameFor(QString::fromUtf8(word)) == QStringLiteral("México"));
        for (const char* word : {"Peru", "PERÚ", "PE"})
            CHECK(lexicon.countries.nameFor(QString::fromUtf8(word)) == QStringLiteral("Perú"));
        for (const char* word : {"Côte d'Ivoire", "Ivory Coast"})
            CHECK(lexicon.countries.nameFor(QString::fromUtf8(word)) == QStringLiteral("Costa de Marfil"));
        CHECK(lexicon.products.nameFor(QStringLiteral("Coffee")) == QStringLiteral("café"));
        CHECK(lexicon.products.nameFor(QStringLiteral("banana")) == QStringLiteral("banano"));
    }
}

TEST_CASE("A term is added once, what was typed before belongs to it, and one undo takes it back")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const Id<Evidence> evidence = using_(*workspace, {}, list({"PITAHAYA", "café"}));
        CHECK(termOf(*workspace, Vocabulary::Products, "PITAHAYA").id.isNull());
        const QString before = sample::dump(*workspace);
        const Id<Term> id =
            addTerm(*workspace, Vocabulary::Products, QStringLiteral(" pitahaya "), list({"dragon fruit"}));
        CHECK(workspace->require(id).name == QStringLiteral("pitahaya"));
        CHECK(workspace->require(evidence).products == list({"pitahaya", "café"}));
        CHECK(usesOf(*workspace, Vocabulary::Products, "pitahaya") == 1);
        CHECK(kindOf([&] { addTerm(*workspace, Vocabulary::Products, QStringLiteral("Dragon Fruit")); }) ==
              ErrorKind::Constraint);
        CHECK(kindOf([&] { addTerm(*workspace, Vocabulary::Products, QStringLiteral("Coffee")); }) ==
              ErrorKind::Constraint);
        CHECK(kindOf([&] { addTerm(*workspace, Vocabulary::Products, QStringLiteral(" ")); }) ==
              ErrorKind::Constraint);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        workspace->redo();
        CHECK(workspace->require(evidence).products == list({"pitahaya", "café"}));
    }
}

TEST_CASE("What used a term follows its new name in the same step, however it was written")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        const Id<Evidence> one = using_(*workspace, {}, list({"miel", "banana"}), {ids.s111});
        const Id<Evidence> two = using_(*workspace, {}, list({"café"}));
        Finding finding;
        finding.link = workspace->where(&Link::evidence, one).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] Dice algo");
        finding.product = QStringLiteral("banano");
        const Id<Finding> said = addFinding(*workspace, finding);
        const QString before = sample::dump(*workspace);
        CHECK(usesOf(*workspace, Vocabulary::Products, "banano") == 2);

        renameTerm(*workspace, termOf(*workspace, Vocabulary::Products, "banano"),
                   QStringLiteral("plátano fruta"));
        CHECK(workspace->require(one).products == list({"miel", "plátano fruta"}));
        CHECK(workspace->require(two).products == list({"café"}));
        CHECK(workspace->require(said).product == QStringLiteral("plátano fruta"));
        CHECK(readLexicon(*workspace).products.nameFor(QStringLiteral("Banano")) ==
              QStringLiteral("plátano fruta"));
        CHECK(readTerms(*workspace, Vocabulary::Products).at(2).name == QStringLiteral("plátano fruta"));
        CHECK(kindOf([&] {
                  renameTerm(*workspace, termOf(*workspace, Vocabulary::Products, "miel"),
                             QStringLiteral("cocoa"));
              }) == ErrorKind::Constraint);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        CHECK(termOf(*workspace, Vocabulary::Products, "banano").position == 2);
        workspace->redo();
        CHECK(workspace->require(said).product == QStringLiteral("plátano fruta"));
    }
}

TEST_CASE("Merging takes the names over, brings what used it along, and never names a term twice")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const Id<Evidence> both = using_(*workspace, list({"Congo", "RDC", "Perú"}));
        const Id<Evidence> loose = using_(*workspace, list({"Mexcio"}));
        const QString before = sample::dump(*workspace);

        mergeTerms(*workspace, termOf(*workspace, Vocabulary::Countries, "República del Congo"),
                   termOf(*workspace, Vocabulary::Countries, "República Democrática del Congo"));
        CHECK(workspace->require(both).countries == list({"República Democrática del Congo", "Perú"}));
        CHECK(readTerms(*workspace, Vocabulary::Countries).size() == 248);
        CHECK(readLexicon(*workspace).countries.nameFor(QStringLiteral("Congo")) ==
              QStringLiteral("República Democrática del Congo"));

        // A word that is no term yet.
        mergeTerms(*workspace, termOf(*workspace, Vocabulary::Countries, "Mexcio"),
                   termOf(*workspace, Vocabulary::Countries, "México"));
        CHECK(workspace->require(loose).countries == list({"México"}));
        CHECK(readLexicon(*workspace).countries.nameFor(QStringLiteral("mexcio")) ==
              QStringLiteral("México"));
        const Term mexico = termOf(*workspace, Vocabulary::Countries, "México");
        CHECK(kindOf([&] { mergeTerms(*workspace, mexico, mexico); }) == ErrorKind::Constraint);

        workspace->undo();
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        CHECK(readTerms(*workspace, Vocabulary::Countries).size() == 249);
    }
}

TEST_CASE("A term in use cannot be removed, any other can, and undo brings it back")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        using_(*workspace, {}, list({"miel"}));
        const Error error =
            errorOf([&] { removeTerm(*workspace, termOf(*workspace, Vocabulary::Products, "miel")); });
        CHECK(error.kind() == ErrorKind::Constraint);
        CHECK(error.sentence().contains(QStringLiteral("evidencias: 1")));
        const QString before = sample::dump(*workspace);
        removeTerm(*workspace, termOf(*workspace, Vocabulary::Products, "oro"));
        CHECK(usesOf(*workspace, Vocabulary::Products, "oro") == -1);
        // The word is free again.
        addTerm(*workspace, Vocabulary::Products, QStringLiteral("oro"));
        removeTerm(*workspace, termOf(*workspace, Vocabulary::Products, "oro"));
        CHECK(usesOf(*workspace, Vocabulary::Products, "oro") == -1);
        workspace->undo();
        workspace->undo();
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        CHECK(usesOf(*workspace, Vocabulary::Products, "oro") == 0);
    }
}

TEST_CASE("Other names of a term are its own, and what was written so belongs to it")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const Id<Evidence> evidence = using_(*workspace, {}, list({"Kaffee"}));
        setAliases(*workspace, termOf(*workspace, Vocabulary::Products, "café"),
                   list({"coffee", " Kaffee ", "Cafe", "", "coffee"}));
        CHECK(termOf(*workspace, Vocabulary::Products, "café").aliases == list({"coffee", "Kaffee"}));
        CHECK(workspace->require(evidence).products == list({"café"}));
        CHECK(kindOf([&] {
                  setAliases(*workspace, termOf(*workspace, Vocabulary::Products, "café"), list({"honey"}));
              }) == ErrorKind::Constraint);
        workspace->undo();
        CHECK(workspace->require(evidence).products == list({"Kaffee"}));
    }
}

} // namespace test_vocabulary
