// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pagenumbers.h"

#include "domain/labels.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_pagenumbers
{

Attachment numbered(int offset, PageLabels labels)
{
    Attachment attachment;
    attachment.pageOffset = offset;
    attachment.pageLabels = labels;
    attachment.pageNumbers = PageNumbers::Known;
    return attachment;
}

Finding onPage(const char* printed, std::optional<int> pdfPage)
{
    Finding finding;
    finding.printedPage = QString::fromUtf8(printed);
    finding.pdfPage = pdfPage;
    return finding;
}

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

TEST_CASE("A document that nobody has numbered has no printed pages")
{
    const Attachment unnumbered;
    CHECK_FALSE(isNumbered(unnumbered));
    CHECK(printedPage(unnumbered, 34).isEmpty());
    CHECK(printedPages(unnumbered, 34, 35).isEmpty());
    CHECK_FALSE(pdfPageOf(unnumbered, QStringLiteral("34")));
    // What older programs wrote says nothing of it, but an offset came from a person.
    Attachment old = unnumbered;
    old.pageOffset = 7;
    CHECK(isNumbered(old));
    CHECK(printedPage(old, 41) == QStringLiteral("34"));
    old = unnumbered;
    old.pageLabels = PageLabels::RomanFront;
    CHECK(isNumbered(old));
}

TEST_CASE("Several pages are said as a range, and found by their first")
{
    const Attachment book = numbered(12, PageLabels::RomanFront);
    CHECK(printedPages(book, 46, 47) == QStringLiteral("34-35"));
    CHECK(printedPages(book, 12, 13) == QStringLiteral("xii-1"));
    CHECK(printedPages(book, 46, 46) == QStringLiteral("34"));
    CHECK(printedPages(numbered(12, PageLabels::Arabic), 12, 13).isEmpty());
    CHECK(pdfPageOf(book, QStringLiteral("34-35")) == 46);
    CHECK(pdfPageOf(book, QStringLiteral("34 \u2013 35")) == 46);
}

TEST_CASE("A finding says its printed page, or else that the number is the file's")
{
    CHECK(citedPage(onPage("34", 41)) == QStringLiteral("p. 34"));
    CHECK(citedPage(onPage("34-35", 41)) == QStringLiteral("pp. 34-35"));
    CHECK(citedPage(onPage("xii\u2013xiv", {})) == QStringLiteral("pp. xii\u2013xiv"));
    CHECK(citedPage(onPage("A-3", 41)) == QStringLiteral("p. A-3"));
    CHECK(citedPage(onPage("", 41)) == QStringLiteral("pág. PDF 41"));
    CHECK(citedPage(onPage("", {})).isEmpty());
}

TEST_CASE("Roman numerals are written as books write them")
{
    CHECK(romanNumeral(4) == QStringLiteral("iv"));
    CHECK(romanNumeral(49) == QStringLiteral("xlix"));
    CHECK(romanNumeral(1994) == QStringLiteral("mcmxciv"));
    CHECK(romanNumeral(0).isEmpty());
    CHECK(romanNumeral(4000).isEmpty());
}

} // namespace test_pagenumbers
