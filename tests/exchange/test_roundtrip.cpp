// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What BibTeX and RIS can hold is there again when what was written is read.
#include <catch2/catch.hpp>

#include "exchange/bibliography/bibliography.h"
#include "exchange/bibliography/bibtexwriter.h"
#include "exchange/bibliography/riswriter.h"

using namespace agenda;
using nlohmann::json;

namespace test_roundtrip
{

/// One of each kind, with the letters that TeX and RIS mind.
QList<json> items()
{
    return {json::parse(R"json({"id": "baca2014", "type": "article-journal",
            "title": "Coffee & climate: 100% _sure_ {x} #1 $5 ~^\\ «ñ»",
            "author": [{"family": "Baca", "given": "María"},
                       {"family": "Rijn", "given": "Fedes", "non-dropping-particle": "van", "suffix": "Jr."}],
            "issued": {"date-parts": [[2014, 2, 27]]}, "container-title": "PLOS ONE", "volume": "9", "issue": "2",
            "page": "1-12", "DOI": "10.1371/journal.pone_0088463", "URL": "https://example.org/a_b?c=%20&d=e",
            "abstract": "Uno & dos.", "note": "Nota", "keyword": "café; cacao", "language": "en",
            "ISSN": "1932-6203", "publisher": "Public Library of Science"})json"),
            json::parse(R"json({"id": "bennett2012", "type": "chapter", "title": "A Short History",
            "author": [{"family": "Bennett", "given": "Elizabeth Anne"}],
            "editor": [{"family": "Granville", "given": "Brigitte"}, {"family": "Dine", "given": "Janet"}],
            "issued": {"date-parts": [[2012]]}, "container-title": "The Processes", "publisher": "Routledge",
            "publisher-place": "London", "ISBN": "978-0-415-81313-6"})json"),
            json::parse(R"json({"id": "kit2018", "type": "report", "title": "SPO development",
            "author": [{"literal": "Royal Tropical Institute (KIT)"}], "issued": {"date-parts": [[2018, 5]]},
            "publisher": "KIT", "number": "4", "genre": "Final Report"})json"),
            json::parse(R"json({"id": "walsh2004", "type": "thesis", "title": "Fair Trade in the Fields",
            "author": [{"family": "Walsh", "given": "Jean Marie"}], "issued": {"date-parts": [[2004]]},
            "publisher": "MIT", "genre": "Master thesis"})json"),
            json::parse(R"json({"id": "fao", "type": "webpage", "title": "Alianzas productivas",
            "URL": "http://www.fao.org/docrep/meeting/004/y6030s.htm"})json")};
}

/// What the format has no words for is left out of the comparison.
void compare(const References& read, const QStringList& lost)
{
    const QList<json> before = items();
    REQUIRE(read.records.size() == before.size());
    for (qsizetype at = 0; at < before.size(); ++at) {
        json item = before[at];
        json again = read.records[at].item;
        INFO(read.records[at].raw.toStdString());
        CHECK(read.records[at].problems.isEmpty());
        for (const QString& name : lost) {
            item.erase(name.toStdString());
            again.erase(name.toStdString());
        }
        CHECK(again == item);
    }
}

TEST_CASE("What is written as BibTeX is read again, to the last sign")
{
    Progress progress;
    // The classic types of reports and theses are kept beside the item.
    compare(readBibtex(QString::fromUtf8(writeBibtex(items())), progress), {QStringLiteral("custom")});
}

TEST_CASE("What is written as RIS is read again, but for particles")
{
    Progress progress;
    References read = readRis(QString::fromUtf8(writeRis(items())), progress);
    REQUIRE(read.records.size() == 5);
    CHECK(read.records[0].item["author"][1]["suffix"] == "Jr.");
    CHECK(read.records[0].item["author"][0] == items()[0]["author"][0]);
    for (Reference& record : read.records)
        record.item.erase("author");
    compare(read, {QStringLiteral("author")});
}

} // namespace test_roundtrip
