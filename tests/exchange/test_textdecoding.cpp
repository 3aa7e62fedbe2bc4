// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "exchange/textdecoding.h"

#include "exchange/tables/tabletests.h"

using namespace agenda;
using tabletests::says;

namespace test_textdecoding
{

const QString words = QStringLiteral("título;año\nCafé «☕» 🌱;2021\n");

QByteArray wide(const QString& text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const auto high = static_cast<char>(c.unicode() >> 8);
        const auto low = static_cast<char>(c.unicode() & 0xff);
        bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
    }
    return bytes;
}

TEST_CASE("UTF-8 is known by being valid, and its byte order mark is no part of the text")
{
    const TextDecoding plain = decodeText(words.toUtf8());
    CHECK(plain.text == words);
    CHECK(plain.encoding == TextEncoding::Utf8);
    CHECK(plain.isCertain);
    CHECK(plain.problems.isEmpty());

    const TextDecoding marked = decodeText("\xef\xbb\xbf" + words.toUtf8());
    CHECK(marked.text == words);
    CHECK(marked.hasMark);
    CHECK(decodeText({}).text.isEmpty());
}

TEST_CASE("UTF-16 is known by its mark, or by its zeros")
{
    for (const bool bigEndian : {false, true}) {
        const TextEncoding expected = bigEndian ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
        const TextDecoding marked = decodeText(wide(QChar(0xfeff) + words, bigEndian));
        CHECK(marked.encoding == expected);
        CHECK(marked.text == words);
        CHECK(marked.isCertain);
        const TextDecoding bare = decodeText(wide(words, bigEndian));
        CHECK(bare.encoding == expected);
        CHECK(bare.text == words);
        CHECK_FALSE(bare.isCertain);
        CHECK(bare.problems.isEmpty());
    }
}

TEST_CASE("Half characters of UTF-16 are told with their byte")
{
    const QByteArray bytes = wide(QStringLiteral("ab\n") + QChar(0xd800) + QStringLiteral("cd"), false) + 'x';
    const TextDecoding decoding = decodeText(bytes, TextEncoding::Utf16Le);
    CHECK(decoding.text == QStringLiteral("ab\n\ufffdcd\ufffd"));
    CHECK(says(decoding.problems, QStringLiteral("línea 2, byte 6"), QStringLiteral("UTF-16 LE: 00 D8")));
    CHECK(says(decoding.problems, QStringLiteral("byte 12"), QStringLiteral("78")));
}

TEST_CASE("What is not UTF-8 is read as Windows-1252, and the person is asked")
{
    const TextDecoding decoding = decodeText("t\xedtulo;a\xf1o\n\x93"
                                             "Caf\xe9\x94 \x80 5;2021\n");
    CHECK(decoding.text == QStringLiteral("título;año\n“Café” € 5;2021\n"));
    CHECK(decoding.encoding == TextEncoding::Windows1252);
    CHECK(labelOf(decoding.encoding) == QStringLiteral("Windows-1252"));
    CHECK_FALSE(decoding.isCertain);
    CHECK(decoding.problems.isEmpty());

    const TextDecoding gap = decodeText("se\xf1"
                                        "al\n\x81",
                                        TextEncoding::Windows1252);
    CHECK(says(gap.problems, QStringLiteral("línea 2, byte 6"), QStringLiteral("Windows-1252: 81")));
}

TEST_CASE("Bytes that are no UTF-8 are told with their place, never replaced in silence")
{
    struct Case {
        QByteArray bytes;
        const char* shown;
    };
    const QList<Case> cases{{"\xc0\xaf", "C0 AF"},
                            {"\xed\xa0\x80", "ED A0 80"},
                            {"\xf4\x90\x80\x80", "F4 90 80 80"},
                            {"\xe2\x82", "E2 82"}};
    for (const Case& each : cases) {
        INFO(each.shown);
        for (const QByteArray& before : {QByteArray("ni\xc3\xb1"
                                                    "as\n"),
                                         QByteArray("ninnas\n")}) {
            const TextDecoding decoding = decodeText(before + each.bytes);
            CHECK(decoding.encoding == TextEncoding::Utf8);
            CHECK_FALSE(decoding.isCertain);
            CHECK(decoding.text.endsWith(QStringLiteral("as\n\ufffd")));
            CHECK(decoding.problems.size() == 1);
            CHECK(
                says(decoding.problems, QStringLiteral("línea 2, byte 7"), QString::fromLatin1(each.shown)));
        }
    }
}

TEST_CASE("Of thousands of bad places the first are told, and how many more there are")
{
    const TextDecoding decoding = decodeText(QByteArray("a\xff").repeated(5'000), TextEncoding::Utf8);
    CHECK(decoding.problems.size() == 101);
    CHECK(decoding.problems.last().cause.contains(QStringLiteral("4900")));
}

TEST_CASE("A replacement character that the file brings is told")
{
    const TextDecoding decoding = decodeText("uno\ndos \xef\xbf\xbd");
    CHECK(decoding.encoding == TextEncoding::Utf8);
    CHECK(says(decoding.problems, QStringLiteral("línea 2"), QStringLiteral("letras perdidas")));
}

TEST_CASE("The same bytes can be decoded again in another encoding")
{
    const QByteArray bytes = QStringLiteral("año").toUtf8();
    CHECK(decodeText(bytes).text == QStringLiteral("año"));
    CHECK(decodeText(bytes, TextEncoding::Windows1252).text == QStringLiteral("aÃ±o"));
    for (const TextEncoding encoding : textEncodings())
        CHECK_FALSE(labelOf(encoding).isEmpty());
}

} // namespace test_textdecoding
