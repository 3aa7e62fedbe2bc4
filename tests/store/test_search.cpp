// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_search
{

struct Fixture {
    std::unique_ptr<Workspace> workspace;
    sample::Ids ids;

    explicit Fixture(const Backend& backend)
        : workspace(Workspace::openDatabase(backend.target, sample::author(), sample::clock()))
        , ids(sample::fill(*workspace))
    {
    }
    Id<Evidence> add(const char* title, const char* abstract = "")
    {
        Evidence evidence;
        evidence.title = QString::fromUtf8(title);
        evidence.abstract = QString::fromUtf8(abstract);
        return addEvidence(*workspace, evidence, {ids.s111});
    }
    QStringList titles(const char* words) const
    {
        QStringList list;
        for (const SearchHit& hit : Search::find(*workspace, QString::fromUtf8(words)))
            list << hit.title;
        return list;
    }
};

TEST_CASE("Accents and case are folded, but an accent that is typed has to match")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    Fixture fixture(backend);
    fixture.add("[EJEMPLO] El niño y la CAPACITACIÓN");
    fixture.add("[EJEMPLO] Um ano de pesquisa");
    CHECK(fixture.titles("nino").size() == 1);
    CHECK(fixture.titles("NIÑO capacitacion").size() == 1);
    CHECK(fixture.titles("capacitación").size() == 1);
    CHECK(fixture.titles("soberania") == QStringList{QStringLiteral("[EJEMPLO] Soberanía alimentaria")});
    CHECK(fixture.titles("ano").size() == 1);
    CHECK(fixture.titles("año").isEmpty());
    CHECK(fixture.titles("níño").isEmpty());
}

TEST_CASE("The last word may be a beginning, the others are whole")
{
    const Backend backend = GENERATE(from_range(backends()));
    Fixture fixture(backend);
    fixture.add("[EJEMPLO] Mujeres en el banano");
    CHECK(fixture.titles("mujeres ban").size() == 1);
    CHECK(fixture.titles("muj banano").isEmpty());
}

TEST_CASE("Exact spelling comes first")
{
    const Backend backend = GENERATE(from_range(backends()));
    Fixture fixture(backend);
    fixture.add("[EJEMPLO] Papás que cosechan", "papás papás papás");
    fixture.add("[EJEMPLO] Cosecha de papas");
    CHECK(fixture.titles("papas").first() == QStringLiteral("[EJEMPLO] Cosecha de papas"));
    fixture.add("[EJEMPLO] Papasan", "papasan");
    CHECK(fixture.titles("papas").first() == QStringLiteral("[EJEMPLO] Cosecha de papas"));
}

TEST_CASE("Answers come first, then the agenda, then findings with their page, then documents")
{
    const Backend backend = GENERATE(from_range(backends()));
    Fixture fixture(backend);
    Workspace& workspace = *fixture.workspace;
    Id<Evidence> evidence;
    for (int i = 0; i < 60; ++i)
        evidence = fixture.add("[EJEMPLO] Mujeres en el banano");
    Finding finding;
    finding.link = workspace.where(&Link::evidence, evidence).first().id;
    finding.statement = QStringLiteral("[EJEMPLO] Las mujeres del banano deciden más");
    finding.printedPage = QStringLiteral("34");
    addFinding(workspace, finding);
    SubQuestion sub = workspace.require(fixture.ids.s112);
    sub.plain = QStringLiteral("¿Y las mujeres del banano?");
    save(workspace, QStringLiteral("Editar"), sub);
    Answer answer;
    answer.subquestion = fixture.ids.s111;
    answer.text = QStringLiteral("[EJEMPLO] Una versión vieja sobre mujeres y banano");
    writeAnswer(workspace, answer);
    answer.text = QStringLiteral("[EJEMPLO] Sabemos poco de las mujeres y de los bananos");
    writeAnswer(workspace, answer);

    const QList<SearchHit> hits = Search::find(workspace, QStringLiteral("mujeres banano"), 20);
    REQUIRE(hits.size() == 20);
    CHECK(hits[0].type == QStringLiteral("answer"));
    CHECK(hits[0].title.contains(QStringLiteral("Sabemos poco")));
    CHECK(hits[1].type == QStringLiteral("subquestion"));
    CHECK(hits[2].type == QStringLiteral("finding"));
    CHECK(hits[2].place.endsWith(QStringLiteral(", p. 34")));
    CHECK(hits[2].snippet.contains(QStringLiteral("deciden")));
    for (int i = 3; i < 20; ++i)
        CHECK(hits[i].type == QStringLiteral("evidence"));
    // However many findings there are, the documents have their place.
    for (int i = 0; i < 60; ++i)
        addFinding(workspace, finding);
    const QList<SearchHit> crowded = Search::find(workspace, QStringLiteral("mujeres banano"), 20);
    REQUIRE(crowded.size() == 20);
    CHECK(crowded[2].type == QStringLiteral("finding"));
    CHECK(crowded[14].type == QStringLiteral("finding"));
    CHECK(crowded[15].type == QStringLiteral("evidence"));
}

TEST_CASE("Questions, themes, findings and evidence are found, follow edits, and lead to their place")
{
    const Backend backend = GENERATE(from_range(backends()));
    Fixture fixture(backend);
    const Id<Evidence> evidence = fixture.add("[EJEMPLO] Uno");
    Finding finding;
    finding.link = fixture.workspace->where(&Link::evidence, evidence).first().id;
    finding.statement = QStringLiteral("Las socias deciden más");
    const Id<Finding> id = addFinding(*fixture.workspace, finding);

    const QList<SearchHit> hits = Search::find(*fixture.workspace, QStringLiteral("socias"));
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().type == QStringLiteral("finding"));
    CHECK(hits.first().subquestion == fixture.ids.s111);
    CHECK(hits.first().evidence == evidence);
    CHECK(hits.first().snippet.contains(QStringLiteral("socias")));
    CHECK(fixture.titles("1.2.1").first().startsWith(QStringLiteral("1.2.1")));

    removeFinding(*fixture.workspace, id);
    CHECK(fixture.titles("socias").isEmpty());
    fixture.workspace->undo();
    CHECK(fixture.titles("socias").size() == 1);
    renameTheme(*fixture.workspace, fixture.ids.first, QStringLiteral("Empoderamiento"));
    CHECK(fixture.titles("genero").isEmpty());
    CHECK(fixture.titles("empoderamiento").size() == 1);
}

TEST_CASE("Nothing that is typed is a syntax error")
{
    const Backend backend = GENERATE(from_range(backends()));
    Fixture fixture(backend);
    fixture.add("[EJEMPLO] C++ and women's school-based work 2019-2022 AND OR NOT NEAR");
    for (const char* words : {"women's",
                              "school-based",
                              "C++",
                              "2019-2022",
                              "AND",
                              "OR NOT",
                              "NEAR(",
                              "\"",
                              "\"\"",
                              "*",
                              "a*",
                              "(",
                              ")",
                              "'",
                              "\\",
                              "' OR 1=1 --",
                              "title:x",
                              "{title}",
                              "^a",
                              "=",
                              "=nino",
                              "-",
                              ":",
                              "%_",
                              "\xF0\x9F\x8C\xB1",
                              "\xE2\x80\xAE"})
        CHECK_NOTHROW(fixture.titles(words));
    CHECK(fixture.titles("women's").size() == 1);
    CHECK(fixture.titles("school-based").size() == 1);
    CHECK(fixture.titles("").isEmpty());
    CHECK(fixture.titles("   ").isEmpty());
    CHECK(fixture.titles("***").isEmpty());
    CHECK_NOTHROW(Search::find(*fixture.workspace, QString(100'000, u'a')));
    CHECK_NOTHROW(Search::find(*fixture.workspace, QStringLiteral("a ").repeated(50'000)));
    CHECK_NOTHROW(Search::find(*fixture.workspace, QString(QChar(0))));
    CHECK_NOTHROW(Search::find(*fixture.workspace, QString(QChar(0xd800))));
    fixture.add("[EJEMPLO] Palabra larga", QByteArray(5000, 'b').constData());
    CHECK(fixture.titles(QByteArray(5000, 'b').constData()).size() == 1);
    quint32 seed = 1;
    for (int i = 0; i < 500; ++i) {
        QString random;
        for (int k = 0; k < 12; ++k) {
            seed = seed * 1664525 + 1013904223;
            random += QChar(ushort(seed >> 16) % 256);
        }
        CHECK_NOTHROW(Search::find(*fixture.workspace, random));
    }
}

TEST_CASE("The places of a match cover the word in the text as it is written")
{
    const QString text = QStringLiteral("La Soberanía, la soberania y el año");
    const auto matches = matchesIn(text, QStringLiteral("sobera"));
    REQUIRE(matches.size() == 2);
    CHECK(text.mid(matches[0].first, matches[0].second) == QStringLiteral("Soberanía"));
    CHECK(matchesIn(text, QStringLiteral("ano")).size() == 1);
    CHECK(matchesIn(text, QStringLiteral("")).isEmpty());
}

} // namespace test_search
