// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/language.h"

#include <catch2/catch.hpp>

using namespace agenda;

TEST_CASE("A language is read in words and kept as a code")
{
    for (const auto& [code, name] :
         {std::pair{"es", "español"}, std::pair{"es-MX", "español"}, std::pair{"EN_us", "inglés"},
          std::pair{"por", "portugués"}, std::pair{"fra", "francés"}}) {
        CAPTURE(code);
        CHECK(languageName(QString::fromLatin1(code)) == QString::fromUtf8(name));
    }
    for (const auto& [text, code] :
         {std::pair{" Español ", "es"}, std::pair{"castellano", "es"}, std::pair{"English", "en"},
          std::pair{"PORTUGUES", "pt"}, std::pair{"en", "en"}, std::pair{"es-MX", "es-MX"}}) {
        CAPTURE(text);
        CHECK(languageCode(QString::fromUtf8(text)) == QString::fromLatin1(code));
    }
}

TEST_CASE("What is no language that is known here stays as it is")
{
    for (const char* text : {"", "español e inglés", "tz’utujil", "xx", "e"}) {
        CAPTURE(text);
        CHECK(languageName(QString::fromUtf8(text)) == QString::fromUtf8(text));
        CHECK(languageCode(QString::fromUtf8(text)) == QString::fromUtf8(text));
    }
}
