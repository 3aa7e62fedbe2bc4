// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliographysamples.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::samples;
using nlohmann::json;

namespace test_ris
{

References read(const QString& text, const BibliographyLimits& limits = {})
{
    Progress progress;
    return readRis(text, progress, limits);
}

References read(const char* text)
{
    return read(QString::fromUtf8(text));
}

json fieldsOf(const char* lines)
{
    const References found = read(QByteArray(QByteArray("TY  - JOUR\n") + lines + "\nER  - \n").constData());
    REQUIRE(found.records.size() == 1);
    return found.records[0].item;
}

TEST_CASE("A RIS article becomes a CSL item and what CSL has no place for lies in custom")
{
    const References found = read(ris());
    REQUIRE(found.records.size() == 3);
    const Reference& first = found.records[0];
    CHECK(first.key == QStringLiteral("a1"));
    CHECK(first.line == 2);
    CHECK(first.raw.startsWith(QStringLiteral("TY  - JOUR\r\n")));
    CHECK(first.raw.endsWith(QStringLiteral("ER  - ")));
    CHECK(first.problems.isEmpty());
    CHECK(first.item == json::parse(R"({
        "type": "article-journal", "id": "a1", "title": "[EJEMPLO] Café y cooperativas",
        "author": [{"family": "Pérez", "given": "Ana"},
                   {"non-dropping-particle": "van den", "family": "Berg", "given": "Marrit"}],
        "editor": [{"literal": "CLAC"}], "container-title": "World Development",
        "issued": {"date-parts": [[2014, 5, 12]]}, "page": "1-20", "keyword": "café; cacao", "note": "uno\ndos",
        "custom": {"L1": "file:///etc/passwd", "C3": "raro"}})"));
}

TEST_CASE("A RIS record without its end is read up to the next one and said")
{
    const References found = read(ris());
    const Reference& report = found.records[1];
    CHECK(report.item["type"] == "report");
    CHECK(report.item["title"] == "[EJEMPLO] Sin fin");
    CHECK(report.item["ISBN"] == "978-92-5-130000-1");
    CHECK(says(report.problems, "le falta la línea ER"));
    CHECK(found.records[2].item["custom"]["TY"] == "XXXX");
    CHECK(says(found.records[2].problems, "el tipo «XXXX» no se conoce"));
}

TEST_CASE("Tags in lower case, with one space, and lines that end in a carriage return are read with a note")
{
    const References lower = read("ty  - jour\nti  - A\nau  - B, C\ner  - \n");
    REQUIRE(lower.records.size() == 1);
    CHECK(lower.records[0].item["title"] == "A");
    CHECK(lower.records[0].item["type"] == "article-journal");
    CHECK(says(lower.problems, "no están escritas como pide RIS"));
    const References space = read("TY - BOOK\nTI - A\nKW - x\nKW - y\nER -\n");
    REQUIRE(space.records.size() == 1);
    CHECK(space.records[0].item["keyword"] == "x; y");
    CHECK(says(space.problems, "no están escritas como pide RIS"));
    const References old = read("TY  - BOOK\rTI  - A\rER  - \rTY  - BOOK\rTI  - B\rER  - \r");
    REQUIRE(old.records.size() == 2);
    CHECK(old.records[1].line == 4);
    CHECK(says(old.problems, "terminan solo en retorno de carro"));
    CHECK(read("TY  - BOOK\nTI  - A\nER  - ").problems.isEmpty());
}

TEST_CASE("A link to a local file is text and nothing else")
{
    CHECK(fieldsOf("L1  - file:///etc/passwd")["custom"]["L1"] == "file:///etc/passwd");
}

TEST_CASE("Lines that only look like tags carry the value on")
{
    const json item = fieldsOf("AB  - uno\nde - dos\nER tres\nAU tres");
    CHECK(item["abstract"] == "uno\nde - dos\nER tres\nAU tres");
}

TEST_CASE("Of several dates the exact one counts and nothing is lost")
{
    CHECK(fieldsOf("PY  - 2014\nDA  - 2014/05/01")["issued"] ==
          json::parse(R"({"date-parts": [[2014, 5, 1]]})"));
    const json other = fieldsOf("PY  - 2014\nDA  - 2013/12");
    CHECK(other["issued"] == json::parse(R"({"date-parts": [[2014]]})"));
    CHECK(other["custom"]["DA"] == "2013/12");
    const json season = fieldsOf("Y1  - 2014///Spring");
    CHECK(season["issued"] == json::parse(R"({"date-parts": [[2014]]})"));
    CHECK(season["custom"]["Y1"] == "2014///Spring");
    CHECK(fieldsOf("PY  - en prensa")["issued"] == json::parse(R"({"literal": "en prensa"})"));
}

TEST_CASE("Titles, pages, numbers and addresses of RIS find their variables")
{
    const json item = fieldsOf(
        "T1  - A\nTI  - B\nJF  - J\nT2  - J\nJA  - Jl\nSP  - 5-9\nEP  - 9\nSN  - 1234-5678\n"
        "DO  - https://doi.org/10.1/x\nUR  - https://a.org\nUR  - https://b.org\nUR  - https://c.org");
    CHECK(item["title"] == "A");
    CHECK(item["custom"]["TI"] == "B");
    CHECK(item["container-title"] == "J");
    CHECK_FALSE(item["custom"].contains("T2"));
    CHECK(item["page"] == "5-9");
    CHECK(item["custom"]["EP"] == "9");
    CHECK(item["ISSN"] == "1234-5678");
    CHECK(item["DOI"] == "10.1/x");
    CHECK(item["URL"] == "https://a.org");
    CHECK(item["custom"]["UR"] == json::parse(R"(["https://b.org", "https://c.org"])"));
}

TEST_CASE("Fields without the line that begins a record are refused together")
{
    const References found = read("Texto\nAU  - A, B\nTI  - C\n\nER  - \nTY  - BOOK\nTI  - D\nER  - \n");
    REQUIRE(found.records.size() == 2);
    CHECK(found.records[0].refused);
    CHECK(found.records[0].raw == QStringLiteral("AU  - A, B\nTI  - C\n\nER  - "));
    CHECK(says(found.records[0].problems, "línea 2: al registro le falta la línea TY"));
    CHECK(found.records[1].item["title"] == "D");
}

TEST_CASE("What is beyond a limit of RIS is refused with the limit named")
{
    BibliographyLimits limits;
    limits.field = 20;
    limits.record = 100;
    limits.records = 3;
    QString text = QStringLiteral("TY  - BOOK\nTI  - %1\nER  - \nTY  - BOOK\nTI  - a\n%2ER  - \n")
                       .arg(QString(21, u'x'), QStringLiteral("KW  - b\n").repeated(20));
    text += QStringLiteral("TY  - BOOK\nER  - \n").repeated(2);
    const References found = read(text, limits);
    REQUIRE(found.records.size() == 3);
    CHECK(says(found.records[0].problems, "línea 2: el campo «TI» tiene más de 20 caracteres"));
    CHECK(says(found.records[1].problems, "línea 4: el registro tiene más de 100 caracteres"));
    CHECK(says(found.problems, "hay más de 3 registros"));
}

} // namespace test_ris
