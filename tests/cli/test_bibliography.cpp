// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library leaves as a bibliography, and an evidence as a citation.
#include "cli/process.h"

#include <catch2/catch.hpp>

using agenda::test::Outcome;
using agenda::test::Process;
using nlohmann::json;

namespace test_bibliography
{

QStringList words(const char* line, const QStringList& rest = {})
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + rest;
}

/// An agenda with one document, judged.
void makeLibrary(const Process& process)
{
    process.makeAgenda();
    process.done(
        words("evidence add a.agenda --kind estudio --year 2014 --doi 10.1371/journal.pone.0088463 --author",
              {QStringLiteral("Läderach, Peter"), QStringLiteral("--title"),
               QStringLiteral("An Integrated Framework")}));
    process.done(words("evidence appraise a.agenda E1 --voice 3 --date 2022-01-02 --by",
                       {QStringLiteral("Ana Pérez")}));
}

TEST_CASE("export writes the library as BibTeX, RIS or CSL-JSON, by the name's ending")
{
    const Process process;
    makeLibrary(process);
    const Outcome bib = process.done(words("export a.agenda b.bib"));
    CHECK(bib.out == QStringLiteral("Se escribió «b.bib». Referencias: 1\n"));
    const QString text = QString::fromUtf8(process.content(QStringLiteral("b.bib")));
    CHECK(text.contains(QStringLiteral("author = {Läderach, Peter}")));
    CHECK(text.contains(QStringLiteral("annote = {Calidad de la fuente según Ana Pérez, 2 ene 2022: ")));

    const json ris = process.done(words("export a.agenda b.RIS --json")).json();
    CHECK(ris == json::parse(R"({"path": "b.RIS", "references": 1, "notes": []})"));
    CHECK(process.content(QStringLiteral("b.RIS")).contains("DO  - 10.1371/journal.pone.0088463\r\n"));

    process.done(words("export a.agenda b.csl.json"));
    const json csl = json::parse(process.content(QStringLiteral("b.csl.json")).toStdString());
    CHECK(csl[0]["DOI"] == "10.1371/journal.pone.0088463");
    CHECK(csl[0]["custom"]["agenda"]["appraisals"][0]["person"] == "Ana Pérez");
}

TEST_CASE("export never writes a bibliography over an agenda, nor into a folder that is not there")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("x.bib"), process.content(QStringLiteral("a.agenda")));
    CHECK(process.run(words("export a.agenda x.bib")).code == 4);
    CHECK(process.run(words("export a.agenda no/hay/x.ris")).code == 3);
    CHECK(
        process.done(words("export a.agenda empty.csl.json")).out.contains(QStringLiteral("Referencias: 0")));
    CHECK(process.content(QStringLiteral("empty.csl.json")) == "[]\n");
}

TEST_CASE("evidence cite prints the reference as APA 7 has it in Spanish")
{
    const Process process;
    makeLibrary(process);
    const QString citation = QStringLiteral(
        "Läderach, P. (2014). An Integrated Framework. https://doi.org/10.1371/journal.pone.0088463");
    CHECK(process.done(words("evidence cite a.agenda E1")).out == citation + u'\n');
    CHECK(process.done(words("evidence cite a.agenda E1 --json")).json()["citation"] ==
          citation.toStdString());
    CHECK(process.run(words("evidence cite a.agenda E2")).code == 3);
}

} // namespace test_bibliography
