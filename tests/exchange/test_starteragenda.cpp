// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "exchange/agendaschema.h"
#include "exchange/jsontext.h"

#include <QFile>

#include <set>

using namespace agenda;
using nlohmann::json;

namespace test_starteragenda
{

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

json starter()
{
    return parseJson(contentOf(QStringLiteral(":/data/agenda-clac-2020-2022.json")),
                     QStringLiteral("agenda"));
}

TEST_CASE("The starter agenda keeps the schema")
{
    CHECK(schemaProblems(starter()).isEmpty());
}

TEST_CASE("The starter agenda has 2 questions, 7 + 5 themes, 14 + 18 sub-questions and no evidence")
{
    const json agenda = starter();
    REQUIRE(agenda["agendas"].size() == 1);
    REQUIRE(agenda["questions"].size() == 2);
    REQUIRE(agenda["themes"].size() == 12);
    REQUIRE(agenda["subquestions"].size() == 32);
    for (const char* none : {"persons", "states", "studies", "evidence", "attachments", "links", "findings"})
        CHECK(agenda[none].empty());

    std::map<std::string, int> themesOf;
    std::map<std::string, std::string> questionOf;
    for (const json& theme : agenda["themes"]) {
        ++themesOf[theme["question"]];
        questionOf[theme["id"]] = theme["question"];
        CHECK(theme["name_status"] == "proposed");
    }
    std::map<std::string, int> subquestionsOf;
    for (const json& sub : agenda["subquestions"])
        ++subquestionsOf[questionOf.at(sub["theme"])];
    CHECK(themesOf[agenda["questions"][0]["id"]] == 7);
    CHECK(themesOf[agenda["questions"][1]["id"]] == 5);
    CHECK(subquestionsOf[agenda["questions"][0]["id"]] == 14);
    CHECK(subquestionsOf[agenda["questions"][1]["id"]] == 18);
}

TEST_CASE("The official wordings are the printed ones to the letter")
{
    const QList<QByteArray> golden =
        contentOf(QStringLiteral(AGENDA_SOURCE_DIR "/tests/exchange/subquestions-2020-2022.txt"))
            .trimmed()
            .split('\n');
    const json subquestions = starter()["subquestions"];
    REQUIRE(golden.size() == 32);
    REQUIRE(subquestions.size() == 32);
    for (qsizetype at = 0; at < golden.size(); ++at) {
        const json& sub = subquestions[static_cast<size_t>(at)];
        const std::string line = sub["code"].get<std::string>() + '\t' + sub["official"].get<std::string>();
        CHECK(line == golden[at].toStdString());
        CHECK(sub["standalone"] == "");
        CHECK(sub["plain"] == "");
    }
}

TEST_CASE("The starter agenda's identifiers are all different and its contact is the printed one")
{
    const json agenda = starter();
    std::set<std::string> ids;
    size_t records = 0;
    for (const char* list : {"agendas", "questions", "themes", "subquestions"}) {
        for (const json& record : agenda[list]) {
            ids.insert(record["id"]);
            ++records;
        }
    }
    CHECK(ids.size() == records);
    const json& contact = agenda["agendas"][0];
    CHECK(contact["contact_name"] == "Ileana Resendez");
    CHECK(contact["contact_email"] == "ileana.r@clac-comerciojusto.org");
    CHECK(contact["contact_checked_on"].is_null());
    CHECK(contact["first_year"] == 2020);
    CHECK(contact["last_year"] == 2022);
}

TEST_CASE("What breaks the schema is named by path, cause and remedy")
{
    json broken = starter();
    const auto onlyProblem = [&] {
        const QList<Problem> problems = schemaProblems(broken);
        REQUIRE(problems.size() == 1);
        CHECK_FALSE(problems[0].remedy.isEmpty());
        return problems[0];
    };
    SECTION("a missing field")
    {
        broken["themes"][3].erase("name");
        CHECK(onlyProblem().where == QStringLiteral("/themes/3"));
        CHECK(onlyProblem().cause == QStringLiteral("falta «name»"));
    }
    SECTION("a value of another type")
    {
        broken["themes"][3]["name"] = 7;
        CHECK(onlyProblem().where == QStringLiteral("/themes/3/name"));
        CHECK(onlyProblem().remedy == QStringLiteral("Escriba un texto entre comillas."));
    }
    SECTION("an unknown field")
    {
        broken["questions"][0]["colour"] = "red";
        CHECK(onlyProblem().where == QStringLiteral("/questions/0"));
        CHECK(onlyProblem().cause.contains(QStringLiteral("«colour»")));
    }
    SECTION("an unknown code")
    {
        broken["themes"][0]["name_status"] = "maybe";
        CHECK(onlyProblem().cause == QStringLiteral("«maybe» no es un valor permitido"));
        CHECK(onlyProblem().remedy == QStringLiteral("Use uno de estos: proposed, confirmed."));
    }
    SECTION("an identifier, a code or a date of another form")
    {
        broken["subquestions"][5]["code"] = "1.2";
        CHECK(onlyProblem().where == QStringLiteral("/subquestions/5/code"));
        CHECK(onlyProblem().remedy.contains(QStringLiteral("1.3.2")));
        broken = starter();
        broken["agendas"][0]["contact_checked_on"] = "09/03/2021";
        CHECK(onlyProblem().remedy.contains(QStringLiteral("2021-03-09")));
        broken = starter();
        broken["questions"][1]["id"] = "ID-1";
        CHECK(onlyProblem().remedy.contains(QStringLiteral("UUID")));
    }
    SECTION("a number out of range")
    {
        broken["agendas"][0]["first_year"] = 20200;
        CHECK(onlyProblem().where == QStringLiteral("/agendas/0/first_year"));
        broken = starter();
        broken["themes"][0]["position"] = 18446744073709551615ULL;
        CHECK(onlyProblem().where == QStringLiteral("/themes/0/position"));
        broken = starter();
        broken["themes"][0]["position"] = 1.5;
        CHECK(onlyProblem().where == QStringLiteral("/themes/0/position"));
    }
    SECTION("another document")
    {
        broken = json::array({1, 2});
        CHECK(onlyProblem().where == QStringLiteral("/"));
    }
    SECTION("a long text where a short form is asked for")
    {
        broken["subquestions"][0]["code"] = std::string(2'000'000, '1');
        CHECK(onlyProblem().where == QStringLiteral("/subquestions/0/code"));
        CHECK(onlyProblem().cause.size() < 120);
    }
}

TEST_CASE("A file with very many errors is reported by its first ones")
{
    json broken = starter();
    for (int at = 0; at < 5000; ++at)
        broken["persons"].push_back(at);
    CHECK(schemaProblems(broken).size() == 50);
}

} // namespace test_starteragenda
