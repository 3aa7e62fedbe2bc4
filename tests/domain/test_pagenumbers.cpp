// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pagenumbers.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace
{

Attachment numbered(int offset, PageLabels labels)
{
    Attachment attachment;
    attachment.pageOffset = offset;
    attachment.pageLabels = labels;
    return attachment;
}

} // namespace

TEST_CASE("A page of the PDF says what is printed on it")
{
    CHECK(printedPage(numbered(0, PageLabels::Arabic), 1) == QStringLiteral("1"));
    CHECK(printedPage(numbered(7, PageLabels::Arabic), 41) == QStringLiteral("34"));
    CHECK(printedPage(numbered(7, PageLabels::Arabic), 7).isEmpty());
    CHECK(printedPage(numbered(7, PageLabels::RomanFront), 7) == QStringLiteral("vii"));
    CHECK(printedPage(numbered(7, PageLabels::RomanFront), 8) == QStringLiteral("1"));
    // An article out of a journal.
    CHECK(printedPage(numbered(-92, PageLabels::Arabic), 1) == QStringLiteral("93"));
}

TEST_CASE("The page of the PDF is found by what is printed on it, and only where it is")
{
    const Attachment book = numbered(12, PageLabels::RomanFront);
    for (int page = 1; page < 60; ++page)
        CHECK(pdfPageOf(book, printedPage(book, page)) == page);
    CHECK(pdfPageOf(book, QStringLiteral(" XII ")) == 12);
    CHECK_FALSE(pdfPageOf(book, QStringLiteral("xiii")));
    CHECK_FALSE(pdfPageOf(book, QStringLiteral("0")));
    CHECK_FALSE(pdfPageOf(book, QStringLiteral("-3")));
    CHECK_FALSE(pdfPageOf(book, QString()));
    CHECK_FALSE(pdfPageOf(book, QStringLiteral("2147483647")));
    CHECK_FALSE(pdfPageOf(numbered(12, PageLabels::Arabic), QStringLiteral("xii")));
    CHECK_FALSE(pdfPageOf(numbered(-92, PageLabels::Arabic), QStringLiteral("92")));
    CHECK(pdfPageOf(numbered(-92, PageLabels::Arabic), QStringLiteral("93")) == 1);
}

TEST_CASE("Roman numerals are written as books write them")
{
    CHECK(romanNumeral(4) == QStringLiteral("iv"));
    CHECK(romanNumeral(49) == QStringLiteral("xlix"));
    CHECK(romanNumeral(1994) == QStringLiteral("mcmxciv"));
    CHECK(romanNumeral(0).isEmpty());
    CHECK(romanNumeral(4000).isEmpty());
}
