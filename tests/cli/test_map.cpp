// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `agenda-cli map`: the gap map as a drawing, an image or a table.
#include "cli/process.h"

#include <catch2/catch.hpp>

using agenda::test::Outcome;
using agenda::test::Process;
using nlohmann::json;

namespace test_map
{

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

/// `a.agenda` with an evaluation of theme 6.
void makeMapped(const Process& process)
{
    process.makeAgenda();
    process.done(words("evidence add a.agenda --kind evaluacion --year 2021 --link 1.6.1 --title") +
                 QStringList{QStringLiteral("[EJEMPLO] Huertos")});
}

TEST_CASE("map writes a drawing, an image or a table, each with its sentence")
{
    const Process process;
    makeMapped(process);
    const QByteArray caution = "no si una intervención funciona.";
    const Outcome drawn = process.done(words("map a.agenda m.svg"));
    CHECK(drawn.out.contains(QStringLiteral("1 de 12 temas tienen alguna evidencia.")));
    CHECK(drawn.out.contains(QString::fromUtf8(caution)));
    CHECK(process.content(QStringLiteral("m.svg")).contains(caution));
    process.done(words("map a.agenda m.png"));
    CHECK(process.content(QStringLiteral("m.png")).startsWith("\x89PNG"));
    process.done(words("map a.agenda m.csv --columns año --rows subpreguntas"));
    const QByteArray table = process.content(QStringLiteral("m.csv"));
    CHECK(table.contains("\"1.6.1\""));
    CHECK(table.contains("\"2021\";\"1\";\"1\";\"0\";\"calidad: sin valorar\""));
    CHECK(table.contains(caution));
    // An earlier one is replaced.
    process.done(words("map a.agenda m.csv"));
    CHECK(process.content(QStringLiteral("m.csv")) != table);
}

TEST_CASE("map tells programs what it counted")
{
    const Process process;
    makeMapped(process);
    const json map = process.done(words("map a.agenda m.svg --json")).json();
    CHECK(map["columns"] == json({"Investigación", "Evaluación", "Otra fuente de información"}));
    REQUIRE(map["rows"].size() == 12);
    CHECK(map["rows"][5]["number"] == "6");
    CHECK(map["rows"][5]["cells"][1]["documents"] == 1);
    CHECK(map["rows"][5]["cells"][1]["best_quality"].is_null());
    CHECK(map["rows"][5]["cells"][0]["documents"] == 0);
    CHECK(map["total"]["sources"] == 1);
}

TEST_CASE("map writes over no file of another kind, and refuses what it does not know, with a sentence")
{
    const Process process;
    makeMapped(process);
    process.write(QStringLiteral("cuento.svg"), "Había una vez");
    const QByteArray before = process.content(QStringLiteral("a.agenda"));
    struct Case {
        const char* line;
        int code;
        const char* says;
    };
    for (const Case& each :
         {Case{"map a.agenda cuento.svg", 4, "no es un dibujo SVG"},
          Case{"map a.agenda a.agenda", 5, "no termina en .svg, .png o .csv"},
          Case{"map a.agenda m.svg --columns color", 5, "«color» no es una de las palabras"},
          Case{"map a.agenda m.svg --rows filas", 5, "«filas» no es una de las palabras"}}) {
        INFO(each.line);
        const Outcome outcome = process.run(words(each.line));
        CHECK(outcome.code == each.code);
        CHECK(outcome.error.contains(QString::fromUtf8(each.says)));
        CHECK(outcome.out.isEmpty());
    }
    CHECK(process.content(QStringLiteral("cuento.svg")) == "Había una vez");
    CHECK(process.content(QStringLiteral("a.agenda")) == before);
}

} // namespace test_map
