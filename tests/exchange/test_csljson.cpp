// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSL-JSON from anybody: one bad item loses no other, and nothing is changed in silence.
#include <catch2/catch.hpp>

#include "exchange/bibliography/csljson.h"

using namespace agenda;
using nlohmann::json;

namespace test_csljson
{

/// The only record of a text; it has to be refused.
Problem refusal(const QByteArray& text)
{
    const References read = readCslJson(text);
    REQUIRE(read.records.size() == 1);
    CHECK(read.records[0].refused);
    CHECK(read.records[0].item == json::object());
    REQUIRE(read.records[0].problems.size() == 1);
    CHECK_FALSE(read.records[0].problems[0].remedy.isEmpty());
    return read.records[0].problems[0];
}

TEST_CASE("A list of CSL items is read with key, line and raw text")
{
    const References read =
        readCslJson("\xef\xbb\xbf[\n  {\"id\": \"a\", \"title\": \"Uno, [dos] {tres} \\\" \\\\\"},\n"
                    "  {\"id\": 7,\n   \"title\": \"Dos\"}\n]\n");
    CHECK(read.problems.isEmpty());
    REQUIRE(read.records.size() == 2);
    CHECK(read.records[0].key == u"a");
    CHECK(read.records[0].line == 2);
    CHECK(read.records[0].item["title"] == "Uno, [dos] {tres} \" \\");
    CHECK(read.records[1].line == 3);
    CHECK(read.records[1].raw == u"{\"id\": 7,\n   \"title\": \"Dos\"}");
    CHECK(read.records[1].item["id"] == "7");
}

TEST_CASE("One CSL item alone is read, and UTF-16 too")
{
    REQUIRE(readCslJson("{\"title\": \"Uno\"}").records.size() == 1);
    const QString text = QStringLiteral("[{\"title\": \"Renovación\"}]");
    QByteArray wide("\xff\xfe", 2);
    for (const QChar c : text)
        wide.append(static_cast<char>(c.cell())).append(static_cast<char>(c.row()));
    const References read = readCslJson(wide);
    REQUIRE(read.records.size() == 1);
    CHECK(read.records[0].item["title"] == "Renovación");
}

TEST_CASE("Ids and numbers are kept to the last digit")
{
    const References read = readCslJson("[{\"id\": 12345678901234567890, \"volume\": 1.10},\n{\"id\": "
                                        "123456789012345678901234567890, \"x\": [0.1]},\n"
                                        "{\"id\": -5, \"volume\": 12}]");
    REQUIRE(read.records.size() == 3);
    CHECK(read.records[0].item["id"] == "12345678901234567890");
    CHECK(read.records[0].key == u"12345678901234567890");
    CHECK(read.records[0].item["volume"] == "1.10");
    CHECK(read.records[1].item["id"] == "123456789012345678901234567890");
    CHECK(read.records[1].item["x"][0] == "0.1");
    CHECK(read.records[2].item["id"] == "-5");
    CHECK(read.records[2].item["volume"] == 12);
}

TEST_CASE("A bad CSL item is refused with its line and cause, and the others come in")
{
    struct Case {
        QByteArray bad;
        const char* cause;
    };
    const Case cases[] = {
        {"{\"title\": \"x\", \"title\": \"y\"}", "la clave «title» está dos veces"},
        {"{\"title\": x}", "no es JSON válido"},
        {"{\"title\": NaN}", "no es JSON válido"},
        {"{\"n\": 1e400}", "número demasiado grande"},
        {"{\"title\": \"\\ud800\"}", "medio carácter"},
        {"{\"title\": \"\xff\"}", "UTF-8"},
        {QByteArray("{\"title\": \"a\0b\"}", 15), "carácter de control"},
        {"{\"title\": \"x\",}", "no es JSON válido"},
        {"\"texto\"", "no es una referencia"},
        {"12", "no es una referencia"},
        {"{\"title\": \"sin cerrar", ""},
        {"{\"title\": \"sin llave\"", ""},
        {"{\"title\": [1, 2}", ""},
    };
    for (const Case& each : cases) {
        INFO(each.bad.toStdString());
        const References read = readCslJson("[\n{\"title\": \"uno\"},\n" + each.bad +
                                            ",\n{\"title\": \"tres\"},\n{\"title\": \"cuatro\"}\n]");
        REQUIRE(read.records.size() == 4);
        CHECK(read.records[0].item["title"] == "uno");
        CHECK(read.records[1].refused);
        CHECK(read.records[1].line == 3);
        CHECK_FALSE(read.records[1].raw.isEmpty());
        REQUIRE(read.records[1].problems.size() == 1);
        CHECK(read.records[1].problems[0].where.startsWith(QStringLiteral("línea ")));
        CHECK(read.records[1].problems[0].cause.contains(QString::fromUtf8(each.cause)));
        CHECK(read.records[2].item["title"] == "tres");
        CHECK(read.records[2].line == 4);
        CHECK(read.records[3].item["title"] == "cuatro");
    }
}

TEST_CASE("Escaped control characters come in as they are written")
{
    const References read = readCslJson("[{\"title\": \"a\\u0000b\\u202ec\"}]");
    REQUIRE(read.records.size() == 1);
    CHECK(read.records[0].item["title"] == std::string("a\0b\xe2\x80\xae"
                                                       "c",
                                                       7));
}

TEST_CASE("Nesting without end is refused at once")
{
    CHECK(refusal(QByteArray(1025, '[')).cause.contains(QStringLiteral("niveles")));
    CHECK(refusal(QByteArray(100'000, '[')).cause.contains(QStringLiteral("niveles")));
    QByteArray objects;
    for (int i = 0; i < 5000; ++i)
        objects += "{\"a\":";
    CHECK(refusal(objects).cause.contains(QStringLiteral("niveles")));
}

TEST_CASE("A file of nothing but broken items ends in time")
{
    QByteArray text = "[\n";
    for (int i = 0; i < 20'000; ++i)
        text += "{\"a\n";
    const References read = readCslJson(text);
    CHECK_FALSE(read.records.isEmpty());
    CHECK_FALSE(read.problems.isEmpty());
    for (const Reference& each : read.records)
        CHECK(each.refused);
}

TEST_CASE("What is wrong around the items is said and loses none of them")
{
    struct Case {
        const char* text;
        qsizetype records;
        const char* cause;
    };
    const Case cases[] = {
        {"[{\"a\": 1}, {\"a\": 2},]", 2, "sobra una coma"},
        {"[{\"a\": 1} {\"a\": 2}]", 2, ""},
        {"[{\"a\": 1}, {\"a\": 2}", 2, "termina antes de tiempo"},
        {"[{\"a\": 1}] x", 1, "después del final"},
        {"{\"a\": 1} {\"a\": 2}", 1, "después del final"},
        {"", 0, "no tiene ninguna referencia"},
        {"  \n ", 0, "no tiene ninguna referencia"},
        {"[]", 0, "no tiene ninguna referencia"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const References read = readCslJson(each.text);
        CHECK(read.records.size() == each.records);
        for (const Reference& record : read.records)
            CHECK_FALSE(record.refused);
        if (*each.cause != 0) {
            REQUIRE(read.problems.size() == 1);
            CHECK(read.problems[0].cause.contains(QString::fromUtf8(each.cause)));
        }
    }
    CHECK_FALSE(readCslJson("%PDF-1.7 ...").records[0].problems.isEmpty());
}

TEST_CASE("Writing CSL-JSON and reading it gives the same items")
{
    const QList<json> items{
        json::parse(
            R"({"id": "a", "type": "book", "title": "Así «es»", "custom": {"x": [1, null, {"y": "\u0000"}]}})"),
        json::parse(R"({"id": "b", "type": "thesis", "issued": {"raw": "spring 2021"}, "volume": 3})")};
    const QByteArray written = writeCslJson(items);
    CHECK(written.endsWith("]\n"));
    const References read = readCslJson(written);
    CHECK(read.problems.isEmpty());
    REQUIRE(read.records.size() == 2);
    CHECK(read.records[0].item == items[0]);
    CHECK(read.records[1].item == items[1]);
    const json bare = json::parse(writeCslJson({json{{"title", "T"}}}).toStdString());
    CHECK(bare[0]["type"] == "document");
    CHECK(bare[0]["id"] == "ref1");
    CHECK(writeCslJson({}) == "[]\n");
}

} // namespace test_csljson
