// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/error.h"
#include "domain/text.h"
#include "exchange/tables/tabletests.h"
#include "exchange/tables/workbookreader.h"
#include "exchange/tables/workbookwriter.h"
#include "support/errors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace agenda;
using namespace agenda::tabletests;

namespace test_workbookwriter
{

Progress quiet;

struct Written {
    QByteArray bytes;
    QStringList notes;
};

Written written(const Table& table)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    Written result;
    result.notes = writeWorkbook(table, path, quiet);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    result.bytes = file.readAll();
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    return result;
}

Sheet readBack(const QByteArray& bytes, qsizetype sheet = 0)
{
    return WorkbookReader(bytes, QStringLiteral("a.xlsx")).read(sheet, true, quiet);
}

Table oneColumn(const QList<TableCell>& cells)
{
    Table table{QStringLiteral("Fuentes"), {{QStringLiteral("Título")}}, {}};
    for (const TableCell& cell : cells)
        table.rows.append({cell});
    return table;
}

TEST_CASE("A workbook has real types, a frozen bold header, filters and widths")
{
    const Table table{QStringLiteral("Fuentes: 2021/22 [todas] y un nombre muy largo"),
                      {{QStringLiteral("Título"), 40}, {QStringLiteral("Año")}, {QStringLiteral("Fecha")}},
                      {{QStringLiteral("=SUM(A1)"), 2021.0, QDate(2021, 3, 9)},
                       {QStringLiteral("007"), {}, QDate(1850, 1, 2)}}};
    const auto [bytes, notes] = written(table);
    CHECK(notes.isEmpty());
    const QByteArray sheet = unzipped(bytes, QStringLiteral("xl/worksheets/sheet1.xml"));
    CHECK(sheet.contains("state=\"frozen\""));
    CHECK(sheet.contains("<autoFilter ref=\"A1:C3\"/>"));
    CHECK(sheet.contains("width=\"40.7"));
    CHECK(sheet.contains("<c r=\"B2\"><v>2021</v></c>"));
    CHECK(sheet.contains("<v>44264</v>"));
    CHECK_FALSE(sheet.contains("<f>"));
    CHECK(unzipped(bytes, QStringLiteral("xl/styles.xml")).contains("dd/mm/yyyy"));
    CHECK(unzipped(bytes, QStringLiteral("xl/styles.xml")).contains("<b/>"));

    const WorkbookReader reader(bytes, QStringLiteral("a.xlsx"));
    CHECK(reader.sheets().first().name == QStringLiteral("Fuentes 2021 22 todas y un nomb"));
    const Sheet back = readBack(bytes);
    CHECK(back.header ==
          QStringList{QStringLiteral("Título"), QStringLiteral("Año"), QStringLiteral("Fecha")});
    CHECK(back.rows[0].cells == QList<SheetCell>{{CellType::Text, QStringLiteral("=SUM(A1)")},
                                                 {CellType::Number, QStringLiteral("2021")},
                                                 {CellType::Date, QStringLiteral("2021-03-09")}});
    CHECK(back.rows[1].cell(0) == SheetCell{CellType::Text, QStringLiteral("007")});
    CHECK(back.rows[1].cell(2) == SheetCell{CellType::Text, QStringLiteral("1850-01-02")});
    CHECK(back.problems.isEmpty());
}

TEST_CASE("What is written as a workbook is read back exactly, whatever the texts")
{
    Dice dice(77);
    for (int round = 0; round < 40; ++round) {
        const int columns = 1 + dice.below(4);
        Table table{hostileText(dice), {}, {}};
        for (int column = 0; column < columns; ++column)
            table.columns << TableColumn{QStringLiteral("c%1").arg(column)};
        QList<QList<SheetCell>> expected;
        for (int row = dice.below(20); row >= 0; --row) {
            QList<TableCell> cells{QStringLiteral("r%1").arg(row)}; // no row is blank
            QList<SheetCell> read{{CellType::Text, QStringLiteral("r%1").arg(row)}};
            for (int column = 1; column < columns; ++column) {
                const int kind = dice.below(6);
                if (kind == 0) {
                    const double number = dice.below(100'000) / 8.0 - 500;
                    cells << number;
                    read << SheetCell{CellType::Number, QString::number(number, 'g', 12)};
                } else if (kind == 1) {
                    const QDate day = QDate(1901, 1, 1).addDays(dice.below(80'000));
                    cells << day;
                    read << SheetCell{CellType::Date, day.toString(Qt::ISODate)};
                } else {
                    const QString text = hostileText(dice);
                    cells << text;
                    read << SheetCell{text.isEmpty() ? CellType::Empty : CellType::Text, text};
                }
            }
            table.rows << cells;
            expected << read;
        }
        const auto [bytes, notes] = written(table);
        INFO("round " << round);
        REQUIRE(notes.isEmpty());
        const Sheet sheet = readBack(bytes);
        REQUIRE(sheet.problems.isEmpty());
        REQUIRE(sheet.rows.size() == expected.size());
        for (qsizetype row = 0; row < expected.size(); ++row) {
            for (int column = 0; column < columns; ++column) {
                INFO(expected[row][column].text.toStdString());
                REQUIRE(sheet.rows[row].cell(column) == expected[row][column]);
            }
        }
    }
}

TEST_CASE("Characters that no workbook may hold are left out and noted, and the file is valid")
{
    QString text = QStringLiteral("a\r\nb\t");
    for (char16_t c = 0; c < 0x20; ++c) {
        if (c != u'\t' && c != u'\n' && c != u'\r')
            text += QChar(c);
    }
    text += QChar(0xfffe);
    text += QChar(0xd800);
    text += QStringLiteral("\U0001F331]]><&");
    const auto [bytes, notes] = written(oneColumn({text, QStringLiteral("limpio\r\n")}));
    CHECK(notes.size() == 1);
    CHECK(notes.first().contains(QStringLiteral("Fila 2, columna «Título»")));
    QXmlStreamReader xml(unzipped(bytes, QStringLiteral("xl/sharedStrings.xml")));
    while (!xml.atEnd())
        xml.readNext();
    CHECK_FALSE(xml.hasError());
    const Sheet sheet = readBack(bytes);
    CHECK(sheet.rows[0].cell(0).text == QStringLiteral("a\nb\t\U0001F331]]><&"));
    CHECK(sheet.rows[1].cell(0).text == QStringLiteral("limpio\n"));
}

TEST_CASE("A text longer than Excel allows is cut between characters and noted")
{
    const auto [bytes, notes] = written(oneColumn({QString(32'767, u'x'), QString(40'000, u'ñ'),
                                                   QString(32'766, u'x') + QStringLiteral("\U0001F331"),
                                                   QStringLiteral("_x0041_").repeated(4'600)}));
    CHECK(notes.size() == 3);
    CHECK(notes[0].contains(QStringLiteral("Fila 3, columna «Título»: el texto tiene 40000 caracteres")));
    const Sheet sheet = readBack(bytes);
    CHECK(sheet.rows[0].cell(0).text.size() == 32'767);
    CHECK(sheet.rows[1].cell(0).text == QString(32'767, u'ñ'));
    CHECK(sheet.rows[2].cell(0).text == QString(32'766, u'x'));
    CHECK(QStringLiteral("_x0041_").repeated(4'600).startsWith(sheet.rows[3].cell(0).text));
}

TEST_CASE("More rows than a sheet holds go on in a second one, and that is noted")
{
    Table table = oneColumn({});
    table.rows.fill({TableCell(1.0)}, 1'100'000);
    const auto [bytes, notes] = written(table);
    CHECK(notes == QStringList{QStringLiteral("Excel admite 1048576 filas por hoja: las 1100000 filas se "
                                              "repartieron en 2 hojas.")});
    const WorkbookReader reader(bytes, QStringLiteral("a.xlsx"));
    REQUIRE(reader.sheets().size() == 2);
    CHECK(reader.sheets()[1].name == QStringLiteral("Fuentes (2)"));
    const Sheet rest = readBack(bytes, 1);
    CHECK(rest.rows.size() == 1'100'000 - 1'048'575);
    CHECK(rest.header == QStringList{QStringLiteral("Título")});
}

TEST_CASE("A table without rows, without a name or without columns is a valid workbook")
{
    for (const Table& table : {Table{}, oneColumn({}), oneColumn({TableCell(), QStringLiteral("x")})}) {
        const auto [bytes, notes] = written(table);
        CHECK(notes.isEmpty());
        CHECK(WorkbookReader(bytes, QStringLiteral("x")).sheets().size() == 1);
    }
}

TEST_CASE("A workbook that cannot be written leaves what was there")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("antes");
    file.close();
    Progress cancelled;
    cancelled.cancel();
    const Table table = oneColumn({QStringLiteral("x")});
    CHECK(kindOf([&] { writeWorkbook(table, path, cancelled); }) == ErrorKind::Cancelled);
    CHECK(kindOf([&] { writeWorkbook(table, folder.filePath(QStringLiteral("no/a.xlsx")), quiet); }) ==
          ErrorKind::NotFound);
    CHECK(kindOf([&] { writeWorkbook(table, folder.path(), quiet); }) == ErrorKind::Storage);
    Table wide;
    wide.columns.resize(16'385);
    CHECK(kindOf([&] { writeWorkbook(wide, path, quiet); }) == ErrorKind::Constraint);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "antes");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

} // namespace test_workbookwriter
