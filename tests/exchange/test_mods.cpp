// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MODS, and by its way the formats that bibutils converts.
#include <catch2/catch.hpp>

#include "base/progress.h"
#include "exchange/bibliography/bibutils.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/cslvalues.h"
#include "exchange/bibliography/modsreader.h"

using namespace agenda;
using nlohmann::json;

namespace test_mods
{

References mods(const char* records)
{
    return readMods(QStringLiteral("<?xml version=\"1.0\"?>\n<modsCollection "
                                   "xmlns=\"http://www.loc.gov/mods/v3\">\n") +
                    QString::fromUtf8(records) + QStringLiteral("</modsCollection>\n"));
}

References converted(ForeignFormat format, const char* text)
{
    Progress progress;
    return readWithBibutils(format, QString::fromUtf8(text), progress);
}

TEST_CASE("A MODS article becomes a CSL item with what it stands in")
{
    const References read = mods(R"(<mods ID="baca2014">
  <titleInfo><nonSort>An</nonSort><title>Integrated Framework</title><subTitle>Coffee &amp; climate</subTitle></titleInfo>
  <name type="personal"><namePart type="given">María</namePart><namePart type="family">Baca</namePart>
    <role><roleTerm authority="marcrelator" type="text">author</roleTerm></role></name>
  <name type="personal"><namePart>Läderach, Peter</namePart></name>
  <name type="corporate"><namePart>Royal Tropical Institute</namePart><role><roleTerm>editor</roleTerm></role></name>
  <name><namePart>Fulana</namePart><role><roleTerm>degree supervisor</roleTerm></role></name>
  <originInfo><dateIssued>2014-02-27</dateIssued></originInfo>
  <genre authority="bibutilsgt">journal article</genre>
  <relatedItem type="host"><titleInfo><title>PLOS ONE</title></titleInfo>
    <titleInfo type="abbreviated"><title>PLoS</title></titleInfo>
    <originInfo><publisher>PLOS</publisher><place><placeTerm type="text">San Francisco</placeTerm></place></originInfo>
    <identifier type="issn">1932-6203</identifier>
    <part><detail type="volume"><number>9</number></detail><detail type="issue"><number>2</number></detail>
      <extent unit="page"><start>1</start><end>12</end></extent></part></relatedItem>
  <abstract>Uno.</abstract><note>Nota 1</note><note>Nota 2</note>
  <subject><topic>café</topic></subject><subject><geographic>Nicaragua</geographic></subject>
  <identifier type="doi">10.1371/journal.pone.0088463</identifier><identifier type="oclc">77</identifier>
  <language><languageTerm>en</languageTerm></language>
  <location><url>https://example.org/a</url></location><classification>HD9199</classification>
</mods>)");
    CHECK(read.problems.isEmpty());
    REQUIRE(read.records.size() == 1);
    const Reference& record = read.records[0];
    CHECK(record.key == u"baca2014");
    CHECK(record.line == 3);
    CHECK(record.raw.startsWith(u"<mods ID=\"baca2014\">"));
    CHECK(record.raw.endsWith(u"</mods>"));
    CHECK(record.item == json::parse(R"({
        "type": "article-journal", "id": "baca2014", "title": "An Integrated Framework: Coffee & climate",
        "author": [{"family": "Baca", "given": "María"}, {"family": "Läderach", "given": "Peter"}],
        "editor": [{"literal": "Royal Tropical Institute"}], "issued": {"date-parts": [[2014, 2, 27]]},
        "container-title": "PLOS ONE", "container-title-short": "PLoS", "publisher": "PLOS",
        "publisher-place": "San Francisco", "ISSN": "1932-6203", "volume": "9", "issue": "2", "page": "1-12",
        "abstract": "Uno.", "note": "Nota 1\nNota 2", "keyword": "café; Nicaragua",
        "DOI": "10.1371/journal.pone.0088463", "language": "en", "URL": "https://example.org/a",
        "custom": {"oclc": "77", "classification": "HD9199", "degree supervisor": "Fulana"}})"));
}

TEST_CASE("MODS of other kinds gets its type, and dates that are none stay as they are written")
{
    const auto item = [](const char* inner) {
        const References read = mods(inner);
        REQUIRE(read.records.size() == 1);
        return read.records[0].item;
    };
    CHECK(item("<mods><genre>Ph.D. thesis</genre></mods>")["type"] == "thesis");
    CHECK(item("<mods><genre>Ph.D. thesis</genre></mods>")["genre"] == "ph.d. thesis");
    CHECK(item("<mods><genre>report</genre></mods>")["type"] == "report");
    CHECK(item("<mods><genre>book</genre><relatedItem type='host'/></mods>")["type"] == "chapter");
    CHECK(item("<mods><originInfo><issuance>monographic</issuance></originInfo></mods>")["type"] == "book");
    CHECK(item("<mods><relatedItem type='host'><genre>conference publication</genre></relatedItem></mods>")
              ["type"] == "paper-conference");
    CHECK(item("<mods/>")["type"] == "document");
    CHECK(item("<mods><originInfo><dateIssued>[ca. 1998]</dateIssued></originInfo></mods>")["issued"] ==
          json{{"raw", "[ca. 1998]"}});
    CHECK(item("<mods><originInfo><dateIssued point='start'>2001</dateIssued><dateIssued "
               "point='end'>2003</dateIssued></originInfo></mods>")["issued"] ==
          json::parse(R"({"date-parts": [[2001], [2003]]})"));
}

TEST_CASE("Broken and hostile MODS keeps what came before, and says the line")
{
    const References cut =
        readMods(QStringLiteral("<modsCollection>\n<mods><note>uno</note></mods>\n<mods><note>d"));
    REQUIRE(cut.records.size() == 2);
    CHECK(cut.records[0].item["note"] == "uno");
    CHECK(cut.records[1].refused);
    CHECK(cut.records[1].raw == u"<mods><note>d");
    REQUIRE(cut.problems.size() == 1);
    CHECK(cut.problems[0].where == u"línea 3");
    CHECK(cut.problems[0].cause.contains(QStringLiteral("antes de tiempo")));

    const References entity =
        readMods(QStringLiteral("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM "
                                "\"file:///etc/passwd\">]><mods><note>&a;&b;</note></mods>"));
    CHECK(entity.records.isEmpty());
    REQUIRE(entity.problems.size() == 1);
    CHECK(entity.problems[0].cause.contains(QStringLiteral("DOCTYPE")));

    QString deep = QStringLiteral("<mods>");
    for (int level = 0; level < 50'000; ++level)
        deep += QStringLiteral("<a>");
    const References nested = readMods(deep);
    REQUIRE(nested.records.size() == 1);
    CHECK(nested.records[0].refused);
    CHECK(nested.problems[0].cause.contains(QStringLiteral("niveles")));

    CHECK_FALSE(readMods(QStringLiteral("esto no es XML")).problems.isEmpty());
    CHECK_FALSE(readMods(QString()).problems.isEmpty());
    CHECK_FALSE(readMods(QStringLiteral("<a><mods></a>")).problems.isEmpty());
}

TEST_CASE("EndNote XML comes in by way of bibutils, whatever encoding it says it has")
{
    const References read =
        converted(ForeignFormat::EndNoteXml, R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<xml><records>
<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Cárcamo Toalá, Naima</author>
</authors></contributors><titles><title>Género, trabajo: organización</title><secondary-title>Estudios Sociales</secondary-title></titles>
<volume>18</volume><dates><year>2010</year></dates></record>
<record><ref-type name="Report">27</ref-type><titles><title>Informe</title></titles></record>
</records></xml>)");
    CHECK(read.problems.isEmpty());
    REQUIRE(read.records.size() == 2);
    const json& item = read.records[0].item;
    CHECK(item["title"] == "Género, trabajo: organización");
    CHECK(item["author"] == json::parse(R"([{"family": "Cárcamo Toalá", "given": "Naima"}])"));
    CHECK(item["type"] == "article-journal");
    CHECK(item["container-title"] == "Estudios Sociales");
    CHECK(item["volume"] == "18");
    CHECK(read.records[0].line == 3);
    CHECK(read.records[0].raw.startsWith(u"<record>"));
    CHECK(read.records[1].item["type"] == "report");
    CHECK(read.records[1].raw.contains(u"Informe"));
}

TEST_CASE("Refer, ISI and PubMed XML come in by way of bibutils, with what it did not use")
{
    const References refer = converted(ForeignFormat::Refer,
                                       "%0 Journal Article\n%A Lyon, Sarah\n%T Fair Trade Coffee\n%D 2007\n\n"
                                       "%0 Book\n%T Otro\n%D 2008\n");
    REQUIRE(refer.records.size() == 2);
    CHECK(refer.problems.isEmpty());
    CHECK(refer.records[0].item["title"] == "Fair Trade Coffee");
    CHECK(refer.records[1].raw == u"%0 Book\n%T Otro\n%D 2008");
    CHECK(refer.records[1].line == 6);

    const References isi =
        converted(ForeignFormat::Isi,
                  "FN ISI Export\nVR 1.0\nPT J\nAU Lyon, S\nTI Fair Trade Coffee\nPY 2007\nZZ raro\nER\n\n"
                  "PT J\nTI Otro\nPY 2008\nER\n\nEF\n");
    REQUIRE(isi.records.size() == 2);
    CHECK(isi.problems.isEmpty());
    CHECK(isi.records[0].item["title"] == "Fair Trade Coffee");
    CHECK(isi.records[0].raw.contains(u"ZZ raro"));

    const References pubmed = converted(ForeignFormat::PubMedXml, R"(<?xml version="1.0"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12345</PMID><Article><Journal><JournalIssue><Volume>9</Volume>
<PubDate><Year>2014</Year></PubDate></JournalIssue><Title>PLOS ONE</Title></Journal><ArticleTitle>An Integrated Framework</ArticleTitle>
<AuthorList><Author><LastName>Baca</LastName><ForeName>María</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>)");
    REQUIRE(pubmed.records.size() == 1);
    CHECK(pubmed.problems.isEmpty());
    CHECK(pubmed.records[0].item["title"] == "An Integrated Framework");
    CHECK(pubmed.records[0].item["PMID"] == "12345");
}

TEST_CASE("Records that bibutils leaves out are noticed by their number")
{
    const References read = converted(ForeignFormat::Isi, "esto no es ISI\nPT \n");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].cause.contains(QStringLiteral("leídas: ")));
    REQUIRE(read.records.size() == 1);
    CHECK(read.records[0].refused);
    CHECK(read.records[0].raw == u"PT");
    CHECK(read.records[0].line == 2);
    const References empty = converted(ForeignFormat::PubMedXml, "");
    CHECK(empty.records.isEmpty());
    CHECK_FALSE(empty.problems.isEmpty());
}

TEST_CASE("Control characters do not cost the other records of a foreign file")
{
    const References read =
        converted(ForeignFormat::Refer, "%0 Book\n%T Uno\x01\x0b malo\n\n%0 Book\n%T Dos\n");
    REQUIRE(read.records.size() == 2);
    CHECK(read.records[0].item["title"] == "Uno malo");
    CHECK(read.problems.isEmpty());
}

TEST_CASE("Without bibutils the sentence says which package is missing")
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/no/hay");
    try {
        converted(ForeignFormat::Refer, "%0 Book\n");
        FAIL("it was found");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::NotFound);
        CHECK(error.sentence().contains(QStringLiteral("paquete «bibutils»")));
    }
    qputenv("PATH", path);
}

} // namespace test_mods
