// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/error.h"
#include "exchange/tables/csvreader.h"
#include "exchange/tables/tabletests.h"
#include "support/errors.h"

using namespace agenda;
using namespace agenda::tabletests;

namespace test_csvreader
{

Sheet read(const QString& text, const CsvOptions& options = {})
{
    Progress progress;
    return readCsv(text, QStringLiteral("datos"), options, progress);
}

TEST_CASE("Separated text becomes rows with the lines where they begin")
{
    const Sheet sheet =
        read(QStringLiteral("Título;Año\r\n\"Uno; \"\"dos\"\"\r\ntres\";2021\r\n\r\n  \r\nCuatro ; 2022 "));
    CHECK(sheet.header == QStringList{QStringLiteral("Título"), QStringLiteral("Año")});
    CHECK(sheet.headerLine == 1);
    CHECK(textsOf(sheet) ==
          QList<QStringList>{{QStringLiteral("Uno; \"dos\"\r\ntres"), QStringLiteral("2021")},
                             {QStringLiteral("Cuatro"), QStringLiteral("2022")}});
    CHECK(sheet.rows[0].line == 2);
    CHECK(sheet.rows[1].line == 6);
    CHECK(sheet.rows[0].cells[0].type == CellType::Text);
    CHECK(sheet.problems.isEmpty());
    CHECK_FALSE(sheet.cutShort);
}

TEST_CASE("Lines may end in CR alone, and quotation marks within a word are letters")
{
    const Sheet sheet = read(QStringLiteral("a,b\r5\" x 3\",\"El \"mejor\" café\"\r1,2\r"));
    CHECK(textsOf(sheet) ==
          QList<QStringList>{{QStringLiteral("5\" x 3\""), QStringLiteral("El \"mejor\" café")},
                             {QStringLiteral("1"), QStringLiteral("2")}});
    CHECK(sheet.rows[1].line == 3);
}

TEST_CASE("The separator is found, with what speaks for it")
{
    for (const QChar separator : {u';', u',', u'\t', u'|'}) {
        INFO(int(separator.unicode()));
        QString text = QStringLiteral("título#nota#año\n\"Uno, dos; tres\"#15#2021\nCuatro#2.25#2022\n");
        const QList<SeparatorGuess> guesses = guessSeparators(text.replace(u'#', separator));
        CHECK(guesses.size() == 4);
        CHECK(guesses.first().separator == separator);
        CHECK(guesses.first().records == 3);
        CHECK(guesses.first().agreeing == 3);
        CHECK(guesses.first().columns == 3);
        CHECK(isCertain(guesses));
    }
    // Decimals with a comma part less evenly than the semicolons beside them.
    CHECK(guessSeparators(QStringLiteral("a;b\n1,5;2,25\n3,5;x\n")).first().separator == u';');
}

TEST_CASE("A separator that nothing speaks for is not certain")
{
    CHECK_FALSE(isCertain(guessSeparators(QStringLiteral("a;b,c\nd;e,f\n"))));
    CHECK_FALSE(isCertain(guessSeparators(QStringLiteral("título\nuno\n"))));
    CHECK_FALSE(isCertain(guessSeparators(QString())));
    // And a person may choose another.
    const Sheet sheet = read(QStringLiteral("a;b,c\nd;e,f\n"), {u',', true, true});
    CHECK(sheet.header == QStringList{QStringLiteral("a;b"), QStringLiteral("c")});
}

TEST_CASE("A first line that states the separator is obeyed, and is no record")
{
    const QString text = QStringLiteral("sep=|\r\na|b,c\r\n1|2\r\n");
    CHECK(guessSeparators(text).first().stated);
    CHECK(isCertain(guessSeparators(text)));
    const Sheet sheet = read(text);
    CHECK(sheet.header == QStringList{QStringLiteral("a"), QStringLiteral("b,c")});
    CHECK(sheet.headerLine == 2);
    CHECK(sheet.rows[0].line == 3);
    // As a title it is one.
    CHECK(read(QStringLiteral("sep=x y;b\n1;2\n")).header.first() == QStringLiteral("sep=x y"));
}

TEST_CASE("What is copied from a spreadsheet is read as it is")
{
    const Sheet sheet =
        read(QStringLiteral("Título\tAño\n\"dos\nlíneas\"\t2021\n\t2022\n"), {u'\t', true, true});
    CHECK(textsOf(sheet) == QList<QStringList>{{QStringLiteral("dos\nlíneas"), QStringLiteral("2021")},
                                               {QString(), QStringLiteral("2022")}});
    CHECK(sheet.rows[1].cells[0].type == CellType::Empty);
    const Sheet bare = read(QStringLiteral("uno\t1\ndos\t2"), {u'\t', false, true});
    CHECK(bare.header == QStringList{QString(), QString()});
    CHECK(bare.headerLine == 0);
    CHECK(bare.rows.size() == 2);
    CHECK(bare.problems.isEmpty());
}

TEST_CASE("A quotation mark that never closes ends the reading at its line")
{
    QString text = QStringLiteral("título;año\nbueno;1\n\"abierto;2\n");
    for (int i = 4; i <= 10'000; ++i)
        text += QStringLiteral("otro registro de esta tabla;%1\n").arg(i);
    const Sheet sheet = read(text);
    CHECK(sheet.cutShort);
    CHECK(sheet.rows.size() == 1);
    CHECK(says(sheet.problems, QStringLiteral("línea 3"), QStringLiteral("comillas")));

    // The limit of a record holds before the end of the file, and the line is that of the open field.
    const Sheet large =
        read(QStringLiteral("a;b\n\"x\ny\";\"") + QString(3'000'000, u'z') + QStringLiteral("\";c\n"));
    CHECK(large.cutShort);
    CHECK(says(large.problems, QStringLiteral("línea 3"), QStringLiteral("1 MB")));
}

TEST_CASE("Rows with more or fewer columns are marked and not shifted")
{
    const Sheet sheet = read(QStringLiteral("a;b;c\n1;2;3\n1;2\n1;2;3;4\n"));
    CHECK(sheet.rows.size() == 3);
    CHECK_FALSE(sheet.rows[0].uneven);
    CHECK(sheet.rows[1].uneven);
    CHECK(sheet.rows[2].uneven);
    CHECK(sheet.rows[1].cell(1).text == QStringLiteral("2"));
    CHECK(sheet.rows[1].cell(2).type == CellType::Empty);
    CHECK(sheet.rows[2].cell(3).text == QStringLiteral("4"));
    CHECK(sheet.problems.isEmpty()); // who refuses the rows says why
}

TEST_CASE("Of many problems the first are listed, and how many more there are")
{
    const Sheet sheet = read(QStringLiteral("a;b\n") + QStringLiteral("1;2\u0001\n").repeated(2'000));
    CHECK(sheet.rows.size() == 2'000);
    CHECK(sheet.problems.size() == 501);
    CHECK(sheet.problems.last().cause.contains(QStringLiteral("1500")));
}

TEST_CASE("Two thousand columns, and empty and equal titles, are read and told")
{
    QString header = QStringLiteral("Título;;título ");
    QString row = QStringLiteral("x;y;z");
    for (int i = 3; i < 2'000; ++i) {
        header += QStringLiteral(";c%1").arg(i);
        row += QStringLiteral(";%1").arg(i);
    }
    const Sheet sheet = read(header + u'\n' + row);
    CHECK(sheet.header.size() == 2'000);
    CHECK(sheet.rows.size() == 1);
    CHECK(says(sheet.problems, QStringLiteral("línea 1"), QStringLiteral("sin título: 2")));
    CHECK(says(sheet.problems, QStringLiteral("línea 1"),
               QStringLiteral("«Título» está en varias columnas: 1, 3")));

    const Sheet wide = read(header + QStringLiteral(";una más\n") + row);
    CHECK(wide.cutShort);
    CHECK(wide.rows.isEmpty());
    CHECK(says(wide.problems, QStringLiteral("línea 1"), QStringLiteral("2001 columnas")));
}

TEST_CASE("A text without records says so")
{
    for (const char* text : {"", "\n\n  \n", ";;;\n;;;\n", "título;año\n", "título;año\n;\n"}) {
        INFO(text);
        const Sheet sheet = read(QString::fromUtf8(text));
        CHECK(sheet.rows.isEmpty());
        CHECK_FALSE(sheet.cutShort);
        CHECK(says(sheet.problems, QStringLiteral("tabla"), QStringLiteral("no se encontraron registros")));
    }
}

TEST_CASE("Null, control and direction characters are taken out and told")
{
    const Sheet sheet = read(QStringLiteral("a;b\nuno") + QChar(u'\0') +
                             QStringLiteral("dos;\u202egpj.exe\n") + QStringLiteral("\u0001;x\n"));
    CHECK(sheet.rows[0].cell(0).text == QStringLiteral("unodos"));
    CHECK(sheet.rows[0].cell(1).text == QStringLiteral("gpj.exe"));
    CHECK(sheet.rows[1].cell(0).type == CellType::Empty);
    CHECK(says(sheet.problems, QStringLiteral("línea 2"),
               QStringLiteral("nulos, de control o de dirección del texto (columna 1, 2)")));
}

TEST_CASE("Formulas are texts, and the apostrophe of our own export is taken off")
{
    const QString text = QStringLiteral("a\n=HYPERLINK(1)\n@SUM\n-2+3\n'=x\n''=x\n'mil\n");
    const auto texts = [](const Sheet& sheet) {
        QStringList all;
        for (const SheetRow& row : sheet.rows)
            all << row.cell(0).text;
        return all.join(u' ');
    };
    CHECK(texts(read(text)) == QStringLiteral("=HYPERLINK(1) @SUM -2+3 =x '=x 'mil"));
    CHECK(texts(read(text, {u';', true, false})) == QStringLiteral("=HYPERLINK(1) @SUM -2+3 '=x ''=x 'mil"));
}

TEST_CASE("200,000 rows are read, the next one is not, and that is told")
{
    const QString row = QStringLiteral("Un título cualquiera;Alguien;2021\n");
    const Sheet sheet = read(QStringLiteral("título;autor;año\n") + row.repeated(200'001));
    CHECK(sheet.rows.size() == 200'000);
    CHECK(sheet.cutShort);
    CHECK(says(sheet.problems, QStringLiteral("línea 200002"), QStringLiteral("límite de 200000 registros")));
}

TEST_CASE("Cells have a limit of their own, so that few bytes do not take all the memory")
{
    const QString row = QString(1'999, u';') + QStringLiteral("x\n");
    const Sheet sheet = read(row.repeated(3'000));
    CHECK(sheet.cutShort);
    CHECK(sheet.rows.size() == maxTableCells / 2'000);
}

TEST_CASE("Reading a table shows how far it is and can be cancelled")
{
    qint64 last = 0;
    Progress* running = nullptr;
    Progress progress([&](qint64 done, qint64 total, const QString& what) {
        CHECK(done <= total);
        CHECK(what.contains(QStringLiteral("datos")));
        last = done;
        running->cancel();
    });
    running = &progress;
    const QString text = QStringLiteral("a;b\n1;2\n").repeated(1'000);
    CHECK(kindOf([&] { readCsv(text, QStringLiteral("datos"), {}, progress); }) == ErrorKind::Cancelled);
    CHECK(last < text.size());
}

} // namespace test_csvreader
