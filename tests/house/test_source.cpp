// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lexer that the other house tests stand on.
#include "house/source.h"

#include <catch2/catch.hpp>

using namespace agenda::house;

TEST_CASE("Comments and the text of strings are no code")
{
    const Source source(
        QStringLiteral("src/gui/x.cpp"),
        QStringLiteral("int a; // QSaveFile\n/* QSaveFile\n*/ f(\"QSaveFile \\\" x\"); // end\n"));
    CHECK_FALSE(source.code.contains(QLatin1String("QSaveFile")));
    CHECK(source.code.contains(QLatin1String("f(\"")));
    CHECK(source.code.count(u'\n') == source.text.count(u'\n'));
    REQUIRE(source.literals.size() == 1);
    CHECK(source.literals[0].text == QLatin1String("QSaveFile \\\" x"));
    CHECK(source.literals[0].line == 3);
    CHECK(source.layer() == QLatin1String("gui"));
}

TEST_CASE("A literal knows the call it is given to")
{
    const Source source(
        QStringLiteral("src/gui/x.cpp"),
        QStringLiteral("void f() {\n if (x) {\n"
                       "  label->setText(n, QStringLiteral(\"uno\") + tr(\"dos\"));\n"
                       "  throw Error(ErrorKind::Busy, QString(), QStringLiteral(\"three\"));\n"
                       "  auto s = R\"(cua\"tro)\";\n }\n}\n"));
    REQUIRE(source.literals.size() == 4);
    CHECK(source.literals[0].call == QLatin1String("setText"));
    CHECK(source.literals[0].argument == 1);
    CHECK(source.literals[1].call == QLatin1String("tr"));
    CHECK(source.literals[2].call == QLatin1String("Error"));
    CHECK(source.literals[2].argument == 2);
    CHECK(source.literals[3].text == QLatin1String("cua\"tro"));
    CHECK(source.literals[3].call == QLatin1String(";"));
}

TEST_CASE("A quotation mark as a character begins no string")
{
    const Source source(QStringLiteral("src/gui/x.cpp"),
                        QStringLiteral("if (c == u'\"' || c == '\"' || n == 1'000)\n  f(\"uno\");\n"));
    REQUIRE(source.literals.size() == 1);
    CHECK(source.literals[0].text == QLatin1String("uno"));
    CHECK(source.literals[0].line == 2);
}

TEST_CASE("Includes are read with their lines")
{
    const Source source(QStringLiteral("src/gui/x.cpp"),
                        QStringLiteral("#include \"store/views.h\"\n\n# include <QList>\n"));
    const auto includes = source.includes();
    REQUIRE(includes.size() == 2);
    CHECK(includes[0] == std::pair(1, QStringLiteral("\"store/views.h\"")));
    CHECK(includes[1] == std::pair(3, QStringLiteral("<QList>")));
}
