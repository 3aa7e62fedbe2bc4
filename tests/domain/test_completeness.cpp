// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/completeness.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_completeness
{

Evidence whole()
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Café");
    evidence.issued = QStringLiteral("2021");
    evidence.authors = namesFromText(QStringLiteral("Pérez, Ana"));
    evidence.doi = QStringLiteral("10.1000/182");
    return evidence;
}

TEST_CASE("A record is complete with year, authors and a way to read it")
{
    Evidence evidence = whole();
    CHECK(completenessOf(evidence, false).isComplete());
    CHECK(completenessOf(evidence, false).text().isEmpty());
    evidence.doi.clear();
    CHECK(completenessOf(evidence, true).isComplete());
    CHECK(completenessOf(evidence, false).text() == QStringLiteral("falta archivo o enlace"));
    evidence.url = QStringLiteral("https://clac-comerciojusto.org");
    CHECK(completenessOf(evidence, false).isComplete());
}

TEST_CASE("What is missing and what was guessed are named in words")
{
    Evidence evidence = whole();
    evidence.issued.clear();
    evidence.authors.clear();
    evidence.unconfirmed = QStringList{QStringLiteral("title"), QStringLiteral("doi")};
    const Completeness found = completenessOf(evidence, false);
    CHECK(found.missing == QStringList{QStringLiteral("issued"), QStringLiteral("authors")});
    CHECK(found.text() == QStringLiteral("falta año, autoría · sin confirmar: título, DOI"));
}

TEST_CASE("A promise only has to say who promised, and what was withdrawn needs nothing")
{
    Evidence evidence;
    evidence.lifeCycle = LifeCycle::Planned;
    CHECK(completenessOf(evidence, false).text() == QStringLiteral("falta institución"));
    CHECK(promiseText(evidence) == QStringLiteral("promesa, falta decir de quién"));
    evidence.institution = QStringLiteral("Fairtrade International");
    evidence.lifeCycle = LifeCycle::Ongoing;
    CHECK(completenessOf(evidence, false).isComplete());
    CHECK(promiseText(evidence) == QStringLiteral("promesa de Fairtrade International"));
    evidence.lifeCycle = LifeCycle::Withdrawn;
    evidence.unconfirmed = QStringList{QStringLiteral("title")};
    CHECK(completenessOf(evidence, false).isComplete());
    CHECK(promiseText(evidence).isEmpty());
    CHECK(promiseText(whole()).isEmpty());
}

} // namespace test_completeness
