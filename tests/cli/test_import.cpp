// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of references come in, and the library goes out as a table.
#include "cli/process.h"

#include <QFile>

#include <catch2/catch.hpp>

using agenda::test::Outcome;
using agenda::test::Process;
using nlohmann::json;

namespace test_import
{

QStringList words(const char* line, const QStringList& rest = {})
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + rest;
}

size_t libraryOf(const Process& process, const char* file)
{
    return process.done(words("evidence list --json", {QString::fromLatin1(file)})).json().size();
}

/// Two documents, and a row without a title on line 3.
const QByteArray list = "Título;Autoría;Publicación;DOI\r\n"
                        "[EJEMPLO] Café;Pérez, Ana;2019;10.1234/uno\r\n"
                        ";Díaz, Luis;2020;\r\n"
                        "[EJEMPLO] Miel;CLAC;2021;10.1234/dos\r\n";

TEST_CASE("import takes a list of references, names what it refused, and the same file adds nothing")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), list);
    const Outcome first = process.run(words("import a.agenda l.csv --rejected mal.csv --link 1.4.1"));
    INFO(first.error.toStdString());
    CHECK(first.code == 12);
    CHECK(first.error.isEmpty());
    const QStringList lines = first.out.split(u'\n');
    CHECK(lines[0] == QStringLiteral("3 referencias: 2 nuevas, 0 ya están, 1 con error"));
    CHECK(lines[1] ==
          QStringLiteral("Línea 3: Falta el título. Escríbalo en el archivo y vuelva a importarlo."));
    CHECK(libraryOf(process, "a.agenda") == 2);
    const json library = process.done(words("evidence list a.agenda --json")).json();
    CHECK(library[0]["codes"] == json::parse(R"(["1.4.1"])"));

    CHECK(process.run(words("import a.agenda l.csv"))
              .out.startsWith(QStringLiteral("3 referencias: 0 nuevas, 2 ya están, 1 con error\n")));
    CHECK(libraryOf(process, "a.agenda") == 2);

    SECTION("and what was refused can be mended and read again")
    {
        QByteArray rejected = process.content(QStringLiteral("mal.csv"));
        CHECK(rejected.contains("Díaz, Luis"));
        CHECK_FALSE(rejected.contains("Miel"));
        rejected.replace("\"\";\"Díaz", "\"[EJEMPLO] Cacao\";\"Díaz");
        process.write(QStringLiteral("mal.csv"), rejected);
        CHECK(process.done(words("import a.agenda mal.csv"))
                  .out.startsWith(QStringLiteral("1 referencia: 1 nueva, 0 ya están, 0 con error")));
        const json all = process.done(words("evidence list a.agenda --json")).json();
        CHECK(all.size() == 3);
        for (const json& each : all)
            CHECK(each["notes"] == "");
    }
    SECTION("and one undo takes the import back")
    {
        process.done(words("undo a.agenda"));
        process.done(words("undo a.agenda"));
        CHECK(libraryOf(process, "a.agenda") == 0);
    }
}

TEST_CASE("import --dry-run says exactly what an import does, and changes nothing")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.bib"), "@article{a, title={[EJEMPLO] A}, year={2019}}\n"
                                           "@article{b, title={[EJEMPLO] B}, year={2020}}\n"
                                           "@article{c, year={2020}}\n");
    const QByteArray before = process.content(QStringLiteral("a.agenda"));
    const Outcome dry = process.run(words("import a.agenda l.bib --dry-run --json"));
    CHECK(dry.code == 12);
    json said = dry.json();
    CHECK(said["dry_run"] == true);
    CHECK(said["format"] == "bibtex");
    CHECK(said["stored"] == 2);
    CHECK(said["refused"] == 1);
    CHECK(process.content(QStringLiteral("a.agenda")) == before);
    CHECK(process.run(words("import a.agenda l.bib --dry-run"))
              .out.endsWith(QStringLiteral("No se cambió nada: fue solo una prueba.\n")));
    json done = process.run(words("import a.agenda l.bib --json")).json();
    CHECK(done["dry_run"] == false);
    done["dry_run"] = true;
    CHECK(done == said);
    CHECK(libraryOf(process, "a.agenda") == 2);
}

TEST_CASE("import --dry-run shows what each column is and what would become of each reference")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), list);
    process.run(words("import a.agenda l.csv"));
    process.write(QStringLiteral("n.csv"), "Título;Color;DOI\r\n[EJEMPLO] Café;rojo;10.1234/uno\r\n"
                                           "[EJEMPLO] Miel;;\r\n[EJEMPLO] Cacao;;\r\n;x;\r\n");
    QStringList lines = process.run(words("import a.agenda n.csv --dry-run")).out.split(u'\n');
    REQUIRE(lines.size() > 7);
    CHECK(lines.takeFirst().startsWith(QStringLiteral("Se leyó como: tabla")));
    CHECK(lines[0] == QStringLiteral("Columna «Título»: Título"));
    CHECK(lines[1] == QStringLiteral("Columna «Color»: A las notas"));
    CHECK(lines[3] == QStringLiteral("Línea 2: ya está: [EJEMPLO] Café"));
    CHECK(lines[4] == QStringLiteral("Línea 3: nueva, se parece a «[EJEMPLO] Miel»: [EJEMPLO] Miel"));
    CHECK(lines[5] == QStringLiteral("Línea 4: nueva: [EJEMPLO] Cacao"));
    CHECK(lines[6] == QStringLiteral("4 referencias: 2 nuevas, 1 ya está, 1 con error"));
    const json said = process.run(words("import a.agenda n.csv --dry-run --json")).json();
    CHECK(said["columns"][0] == json::parse(R"({"title": "Título", "field": "title"})"));
    CHECK(said["references"].size() == 4);
    CHECK(said["references"][1]["like"] == "[EJEMPLO] Miel");
    CHECK(said["references"][3]["outcome"] == "refused");
}

TEST_CASE("import --map says which field a column is, and it is remembered")
{
    const Process process;
    process.makeAgenda();
    const QByteArray table =
        "Nombre del estudio;Quién;Color;Título\r\n[EJEMPLO] Café;Pérez, Ana;rojo;otro\r\n";
    process.write(QStringLiteral("l.csv"), table);
    process.done({QStringLiteral("import"), QStringLiteral("a.agenda"), QStringLiteral("l.csv"),
                  QStringLiteral("--map"), QStringLiteral("nombre del ESTUDIO = titulo"),
                  QStringLiteral("--map"), QStringLiteral("Quién=Autoría"), QStringLiteral("--map"),
                  QStringLiteral("Color=-")});
    const json library = process.done(words("evidence list a.agenda --json")).json();
    REQUIRE(library.size() == 1);
    CHECK(library[0]["title"] == "[EJEMPLO] Café");
    CHECK(library[0]["authors"][0]["family"] == "Pérez");
    CHECK(library[0]["notes"].get<std::string>().find("otro") != std::string::npos);
    CHECK(library[0]["notes"].get<std::string>().find("rojo") == std::string::npos);

    process.write(QStringLiteral("m.csv"), QByteArray(table).replace("Café", "Miel"));
    process.done(words("import a.agenda m.csv"));
    CHECK(process.done(words("evidence list a.agenda")).out.contains(QStringLiteral("[EJEMPLO] Miel")));

    const auto refused = [&](const char* file, const QString& map) {
        return process.run({QStringLiteral("import"), QStringLiteral("a.agenda"), QString::fromLatin1(file),
                            QStringLiteral("--map"), map});
    };
    CHECK(
        refused("l.csv", QStringLiteral("Peso=Título")).error.contains(QStringLiteral("una columna «Peso»")));
    CHECK(refused("l.csv", QStringLiteral("Color=Sabor")).error.contains(QStringLiteral("un campo «Sabor»")));
    CHECK(refused("l.csv", QStringLiteral("=Título")).code == 5);
    process.write(QStringLiteral("l.bib"), "@article{a, title={[EJEMPLO] A}, year={2019}}\n");
    CHECK(refused("l.bib", QStringLiteral("a=Título")).error.contains(QStringLiteral("no es una tabla")));
    CHECK(libraryOf(process, "a.agenda") == 2);
}

TEST_CASE("import says what it took for granted, leaves dates that may be read two ways, and is told how")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), "Título;Publicación\n[EJEMPLO] Café;03/04/2021\n");
    const QString tried = process.done(words("import a.agenda l.csv --dry-run")).out;
    CHECK(tried.startsWith(
        QStringLiteral("Se leyó como: tabla (CSV o TSV), codificación UTF-8, separador «;»\n")));
    CHECK(tried.contains(QStringLiteral("Dígalo con --dates dia-mes o --dates mes-dia.")));

    CHECK_FALSE(
        process.done(words("import a.agenda l.csv --dates mes-dia")).out.contains(QStringLiteral("--dates")));
    CHECK(process.done(words("evidence list a.agenda --json")).json()[0]["issued"] == "2021-03-04");
    process.done(words("undo a.agenda"));
    process.done(words("import a.agenda l.csv --dates día-mes"));
    CHECK(process.done(words("evidence list a.agenda --json")).json()[0]["issued"] == "2021-04-03");
    process.done(words("undo a.agenda"));
    CHECK(process.run(words("import a.agenda l.csv --dates ayer")).code == 5);
    CHECK(process.run(words("import a.agenda l.csv --dates dia-mes --separator ,")).code == 8);

    process.write(QStringLiteral("l.ris"), "TY  - BOOK\nTI  - [EJEMPLO] Miel\nER  - \n");
    const Outcome noTable = process.run(words("import a.agenda l.ris --dates dia-mes"));
    CHECK(noTable.code == 5);
    CHECK(noTable.error.contains(QStringLiteral("no es una tabla (es RIS)")));
    CHECK(libraryOf(process, "a.agenda") == 0);
}

TEST_CASE("import of a list that was not read to its end says so by its exit code")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), "Título;Año\n[EJEMPLO] Café;2019\n\"[EJEMPLO] Miel;2020\n");
    const Outcome cut = process.run(words("import a.agenda l.csv"));
    CHECK(cut.code == 12);
    CHECK(cut.out.contains(QStringLiteral("Línea 3: unas comillas se abren y no se cierran")));
    CHECK(libraryOf(process, "a.agenda") == 1);
    CHECK(process.run(words("import a.agenda l.csv --json")).json()["cut_short"] == true);

    process.write(QStringLiteral("l.xml"),
                  "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>"
                  "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\"><mods/></modsCollection>");
    CHECK(process.run(words("import a.agenda l.xml")).code == 12);
    process.write(QStringLiteral("l.json"), R"([{"id":"a","type":"book","title":"[EJEMPLO] Cacao"}])"
                                            R"( {"id":"b","type":"book","title":"[EJEMPLO] Azúcar"})");
    CHECK(process.run(words("import a.agenda l.json")).code == 12);
}

TEST_CASE("import --dry-run says for which one a reference is left out")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), "Título;Autoría;Año;DOI\n[EJEMPLO] Café;Pérez, Ana;2019;\n"
                                           "[EJEMPLO] CAFÉ;Pérez, A.;2019;10.1234/x\n");
    CHECK(process.done(words("import a.agenda l.csv --dry-run"))
              .out.contains(QStringLiteral("Línea 3: se omite, tiene título, año y autoría de «[EJEMPLO] "
                                           "Café»: [EJEMPLO] CAFÉ (2019)")));
}

TEST_CASE("import of a list without references writes nothing")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), "Título;Año\n");
    const QString before = process.done(words("history a.agenda")).out;
    CHECK(
        process.done(words("import a.agenda l.csv")).out.contains(QStringLiteral("Solo hay un encabezado")));
    CHECK(process.done(words("history a.agenda")).out == before);
}

TEST_CASE("import reads a list in the encoding that was asked for")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), "T\xedtulo;A\xf1o\r\n[EJEMPLO] Caf\xe9;2019\r\n");
    CHECK(process.run(words("import a.agenda l.csv --encoding latin")).code == 5);
    process.done(words("import a.agenda l.csv --encoding Windows-1252"));
    CHECK(process.done(words("evidence list a.agenda")).out.contains(QStringLiteral("Café")));
}

TEST_CASE("import writes over neither the list nor an agenda, and its options are for lists only")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("l.csv"), list);
    CHECK(process.run(words("import a.agenda l.csv --rejected l.csv")).code == 4);
    CHECK(process.run(words("import a.agenda l.csv --rejected a.agenda")).code == 4);
    CHECK(process.run(words("import a.agenda l.csv --rejected no/hay/x.csv")).code == 3);
    CHECK(process.run(words("import a.agenda l.csv --link 9.9.9")).code == 3);
    CHECK(process.content(QStringLiteral("l.csv")) == list);
    process.done(words("export a.agenda a.agenda.json"));
    CHECK(process.run(words("import a.agenda a.agenda.json --dry-run")).code == 5);
    process.write(QStringLiteral("t.txt"), "Solo un texto.\n");
    const Outcome text = process.run(words("import a.agenda t.txt"));
    CHECK(text.code == 8);
    CHECK(text.error.contains(QStringLiteral("no es una lista de referencias")));
    CHECK(libraryOf(process, "a.agenda") == 0);
}

TEST_CASE("A library exported as CSV or XLSX comes back whole into another agenda")
{
    const Process process;
    process.done(words("new a.agenda --public-library"));
    CHECK(libraryOf(process, "a.agenda") == 81);
    for (const char* line : {"export a.agenda x.csv", "export a.agenda x.csv --separator ,",
                             "export a.agenda x.csv --separator tab", "export a.agenda x.xlsx"}) {
        INFO(line);
        CHECK(process.done(words(line)).out.endsWith(QStringLiteral("Referencias: 81\n")));
        const QString file = QString::fromLatin1(line).split(u' ')[2];
        QFile::remove(process.path(QStringLiteral("b.agenda")));
        process.done(words("new b.agenda"));
        CHECK(process.done(words("import b.agenda", {file}))
                  .out.startsWith(QStringLiteral("81 referencias: 81 nuevas, 0 ya están, 0 con error\n")));
    }
    const json said = process.done(words("export a.agenda x.xlsx --json")).json();
    CHECK(said == json::parse(R"({"path": "x.xlsx", "references": 81, "notes": []})"));
    CHECK(process.run(words("export a.agenda x.csv --separator |")).code == 5);
    CHECK(process.run(words("export a.agenda x.bib --separator ;")).code == 5);
    CHECK(process.run(words("export a.agenda x.json --separator ;")).code == 5);
}

TEST_CASE("new --public-library adds the sample only where it is asked for")
{
    const Process process;
    CHECK(process.done(words("new a.agenda --public-library"))
              .out.endsWith(QStringLiteral("Biblioteca pública de ejemplo: 81 referencias.\n")));
    CHECK(process.done(words("show a.agenda --json")).json()["counts"]["subquestions"] == 32);
    CHECK(process.done(words("new b.agenda --empty --public-library"))
              .out.contains(QStringLiteral("81 referencias")));
    CHECK(libraryOf(process, "b.agenda") == 81);
    CHECK(process.done(words("show b.agenda --json")).json()["agenda"].is_null());
    process.done(words("new c.agenda"));
    CHECK(libraryOf(process, "c.agenda") == 0);
}

} // namespace test_import
