// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real documents, public facts, and how APA 7 writes them in Spanish, put down by hand.
#include <catch2/catch.hpp>

#include "domain/citation.h"

using namespace agenda;

namespace test_citation
{

/// What a citation is made of; the rest of the item as JSON text.
struct Facts {
    const char* authors; ///< one a line
    const char* issued;
    const char* title;
    const char* container;
    const char* institution;
    const char* doi;
    const char* url;
    const char* csl;
};

Evidence evidence(const Facts& facts)
{
    Evidence made;
    made.authors = namesFromText(QString::fromUtf8(facts.authors));
    made.issued = QString::fromUtf8(facts.issued);
    made.title = QString::fromUtf8(facts.title);
    made.container = QString::fromUtf8(facts.container);
    made.institution = QString::fromUtf8(facts.institution);
    made.doi = QString::fromUtf8(facts.doi);
    made.url = QString::fromUtf8(facts.url);
    made.csl = QString::fromUtf8(facts.csl);
    return made;
}

std::string cited(const Facts& facts)
{
    return apaCitation(evidence(facts)).toStdString();
}

/// Italics between underscores.
std::string marked(const Facts& facts)
{
    QString text;
    for (const CitationRun& run : apaRuns(evidence(facts)))
        text += run.isItalic ? u'_' + run.text + u'_' : run.text;
    return text.toStdString();
}

TEST_CASE("Articles of journals are cited with volume, issue, pages and DOI")
{
    CHECK(
        cited({"Sirdey, Ninon\nLemeilleur, Sylvaine", "2019",
               "How does fair trade affect farmers' food security? A review of empirical studies",
               "Systèmes alimentaires / Food Systems", "Classiques Garnier",
               "10.48611/isbn.978-2-406-09829-4.p.0093", "https://classiques-garnier.com/",
               R"({"type": "article-journal", "issue": "4", "page": "93-113"})"}) ==
        "Sirdey, N. y Lemeilleur, S. (2019). How does fair trade affect farmers' food security? A review of "
        "empirical studies. Systèmes alimentaires / Food Systems, (4), 93–113. "
        "https://doi.org/10.48611/isbn.978-2-406-09829-4.p.0093");
    CHECK(cited({"Baca, María\nLäderach, Peter\nHaggar, Jeremy\nSchroth, Götz\nOvalle, Oriana", "2014-02-27",
                 "An Integrated Framework for Assessing Vulnerability to Climate Change and Developing "
                 "Adaptation Strategies for Coffee Growing Families in Mesoamerica",
                 "PLOS ONE", "Public Library of Science", "10.1371/journal.pone.0088463", "",
                 R"({"type": "article-journal", "volume": 9, "issue": 2, "page": "e88463"})"}) ==
          "Baca, M., Läderach, P., Haggar, J., Schroth, G. y Ovalle, O. (2014). An Integrated Framework for "
          "Assessing Vulnerability to Climate Change and Developing Adaptation Strategies for Coffee Growing "
          "Families in Mesoamerica. PLOS ONE, 9(2), e88463. https://doi.org/10.1371/journal.pone.0088463");
    CHECK(cited({"Bacon, Christopher M.\nSundstrom, William A.\nFlores Gomez, María Eugenia\nMéndez, V. "
                 "Ernesto\nSantos, Rica\nGoldoftas, Barbara\nDougherty, Ian",
                 "2014",
                 "Explaining the 'hungry farmer paradox': Smallholders and fair trade cooperatives navigate "
                 "seasonality and change in Nicaragua's corn and coffee markets",
                 "Global Environmental Change", "Elsevier B.V.", "", "https://scholarcommons.scu.edu/ess/14/",
                 R"({"type": "article-journal", "volume": "25", "page": "133-149"})"}) ==
          "Bacon, C. M., Sundstrom, W. A., Flores Gomez, M. E., Méndez, V. E., Santos, R., Goldoftas, B. y "
          "Dougherty, I. (2014). Explaining the 'hungry farmer paradox': Smallholders and fair trade "
          "cooperatives navigate seasonality and change in Nicaragua's corn and coffee markets. Global "
          "Environmental Change, 25, 133–149. https://scholarcommons.scu.edu/ess/14/");
    CHECK(cited({"Akahoshi, Wesley Batista\nBinotto, Erlaine", "2016",
                 "Cooperatives and social capital: the Copasul case, Mato Grosso do Sul state",
                 "Gestão & Produção", "", "10.1590/0104-530X532-13", "",
                 R"({"type": "article-journal", "volume": "23", "issue": "1", "page": "104--117"})"}) ==
          "Akahoshi, W. B. y Binotto, E. (2016). Cooperatives and social capital: the Copasul case, Mato "
          "Grosso "
          "do Sul state. Gestão & Produção, 23(1), 104–117. https://doi.org/10.1590/0104-530X532-13");
}

TEST_CASE("Initials keep hyphens, and particles stay before the family name")
{
    Facts facts{"Moreno-Miranda, Jean-Luc\nDuarte, N.A.\nVan Rijn, F",
                "2020",
                "[EJEMPLO] Título",
                "",
                "",
                "",
                "",
                ""};
    CHECK(cited(facts) == "Moreno-Miranda, J.-L., Duarte, N. A. y Van Rijn, F. (2020). [EJEMPLO] Título.");
    Evidence made = evidence(facts);
    made.authors = {
        Name{QStringLiteral("Wassenaer"), QStringLiteral("Justine"), {}, QStringLiteral("van"), {}, {}},
        Name{QStringLiteral("Cruz"),
             QStringLiteral("Ana"),
             QStringLiteral("de"),
             {},
             QStringLiteral("Jr."),
             {}}};
    CHECK(apaCitation(made).toStdString() ==
          "van Wassenaer, J. y Cruz, A. de, Jr. (2020). [EJEMPLO] Título.");
}

TEST_CASE("An article without author begins with its title")
{
    CHECK(
        cited({"", "2010", "Gender equity in fairtrade-organic coffee producer organizations", "Geoforum", "",
               "", "https://scholars.uky.edu/en/publications/gender-equity",
               R"({"type": "article-journal", "volume": "41", "issue": "1", "page": "93-103"})"}) ==
        "Gender equity in fairtrade-organic coffee producer organizations. (2010). Geoforum, 41(1), 93–103. "
        "https://scholars.uky.edu/en/publications/gender-equity");
}

TEST_CASE("What was typed in without a type and stands in something is cited as an article")
{
    CHECK(cited({"Chávez-Becker, Carlos\nNatal, Alejandro", "2012",
                 "Desarrollo regional y acción de base: El caso de una organización indígena de productores",
                 "Economía, sociedad y territorio, vol. 12, no. 40", "", "", "", ""}) ==
          "Chávez-Becker, C. y Natal, A. (2012). Desarrollo regional y acción de base: El caso de una "
          "organización indígena de productores. Economía, sociedad y territorio, vol. 12, no. 40.");
}

TEST_CASE("Theses are cited with their genre and university")
{
    CHECK(
        cited({"Rodríguez Ramírez, Audenago", "2014",
               "Factores que incidieron en el proceso de adopción de la variedad de café Castillo", "",
               "Pontificia Universidad Javeriana", "", "https://docplayer.es/95424558",
               R"({"type": "thesis", "genre": "Tesis de maestría"})"}) ==
        "Rodríguez Ramírez, A. (2014). Factores que incidieron en el proceso de adopción de la variedad de "
        "café Castillo [Tesis de maestría, Pontificia Universidad Javeriana]. https://docplayer.es/95424558");
    CHECK(cited({"Walsh, Jean Marie", "2004",
                 "Fair Trade in the Fields: Outcomes for Peruvian Coffee Producers",
                 "Master in City Planning thesis", "Massachusetts Institute of Technology", "",
                 "https://studylib.net/doc/10518216/", R"({"type": "thesis"})"}) ==
          "Walsh, J. M. (2004). Fair Trade in the Fields: Outcomes for Peruvian Coffee Producers [Master in "
          "City "
          "Planning thesis, Massachusetts Institute of Technology]. https://studylib.net/doc/10518216/");
}

TEST_CASE("Reports are cited with their number and institution")
{
    CHECK(
        cited({"van Rijn, Fedes\nJudge, Lucas\nFort, Ricardo\nKoster, Tinka\nWaarts, Yuca\nRuben, Ruerd",
               "2016", "Fairtrade certification in the banana hired labour sector", "", "LEI Wageningen UR",
               "",
               "https://www.fairtrade.net/library/fairtrade-certification-in-the-banana-hired-labour-sector-"
               "baseline-study",
               R"({"type": "report", "genre": "LEI Report", "number": "2015-056"})"}) ==
        "van Rijn, F., Judge, L., Fort, R., Koster, T., Waarts, Y. y Ruben, R. (2016). Fairtrade "
        "certification "
        "in the banana hired labour sector (LEI Report n.º 2015-056). LEI Wageningen UR. "
        "https://www.fairtrade.net/library/fairtrade-certification-in-the-banana-hired-labour-sector-"
        "baseline-study");
    CHECK(cited({"Millard, Edward", "2005",
                 "Sustainable Coffee: Increasing Income of Small-scale Coffee Farmers in Mexico", "", "USAID",
                 "", "", R"({"type": "report", "genre": "microREPORT", "number": "45"})"}) ==
          "Millard, E. (2005). Sustainable Coffee: Increasing Income of Small-scale Coffee Farmers in Mexico "
          "(microREPORT n.º 45). USAID.");
}

TEST_CASE("Where nobody signed, the institution is the author and is not named twice")
{
    CHECK(
        cited({"", "2018", "5 years later - Fairtrade's contribution to rural development", "",
               "CEval - Center for Evaluation", "",
               "https://www.fairtrade.net/library/5-years-later-fairtrades-contribution-to-rural-development",
               R"({"type": "report"})"}) ==
        "CEval - Center for Evaluation. (2018). 5 years later - Fairtrade's contribution to rural "
        "development. "
        "https://www.fairtrade.net/library/5-years-later-fairtrades-contribution-to-rural-development");
    CHECK(cited({"Royal Tropical Institute (KIT)", "2018",
                 "Small Producer Organization (SPO) development, strengthening and resilience", "",
                 "Royal Tropical Institute (KIT)", "", "", R"({"type": "report"})"}) ==
          "Royal Tropical Institute (KIT). (2018). Small Producer Organization (SPO) development, "
          "strengthening "
          "and resilience.");
}

TEST_CASE("Without a date it says s. f., and a question mark ends a title")
{
    CHECK(cited({"", "", "¿Cómo adaptar la producción a pequeña escala de café y té al cambio climático?", "",
                 "AdapCC", "", "", ""}) ==
          "AdapCC. (s. f.). ¿Cómo adaptar la producción a pequeña escala de café y té al cambio climático?");
    CHECK(cited({"", "", "Raíces históricas del comercio justo", "", "", "",
                 "https://fdocuments.ec/document/races-histricas-del-comercio-justo.html", ""}) ==
          "Raíces históricas del comercio justo. (s. f.). "
          "https://fdocuments.ec/document/races-histricas-del-comercio-justo.html");
}

TEST_CASE("Books are cited with edition and publisher")
{
    CHECK(
        cited(
            {"Diaz Pedregal, Virginie", "2007",
             "Commerce équitable et organisations de producteurs. Le cas des caféiculteurs andins au Pérou, "
             "en Équateur et en Bolivie",
             "", "L'Harmattan", "", "", R"({"type": "book"})"}) ==
        "Diaz Pedregal, V. (2007). Commerce équitable et organisations de producteurs. Le cas des "
        "caféiculteurs andins au Pérou, en Équateur et en Bolivie. L'Harmattan.");
    CHECK(cited({"Coscione, Marco", "2019-06-01", "[EJEMPLO] Los beneficios y retos", "", "CLAC", "", "",
                 R"({"type": "book", "edition": "2"})"}) ==
          "Coscione, M. (2019). [EJEMPLO] Los beneficios y retos (2.ª ed.). CLAC.");
}

TEST_CASE("Chapters are cited with the book, its editors and pages")
{
    CHECK(
        cited({"Bennett, Elizabeth Anne", "2012", "A Short History of Fairtrade Certification Governance",
               "The Processes and Practices of Fair Trade: Trust, Ethics and Governance", "Routledge", "", "",
               R"({"type": "chapter", "editor": [{"family": "Granville", "given": "Brigitte"},
                     {"family": "Dine", "given": "Janet"}]})"}) ==
        "Bennett, E. A. (2012). A Short History of Fairtrade Certification Governance. En Granville, B. y "
        "Dine, "
        "J. (Eds.), The Processes and Practices of Fair Trade: Trust, Ethics and Governance. Routledge.");
    CHECK(
        cited({"", "2021",
               "Rethinking Fair Trade: Narratives and Counternarratives of Poverty and Partnerships",
               "Infrastructure, Morality, Food and Clothing, and New Developments in Latin America",
               "Emerald", "10.1108/S0190-128120210000041009", "", R"({"type": "chapter", "page": "7"})"}) ==
        "Rethinking Fair Trade: Narratives and Counternarratives of Poverty and Partnerships. (2021). En "
        "Infrastructure, Morality, Food and Clothing, and New Developments in Latin America (p. 7). Emerald. "
        "https://doi.org/10.1108/S0190-128120210000041009");
}

TEST_CASE("Pages of the web are cited with their day and site")
{
    CHECK(cited({"McDonald-Baertl, Alyssa Jade\nMartin, Carla D.", "2021-03-09",
                 "[EJEMPLO] FCCI Cacao Academy concept note", "FCCI", "", "",
                 "https://www.chocolateinstitute.org/post/fcci-cacao-academy", R"({"type": "webpage"})"}) ==
          "McDonald-Baertl, A. J. y Martin, C. D. (2021, 9 de marzo). [EJEMPLO] FCCI Cacao Academy concept "
          "note. "
          "FCCI. https://www.chocolateinstitute.org/post/fcci-cacao-academy");
    CHECK(cited({"", "2021-03", "[EJEMPLO] Un sueldo digno", "", "Trade for Development Centre", "", "",
                 R"({"type": "webpage"})"}) ==
          "Trade for Development Centre. (2021, marzo). [EJEMPLO] Un sueldo digno.");
}

TEST_CASE("From twenty-one authors on the first nineteen and the last are named")
{
    QStringList names;
    for (int number = 1; number <= 21; ++number)
        names << QStringLiteral("Autor%1, A.").arg(number);
    const QByteArray many = names.join(u'\n').toUtf8();
    names.removeLast();
    const QByteArray twenty = names.join(u'\n').toUtf8();
    const auto cite = [](const QByteArray& authors) {
        return QString::fromStdString(
            cited({authors.constData(), "2020", "[EJEMPLO] T", "", "", "", "", ""}));
    };
    CHECK(cite(many).contains(QStringLiteral("Autor19, A., … Autor21, A. (2020).")));
    CHECK_FALSE(cite(many).contains(QStringLiteral("Autor20")));
    CHECK(cite(twenty).contains(QStringLiteral("Autor19, A. y Autor20, A. (2020).")));
}

TEST_CASE("Italics stand where APA has them")
{
    CHECK(marked({"Sánchez Álvarez, César", "2018", "Comercio justo y economía social y solidaria",
                  "Equidad y Desarrollo", "", "10.19052/ed.4216", "",
                  R"({"type": "article-journal", "volume": "1", "issue": "30", "page": "149-172"})"}) ==
          "Sánchez Álvarez, C. (2018). Comercio justo y economía social y solidaria. _Equidad y Desarrollo_, "
          "_1_(30), 149–172. https://doi.org/10.19052/ed.4216");
    CHECK(marked({"Wassenaer, Justine van", "2018", "Free Trade or Fair Trade?", "", "Leiden University", "",
                  "", R"({"type": "thesis", "genre": "Master Thesis"})"}) ==
          "Wassenaer, J. van. (2018). _Free Trade or Fair Trade?_ [Master Thesis, Leiden University].");
    CHECK(marked({"", "", "[EJEMPLO] Sin nadie", "", "", "", "", ""}) == "_[EJEMPLO] Sin nadie_. (s. f.).");
}

TEST_CASE("Whatever stands in an evidence, a citation is made and holds its title")
{
    for (const char* csl :
         {"no es JSON", "[]", "{\"type\": 5, \"volume\": [], \"editor\": \"x\", \"page\": {}}",
          "{\"type\": \"chapter\", \"editor\": [1, {\"family\": 2}]}"}) {
        INFO(csl);
        CHECK_THAT(cited({"\n,\n, \nA,", "20", "[EJEMPLO] Título", "C", "I", "", "", csl}),
                   Catch::Contains("[EJEMPLO] Título"));
    }
}

} // namespace test_citation
