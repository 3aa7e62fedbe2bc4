// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files broken at random, the same ones in every run: whatever they hold, reading ends, within its limits, in
// a table or in a refusal that says something.
#include <catch2/catch.hpp>

#include "base/error.h"
#include "exchange/sourcebytes.h"
#include "exchange/tables/conventions.h"
#include "exchange/tables/csvreader.h"
#include "exchange/tables/csvwriter.h"
#include "exchange/tables/tabletests.h"
#include "exchange/tables/workbookreader.h"
#include "exchange/tables/workbookwriter.h"
#include "exchange/textdecoding.h"

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::tabletests;

namespace test_tablefuzz
{

Progress quiet;

Table seed()
{
    Dice dice(5);
    Table table{
        QStringLiteral("Fuentes"), {{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("c")}}, {}};
    for (int row = 0; row < 20; ++row)
        table.rows.append({hostileText(dice), double(dice.below(3'000)), QDate(2021, 1, 1).addDays(row)});
    return table;
}

void checkTable(const Sheet& sheet)
{
    REQUIRE(sheet.rows.size() <= maxTableRows);
    REQUIRE((sheet.rows.isEmpty() || !sheet.header.isEmpty()));
    for (const SheetRow& row : sheet.rows)
        REQUIRE(row.cells.size() <= maxTableColumns);
    for (const Problem& problem : sheet.problems) {
        REQUIRE_FALSE(problem.where.isEmpty());
        REQUIRE_FALSE(problem.cause.isEmpty());
        REQUIRE_FALSE(problem.remedy.isEmpty());
    }
    proposeConventions(sheet);
}

/// Whether it was read as a workbook.
bool readsAsWorkbook(const QByteArray& bytes)
{
    try {
        const WorkbookReader reader(bytes, QStringLiteral("x"));
        for (qsizetype sheet = 0; sheet < reader.sheets().size(); ++sheet)
            checkTable(reader.read(sheet, true, quiet));
        return true;
    } catch (const Error& error) {
        REQUIRE(error.kind() == ErrorKind::Unreadable);
        REQUIRE_FALSE(error.sentence().isEmpty());
        return false;
    }
}

TEST_CASE("Broken CSV files never crash the reader")
{
    Dice dice(33);
    const QByteArray whole = csvBytes(seed(), csvForExcel(u';'), quiet);
    for (int round = 0; round < 3'000; ++round) {
        const QByteArray bytes = broken(whole, dice);
        INFO("round " << round);
        const TextDecoding decoding = decodeText(bytes);
        checkTable(readCsv(decoding.text, {}, {}, quiet));
        for (const TextEncoding encoding : textEncodings())
            decodeText(bytes, encoding);
    }
}

TEST_CASE("Broken workbooks never crash the reader")
{
    Dice dice(34);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    writeWorkbook(seed(), path, quiet);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    REQUIRE(readsAsWorkbook(whole));
    for (int round = 0; round < 1'500; ++round) {
        INFO("round " << round);
        readsAsWorkbook(broken(whole, dice));
    }
}

TEST_CASE("Workbooks whose XML was broken before it was packed never crash the reader")
{
    Dice dice(35);
    const QByteArray rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>x</t>"
        "</r></is></c></row><row r=\"2\"><c r=\"B2\" s=\"1\"><v>44264.5</v></c></row>";
    const QByteArray strings = "<si><r><t>Café</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>";
    const QByteArray styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"d\\-m\"/></numFmts><cellXfs><xf "
        "numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    int read = 0;
    for (int round = 0; round < 600; ++round) {
        INFO("round " << round);
        read +=
            readsAsWorkbook(workbook(broken(rows, dice), dice.below(2) == 0 ? strings : broken(strings, dice),
                                     dice.below(2) == 0 ? styles : broken(styles, dice)))
                ? 1
                : 0;
    }
    CHECK(read > 0); // some breaks do not matter, so the others reached the reader too
}

} // namespace test_tablefuzz
