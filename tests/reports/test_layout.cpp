// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageboxfaults.h"
#include "randomreport.h"
#include "reports/layout.h"

#include <catch2/catch.hpp>

#include <QMap>
#include <QRegularExpression>

using namespace agenda;
using namespace agenda::reports;

namespace test_layout
{

constexpr qreal margin = 54;

QString squeezed(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.remove(blanks);
}

QString textOf(const TextLine& line)
{
    QString text;
    for (const Run& run : line.runs)
        text += run.text;
    return text;
}

/// The laid-out text put together again by the nodes it belongs to, without the marks of lists.
QString textByNode(const Pages& pages)
{
    QMap<int, QString> texts;
    for (const Page& page : pages.pages) {
        for (const Item& item : page.items) {
            const auto* line = std::get_if<TextLine>(&item.what);
            const bool isMark = line && line->runs.size() == 1 && line->runs.front().span < 0 &&
                                line->runs.front().style.weight == 400;
            if (line && item.node > 0 && !isMark)
                texts[item.node] += textOf(*line);
        }
    }
    return QStringList(texts.values()).join(QString());
}

Pages paginated(std::vector<Block> blocks, Paper paper = Paper::Letter)
{
    Report report;
    report.blocks = std::move(blocks);
    return layOut(std::move(report), paper);
}

Paragraph text(const QString& content)
{
    return {{{content}}};
}

/// The lines of a page, top to bottom, without the footer.
QStringList lines(const Pages& pages, size_t n)
{
    QStringList all;
    for (const Item& item : pages.pages.at(n).items) {
        if (const auto* line = std::get_if<TextLine>(&item.what);
            line && item.box.top() < pages.size.height() - margin)
            all << textOf(*line).trimmed();
    }
    return all;
}

const QString filler = QStringLiteral("Una línea de texto corriente.");

TEST_CASE("A report of any shape has no overlapping or cut box, and all its text")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const Report report = sample::randomReport(seed);
        const Pages pages = layOut(report, seed % 2 ? Paper::Letter : Paper::A4);
        INFO(sample::faults(pages).mid(0, 5).join(u'\n').toStdString());
        REQUIRE(sample::faults(pages).isEmpty());
        REQUIRE(squeezed(textByNode(pages)).toStdString() == squeezed(plainText(report)).toStdString());
    }
}

TEST_CASE("A heading moves to the next page with the text below it")
{
    for (int before = 30; before < 60; ++before) {
        std::vector<Block> blocks;
        for (int n = 0; n < before; ++n)
            blocks.push_back(text(filler));
        blocks.push_back(Heading{2, QStringLiteral("Título")});
        blocks.push_back(text(filler + u'\n' + filler + u'\n' + filler + u'\n' + filler));
        const Pages pages = paginated(blocks);
        for (size_t n = 0; n < pages.pages.size(); ++n) {
            CAPTURE(before, n);
            CHECK(lines(pages, n).last() != QStringLiteral("Título"));
        }
    }
}

TEST_CASE("No line of a paragraph is left alone at a page's foot or head")
{
    for (int before = 30; before < 60; ++before) {
        std::vector<Block> blocks;
        for (int n = 0; n < before; ++n)
            blocks.push_back(text(filler));
        const QString five = QStringLiteral("a\nb\nc\nd\ne");
        blocks.push_back(text(five));
        const Pages pages = paginated(blocks);
        if (pages.pages.size() < 2)
            continue;
        const QString last = lines(pages, 0).last();
        CAPTURE(before, last.toStdString());
        CHECK(last != QStringLiteral("a"));
        CHECK(last != QStringLiteral("d"));
    }
}

TEST_CASE("A table row is never cut, and the header comes back on each page")
{
    Table table;
    table.widths = {1, 3};
    const auto cell = [](const QString& content) { return Cell{0, {text(content)}}; };
    table.header.push_back({0, {cell(QStringLiteral("Código")), cell(QStringLiteral("Pregunta"))}});
    for (int n = 0; n < 40; ++n)
        table.rows.push_back(
            {0, {cell(QStringLiteral("R%1").arg(n)), cell(QStringLiteral("uno%1\ndos\ntres%1").arg(n))}});
    const Pages pages = paginated({Block(table)});
    REQUIRE(pages.pages.size() > 2);
    for (size_t n = 0; n < pages.pages.size(); ++n) {
        const QStringList all = lines(pages, n);
        CAPTURE(n);
        CHECK(all.first() == QStringLiteral("Código"));
        CHECK(all.at(2).startsWith(u'R'));
        CHECK(all.last().startsWith(QStringLiteral("tres")));
    }
    // Said again it is no part of the report.
    CHECK(pages.pages[1].items.front().node == 0);
}

TEST_CASE("A row taller than a page goes on over the next pages and loses nothing")
{
    std::mt19937 random(7);
    Table table;
    table.widths = {1, 1};
    const QString left = sample::words(random, 9000);
    const QString right = sample::words(random, 400);
    table.header.push_back({0, {Cell{0, {text(QStringLiteral("Cabecera"))}}, Cell{}}});
    table.rows.push_back({0, {Cell{0, {text(left)}}, Cell{0, {text(right)}}}});
    Report report;
    report.blocks = {text(QStringLiteral("antes")), table, text(QStringLiteral("después"))};
    const Pages pages = layOut(report, Paper::A4);
    CHECK(pages.pages.size() >= 3);
    CHECK(sample::faults(pages).isEmpty());
    CHECK(squeezed(textByNode(pages)).toStdString() == squeezed(plainText(report)).toStdString());
    CHECK(lines(pages, 1).first() == QStringLiteral("Cabecera"));
}

TEST_CASE("A word of eighty characters is broken inside its column")
{
    Table table;
    table.widths = {1, 1, 1, 1};
    const QString word(80, u'm');
    table.rows.push_back({0, {Cell{0, {text(word)}}, Cell{0, {text(word)}}, Cell{}, Cell{0, {text(word)}}}});
    const Pages pages = paginated({Block(table), text(word)});
    CHECK(sample::faults(pages).isEmpty());
    CHECK(squeezed(textByNode(pages)).count(u'm') == 320);
}

TEST_CASE("A group stays on one page if it fits on one")
{
    for (int before = 30; before < 60; ++before) {
        std::vector<Block> blocks;
        for (int n = 0; n < before; ++n)
            blocks.push_back(text(filler));
        Group group;
        for (const char* each : {"g1", "g2", "g3", "g4"})
            group.blocks.push_back(text(QString::fromLatin1(each)));
        group.framed = before % 2 == 0;
        blocks.push_back(group);
        const Pages pages = paginated(blocks);
        for (size_t n = 0; n < pages.pages.size(); ++n) {
            CAPTURE(before, n);
            CHECK(lines(pages, n).contains(QStringLiteral("g1")) ==
                  lines(pages, n).contains(QStringLiteral("g4")));
        }
    }
}

TEST_CASE("Body text has lines of at most about 75 characters")
{
    const QString sentence = QStringLiteral(
        "¿En qué medida las capacitaciones se traducen en mayores capacidades para los trabajadores en "
        "incidir en sus condiciones laborales y en las de sus organizaciones? ");
    const Pages pages = paginated({text(sentence.repeated(20))});
    const QStringList all = lines(pages, 0);
    qsizetype total = 0;
    for (const QString& line : all) {
        CHECK(line.size() <= 80);
        total += line.size();
    }
    CHECK(total / all.size() <= 75);
}

TEST_CASE("The last page of a part does not hold a few lines only")
{
    std::vector<Block> blocks;
    for (int n = 0; n < 37; ++n)
        blocks.push_back(text(filler));
    const Pages pages = paginated(blocks);
    REQUIRE(pages.pages.size() == 2);
    CHECK(lines(pages, 1).size() > 8);
}

TEST_CASE("The numbers of pages in the text are those of the pages")
{
    std::vector<Block> blocks{
        Paragraph{{{QStringLiteral("Página ")}, {{}, false, false, {}, QStringLiteral("end")}}}};
    for (int n = 0; n < 200; ++n)
        blocks.push_back(text(filler));
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{1, QStringLiteral("Fin"), QStringLiteral("end")});
    const Pages pages = paginated(blocks);
    CHECK(lines(pages, 0).first() == QStringLiteral("Página %1").arg(pages.pages.size()));
    CHECK(pages.anchors.value(QStringLiteral("end")).page == int(pages.pages.size()) - 1);
    REQUIRE(pages.bookmarks.size() == 1);
    CHECK(pages.bookmarks.front().text == QStringLiteral("Fin"));
}

TEST_CASE("An empty report has one empty page")
{
    CHECK(paginated({}).pages.size() == 1);
}

TEST_CASE("Control and bidi characters are not printed")
{
    const QString hostile = QStringLiteral("a\u202Eb\u0000c\u0007d\u2066e\uFEFFf\u00ADg\th\r\ni\u2028j");
    CHECK(printable(hostile) == QStringLiteral("abcdefg h\ni\nj"));
    CHECK(printable(QString(QChar(0xD800)) + u'x') == QStringLiteral("\uFFFDx"));
    CHECK(printable(QStringLiteral("n\u0303")) == QStringLiteral("ñ"));
}

TEST_CASE("Only links to the web, to mail and within the report are kept")
{
    Report report;
    const QStringList bad{QStringLiteral("file:///etc/passwd"), QStringLiteral("javascript:alert(1)"),
                          QStringLiteral("ftp://example.org"), QStringLiteral("example.org"),
                          QStringLiteral("data:text/html,x")};
    const QStringList good{QStringLiteral("https://example.org/a?b=c"), QStringLiteral("HTTP://example.org"),
                           QStringLiteral("mailto:a@example.org"), QStringLiteral("#start")};
    Spans spans;
    for (const QString& link : bad + good)
        spans.push_back({QStringLiteral("enlace "), false, false, link});
    report.blocks = {Paragraph{spans}};
    const Pages pages = layOut(report, Paper::Letter);
    QStringList kept;
    for (const LinkArea& link : pages.pages.front().links)
        kept << link.target;
    kept.removeDuplicates();
    CHECK(kept == good);
}

TEST_CASE("An address is not cut at its hyphen where a line can hold it")
{
    const QString address = QStringLiteral("info@clac-comerciojusto.org");
    for (int length = 1; length <= 90; ++length) {
        const Spans spans{{QStringLiteral("Escriba ") + QString(length, u'a') + QStringLiteral(" a (")},
                          {address, false, false, QStringLiteral("mailto:") + address},
                          {QStringLiteral(") cuando quiera.")}};
        const Pages pages = paginated({Paragraph{spans}});
        REQUIRE(pages.pages.size() == 1);
        INFO(length);
        CHECK(pages.pages.front().links.size() == 1);
        CHECK(sample::faults(pages).isEmpty());
    }
}

} // namespace test_layout
