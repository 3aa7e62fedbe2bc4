// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report as a scheduled job makes it: for an audience, numbered, and saved again.
#include "cli/process.h"

#include <QFile>

#include <catch2/catch.hpp>

using agenda::test::Outcome;
using agenda::test::Process;
using nlohmann::json;

namespace test_editions_cli
{

QStringList words(const char* line, const QStringList& rest = {})
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + rest;
}

void add(const Process& process, const char* title, const char* rest)
{
    process.done(
        words("evidence add a.agenda --kind estudio --year 2021 --title", {QString::fromUtf8(title)}) +
        words(rest));
}

TEST_CASE("report numbers its editions, repeats one where nothing changed, and saves an earlier one again")
{
    const Process process;
    process.makeAgenda();
    CHECK(
        process.done(words("editions a.agenda")).out.startsWith(QStringLiteral("Todavía no hay ediciones.")));
    const json first = process.done(words("report a.agenda uno.pdf --json")).json();
    CHECK(first["edition"] == 1);
    CHECK(first["reprint"] == false);
    CHECK(first["since"].is_null());
    CHECK(first["left_out"].empty());
    const Outcome again = process.done(words("report a.agenda dos.pdf"));
    CHECK(again.out.contains(QStringLiteral("Nada cambió desde la edición 1")));
    CHECK((process.content(QStringLiteral("dos.pdf")) == process.content(QStringLiteral("uno.pdf"))));

    add(process, "[EJEMPLO] Nuevo", "--link 1.4.1");
    const json second = process.done(words("report a.agenda tres.pdf --json")).json();
    CHECK(second["edition"] == 2);
    CHECK(second["since"] == 1);
    REQUIRE(second["changes"].size() == 1);
    CHECK(second["changes"][0] == json{{"about", "Evidencia nueva"},
                                       {"code", "E-01"},
                                       {"now", "[EJEMPLO] Nuevo"},
                                       {"before", nullptr}});
    process.done(words("report a.agenda otra.pdf --edition 1"));
    CHECK((process.content(QStringLiteral("otra.pdf")) == process.content(QStringLiteral("uno.pdf"))));
    const json list = process.done(words("editions a.agenda --json")).json();
    REQUIRE(list.size() == 2);
    CHECK(list[0]["number"] == 2);
    CHECK(process.done(words("editions a.agenda"))
              .out.contains(QStringLiteral("membresía · PDF, carta · uno.pdf")));
    CHECK(process.done(words("check a.agenda --json")).json()["sound"] == true);

    // With the workspace's JSON the editions go along, and their files.
    process.done(words("export a.agenda a.agenda.json"));
    process.done(words("new b.agenda --empty"));
    process.done(words("import b.agenda a.agenda.json"));
    process.done(words("report b.agenda vuelta.pdf --edition 1"));
    CHECK((process.content(QStringLiteral("vuelta.pdf")) == process.content(QStringLiteral("uno.pdf"))));
    CHECK(process.done(words("check b.agenda --json")).json()["sound"] == true);
    process.done(words("undo a.agenda"));
    CHECK(process.done(words("editions a.agenda --json")).json().size() == 1);
}

TEST_CASE("report says what it left out for the membership, and the internal one has it")
{
    const Process process;
    process.makeAgenda();
    add(process, "[EJEMPLO] De la casa", "--link 1.4.1");
    process.done(words("export a.agenda abierta.agenda.json"));
    QByteArray exported = process.content(QStringLiteral("abierta.agenda.json"));
    process.write(QStringLiteral("a.agenda.json"),
                  exported.replace("\"access\": \"membership\"", "\"access\": \"clac_only\""));
    process.done(words("new b.agenda --empty"));
    process.done(words("import b.agenda a.agenda.json"));
    const Outcome open = process.done(words("report b.agenda a.html"));
    CHECK(open.out.contains(QStringLiteral("Quedó fuera 1 cosa:")));
    CHECK(open.out.contains(QStringLiteral("E-01 «[EJEMPLO] De la casa»: es solo para CLAC")));
    CHECK_FALSE(process.content(QStringLiteral("a.html")).contains("De la casa"));
    CHECK_FALSE(process.content(QStringLiteral("a.html")).contains("documento interno"));
    process.done(words("report b.agenda a.html --mention-internal"));
    CHECK(process.content(QStringLiteral("a.html")).contains("Y 1 documento interno"));
    const json closed = process.done(words("report b.agenda b.html --audience interno --json")).json();
    CHECK(closed["left_out"].empty());
    CHECK(process.content(QStringLiteral("b.html")).contains("De la casa"));
    CHECK(process.done(words("editions b.agenda")).out.contains(QStringLiteral("interno · HTML")));
}

TEST_CASE("What makes no sense of an edition is refused in a sentence, and no file is touched")
{
    const Process process;
    process.makeAgenda();
    const auto refused = [&](const char* line, int code, const char* sentence) {
        const Outcome outcome = process.run(words(line));
        INFO(line);
        CHECK(outcome.code == code);
        CHECK(outcome.error.contains(QString::fromUtf8(sentence)));
    };
    refused("report a.agenda x.pdf --edition 1", 3, "todavía no tiene ninguna");
    process.done(words("report a.agenda uno.pdf"));
    refused("report a.agenda x.pdf --edition 9", 3, "la última es la 1");
    refused("report a.agenda x.pdf --edition cero", 5, "--edition");
    refused("report a.agenda x.html --edition 1", 5, "es un archivo «.pdf»");
    refused("report a.agenda x.pdf --edition 1 --paper a4", 5, "tal como era");
    refused("report a.agenda x.pdf --audience prensa", 5, "membresia, interno");
    refused("report a.agenda no/hay/x.pdf", 3, "No existe la carpeta");
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("x.pdf"))));
    CHECK(process.done(words("editions a.agenda --json")).json().size() == 1);
}

TEST_CASE("A report that cannot be written leaves the old file whole and no edition behind")
{
    const Process process;
    process.makeAgenda();
    process.done(words("report a.agenda uno.pdf"));
    const QByteArray was = process.content(QStringLiteral("uno.pdf"));
    add(process, "[EJEMPLO] Nuevo", "--link 1.4.1");
    const Outcome full = process.shell(QStringLiteral("ulimit -f 40; \"$CLI\" report a.agenda uno.pdf"));
    CHECK(full.code == 11);
    CHECK((process.content(QStringLiteral("uno.pdf")) == was));
    CHECK(process.done(words("editions a.agenda --json")).json().size() == 1);
    CHECK(process.done(words("check a.agenda --json")).json()["sound"] == true);
}

TEST_CASE("Where the file of an edition is damaged it is not saved again, and the next report is made anew")
{
    const Process process;
    process.makeAgenda();
    process.done(words("report a.agenda uno.html"));
    QByteArray bytes = process.content(QStringLiteral("a.agenda"));
    const qsizetype at = bytes.indexOf("<!DOCTYPE html>");
    REQUIRE(at > 0);
    bytes[at + 10] = 'H';
    process.write(QStringLiteral("a.agenda"), bytes);
    CHECK(process.run(words("report a.agenda otra.html --edition 1")).code == 8);
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("otra.html"))));
    const json again = process.done(words("report a.agenda dos.html --json")).json();
    CHECK(again["edition"] == 2);
    CHECK(again["reprint"] == false);
    CHECK(process.run(words("check a.agenda")).code == 1);
}

TEST_CASE("Each product and each choice of themes has its own line of editions")
{
    const Process process;
    process.makeAgenda();
    process.done(words("report a.agenda a.pdf"));
    const json sheet = process.done(words("report a.agenda b.pdf --product hoja --json")).json();
    CHECK(sheet["edition"] == 2);
    CHECK(sheet["since"].is_null());
    const json pages = process.done(words("report a.agenda c.pdf --product paginas --theme 6 --json")).json();
    CHECK(pages["edition"] == 3);
    const json other = process.done(words("report a.agenda d.pdf --product paginas --theme 7 --json")).json();
    CHECK(other["edition"] == 4);
    CHECK(other["since"].is_null());
    CHECK(process.done(words("report a.agenda e.pdf --product paginas --theme 6 --json")).json()["reprint"] ==
          true);
    CHECK(process.done(words("editions a.agenda")).out.contains(QStringLiteral("Edición 2 · Hoja · ")));
    CHECK(process.run(words("report a.agenda x.pdf --edition 2 --theme 6")).code == 5);
}

} // namespace test_editions_cli
