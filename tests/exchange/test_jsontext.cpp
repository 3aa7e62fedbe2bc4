// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/error.h"
#include "exchange/jsontext.h"

using namespace agenda;

namespace test_jsontext
{

QString refusal(const QByteArray& text)
{
    try {
        parseJson(text, QStringLiteral("x.json"));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Unreadable);
        CHECK(error.sentence().contains(QStringLiteral("«x.json»")));
        return error.sentence();
    }
    FAIL("accepted: " << text.left(60).toStdString());
    return {};
}

TEST_CASE("Good JSON is read, with a byte order mark too")
{
    CHECK(parseJson("\xef\xbb\xbf{\"a\": [1, \"mitigación\\n\"]}", QStringLiteral("x"))["a"][1] ==
          "mitigación\n");
}

TEST_CASE("Hostile JSON is refused with its place and its cause")
{
    struct Case {
        QByteArray text;
        const char* where;
        const char* cause;
    };
    const Case cases[] = {
        {"", "línea 1, columna 1", "termina antes de tiempo"},
        {"{\"a\": 1,\n \"b\": }", "línea 2, columna 7", "no es JSON válido"},
        {"{\"ñandú\": x}", "línea 1, columna 11", "no es JSON válido"},
        {"[1, 2,]", "línea 1, columna 7", "no es JSON válido"},
        {"[1] x", "línea 1, columna 5", "no es JSON válido"},
        {"[NaN]", "línea 1", "no es JSON válido"},
        {"[1e400]", "", "número demasiado grande"},
        {"{\"a\": \"x", "línea 1", "termina antes de tiempo"},
        {"[\"\xff\"]", "línea 1, columna 3", "no está en UTF-8"},
        {"[\"\xc0\xaf\"]", "línea 1", "no está en UTF-8"},
        {"[\"\xed\xa0\x80\"]", "línea 1", "no está en UTF-8"},
        {"[\"\\ud800\"]", "línea 1", "medio carácter"},
        {QByteArray("[\"a\0b\"]", 7), "línea 1", "carácter de control"},
        {"{\"t\": [0, \"a\\u0000b\"]}", "/t/1", "U+0000"},
        {"{\"t\": {\"n\": \"\\u202egpj.exe\"}}", "/t/n", "U+202E"},
        {"{\"t\": \"\xe2\x81\xa6x\"}", "/t", "U+2066"},
        {"{\"t\": [{\"n\": 1, \"n\": 2}]}", "/t/0", "la clave «n» está dos veces"},
        {"{\"t\": [{}, {\"m\": {\"n\": [[1], \"\\u202e\"]}}]}", "/t/1/m/n/1", "U+202E"},
        {QByteArray("\xff\xfe{\0}\0", 6), "línea 1", "UTF-16"},
        {QByteArray(100'000, '['), "/0/0", "más de 64 niveles"},
    };
    for (const Case& each : cases) {
        const QString sentence = refusal(each.text);
        INFO(each.text.left(60).toStdString() << " -> " << sentence.left(200).toStdString());
        CHECK(sentence.contains(QString::fromUtf8(each.where)));
        CHECK(sentence.contains(QString::fromUtf8(each.cause)));
    }
}

TEST_CASE("A text of 64 levels is read")
{
    CHECK_NOTHROW(parseJson(QByteArray(64, '[') + QByteArray(64, ']'), QStringLiteral("x")));
}

TEST_CASE("A list of hundreds of thousands is read, and the place of its last element is told")
{
    constexpr int many = 300'000;
    QByteArray text = "[";
    for (int n = 0; n < many; ++n)
        text += "{\"n\": " + QByteArray::number(n) + "}, ";
    const nlohmann::json all = parseJson(text + "\"x\"]", QStringLiteral("x"));
    REQUIRE(all.size() == many + 1);
    CHECK(all[many - 1]["n"] == many - 1);
    CHECK(refusal(text + "\"\\u0000\"]").contains(QStringLiteral("en /300000")));
}

} // namespace test_jsontext
