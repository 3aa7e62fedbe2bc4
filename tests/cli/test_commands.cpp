// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each command does its work: exit code, stdout, stderr and the JSON that docs/cli.md promises.
#include "cli/process.h"
#include "store/agendaedit.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace agenda;
using agenda::test::Outcome;
using agenda::test::Process;
using nlohmann::json;

namespace test_commands
{

/// «evidence add» becomes a list; what has spaces is given apart.
QStringList words(const char* line, const QStringList& rest = {})
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + rest;
}

json counts(const Process& process)
{
    return process.done(words("show a.agenda --json")).json()["counts"];
}

QString addEvidence(const Process& process, const char* title, const QStringList& rest = {})
{
    const Outcome outcome = process.done(words("evidence add a.agenda --kind investigacion --json --title") +
                                         QStringList{QString::fromUtf8(title)} + rest);
    return QString::fromStdString(outcome.json()["id"].get<std::string>());
}

TEST_CASE("new makes the agenda 2020-2022 with zero evidence")
{
    const Process process;
    const Outcome made = process.done(words("new a.agenda"));
    CHECK(made.out ==
          QStringLiteral("Se creó «a.agenda» con la agenda 2020-2022: 2 preguntas amplias, 12 temas, "
                         "32 subpreguntas.\n"));
    const json shown = process.done(words("show a.agenda --json")).json();
    CHECK(shown["counts"]["questions"] == 2);
    CHECK(shown["counts"]["themes"] == 12);
    CHECK(shown["counts"]["subquestions"] == 32);
    CHECK(shown["counts"]["evidence"] == 0);
    CHECK(shown["questions"][0]["themes"].size() == 7);
    CHECK(shown["questions"][1]["themes"][3]["place"] == 11);
    const json& sub = shown["questions"][0]["themes"][2]["subquestions"][1];
    CHECK(sub["code"] == "1.3.2");
    CHECK(sub["official"] == "¿Cómo contribuye la tecnología a elevar la eficiencia y productividad?");
    CHECK(sub["state"]["value"] == "no_evidence");
    CHECK(sub["state"]["since"].is_null());
    const QString text = process.done(words("show a.agenda")).out;
    CHECK(text.contains(QStringLiteral("1.5  Género (nombre propuesto)")));
    CHECK(text.contains(QStringLiteral("2.5.3  [Sin evidencia · 0 fuentes] ¿Cómo se pueden optimizar")));
}

TEST_CASE("new --empty makes a workspace that holds nothing")
{
    const Process process;
    process.done(words("new a.agenda --empty"));
    CHECK(process.done(words("show a.agenda --json")).json()["agenda"].is_null());
    CHECK(process.done(words("show a.agenda")).out.contains(QStringLiteral("vacía")));
    CHECK(process.done(words("history a.agenda --json")).json().empty());
}

TEST_CASE("evidence add links in one step, and estudio is read as investigacion")
{
    const Process process;
    process.makeAgenda();
    const Outcome added = process.done(
        words("evidence add a.agenda --kind estudio --year 2021-03 --link 1.4.1 --link 1.4.2 "
              "--doi https://doi.org/10.1234/x "
              "--url https://example.org --title",
              {QStringLiteral("[EJEMPLO] Costos"), QStringLiteral("--author"), QStringLiteral("Pérez, Ana"),
               QStringLiteral("--author"), QStringLiteral("CLAC")}));
    CHECK(added.out.startsWith(
        QStringLiteral("Se agregó «[EJEMPLO] Costos». Quedó vinculada a 2 subpreguntas.\n")));
    const json list = process.done(words("evidence list a.agenda --json")).json();
    REQUIRE(list.size() == 1);
    CHECK(list[0]["number"] == "E-01");
    CHECK(list[0]["kind"] == "research");
    CHECK(list[0]["title"] == "[EJEMPLO] Costos");
    CHECK(list[0]["issued"] == "2021-03");
    CHECK(list[0]["doi"] == "10.1234/x");
    CHECK(list[0]["url"] == "https://example.org");
    CHECK(list[0]["authors"][0]["family"] == "Pérez");
    CHECK(list[0]["authors"][1]["literal"] == "CLAC");
    CHECK(list[0]["codes"] == json::array({"1.4.1", "1.4.2"}));
    process.done(words("undo a.agenda"));
    CHECK(process.done(words("evidence list a.agenda --json")).json().empty());
}

TEST_CASE("evidence link takes an id, a number or the start of a title")
{
    const Process process;
    process.makeAgenda();
    const QString id = addEvidence(process, "[EJEMPLO] Género y café");
    addEvidence(process, "[EJEMPLO] Género y banano");
    CHECK(process.done(words("evidence link a.agenda") + QStringList{id} + words("1.5.1"))
              .out.contains(QStringLiteral("a 1 subpregunta.")));
    process.done(words("evidence link a.agenda", {QStringLiteral("[ejemplo] genero y caf")}) +
                 words("1.1.1 1.1.2"));
    // Numbered as they came: E-01 is the one about coffee.
    CHECK(process.done(words("evidence link a.agenda E2 1.5.1"))
              .out.contains(QStringLiteral("Se vinculó «[EJEMPLO] Género y banano»")));
    const json list = process.done(words("evidence list a.agenda --json")).json();
    for (const json& each : list) {
        const bool isCoffee = each["title"] == "[EJEMPLO] Género y café";
        CHECK(each["codes"].size() == (isCoffee ? 3U : 1U));
    }
    CHECK(process.done(words("evidence link a.agenda") + QStringList{id} + words("1.5.1"))
              .out.contains(QStringLiteral("No se cambió nada")));
    const Outcome ambiguous = process.run(words("evidence link a.agenda [EJEMPLO] 1.1.1"));
    CHECK(ambiguous.code == 4);
    CHECK(ambiguous.error.contains(QStringLiteral("Hay 2 evidencias")));
}

TEST_CASE(
    "An evidence has one number in evidence list and in show, and every way of writing it is understood")
{
    const Process process;
    process.makeAgenda();
    addEvidence(process, "[EJEMPLO] Uno", words("--link 2.1.1 --year 2019"));
    addEvidence(process, "[EJEMPLO] Dos", words("--link 1.2.1 --link 2.1.1 --year 2021"));
    addEvidence(process, "[EJEMPLO] Ares");
    const json list = process.done(words("evidence list a.agenda --json")).json();
    CHECK(list[0]["number"] == "E-01");
    CHECK(list[0]["title"] == "[EJEMPLO] Uno");
    CHECK(list[1]["title"] == "[EJEMPLO] Dos");
    CHECK(list[2]["number"] == "E-03");
    CHECK(list[2]["title"] == "[EJEMPLO] Ares");
    const json shown = process.done(words("show a.agenda --json")).json();
    CHECK(shown["questions"][0]["themes"][1]["subquestions"][0]["evidence"] == json::array({"E-02"}));
    CHECK(shown["questions"][1]["themes"][0]["subquestions"][0]["evidence"] == json::array({"E-01", "E-02"}));
    CHECK(shown["questions"][0]["themes"][0]["subquestions"][0]["evidence"].empty());
    CHECK(process.done(words("show a.agenda")).out.contains(QStringLiteral("2 fuentes · E-01, E-02] ")));
    CHECK(process.done(words("evidence list a.agenda")).out.contains(QStringLiteral("E-02  ")));
    CHECK(process.done(words("evidence show a.agenda E2 --json")).json()["number"] == "E-02");
    CHECK(process.done(words("evidence show a.agenda E2")).out.startsWith(QStringLiteral("Número: E-02\n")));
    for (const char* number : {"E3", "e3", "E-3", "E-03", "e-03"}) {
        INFO(number);
        CHECK(process.done(words("evidence link a.agenda", {QString::fromLatin1(number)}) + words("1.1.1"))
                  .out.contains(QStringLiteral("«[EJEMPLO] Ares»")));
        process.done(words("undo a.agenda"));
    }
}

TEST_CASE("attach stores files by their content, and finding add takes the page of the only file")
{
    const Process process;
    process.makeAgenda();
    addEvidence(process, "[EJEMPLO] A", words("--link 1.4.1"));
    process.write(QStringLiteral("informe.pdf"), "%PDF-1.4 [EJEMPLO]");
    process.write(QStringLiteral("anexo.csv"), "a;b");
    const json files = process.done(words("attach a.agenda --to E1 informe.pdf anexo.csv --json")).json();
    REQUIRE(files.size() == 2);
    CHECK(files[0]["name"] == "informe.pdf");
    CHECK(files[0]["size"] == 18);
    CHECK(files[0]["sha256"].get<std::string>().size() == 64);
    CHECK(counts(process)["attachments"] == 2);

    process.done(words("finding add a.agenda --evidence E1 --subquestion 1.4.1 --page xii --pdf-page 12 "
                       "--direction contradice --statement",
                       {QStringLiteral("[EJEMPLO] No cuesta tanto")}));
    const json shown = process.done(words("show a.agenda --json")).json();
    CHECK(shown["questions"][0]["themes"][3]["subquestions"][0]["findings"] == 1);
    CHECK(shown["questions"][0]["themes"][3]["subquestions"][0]["sources"] == 1);
    const json history = process.done(words("history a.agenda --limit 1 --json")).json();
    CHECK(history[0]["changes"][0]["after"]["direction"] == "contradicts");
    CHECK(history[0]["changes"][0]["after"]["printed_page"] == "xii");
    CHECK(history[0]["changes"][0]["after"]["pdf_page"] == 12);

    addEvidence(process, "[EJEMPLO] B", words("--link 1.4.2"));
    process.done(words("attach a.agenda --to", {QStringLiteral("[EJEMPLO] B")}) + words("informe.pdf"));
    process.done(words("finding add a.agenda --subquestion 1.4.2 --pdf-page 3 --statement X --evidence",
                       {QStringLiteral("[EJEMPLO] B")}));
    const json second = process.done(words("history a.agenda --limit 1 --json")).json();
    CHECK(second[0]["changes"][0]["after"]["attachment"].is_string());
}

TEST_CASE("evidence appraise stores who judged and why, and evidence show tells it")
{
    const Process process;
    process.done(words("new a.agenda"));
    addEvidence(process, "[EJEMPLO] Sin valorar");
    const QString plain = process.done(words("evidence show a.agenda E1")).out;
    CHECK(plain.contains(QStringLiteral("Calidad de la fuente: sin valorar")));
    const json stored = process
                            .done(words("evidence appraise a.agenda E1 --voice 3 --transparency 4 --by Berta "
                                        "--date 2021-03-09 --json --transparency-reason",
                                        {QStringLiteral("[EJEMPLO] Publica los datos")}))
                            .json();
    CHECK(stored["voice"] == 3);
    CHECK(stored["triangulation"].is_null());
    const json shown = process.done(words("evidence show a.agenda E1 --json")).json();
    REQUIRE(shown["appraisals"].size() == 1);
    CHECK(shown["appraisals"][0] == stored);
    const QString text = process.done(words("evidence show a.agenda E1")).out;
    CHECK(text.contains(QStringLiteral("Calidad de la fuente según Berta, 9 mar 2021:")));
    CHECK(text.contains(QStringLiteral("Transparencia: 4. [EJEMPLO] Publica los datos")));
    CHECK(text.contains(QStringLiteral("Triangulación: sin valorar")));

    const Outcome refused = process.run(words("evidence appraise a.agenda E1 --voice 1"));
    CHECK(refused.code == 5);
    CHECK(refused.error.contains(QStringLiteral("motivo")));
    process.done(words("undo a.agenda"));
    CHECK(process.done(words("evidence show a.agenda E1 --json")).json()["appraisals"].empty());
}

TEST_CASE("duplicates are listed with their reason, merged into one, and the merge is undone")
{
    const Process process;
    process.makeAgenda();
    CHECK(process.done(words("duplicates a.agenda")).out ==
          QStringLiteral("No hay evidencias que parezcan duplicadas.\n"));
    const QString title = QStringLiteral("[EJEMPLO] Igual");
    process.done(words("evidence add a.agenda --kind otra --year 2020 --title", {title}));
    const std::string keep =
        process.done(words("evidence list a.agenda --json")).json()[0]["id"].get<std::string>();
    process.done(
        words("evidence add a.agenda --kind otra --year 2020 --title", {QStringLiteral("[ejemplo] IGUAL")}));
    const QString told = process.done(words("duplicates a.agenda")).out;
    CHECK(told.startsWith(QStringLiteral("E-01 y E-02: mismo título, año y autoría\n    E-0")));
    const json pairs = process.done(words("duplicates a.agenda --json")).json();
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0]["exact"] == false);
    CHECK(pairs[0]["reasons"] == json{"title"});
    const json both = pairs[0]["evidence"];
    const json other = both[0]["id"] == keep ? both[1]["id"] : both[0]["id"];
    const QString merged =
        process
            .done(words("evidence merge a.agenda",
                        {QString::fromStdString(keep), QString::fromStdString(other.get<std::string>())}))
            .out;
    CHECK(merged.startsWith(QStringLiteral("Se combinó otra evidencia con «[EJEMPLO] Igual».")));
    CHECK(process.done(words("evidence list a.agenda --json")).json().size() == 1);
    CHECK(process.done(words("duplicates a.agenda --json")).json().empty());
    process.done(words("undo a.agenda"));
    CHECK(process.done(words("evidence list a.agenda --json")).json().size() == 2);
    const Outcome refused = process.run(words("evidence merge a.agenda E1 E1"));
    CHECK(refused.code == 5);
    CHECK(refused.error.contains(QStringLiteral("consigo misma")));
}

TEST_CASE("state sets the state from a day on")
{
    const Process process;
    process.makeAgenda();
    const Outcome set = process.done(
        words("state a.agenda 1.3.2 parcial --date 2021-06-30 --reason", {QStringLiteral("Hay dos")}));
    CHECK(set.out == QStringLiteral("La subpregunta 1.3.2 está «respuesta parcial» desde el 30 jun 2021.\n"));
    const json state = process.done(words("show a.agenda --json"))
                           .json()["questions"][0]["themes"][2]["subquestions"][1]["state"];
    CHECK(state["value"] == "partial");
    CHECK(state["since"] == "2021-06-30");
    CHECK(state["reason"] == "Hay dos");
}

TEST_CASE("A state dated outside the period says so where its date is shown")
{
    const Process process;
    process.makeAgenda();
    CHECK(process
              .done(words("state a.agenda 1.3.2 parcial --date 2023-06-30 --reason",
                          {QStringLiteral("Hay dos")}))
              .out.endsWith(QStringLiteral("desde el 30 jun 2023 (después del período).\n")));
    process.done(
        words("state a.agenda 1.3.1 parcial --date 2019-06-30 --reason", {QStringLiteral("Hay uno")}));
    const QString shown = process.done(words("show a.agenda")).out;
    CHECK(shown.contains(
        QStringLiteral("1.3.2  [Respuesta parcial desde el 30 jun 2023 (después del período)")));
    CHECK(
        shown.contains(QStringLiteral("1.3.1  [Respuesta parcial desde el 30 jun 2019 (antes del período)")));
}

TEST_CASE("answer list says who used an answer, for what and when")
{
    const Process process;
    process.makeAgenda();
    process.done(words("answer add a.agenda 1.3.2 --date 2022-01-15 --text",
                       {QStringLiteral("[EJEMPLO] Sabemos esto")}));
    process.done(words("use a.agenda 1.3.2 --for capacitacion --by Berta --date 2022-03-01 --text",
                       {QStringLiteral("[EJEMPLO] El curso de huertos")}));
    CHECK(process.done(words("answer list a.agenda 1.3.2"))
              .out.contains(QStringLiteral(
                  "Uso, 1 mar 2022 · Berta · Una capacitación: [EJEMPLO] El curso de huertos")));
    const json versions = process.done(words("answer list a.agenda 1.3.2 --json")).json()["versions"];
    CHECK(versions[0]["uses"][0]["person_name"] == "Berta");
}

TEST_CASE("activity list says quarters and costs as people write them")
{
    const Process process;
    process.makeAgenda();
    process.done(words("activity add a.agenda --kind estudio --title A --from 2022-01-15 --to 2022-03-31 "
                       "--cost 12500 --currency usd"));
    process.done(words("activity add a.agenda --kind taller --title B --from 2022-04-01 --to 2022-12-31"));
    const QString list = process.done(words("activity list a.agenda")).out;
    CHECK(list.contains(QStringLiteral("Estudio · T1 2022 · ")));
    CHECK(list.contains(QStringLiteral("12,500\u00a0USD")));
    CHECK(list.contains(QStringLiteral("Taller · T2 2022 a T4 2022 · ")));
}

TEST_CASE("Sentences end once, and quotes inside others are double ones")
{
    const Process process;
    process.makeAgenda();
    CHECK(process
              .done(words("evidence add a.agenda --kind otra --author",
                          {QStringLiteral("Pérez, Ana"), QStringLiteral("--title"),
                           QStringLiteral("El «buen» café")}))
              .out.startsWith(QStringLiteral("Se agregó «El “buen” café».\n")));
    const QString list = process.done(words("evidence list a.agenda")).out;
    CHECK(list.contains(QStringLiteral("E-01  Pérez, s. f. El «buen» café [")));
    CHECK(process.done(words("history a.agenda --limit 1"))
              .out.contains(QStringLiteral("Agregar evidencia «El “buen” café»")));
    CHECK(process.done(words("evidence list a.agenda --json")).json()[0]["title"] == "El «buen» café");
    addEvidence(process, "Sin autor", words("--year 2021"));
    CHECK(process.done(words("evidence list a.agenda"))
              .out.contains(QStringLiteral("  Sin autor. 2021. [Investigación]\n")));
}

TEST_CASE("The command line never speaks of windows, buttons and menus")
{
    const Process process;
    process.makeAgenda();
    QString said;
    for (const char* line :
         {"show none.agenda", "show .", "new a.agenda", "undo none.agenda", "export a.agenda a.agenda",
          "import a.agenda none.json", "import a.agenda a.agenda", "attach a.agenda --to X none",
          "restore a.agenda 9", "evidence link a.agenda X 1.1.1", "report a.agenda no/x.pdf"}) {
        const Outcome outcome = process.run(words(line));
        CHECK(outcome.code != 0);
        said += outcome.error;
    }
    for (const char* word : {"«Abrir»", "entana", "otón", "clic", "menú", "Pulse"}) {
        INFO(word);
        CHECK_FALSE(said.contains(QString::fromUtf8(word)));
    }
}

TEST_CASE("search finds without accents, and nothing typed is an error")
{
    const Process process;
    process.makeAgenda();
    const json hits = process.done(words("search a.agenda genero mujer --json")).json();
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0]["type"] == "subquestion");
    CHECK(hits[0]["title"].get<std::string>().find("1.5.1") != std::string::npos);
    CHECK(process.done(words("search a.agenda zzzz")).out == QStringLiteral("No se encontró nada.\n"));
    for (const char* odd : {"\"", "*", "AND", "C++", "'; DROP TABLE", "((((", "school-based", "NEAR(a b)"}) {
        INFO(odd);
        CHECK(process.run(words("search a.agenda --json --") + QStringList{QString::fromUtf8(odd)}).code ==
              0);
    }
}

TEST_CASE("history tells who, when and why, and undo and redo are changes themselves")
{
    const Process process;
    process.makeAgenda();
    process.done(words("--author Ileana state a.agenda 1.1.1 en-curso --date 2021-01-01 --reason",
                       {QStringLiteral("Se encargó")}));
    CHECK(process.done(words("history a.agenda --limit 1"))
              .out.endsWith(QStringLiteral("Estado de 1.1.1: En curso — motivo: Se encargó\n")));
    json history = process.done(words("history a.agenda --json")).json();
    REQUIRE(history.size() == 2);
    CHECK(history[0]["author"] == "Ileana");
    CHECK(history[1]["author"] == "Ana");
    CHECK(history[0]["number"] == 2);
    CHECK(history[0]["changes"].back()["type"] == "state");
    CHECK(history[0]["changes"].back()["before"].is_null());
    CHECK(history[0]["changes"].front()["title"] == "Ileana");
    CHECK(history[0]["changes"].back()["after"]["person"] == history[0]["changes"].front()["id"]);
    CHECK(history[0]["changes"].back()["after"]["reason"] == "Se encargó");
    CHECK(history[0]["undoes"].is_null());
    CHECK(history[0]["recorded_at"].get<qint64>() > 0);

    const json undone = process.done(words("undo a.agenda --json")).json();
    CHECK(undone["number"] == 3);
    CHECK(undone["label"] == history[0]["label"]);
    CHECK(process.done(words("redo a.agenda")).out.startsWith(QStringLiteral("Se rehízo: ")));
    history = process.done(words("history a.agenda --json")).json();
    REQUIRE(history.size() == 4);
    CHECK(history[1]["undoes"] == history[2]["id"]);
    CHECK(history[0]["undoes"] == history[1]["id"]);
    CHECK(process.run(words("redo a.agenda")).code == 3);
    CHECK(process.done(words("history a.agenda --limit 1")).out.contains(QStringLiteral("Ana  Rehacer: ")));
}

TEST_CASE("undo with nothing to undo says so")
{
    const Process process;
    process.done(words("new a.agenda --empty"));
    const Outcome outcome = process.run(words("undo a.agenda"));
    CHECK(outcome.code == 3);
    CHECK(outcome.error == QStringLiteral("No hay nada que deshacer.\n"));
}

TEST_CASE("trash lists what was removed, and restore brings it back")
{
    const Process process;
    process.makeAgenda();
    CHECK(process.done(words("trash a.agenda")).out == QStringLiteral("La papelera está vacía.\n"));
    {
        const auto workspace = store::Workspace::open(process.path(QStringLiteral("a.agenda")),
                                                      store::Access::Edit, sample::author());
        const Theme theme = workspace->where(&Theme::name, QStringLiteral("Género")).first();
        store::removeTheme(*workspace, theme.id);
    }
    const json trash = process.done(words("trash a.agenda --json")).json();
    REQUIRE(trash.size() == 1);
    CHECK(trash[0]["title"] == "Tema: Género");
    CHECK(trash[0]["records"] == 2);
    CHECK(counts(process)["themes"] == 11);
    const QString number = QString::number(trash[0]["revision"].get<int>());
    CHECK(process.done(words("restore a.agenda") + QStringList{number}).out ==
          QStringLiteral("Se recuperó: Tema: Género\n"));
    CHECK(counts(process)["themes"] == 12);
    CHECK(process.run(words("restore a.agenda") + QStringList{number}).code == 3);
}

TEST_CASE("report makes a sheet, a summary and the pages of chosen themes")
{
    const Process process;
    process.makeAgenda();
    const auto pages = [&](const char* options) {
        return process.done(words("report a.agenda x.pdf --json", words(options))).json()["pages"];
    };
    CHECK(pages("--product hoja") == 1);
    CHECK(pages("--product resumen") == 4);
    CHECK(pages("--product paginas --theme 6") == 1);
    CHECK(pages("--product hoja --subquestion 1.4.1") == 1);
    CHECK(process.run(words("report a.agenda y.pdf --product libro")).code == 5);
    CHECK(process.run(words("report a.agenda y.pdf --theme 99")).code == 3);
    CHECK(process.run(words("report a.agenda y.pdf --subquestion 9.9.9")).code == 3);
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("y.pdf"))));
}

TEST_CASE("report makes the PDF without a display, on both papers")
{
    const Process process;
    process.makeAgenda();
    const json made = process.done(words("report a.agenda carta.pdf --date 2022-06-30 --json")).json();
    CHECK(made["path"] == "carta.pdf");
    CHECK(made["pages"].get<int>() >= 14);
    CHECK(process.content(QStringLiteral("carta.pdf")).startsWith("%PDF-"));
    const Outcome second = process.done(words("report a.agenda a4.pdf --paper a4"));
    CHECK(second.out.startsWith(QStringLiteral("Se guardó «a4.pdf». Páginas: ")));
}

TEST_CASE("What export writes, import brings back equal, files and history included")
{
    const Process process;
    process.makeAgenda();
    addEvidence(process, "[EJEMPLO] A", words("--link 1.4.1"));
    process.write(QStringLiteral("informe.pdf"), "%PDF-1.4 [EJEMPLO]");
    process.done(words("attach a.agenda --to E1 informe.pdf"));
    process.done(words("undo a.agenda"));
    process.done(words("redo a.agenda"));
    const json exported = process.done(words("export a.agenda a.agenda.json --json")).json();
    CHECK(exported["files"] == 1);
    CHECK(exported["notes"].empty());
    CHECK(QDir(process.path(QStringLiteral("a.agenda.files"))).entryList(QDir::Files).size() == 1);

    process.done(words("new b.agenda --empty"));
    const json imported = process.done(words("import b.agenda a.agenda.json --json")).json();
    CHECK(imported["added"] == exported["records"]);
    CHECK(imported["revisions"] == exported["revisions"]);
    CHECK(imported["files"] == 1);
    process.done(words("export b.agenda b.agenda.json"));
    CHECK(process.content(QStringLiteral("b.agenda.json")) ==
          process.content(QStringLiteral("a.agenda.json")));
    CHECK(process.done(words("check b.agenda --json")).json()["sound"] == true);

    CHECK(process.done(words("import b.agenda a.agenda.json"))
              .out.startsWith(QStringLiteral("Todo estaba ya en la agenda. No se cambió nada.\n")));
    process.done(words("new c.agenda"));
    const json merged = process.done(words("import c.agenda a.agenda.json --json")).json();
    CHECK(merged["added"].get<int>() > 0);
    CHECK(merged["revisions"] == 0);
    CHECK(process.done(words("evidence list c.agenda --json")).json()[0]["files"] == 1);
}

TEST_CASE("check and export count files alike, and say both counts where they differ")
{
    const Process process;
    process.makeAgenda();
    addEvidence(process, "[EJEMPLO] A");
    addEvidence(process, "[EJEMPLO] B");
    process.write(QStringLiteral("x.txt"), "x");
    process.write(QStringLiteral("y.txt"), "y");
    const auto both = [&](int attachments, int files, const char* text) {
        for (const char* command : {"check a.agenda", "export a.agenda a.agenda.json"}) {
            INFO(command);
            const json counted = process.done(words(command) + words("--json")).json();
            CHECK(counted["attachments"] == attachments);
            CHECK(counted["files"] == files);
            CHECK(process.done(words(command)).out.contains(QString::fromUtf8(text) + u'\n'));
        }
        CHECK(counts(process)["attachments"] == attachments);
    };
    both(0, 0, " · Archivos: 0");
    process.done(words("attach a.agenda --to E1 x.txt"));
    both(1, 1, " · Archivos: 1");
    process.done(words("attach a.agenda --to E2 x.txt"));
    both(2, 1, " · Archivos: 2 · Contenidos guardados, sin repetir y con los de la papelera: 1");
    process.done(words("attach a.agenda --to E2 y.txt"));
    process.done(words("undo a.agenda"));
    process.done(words("undo a.agenda"));
    both(1, 2, " · Archivos: 1 · Contenidos guardados, sin repetir y con los de la papelera: 2");
}

TEST_CASE("check counts, and finds what is damaged")
{
    const Process process;
    process.makeAgenda();
    const json sound = process.done(words("check a.agenda --json")).json();
    CHECK(sound["sound"] == true);
    CHECK(sound["records"]["subquestion"] == 32);
    CHECK(sound["revisions"] == 1);
    CHECK(sound["problems"].empty());
    CHECK(process.done(words("check a.agenda")).out.contains(QStringLiteral("La agenda está sana.")));

    addEvidence(process, "[EJEMPLO] A");
    const QByteArray marker(5000, 'Q');
    process.write(QStringLiteral("informe.txt"), marker);
    process.done(words("attach a.agenda --to E1 informe.txt"));
    QByteArray bytes = process.content(QStringLiteral("a.agenda"));
    const qsizetype at = bytes.indexOf(QByteArray(200, 'Q'));
    REQUIRE(at > 0);
    bytes[at + 100] = 'R';
    process.write(QStringLiteral("a.agenda"), bytes);
    const Outcome damaged = process.run(words("check a.agenda --json"));
    CHECK(damaged.code == 1);
    const json problems = damaged.json()["problems"];
    REQUIRE(problems.size() == 1);
    CHECK_FALSE(process.run(words("check a.agenda")).out.contains(QStringLiteral("..")));
    CHECK(problems[0]["where"] == "archivo «informe.txt»");
    CHECK_FALSE(problems[0]["remedy"].get<std::string>().empty());
}

TEST_CASE("Every command has its help in Spanish")
{
    const Process process;
    for (const char* command :
         {"",       "new",     "show",        "evidence", "evidence add", "evidence link", "evidence list",
          "attach", "finding", "finding add", "state",    "search",       "report",        "export",
          "import", "history", "undo",        "redo",     "trash",        "restore",       "check"}) {
        INFO(command);
        const Outcome help = process.done(words(command, {QStringLiteral("--help")}));
        CHECK(help.out.contains(QStringLiteral("Uso: agenda-cli")));
        CHECK(help.out.contains(QStringLiteral("Muestra esta ayuda")));
        for (const char* english : {"Usage", "REQUIRED", "Options", "Positionals", "Subcommands", "TEXT "})
            CHECK_FALSE(help.out.contains(QString::fromLatin1(english)));
    }
}

TEST_CASE("Where there are sources and no state, show does not say that there is no evidence")
{
    const Process process;
    process.makeAgenda();
    addEvidence(process, "[EJEMPLO] A", words("--link 1.4.1 --link 1.4.2"));
    process.done(words("state a.agenda 1.4.2 sin-evidencia --date 2021-01-01 --reason X"));
    const QString text = process.done(words("show a.agenda")).out;
    CHECK(text.contains(QStringLiteral("1.4.1  [Sin estado registrado · 1 fuente · E-01]")));
    CHECK(text.contains(QStringLiteral("1.4.2  [Sin evidencia desde el 1 ene 2021 · 1 fuente · E-01]")));
    CHECK(text.contains(QStringLiteral("1.1.1  [Sin evidencia · 0 fuentes]")));
    const json sub =
        process.done(words("show a.agenda --json")).json()["questions"][0]["themes"][3]["subquestions"][0];
    CHECK(sub["state"]["value"] == "no_evidence");
    CHECK(sub["state"]["since"].is_null());
}

TEST_CASE("The help names arguments in Spanish, in straight columns, and the version is there")
{
    const Process process;
    CHECK(process.done(words("--version")).out.startsWith(QStringLiteral("agenda-cli ")));
    for (const char* command :
         {"evidence show --help", "evidence link --help", "evidence cite --help", "attach --help",
          "state --help", "evidence appraise --help", "--help", "restore --help"}) {
        const QString help = process.done(words(command)).out;
        INFO(help.toStdString());
        for (const QString& line : help.split(u'\n')) {
            // Name and description: the description begins at the 31st character.
            if (line.startsWith(QStringLiteral("  ")) && line.size() > 30 &&
                !line.endsWith(QStringLiteral(" TEXTO")))
                CHECK((line[29] == u' ' && line[30] != u' '));
        }
        CHECK_FALSE(help.contains(QStringLiteral(" evidence EVIDENCIA")));
    }
    CHECK(process.done(words("evidence show --help"))
              .out.contains(QStringLiteral("Uso: agenda-cli evidence show [OPCIONES] ARCHIVO EVIDENCIA\n")));
}

} // namespace test_commands
