// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lexicon.h"

#include "domain/validation.h"
#include "support/errors.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_lexicon
{

Term term(const QString& name, const QStringList& aliases, const QString& code = {})
{
    Term made;
    made.id = Id<Term>::create();
    made.name = name;
    made.aliases = aliases;
    made.code = code;
    return made;
}

QList<Term> some()
{
    return {term(QStringLiteral("México"), {QStringLiteral("Mexico"), QStringLiteral("MEX")},
                 QStringLiteral("MX")),
            term(QStringLiteral("Noruega"), {QStringLiteral("Norway")}, QStringLiteral("NO"))};
}

TEST_CASE("A word becomes its term by name, alias or code, whatever its case and accents")
{
    const TermIndex index(some());
    for (const char* word : {"mexico", "MÉXICO", " Mexico ", "MX", "mex", "México"})
        CHECK(index.nameFor(QString::fromUtf8(word)) == QStringLiteral("México"));
    CHECK(index.nameFor(QStringLiteral("NO")) == QStringLiteral("Noruega"));
    CHECK(index.nameFor(QStringLiteral("no")) == QStringLiteral("no"));
    CHECK(index.nameFor(QStringLiteral("  Isla   Nueva ")) == QStringLiteral("Isla Nueva"));
    CHECK_FALSE(index.find(QString()).has_value());
    CHECK(index.namesFor({QStringLiteral("MX"), QStringLiteral(" "), QStringLiteral("mexico"),
                          QStringLiteral("Perú")}) ==
          QStringList{QStringLiteral("México"), QStringLiteral("Perú")});
}

TEST_CASE("Countries and products of evidence and findings take the names of their terms")
{
    Lexicon lexicon;
    lexicon.countries = TermIndex(some());
    lexicon.products = TermIndex({term(QStringLiteral("café"), {QStringLiteral("coffee")})});
    Evidence evidence;
    evidence.countries = QStringList{QStringLiteral("Mexico"), QStringLiteral("MX")};
    evidence.products = QStringList{QStringLiteral("Coffee")};
    lexicon.unify(evidence);
    CHECK(evidence.countries == QStringList{QStringLiteral("México")});
    CHECK(evidence.products == QStringList{QStringLiteral("café")});
    Finding finding;
    finding.country = QStringLiteral("norway");
    lexicon.unify(finding);
    CHECK(finding.country == QStringLiteral("Noruega"));
    CHECK(finding.product.isEmpty());
}

TEST_CASE("Two terms of one vocabulary cannot share a name or an alias, two vocabularies can")
{
    const QList<Term> terms = some();
    CHECK(clashOf(terms[0], terms).isEmpty());
    CHECK(clashOf(term(QStringLiteral("mexico"), {}), terms) ==
          QStringLiteral("«mexico» ya está en el vocabulario, como «México»."));
    CHECK(clashOf(term(QStringLiteral("Otro"), {QStringLiteral("NORWAY")}), terms) ==
          QStringLiteral("«NORWAY» ya es otro nombre de «Noruega»."));
    Term product = term(QStringLiteral("México"), {});
    product.vocabulary = Vocabulary::Products;
    CHECK(clashOf(product, terms).isEmpty());
}

TEST_CASE("A term needs a name, and its aliases are other words")
{
    const QDate today(2022, 11, 15);
    CHECK(kindOf([&] { validate(term(QStringLiteral(" "), {}), today); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { validate(term(QStringLiteral("café"), {QStringLiteral("Cafe")}), today); }) ==
          ErrorKind::Constraint);
    CHECK(kindOf([&] { validate(term(QStringLiteral("café"), {QStringLiteral(" ")}), today); }) ==
          ErrorKind::Constraint);
    CHECK_NOTHROW(validate(term(QStringLiteral("café"), {QStringLiteral("coffee")}), today));
}

} // namespace test_lexicon
