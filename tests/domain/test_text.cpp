// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <catch2/catch.hpp>

using namespace agenda;

TEST_CASE("Folding drops case and accents, case folding keeps accents")
{
    CHECK(folded(QStringLiteral("NIÑO Capacitación ÜBER")) == QStringLiteral("nino capacitacion uber"));
    CHECK(caseFolded(QStringLiteral("NIÑO")) == QStringLiteral("niño"));
    CHECK(caseFolded(QStringLiteral("nin\u0303o")) == QStringLiteral("niño"));
}

TEST_CASE("Folding in place gives each letter where it stood, or nothing")
{
    const std::optional<FoldedInPlace> both = foldedInPlace(QStringLiteral("Niño, «Capacitación» – 2020…"));
    REQUIRE(both);
    CHECK(both->bare == QStringLiteral("nino, «capacitacion» – 2020…"));
    CHECK(both->plain == QStringLiteral("niño, «capacitación» – 2020…"));
    CHECK(foldedInPlace(QString())->bare.isEmpty());
    for (const QString& several :
         {QStringLiteral("ŉ"), QStringLiteral("½"), QStringLiteral("nin\u0303o"), QStringLiteral("ﬁn")})
        CHECK_FALSE(foldedInPlace(several).has_value());
    for (char16_t c = 0; c < 0x300; ++c) {
        const QString letter{QChar(c)};
        const std::optional<FoldedInPlace> each = foldedInPlace(letter);
        if (each && QChar::isLetterOrNumber(c)) {
            CHECK(each->bare == folded(letter));
            CHECK(each->plain == caseFolded(letter));
        }
    }
}

TEST_CASE("Words are runs of letters and digits")
{
    CHECK(wordsOf(QStringLiteral("¿Qué, women's C++ 2019–2022?")) ==
          QStringList{QStringLiteral("Qué"), QStringLiteral("women"), QStringLiteral("s"),
                      QStringLiteral("C"), QStringLiteral("2019"), QStringLiteral("2022")});
    CHECK(wordsOf(QStringLiteral(" *** ")).isEmpty());
}

TEST_CASE("Control, bidirectional and half characters are found and cleaned, the others stay")
{
    const QString good = QStringLiteral("línea\n\tcon «ñ», U+00A0:\u00A0, \u2028, 😀, soft\u00ADhyphen");
    CHECK(forbiddenCharacter(good) == -1);
    CHECK(cleaned(good) == good);
    for (const QChar bad : {QChar(0), QChar(7), QChar(0x7f), QChar(0x85), QChar(0x202e), QChar(0x2066),
                            QChar(0xfffe), QChar(0xd800), QChar(0xdc00), QChar(0x200b), QChar(0x2060),
                            QChar(0xfeff), QChar(0x200c), QChar(0x200d)}) {
        const QString text = QStringLiteral("ab") + bad + QStringLiteral("c");
        CHECK(forbiddenCharacter(text) == 2);
        CHECK(cleaned(text) == QStringLiteral("abc"));
    }
    for (const QString& shaped :
         {QStringLiteral("می\u200Cخواهم"), QStringLiteral("क्\u200Dष"), QStringLiteral("👩\u200D🌾")}) {
        CHECK(forbiddenCharacter(shaped) == -1);
        CHECK(cleaned(shaped) == shaped);
    }
    CHECK(cleaned(QStringLiteral("a\r\nb\rc")) == QStringLiteral("a\nb\nc"));
}

TEST_CASE("A sentence ends with one full stop")
{
    for (const auto& [text, closed] :
         {std::pair{"Pérez, 2019", "Pérez, 2019."}, std::pair{"Pérez, s. f.", "Pérez, s. f."},
          std::pair{"¿Cuánto cuesta?", "¿Cuánto cuesta?"}, std::pair{"Dijo «no sé».", "Dijo «no sé»."},
          std::pair{"Dijo «no.»", "Dijo «no.»"}, std::pair{"Dijo «no»", "Dijo «no»."}, std::pair{"", ""}})
        CHECK(withFullStop(QString::fromUtf8(text)) == QString::fromUtf8(closed));
}

TEST_CASE("Quotation marks inside others are double ones")
{
    for (const auto& [text, quoted] :
         {std::pair{"«a»", "«a»"}, std::pair{"Se agregó «El «buen» café».", "Se agregó «El “buen” café»."},
          std::pair{"«a» y «b»", "«a» y «b»"}, std::pair{"««a»»", "«“a”»"}, std::pair{"a» «b»", "a» «b»"},
          std::pair{"«a\n«b»", "«a\n«b»"}, std::pair{"", ""}})
        CHECK(withInnerQuotes(QString::fromUtf8(text)) == QString::fromUtf8(quoted));
}

TEST_CASE("A Spanish list is in the order of its keys")
{
    const QList<const char*> inOrder{
        "",     "2 casos", "10 casos", "¿Agua?", "[EJEMPLO] Azúcar", "Ejemplo: café", "«Miel»", "Nutrición",
        "Ñame", "Oro",     "Óxido",    "1.2.1"};
    const auto key = [](const char* text) { return alphabeticKey(QString::fromUtf8(text)); };
    for (qsizetype at = 1; at + 1 < inOrder.size(); ++at) {
        CAPTURE(inOrder[at]);
        CHECK(key(inOrder[at - 1]) < key(inOrder[at]));
    }
    CHECK(key("1.2.1") < key("1.10.1"));
    CHECK(key("007") == key("7"));
    CHECK(key("CAFÉ") == key("cafe"));
}
