// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliographysamples.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::samples;
using nlohmann::json;

namespace test_nbib
{

References read(const QString& text)
{
    Progress progress;
    return readNbib(text, progress);
}

TEST_CASE("A PubMed record becomes a CSL item, full names before short ones")
{
    const References found = read(nbib());
    REQUIRE(found.records.size() == 2);
    const Reference& first = found.records[0];
    CHECK(first.line == 2);
    CHECK(first.key == QStringLiteral("123"));
    CHECK(first.raw.startsWith(QStringLiteral("PMID- 123")));
    CHECK(first.raw.endsWith(QStringLiteral("PT  - Journal Article")));
    CHECK(first.item == json::parse(R"json({
        "type": "article-journal", "id": "123", "PMID": "123", "ISSN": "1234-5678 (Print)",
        "title": "[EJEMPLO] Salud en las cooperativas.", "DOI": "10.1000/182",
        "author": [{"family": "Long", "given": "Vicky"}], "container-title": "Journal",
        "issued": {"date-parts": [[2016, 5, 28]]}, "keyword": "Humans; Coffee", "genre": "Journal Article",
        "custom": {"OWN": "NLM", "AU": "Long V"}})json"));
    CHECK(found.records[1].item["author"] == json::parse(R"([{"family": "Marland", "given": "H"}])"));
}

TEST_CASE("Loose PubMed text is read: no empty line between records, short tags, dates of two months")
{
    const References found = read(QStringLiteral("PMID- 1\nTI- A\nDP  - 2009 Jan-Feb\nPMC -22\nPMID- 2\nBTI "
                                                 "- B\nCN  - CLAC\nFED - Ruben, R\nZZ  - z\n"));
    REQUIRE(found.records.size() == 2);
    CHECK(found.records[0].item["title"] == "A");
    CHECK(found.records[0].item["PMCID"] == "22");
    CHECK(found.records[0].item["issued"] == json::parse(R"({"date-parts": [[2009, 1]]})"));
    CHECK(found.records[0].item["custom"]["DP"] == "2009 Jan-Feb");
    const json& book = found.records[1].item;
    CHECK(book["type"] == "book");
    CHECK(book["title"] == "B");
    CHECK(book["author"] == json::parse(R"([{"literal": "CLAC"}])"));
    CHECK(book["editor"] == json::parse(R"([{"family": "Ruben", "given": "R"}])"));
    CHECK(book["custom"]["ZZ"] == "z");
}

} // namespace test_nbib
