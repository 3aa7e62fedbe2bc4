// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/error.h"
#include "exchange/tables/tabletests.h"
#include "exchange/tables/workbookparts.h"
#include "exchange/tables/workbookreader.h"
#include "support/errors.h"

using namespace agenda;
using namespace agenda::tabletests;

namespace test_workbookreader
{

Sheet read(const QByteArray& bytes, bool hasHeader = true)
{
    Progress progress;
    return WorkbookReader(bytes, QStringLiteral("libro.xlsx")).read(0, hasHeader, progress);
}

/// The cells of a sheet without a header that has one row.
QList<SheetCell> cells(const QByteArray& row, const QByteArray& strings = {}, const QByteArray& styles = {},
                       const QByteArray& properties = {})
{
    const Sheet sheet = read(workbook("<row>" + row + "</row>", strings, styles, properties), false);
    REQUIRE(sheet.rows.size() == 1);
    return sheet.rows[0].cells;
}

QString refusal(const QByteArray& bytes)
{
    const Error error = errorOf([&] { read(bytes); });
    CHECK(error.kind() == ErrorKind::Unreadable);
    CHECK(error.sentence().contains(QStringLiteral("«libro.xlsx»")));
    return error.sentence();
}

SheetCell textCell(const char* text)
{
    return {CellType::Text, QString::fromUtf8(text)};
}

TEST_CASE("The texts of a workbook are read wherever it keeps them")
{
    const QByteArray strings = "<si><t xml:space=\"preserve\"> uno </t></si>"
                               "<si><r><t>Café </t></r><r><rPr><b/></rPr><t>justo</t></r>"
                               "<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh><phoneticPr fontId=\"1\"/></si>"
                               "<si><t>a_x000D_b _x005F_x0041_</t></si>";
    CHECK(cells("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                "<c t=\"inlineStr\"><is><t>en</t><rPh><t>no</t></rPh></is></c>"
                "<c t=\"inlineStr\"><is><r><t>la </t></r><r><t>celda</t></r></is></c>"
                "<c t=\"str\"><f>A1&amp;\"x\"</f><v>fórmula</v></c><c t=\"b\"><v>1</v></c>",
                strings) == QList<SheetCell>{textCell(" uno "), textCell("Café justo"),
                                             textCell("a\rb _x0041_"), textCell("en"), textCell("la celda"),
                                             textCell("fórmula"), textCell("verdadero")});
}

TEST_CASE("Numbers keep their digits and dates become days")
{
    const QByteArray styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-C0A]d&quot; de &quot;mmmm\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; días&quot;;[Red]-0\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
        "numFmtId=\"165\"/></cellXfs>";
    const QByteArray row = "<c><v>2021</v></c><c><v>1E-2</v></c><c s=\"1\"><v>44264</v></c>"
                           "<c s=\"2\"><v>44264.604166666664</v></c><c s=\"3\"><v>3</v></c>"
                           "<c s=\"1\"><v>0.5</v></c><c s=\"1\"><v>99999999</v></c>"
                           "<c t=\"d\"><v>2021-03-09T14:30:00</v></c>";
    const auto number = [](const char* text) { return SheetCell{CellType::Number, QString::fromUtf8(text)}; };
    const auto date = [](const char* text) { return SheetCell{CellType::Date, QString::fromUtf8(text)}; };
    CHECK(cells(row, {}, styles) == QList<SheetCell>{number("2021"), number("0.01"), date("2021-03-09"),
                                                     date("2021-03-09 14:30:00"), number("3"),
                                                     textCell("12:00:00"), number("99999999"),
                                                     date("2021-03-09 14:30:00")});
    CHECK(cells("<c s=\"1\"><v>42802</v></c>", {}, styles, "<workbookPr date1904=\"1\"/>") ==
          QList<SheetCell>{date("2021-03-09")});
}

TEST_CASE("The days of 1900 are counted as Excel counts them")
{
    CHECK(excelDate(1, false) == QStringLiteral("1900-01-01"));
    CHECK(excelDate(59, false) == QStringLiteral("1900-02-28"));
    CHECK(excelDate(61, false) == QStringLiteral("1900-03-01"));
    CHECK(excelDate(0, true) == QStringLiteral("1904-01-01"));
    CHECK(excelDate(44263.9999999, false) == QStringLiteral("2021-03-09"));
    CHECK(excelDate(2'958'465, false) == QStringLiteral("9999-12-31"));
    CHECK_FALSE(excelDate(2'958'466, false));
    CHECK_FALSE(excelDate(-1, false));
}

TEST_CASE("Rows and cells stand where they say, or after the one before")
{
    const Sheet sheet =
        read(workbook("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c></row>"
                      "<row><c><v>3</v></c><c r=\"E4\"><v>4</v></c><c r=\"F4\" s=\"0\"/></row>"
                      "<row r=\"9\"/><row r=\"10\"><c r=\"A10\"><v>5</v></c></row>"));
    CHECK(sheet.headerLine == 3);
    CHECK(sheet.header ==
          QStringList{QString(), QStringLiteral("1"), QStringLiteral("2"), QString(), QString()});
    CHECK(textsOf(sheet) == QList<QStringList>{{QStringLiteral("3"), {}, {}, {}, QStringLiteral("4")},
                                               {QStringLiteral("5"), {}, {}, {}, {}}});
    CHECK(sheet.rows[0].line == 4);
    CHECK(sheet.rows[1].line == 10);
    CHECK_FALSE(sheet.rows[1].uneven);
}

TEST_CASE("Errors of Excel, texts that are not there and too many columns are told with their row")
{
    const Sheet sheet = read(workbook("<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
                                      "<row r=\"2\"><c><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>"
                                      "<row r=\"3\"><c><v>1</v></c><c t=\"s\"><v>7</v></c></row>"
                                      "<row r=\"4\"><c r=\"XFD4\"><v>1</v></c></row>"
                                      "<row r=\"5\"><c><v>1</v></c></row>"));
    CHECK(says(sheet.problems, QStringLiteral("fila 2"), QStringLiteral("error de Excel: #N/A")));
    CHECK(says(sheet.problems, QStringLiteral("fila 3"), QStringLiteral("columna 2 nombra un texto")));
    CHECK(says(sheet.problems, QStringLiteral("fila 4"), QStringLiteral("2001 columnas")));
    CHECK(sheet.cutShort);
    CHECK(sheet.rows.size() == 2);
}

TEST_CASE("The sheets of a workbook are listed in their order, hidden ones too, and charts left out")
{
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](const char* id, const char* type) -> QByteArray {
        return "<Relationship Id=\"" + QByteArray(id) + "\" Type=\"" + office + "/" + type + "\" Target=\"" +
               id + ".xml\"/>";
    };
    const QByteArray bytes = zipped(
        {{QStringLiteral("[Content_Types].xml"), "<Types/>"},
         {QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships>" + relation("z", "worksheet") +
                                                            relation("y", "chartsheet") +
                                                            relation("x", "worksheet") + "</Relationships>"},
         {QStringLiteral("xl/workbook.xml"),
          "<workbook xmlns:r=\"" + office +
              "\"><sheets><sheet name=\"Datos &amp; más\" r:id=\"z\"/><sheet name=\"Gráfico\" r:id=\"y\"/>"
              "<sheet name=\"Listas\" state=\"veryHidden\" r:id=\"x\"/></sheets></workbook>"},
         {QStringLiteral("xl/z.xml"), "<worksheet/>"},
         {QStringLiteral("xl/x.xml"), "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></"
                                      "row></sheetData></worksheet>"}});
    const WorkbookReader reader(bytes, QStringLiteral("x"));
    CHECK(reader.sheets() == QList<WorkbookReader::SheetName>{{QStringLiteral("Datos & más"), false},
                                                              {QStringLiteral("Listas"), true}});
    Progress progress;
    CHECK(reader.read(1, true, progress).rows.size() == 1);
    CHECK(says(reader.read(0, true, progress).problems, {}, QStringLiteral("no se encontraron registros")));
}

TEST_CASE("What is no workbook, has a password or is of the old kind says what it is")
{
    CHECK(refusal("título;año").contains(QStringLiteral("no es un libro de Excel (XLSX)")));
    CHECK(refusal({}).contains(QStringLiteral("no es un libro de Excel (XLSX)")));
    CHECK(refusal("%PDF-1.4").contains(QStringLiteral("esto es un archivo PDF")));
    CHECK(refusal(zipped({{QStringLiteral("word/document.xml"), "<x/>"}})).contains(QStringLiteral("Word")));
    const QByteArray ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    QByteArray encrypted;
    for (const char c : QByteArray("EncryptedPackage"))
        encrypted.append(c).append('\0');
    CHECK(refusal(ole + encrypted).contains(QStringLiteral("protegido con contraseña")));
    CHECK_FALSE(WorkbookReader::takes(ole));
    CHECK(WorkbookReader::takes(workbook({})));
}

TEST_CASE("A damaged workbook is refused as a whole")
{
    const QByteArray rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>";
    const QByteArray good = workbook(rows);
    CHECK(refusal(good.left(good.size() - 30)).contains(QStringLiteral("dañado o incompleto")));
    // One byte of the sheet's compressed content.
    QByteArray flipped = good;
    const qsizetype at = flipped.indexOf("xl/worksheets/first.xml") + 60;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    CHECK_FALSE(refusal(flipped).isEmpty());
    CHECK(refusal(workbook("<row><c></row>")).contains(QStringLiteral("first.xml» está dañada")));
    CHECK(refusal(workbook("</sheetData>&nada;<sheetData>")).contains(QStringLiteral("está dañada")));
    const QByteArray empty = zipped({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                                     {QStringLiteral("xl/workbook.xml"), "<workbook/>"}});
    CHECK(refusal(empty).contains(QStringLiteral("no tiene hojas de cálculo")));
}

TEST_CASE("A document type in a workbook is refused, so nothing can be multiplied or fetched")
{
    const QByteArray bytes =
        zipped({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                {QStringLiteral("xl/workbook.xml"), "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                                                    "<workbook>&a;</workbook>"}});
    CHECK(refusal(bytes).contains(QStringLiteral("DTD")));
}

TEST_CASE("A workbook that unpacks to too much is refused while it is read")
{
    CHECK(refusal(workbook(QByteArray(70 * 1024 * 1024, ' '))).contains(QStringLiteral("pasa del límite")));
    // The directory may say what it likes: here, that the sheet is small.
    QByteArray forged = workbook(QByteArray(30 * 1024 * 1024, ' '));
    CHECK(refusal(forged).contains(QStringLiteral("pasa del límite")));
    Entries many{{QStringLiteral("[Content_Types].xml"), "<Types/>"}};
    for (int i = 0; i < 2'001; ++i)
        many.append({QStringLiteral("xl/%1.xml").arg(i), "x"});
    CHECK(refusal(zipped(many)).contains(QStringLiteral("2002 partes")));
}

TEST_CASE("Few bytes of a sheet cannot take all the memory")
{
    QByteArray rows;
    for (int row = 1; row <= 3'000; ++row)
        rows += "<row><c r=\"BXX" + QByteArray::number(row) + "\"><v>1</v></c></row>"; // column 2000
    const Sheet sheet = read(workbook(rows));
    CHECK(sheet.cutShort);
    CHECK(sheet.rows.size() < 3'000);
}

TEST_CASE("Reading a workbook can be cancelled")
{
    Progress progress;
    progress.cancel();
    const WorkbookReader reader(workbook("<row><c><v>1</v></c></row>"), QStringLiteral("x"));
    CHECK(kindOf([&] { reader.read(0, true, progress); }) == ErrorKind::Cancelled);
}

} // namespace test_workbookreader
