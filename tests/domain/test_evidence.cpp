// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evidence.h"

#include <catch2/catch.hpp>

using namespace agenda;

TEST_CASE("A name reads back as it was written")
{
    const QString text = GENERATE(QStringLiteral("Sirdey, Ninon"), QStringLiteral("CLAC"),
                                  QStringLiteral("King, Martin Luther, Jr."));
    CHECK(Name::parse(text).display() == text);
}

TEST_CASE("A short citation names one, two or the first of many authors")
{
    Evidence evidence;
    evidence.title = QStringLiteral("Un estudio");
    CHECK(evidence.shortCitation() == QStringLiteral("Un estudio, s. f."));
    evidence.issued = QStringLiteral("2019-03");
    evidence.authors = namesFromText(QStringLiteral("Sirdey, Ninon\nLemeilleur, Sylvaine"));
    CHECK(evidence.shortCitation() == QStringLiteral("Sirdey y Lemeilleur, 2019"));
    evidence.authors << Name::parse(QStringLiteral("CLAC"));
    CHECK(evidence.shortCitation() == QStringLiteral("Sirdey et al., 2019"));
}

TEST_CASE("Of a DOI or an address as people paste it, what is kept is its plain form")
{
    for (const char* typed :
         {"10.1000/182", " 10.1000/182 ", "doi:10.1000/182", "DOI: 10.1000/182",
          "https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/182", "doi.org/10.1000/182"}) {
        INFO(typed);
        CHECK(typedDoi(QString::fromLatin1(typed)) == QStringLiteral("10.1000/182"));
    }
    CHECK(typedDoi(QStringLiteral("https://doi.org/10.1000/a%3Cb%3E")) == QStringLiteral("10.1000/a<b>"));
    for (const char* other : {"no es DOI", "https://example.org/10.1000/182", "doi:", ""})
        CHECK(typedDoi(QString::fromLatin1(other)) == QString::fromLatin1(other));
    CHECK(typedAddress(QStringLiteral("www.clac-comerciojusto.org")) ==
          QStringLiteral("https://www.clac-comerciojusto.org"));
    CHECK(typedAddress(QStringLiteral(" fao.org/café?x=1 ")) == QStringLiteral("https://fao.org/café?x=1"));
    for (const char* other : {"http://fao.org", "javascript:alert(1)", "informe.2021", "nada", ""})
        CHECK(typedAddress(QString::fromLatin1(other)) == QString::fromLatin1(other));
}
