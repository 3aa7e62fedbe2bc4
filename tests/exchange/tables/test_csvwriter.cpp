// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/defuse.h"
#include "base/error.h"
#include "exchange/tables/csvreader.h"
#include "exchange/tables/csvwriter.h"
#include "exchange/tables/tabletests.h"
#include "exchange/textdecoding.h"
#include "support/errors.h"

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::tabletests;

namespace test_csvwriter
{

Progress quiet;

Table small()
{
    return {QStringLiteral("Fuentes"),
            {{QStringLiteral("Título")}, {QStringLiteral("Año")}, {QStringLiteral("Fecha")}},
            {{QStringLiteral("=1+\"2\""), 1234.5, QDate(2021, 3, 9)}, {QStringLiteral("Café"), -3.0}}};
}

TEST_CASE("CSV for Excel is quoted, marked, and disarms formulas")
{
    CHECK(csvBytes(small(), csvForExcel(u';'), quiet) == "\xef\xbb\xbf\"Título\";\"Año\";\"Fecha\"\r\n"
                                                         "\"'=1+\"\"2\"\"\";\"1234,5\";\"2021-03-09\"\r\n"
                                                         "\"Café\";\"-3\";\"\"\r\n");
}

TEST_CASE("CSV for programs is the same without anything added")
{
    CHECK(csvBytes(small(), csvForPrograms(u','), quiet) == "\"Título\",\"Año\",\"Fecha\"\r\n"
                                                            "\"=1+\"\"2\"\"\",\"1234.5\",\"2021-03-09\"\r\n"
                                                            "\"Café\",\"-3\",\"\"\r\n");
}

TEST_CASE("Every text that a spreadsheet takes for a formula gets an apostrophe, and loses it again")
{
    for (const QString& text :
         {QStringLiteral("=x"), QStringLiteral("+1"), QStringLiteral("-1"), QStringLiteral("@a"),
          QStringLiteral("\tx"), QStringLiteral("\rx"), QStringLiteral("\nx"), QStringLiteral("\uff1dx"),
          QStringLiteral("\uff0bx"), QStringLiteral("\uff0dx"), QStringLiteral("\uff20x"),
          QStringLiteral("'=x"), QStringLiteral("'''@")}) {
        INFO(text.toStdString());
        CHECK(defused(text) == u'\'' + text);
        CHECK(undefused(defused(text)) == text);
    }
    for (const QString& text : {QString(), QStringLiteral("x"), QStringLiteral("'x"), QStringLiteral("'"),
                                QStringLiteral("2-3"), QStringLiteral("007")}) {
        INFO(text.toStdString());
        CHECK(defused(text) == text);
        CHECK(undefused(text) == text);
    }
}

TEST_CASE("What is written as CSV is read back exactly, whatever the texts")
{
    Dice dice(20'211);
    for (int round = 0; round < 200; ++round) {
        const int columns = 1 + dice.below(5);
        Table table;
        for (int column = 0; column < columns; ++column)
            table.columns << TableColumn{QStringLiteral("c%1").arg(column)};
        QList<QStringList> expected;
        for (int row = dice.below(12); row >= 0; --row) {
            QList<TableCell> cells{QStringLiteral("r%1").arg(row)}; // no row is blank
            QStringList texts{QStringLiteral("r%1").arg(row)};
            for (int column = 1; column < columns; ++column) {
                texts << hostileText(dice);
                cells << texts.last();
            }
            table.rows << cells;
            expected << texts;
        }
        const bool forExcel = dice.below(2) == 0;
        const QChar separator = QStringLiteral(";,\t|")[dice.below(4)];
        const QByteArray bytes =
            csvBytes(table, forExcel ? csvForExcel(separator) : csvForPrograms(separator), quiet);
        const TextDecoding decoding = decodeText(bytes);
        REQUIRE(decoding.problems.isEmpty());
        REQUIRE(decoding.encoding == TextEncoding::Utf8);
        const Sheet sheet = readCsv(decoding.text, {}, {separator, true, forExcel}, quiet);
        INFO("round " << round << ": " << bytes.toStdString());
        REQUIRE(sheet.problems.isEmpty());
        REQUIRE(textsOf(sheet) == expected);
    }
}

TEST_CASE("A null character is refused by CSV, with its place")
{
    Table table = small();
    table.rows[1][0] = QStringLiteral("Ca") + QChar(u'\0');
    const Error refusal = errorOf([&] { csvBytes(table, {}, quiet); });
    CHECK(refusal.kind() == ErrorKind::Constraint);
    CHECK(refusal.sentence().contains(QStringLiteral("fila 3, columna «Título»")));
}

TEST_CASE("A CSV file is put in place whole, or not at all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    writeCsv(small(), path, {}, quiet);
    const auto content = [&] {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK(content() == csvBytes(small(), {}, quiet));
    Progress cancelled;
    cancelled.cancel();
    CHECK(kindOf([&] { writeCsv(small(), path, csvForPrograms(u'|'), cancelled); }) == ErrorKind::Cancelled);
    CHECK(content() == csvBytes(small(), {}, quiet));
}

} // namespace test_csvwriter
