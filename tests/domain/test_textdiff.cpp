// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textdiff.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_textdiff
{

/// «el -gato +perro duerme».
QString marked(const QString& before, const QString& after)
{
    QString text;
    for (const DiffPart& part : wordDiff(before, after)) {
        const QString sign = part.kind == DiffPart::Kind::Removed ? QStringLiteral("-")
                             : part.kind == DiffPart::Kind::Added ? QStringLiteral("+")
                                                                  : QString();
        text += sign + part.text;
    }
    return text;
}

TEST_CASE("A comparison marks the words that went and the words that came, and keeps the others")
{
    CHECK(marked(QStringLiteral("el gato duerme"), QStringLiteral("el perro duerme")) ==
          QStringLiteral("el -gato +perro duerme"));
    CHECK(marked(QStringLiteral("igual"), QStringLiteral("igual")) == QStringLiteral("igual"));
    CHECK(marked({}, QStringLiteral("todo nuevo")) == QStringLiteral("+todo nuevo"));
    CHECK(marked(QStringLiteral("todo fuera"), {}) == QStringLiteral("-todo fuera"));
    CHECK(wordDiff({}, {}).isEmpty());
    // White space alone is no change.
    CHECK(marked(QStringLiteral("uno dos"), QStringLiteral("uno\n\ndos")) == QStringLiteral("uno\n\ndos"));
}

TEST_CASE("Two very long texts are told to be replaced, and nothing of them is lost")
{
    const QString before = QStringLiteral("a ").repeated(3000);
    const QString after = QStringLiteral("b ").repeated(3000);
    const QList<DiffPart> parts = wordDiff(before, after);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].text == before);
    CHECK(parts[1].text == after);
}

} // namespace test_textdiff
