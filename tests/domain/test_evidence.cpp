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
