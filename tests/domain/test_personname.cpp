// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_personname
{

QString read(const char* text, Surnames surnames)
{
    const std::optional<Name> name = personInOrder(QString::fromUtf8(text), surnames);
    return name ? name->display() : QStringLiteral("(nadie)");
}

TEST_CASE("A name in its natural order has its family last")
{
    CHECK(read("Sarah Lyon", Surnames::Last) == QStringLiteral("Lyon, Sarah"));
    CHECK(read("Laura T. Raynolds", Surnames::Last) == QStringLiteral("Raynolds, Laura T."));
    CHECK(read("Laura T. Raynolds", Surnames::Two) == QStringLiteral("Raynolds, Laura T."));
    CHECK(read("M. Ruth Martinez-Rodríguez", Surnames::Last) ==
          QStringLiteral("Martinez-Rodríguez, M. Ruth"));
    CHECK(read("Jean Marie Walsh", Surnames::Two) == QStringLiteral("Walsh, Jean Marie"));
    CHECK(read("Alyssa Jade McDonald-Baertl", Surnames::Last) ==
          QStringLiteral("McDonald-Baertl, Alyssa Jade"));
    CHECK(read("Juan Calivá E.", Surnames::Two) == QStringLiteral("Calivá E., Juan"));
}

TEST_CASE("Where people have two surnames, the last two words are the family's")
{
    CHECK(read("Emma Zapata Martelo", Surnames::Two) == QStringLiteral("Zapata Martelo, Emma"));
    CHECK(read("Emma Zapata Martelo", Surnames::Last) == QStringLiteral("Martelo, Emma Zapata"));
    CHECK(read("Alfredo Martín Olguín Pérez", Surnames::Two) ==
          QStringLiteral("Olguín Pérez, Alfredo Martín"));
    CHECK(read("Juan Carlos Pérez", Surnames::Two) == QStringLiteral("Pérez, Juan Carlos"));
    CHECK(read("Carlos Ferro-Soto", Surnames::Two) == QStringLiteral("Ferro-Soto, Carlos"));
    CHECK(read("Ana López de la Torre", Surnames::Two) == QStringLiteral("López de la Torre, Ana"));
}

TEST_CASE("Where the language does not say, four words with a Spanish given name have two surnames")
{
    CHECK(read("Emma Yolanda Mendoza Vargas", Surnames::Unclear) ==
          QStringLiteral("Mendoza Vargas, Emma Yolanda"));
    CHECK(read("Emma Zapata Martelo", Surnames::Unclear) == QStringLiteral("Martelo, Emma Zapata"));
    CHECK(read("Elizabeth Anne Bennett", Surnames::Unclear) == QStringLiteral("Bennett, Elizabeth Anne"));
    CHECK(surnamesIn(QStringLiteral("es-MX")) == Surnames::Two);
    CHECK(surnamesIn(QString()) == Surnames::Two);
    CHECK(surnamesIn(QStringLiteral("pt")) == Surnames::Last);
    CHECK(surnamesIn(QStringLiteral("en")) == Surnames::Unclear);
}

TEST_CASE("Particles go with the family as its language files them")
{
    CHECK(read("Fedes van Rijn", Surnames::Last) == QStringLiteral("van Rijn, Fedes"));
    CHECK(read("Guilherme José Ferreira de Araújo", Surnames::Last) ==
          QStringLiteral("Araújo, Guilherme José Ferreira de"));
    CHECK(read("Fabiano Santana dos Santos", Surnames::Last) ==
          QStringLiteral("Santos, Fabiano Santana dos"));
}

TEST_CASE("What may be an institution, or is no name, is no person")
{
    for (const char* text : {"Fairtrade International",
                             "CLAC",
                             "Universidad de Costa Rica",
                             "Ministry of Agriculture",
                             "Texas State University",
                             "Oxfam Intermón",
                             "Coordinadora Latinoamericana",
                             "Max Havelaar",
                             "Equipo de Género",
                             "FAO Honduras",
                             "Comercio Justo",
                             "Coscione M",
                             "Sirdey",
                             "Tema 7",
                             "de Pérez",
                             "Ana Pérez y Luis Paz",
                             "anónimo del taller",
                             "Union Europea",
                             "Red de Mujeres",
                             "",
                             "Banana Link (UK)",
                             "World Bank"}) {
        CAPTURE(text);
        CHECK(read(text, Surnames::Two) == QStringLiteral("(nadie)"));
        CHECK(read(text, Surnames::Last) == QStringLiteral("(nadie)"));
    }
}

} // namespace test_personname
