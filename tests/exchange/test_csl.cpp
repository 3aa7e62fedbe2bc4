// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A CSL item becomes an evidence that may be stored, and comes back as it came.
#include <catch2/catch.hpp>

#include "domain/text.h"
#include "domain/validation.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/cslvalues.h"

#include <random>

using namespace agenda;
using nlohmann::json;

namespace test_csl
{

const QDate today(2022, 11, 15);

CslReading read(const json& item)
{
    return evidenceFrom(item, today);
}

/// Whether it could go into a workspace; the sentence if not.
QString objection(Evidence evidence)
{
    evidence.id = Id<Evidence>::create();
    try {
        validate(Record(evidence), today);
    } catch (const Error& error) {
        return error.sentence();
    }
    return {};
}

bool hasProblem(const CslReading& reading, const char* where)
{
    return std::any_of(reading.problems.begin(), reading.problems.end(), [&](const Problem& problem) {
        return problem.where == QString::fromUtf8(where) && !problem.cause.isEmpty() &&
               !problem.remedy.isEmpty();
    });
}

/// Random items with all that CSL may hold, good and bad.
class RandomItem
{
public:
    explicit RandomItem(unsigned seed) : m_random(seed) {}

    json make()
    {
        json item = json::object();
        for (const char* text : {"title", "container-title", "publisher", "language", "abstract", "note"}) {
            if (often())
                item[text] = someText();
        }
        if (often())
            item["author"] = names();
        if (sometimes())
            item["editor"] = names();
        if (often())
            item["issued"] = date();
        if (sometimes())
            item["accessed"] = date();
        if (often())
            item["DOI"] = pick({"10.1371/journal.pone.0088463", "https://doi.org/10.4000/confins.11401",
                                "doi:10.1000/182", "no es", "10.1/x", "10.1000/a b"});
        if (often())
            item["URL"] = pick({"https://www.clac-comerciojusto.org/a?b=c", "www.fao.org",
                                "javascript:alert(1)", "file:///etc/passwd", "ftp://x.org/y", "no es"});
        for (const char* rest : {"type", "id", "page", "volume", "keyword", "ISBN", "genre", "x-unknown"}) {
            if (often())
                item[rest] = someText();
        }
        if (sometimes())
            item["volume"] = int(m_random() % 500);
        if (sometimes())
            item["custom"] = {{"a", someText()}, {"b", {1, 2.5, nullptr, true}}, {"agenda", {{"kind", "x"}}}};
        return item;
    }

private:
    bool often() { return m_random() % 10 < 7; }
    bool sometimes() { return m_random() % 4 == 0; }
    std::string pick(const std::vector<std::string>& words) { return words[m_random() % words.size()]; }

    json someText()
    {
        switch (m_random() % 14) {
        case 0:
            return "";
        case 1:
            return "dos\nlíneas\ty tabulador";
        case 2:
            return std::string("nulo\0dentro", 11);
        case 3:
            return "\xe2\x80\xaegpj.exe";
        case 4:
            return "línea\r\nde Windows\r";
        case 5:
            return int(m_random() % 3000);
        case 6:
            return nullptr;
        case 7:
            return json::array({"una", "lista"});
        case 8:
            return "  espacios  y\u00a0fijos ";
        case 9:
            return std::string(2500, 'x');
        default:
            return pick({"Costos de renovación", "Café & cacao", "日本語", "«Así»", "a\xcc\x81"});
        }
    }

    json names()
    {
        json list = json::array();
        for (unsigned count = m_random() % 4; count > 0; --count) {
            json name = json::object();
            if (sometimes()) {
                name["literal"] = someText();
            } else {
                name["family"] = pick({"Pérez", "van Rijn", "Cruz", "O’Brien"});
                name["given"] = pick({"Ana", "J. L.", "María Eugenia"});
                if (sometimes())
                    name["non-dropping-particle"] = "de la";
                if (sometimes())
                    name["dropping-particle"] = "von";
                if (sometimes())
                    name["suffix"] = "Jr.";
                if (sometimes())
                    name["comma-suffix"] = true;
                if (sometimes())
                    name["ORCID"] = "0000-0002-1825-0097";
            }
            list.push_back(name);
        }
        return sometimes() ? json("Pérez, Ana; Díaz, Ruy") : list;
    }

    json date()
    {
        switch (m_random() % 12) {
        case 0:
            return {{"date-parts", {{2021}}}};
        case 1:
            return {{"date-parts", {{2021, 3, 9}}}};
        case 2:
            return {{"date-parts", {{"2021", "3"}}}};
        case 3:
            return {{"date-parts", {{2019, 1}, {2019, 12}}}};
        case 4:
            return {{"raw", pick({"spring 2021", "2021-03-09", "sin fecha", "2019-2021"})}};
        case 5:
            return {{"literal", "primavera de 2021"}, {"season", 1}};
        case 6:
            return {{"date-parts", {{2020}}}, {"circa", true}};
        case 7:
            return {{"date-parts", {{pick({"99999", "0", "-44", "900"})}}}};
        case 8:
            return {{"date-parts", {{2021, 13, 45}}}};
        case 9:
            return {{"date-parts", {{2040, 5}}}};
        case 10:
            return pick({"2021-03", "2021", "ayer"});
        default:
            return {{"date-parts", json::array()}};
        }
    }

    std::mt19937 m_random;
};

TEST_CASE("What CSL and an evidence both know goes into the fields, the rest stays whole")
{
    const json item = json::parse(R"json({
        "type": "article-journal", "id": "baca2014", "title": "An Integrated Framework",
        "author": [{"family": "Baca", "given": "María"},
                   {"family": "Rijn", "given": "Fedes", "non-dropping-particle": "van"},
                   {"literal": "Royal Tropical Institute (KIT)"}],
        "issued": {"date-parts": [[2014, 2]]}, "container-title": "PLOS ONE",
        "publisher": "Public Library of Science", "language": "en", "DOI": "10.1371/journal.pone.0088463",
        "URL": "https://pmc.ncbi.nlm.nih.gov/articles/PMC3935832", "abstract": "Uno.\nDos.", "note": "Nota",
        "volume": "9", "page": "e88463", "custom":
{
    "x" : [ 1, {"y" : null} ]
}
})json");
    const CslReading reading = read(item);
    CHECK(reading.problems.isEmpty());
    const Evidence& evidence = reading.evidence;
    CHECK(evidence.title == u"An Integrated Framework");
    CHECK(evidence.shortCitation() == u"Baca et al., 2014");
    REQUIRE(evidence.authors.size() == 3);
    CHECK(evidence.authors[1].nonDroppingParticle == u"van");
    CHECK(evidence.authors[2].literal == u"Royal Tropical Institute (KIT)");
    CHECK(evidence.issued == u"2014-02");
    CHECK(evidence.container == u"PLOS ONE");
    CHECK(evidence.institution == u"Public Library of Science");
    CHECK(evidence.doi == u"10.1371/journal.pone.0088463");
    CHECK(evidence.abstract == u"Uno.\nDos.");
    CHECK(evidence.notes == u"Nota");
    const json rest = json::parse(evidence.csl.toStdString());
    CHECK(rest.size() == 5);
    CHECK(rest["volume"] == "9");
    CHECK(rest["id"] == "baca2014");
    CHECK(cslItem(evidence) == item);
}

TEST_CASE("Random CSL items come back equal from the evidence that may be stored in between")
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const json item = RandomItem(seed).make();
        INFO(item.dump(1, ' ', true, json::error_handler_t::replace));
        CslReading reading = read(item);
        CHECK(cslItem(reading.evidence) == item);
        CHECK(forbiddenCharacter(reading.evidence.csl) < 0);
        if (reading.evidence.title.isEmpty()) {
            CHECK(hasProblem(reading, "Título"));
            reading.evidence.title = QStringLiteral("x");
        }
        CHECK(objection(reading.evidence) == QString());
    }
}

TEST_CASE("An evidence typed by hand becomes an item and the same evidence again")
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Costos");
    evidence.authors = {
        Name{QStringLiteral("Cruz"), QStringLiteral("Ana"), {}, QStringLiteral("de la"), {}, {}}};
    evidence.issued = QStringLiteral("2021-03-09");
    evidence.institution = QStringLiteral("CLAC");
    evidence.url = QStringLiteral("https://clac-comerciojusto.org");
    const json item = cslItem(evidence);
    CHECK(item["issued"] == json::parse(R"json({"date-parts": [[2021, 3, 9]]})json"));
    CHECK(item["author"][0] ==
          json::parse(R"json({"family": "Cruz", "given": "Ana", "non-dropping-particle": "de la"})json"));
    CHECK(item.size() == 5);
    Evidence again = read(item).evidence;
    again.unconfirmed.clear();
    CHECK(again == evidence);
}

TEST_CASE(
    "A value that may not be stored stays in the rest with a problem, and an edit of the field wins over it")
{
    const json item = json::parse(R"json({"title": "T", "type": "book", "DOI": "no es un DOI",
        "URL": "javascript:alert(1)", "issued": {
    "date-parts" : [[99999]]}})json");
    CslReading reading = read(item);
    CHECK(reading.evidence.doi.isEmpty());
    CHECK(reading.evidence.url.isEmpty());
    CHECK(reading.evidence.issued.isEmpty());
    CHECK(hasProblem(reading, "DOI"));
    CHECK(hasProblem(reading, "Enlace"));
    CHECK(hasProblem(reading, "Publicación"));
    CHECK(cslItem(reading.evidence) == item);
    reading.evidence.doi = QStringLiteral("10.1000/182");
    reading.evidence.issued = QStringLiteral("2019");
    const json edited = cslItem(reading.evidence);
    CHECK(edited["DOI"] == "10.1000/182");
    CHECK(edited["issued"] == json::parse(R"json({"date-parts": [[2019]]})json"));
    CHECK(edited["URL"] == "javascript:alert(1)");
}

TEST_CASE("A field that was emptied by hand does not come back from what was read")
{
    Evidence evidence =
        read({{"title", "T"}, {"URL", "www.fao.org"}, {"note", "a\r\nb"}, {"author", "Pérez, Ana"}}).evidence;
    CHECK(evidence.url == u"https://www.fao.org");
    CHECK(evidence.notes == u"a\nb");
    evidence.url.clear();
    evidence.notes.clear();
    evidence.authors.clear();
    CHECK(cslItem(evidence) == json{{"title", "T"}});
}

TEST_CASE("Dates are taken as far as they are known, and said where they are taken in part")
{
    struct Case {
        const char* date;
        const char* iso;
        bool isWhole;
    };
    const Case cases[] = {
        {R"({"date-parts": [[2021, 3, 9]]})", "2021-03-09", true},
        {R"({"date-parts": [["2021", "03"]]})", "2021-03", true},
        {R"({"raw": "2021-03-09"})", "2021-03-09", true},
        {R"("2021-03")", "2021-03", true},
        {R"({"date-parts": [[2019, 1], [2019, 12]]})", "2019-01", false},
        {R"({"date-parts": [[2021, 13, 45]]})", "2021", false},
        {R"({"date-parts": [[2021, 2, 30]]})", "2021-02", false},
        {R"({"raw": "spring 2021"})", "2021", false},
        {R"({"raw": "2019-2021"})", "", false},
        {R"({"date-parts": [[2020]], "circa": true})", "2020", false},
        {R"({"date-parts": [[0]]})", "", false},
        {R"({"date-parts": [[-44]]})", "", false},
        {R"({"date-parts": [[99999]]})", "", false},
        {R"({"date-parts": [[2021.5]]})", "", false},
        {R"({"date-parts": "2021"})", "", false},
        {R"([2021])", "", false},
    };
    for (const Case& each : cases) {
        INFO(each.date);
        const CslReading reading = read({{"title", "T"}, {"issued", json::parse(each.date)}});
        CHECK(reading.evidence.issued == QLatin1StringView(each.iso));
        CHECK(hasProblem(reading, "Publicación") == !each.isWhole);
        const bool isMarked = reading.evidence.unconfirmed.contains(QStringLiteral("issued"));
        CHECK(isMarked == (!each.isWhole && *each.iso != 0));
    }
}

TEST_CASE("A title that is too long is cut where it is seen, said, and kept whole")
{
    const std::string title(5000, 'a');
    const CslReading reading = read({{"title", title}});
    CHECK(reading.evidence.title.size() == maxLine);
    CHECK(reading.evidence.title.endsWith(u'…'));
    CHECK(hasProblem(reading, "Título"));
    CHECK(reading.evidence.unconfirmed.contains(QStringLiteral("title")));
    CHECK(cslItem(reading.evidence)["title"] == title);
}

TEST_CASE("What no field has room for is named, and the record can be stored all the same")
{
    const CslReading reading = read({{"title", "T"},
                                     {"abstract", std::string(150'000, 'a')},
                                     {"x", std::string(80'000, 'b')},
                                     {"y", std::string(70'000, 'c')},
                                     {"page", "1-9"}});
    CHECK(objection(reading.evidence) == QString());
    CHECK(reading.evidence.abstract.size() == maxText);
    CHECK(hasProblem(reading, "Resumen"));
    CHECK(hasProblem(reading, "abstract"));
    CHECK(hasProblem(reading, "x"));
    const json item = cslItem(reading.evidence);
    CHECK(item["y"].get<std::string>().size() == 70'000);
    CHECK(item["page"] == "1-9");
}

TEST_CASE("The kind is proposed from the type and left to be confirmed")
{
    const auto kindOf = [](const json& item) {
        const Evidence evidence = read(item).evidence;
        CHECK(evidence.unconfirmed.contains(QStringLiteral("kind")));
        return evidence.kind;
    };
    CHECK(kindOf({{"title", "T"}, {"type", "article-journal"}}) == EvidenceKind::Research);
    CHECK(kindOf({{"title", "T"}, {"type", "thesis"}}) == EvidenceKind::Research);
    CHECK(kindOf({{"title", "T"}, {"type", "report"}}) == EvidenceKind::Research);
    CHECK(kindOf({{"title", "Evaluación final"}, {"type", "report"}}) == EvidenceKind::Evaluation);
    CHECK(kindOf({{"title", "T"}, {"type", "report"}, {"genre", "Baseline study"}}) ==
          EvidenceKind::Evaluation);
    CHECK(kindOf({{"title", "T"}, {"type", "webpage"}}) == EvidenceKind::Other);
    CHECK(kindOf({{"title", "T"}}) == EvidenceKind::Other);
}

TEST_CASE("Fields that CSL knows nothing of come back from custom, and a bad one is a problem")
{
    Evidence evidence;
    evidence.title = QStringLiteral("T");
    evidence.kind = EvidenceKind::Evaluation;
    evidence.countries = {QStringLiteral("Perú"), QStringLiteral("México")};
    evidence.methods = QStringLiteral("Encuesta");
    evidence.access = Access::ClacOnly;
    evidence.receivedOn = QStringLiteral("2020-05");
    json item = cslItem(evidence);
    item["custom"][cslOwnFields] = ownFields(evidence);
    Evidence again = read(item).evidence;
    CHECK_FALSE(again.unconfirmed.contains(QStringLiteral("kind")));
    again.csl.clear();
    CHECK(again == evidence);

    item["custom"][cslOwnFields]["countries"] = json::array({1});
    item["custom"][cslOwnFields]["access"] = "nadie";
    const CslReading reading = read(item);
    CHECK(hasProblem(reading, "Países"));
    CHECK(hasProblem(reading, "Acceso"));
    CHECK(reading.evidence.methods == u"Encuesta");
    CHECK(cslItem(reading.evidence) == item);
}

TEST_CASE("What stands in the rest without being CSL is not lost")
{
    Evidence evidence;
    evidence.title = QStringLiteral("T");
    evidence.csl = QStringLiteral("no es JSON");
    CHECK(cslItem(evidence)["custom"]["csl"] == "no es JSON");
    const json notAnItem = json::array({1, 2});
    CHECK(cslItem(read(notAnItem).evidence)["custom"]["item"] == notAnItem);
}

} // namespace test_csl
