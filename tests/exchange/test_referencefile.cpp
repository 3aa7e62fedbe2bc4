// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/library/referencefile.h"

#include "exchange/library/evidencecolumns.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_referencefile
{

ReferenceReading readingOf(const QString& text, const ReadingChoices& choices = {})
{
    Progress unwatched;
    return ReferenceFile::pasted(text).read(choices, {QDate(2022, 6, 1), {}, {}}, unwatched);
}

TEST_CASE("refused records of each format are a file that is read again")
{
    const QStringList lists{
        QStringLiteral("@book{a,\n year = {2019}\n}\n\n@book{b,\n year = {2018}\n}\n"),
        QStringLiteral("TY  - BOOK\nPY  - 2019\nER  - \n\nTY  - BOOK\nPY  - 2018\nER  - \n"),
        QStringLiteral("[{\"type\": \"book\", \"language\": \"es\"}, {\"type\": \"book\"}]"),
        QStringLiteral("<modsCollection xmlns=\"http://www.loc.gov/mods/v3\"><mods><language/></mods>"
                       "<mods><genre>book</genre></mods></modsCollection>"),
        QStringLiteral("Título;Autor\n;Ana\n;\"Eva;\nPaz\"\n")};
    for (const QString& list : lists) {
        CAPTURE(list.toStdString());
        const ReferenceReading first = readingOf(list);
        REQUIRE(first.candidates.size() == 2);
        CHECK(first.candidates[0].outcome == ImportOutcome::Refused);
        const QByteArray refused = refusedRecords(first);
        const ReferenceReading again = readingOf(QString::fromUtf8(refused));
        CHECK(again.format == first.format);
        CHECK(again.candidates.size() == 2);
        CHECK(refusedRecords(again) == refused);
    }
    CHECK(refusedRecords(readingOf(QStringLiteral("@book{a, title = {[EJEMPLO]}}"))).isEmpty());
}

TEST_CASE("a list that holds only abbreviations says that it has no reference")
{
    const ReferenceReading reading = readingOf(QStringLiteral("@string{geo = {Geoforum}}\n"));
    CHECK(reading.format == ReferenceFormat::Bibtex);
    CHECK(reading.candidates.isEmpty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].cause == QStringLiteral("no tiene ninguna referencia"));
}

TEST_CASE("a row with too few cells stays refused until it is mended")
{
    const ReferenceReading first = readingOf(QStringLiteral("Título;Autor;Año\n[EJEMPLO] A;B;2020\nC;D\n"));
    REQUIRE(first.candidates.size() == 2);
    CHECK(first.candidates[1].outcome == ImportOutcome::Refused);
    CHECK(first.candidates[1].note == QStringLiteral("La fila tiene 2 celdas y el encabezado 3. Complete las "
                                                     "celdas que faltan y vuelva a importarla."));
    CHECK(first.problems.isEmpty()); // said once
    CHECK_FALSE(first.cutShort);
    const ReferenceReading again = readingOf(QString::fromUtf8(refusedRecords(first)));
    REQUIRE(again.candidates.size() == 1);
    CHECK(again.candidates[0].outcome == ImportOutcome::Refused);
}

TEST_CASE("a list that goes on where nothing more could be read says so, in each format")
{
    const QStringList lists{
        QStringLiteral("Título;Año\n[EJEMPLO] A;2020\n\"[EJEMPLO] B;2021\n"),
        QStringLiteral("[{\"type\": \"book\", \"title\": \"[EJEMPLO] A\"}"),
        QStringLiteral("[{\"type\": \"book\", \"title\": \"[EJEMPLO] A\"}] {\"type\": \"book\"}"),
        QStringLiteral(
            "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\"><mods><titleInfo><title>[EJEMPLO] "
            "A</title></titleInfo></mods>")};
    for (const QString& list : lists) {
        CAPTURE(list.toStdString());
        const ReferenceReading reading = readingOf(list);
        CHECK(reading.candidates.size() == 1);
        CHECK(reading.candidates[0].outcome == ImportOutcome::Stored);
        CHECK(reading.cutShort);
        CHECK_FALSE(reading.problems.isEmpty());
    }
}

TEST_CASE("what could not be stored is refused before it is stored")
{
    const ReferenceReading reading = readingOf(
        QStringLiteral("Título;País\n[EJEMPLO] A;%1\n").arg(QStringLiteral("largo ").repeated(20'000)));
    REQUIRE(reading.candidates.size() == 1);
    CHECK(reading.candidates[0].outcome == ImportOutcome::Refused);
    CHECK_FALSE(reading.candidates[0].note.isEmpty());
}

TEST_CASE("the second column of a field and a column left out")
{
    ReadingChoices choices;
    choices.columns = {QStringLiteral("title"), QStringLiteral("title"), leftOutColumn};
    const ReferenceReading reading =
        readingOf(QStringLiteral("Título;Nombre;Precio\n[EJEMPLO] A;otro;12\n"), choices);
    REQUIRE(reading.candidates.size() == 1);
    CHECK(reading.candidates[0].evidence.title == QStringLiteral("[EJEMPLO] A"));
    CHECK(reading.candidates[0].evidence.notes == QStringLiteral("Nombre: otro"));
}

TEST_CASE("each problem of a record is a sentence of its own, with its place where that is another")
{
    const ReferenceReading reading =
        readingOf(QStringLiteral("@tesina{a,\n title = {[EJEMPLO]},\n title = {Otra}\n year = 2020\n}\n"));
    REQUIRE(reading.candidates.size() == 1);
    for (const QString& line : reading.candidates[0].note.split(u'\n')) {
        CAPTURE(line.toStdString());
        CHECK(line[0].isUpper());
        CHECK(line.endsWith(u'.'));
        CHECK_FALSE(line.contains(QStringLiteral("..")));
    }
    CHECK(reading.candidates[0].note.contains(QStringLiteral("Línea 3: falta la coma")));
    CHECK(sentenceOf({QStringLiteral("línea 7"), QStringLiteral("no hay nada"), QStringLiteral("Mírela.")}) ==
          QStringLiteral("Línea 7: no hay nada. Mírela."));
}

TEST_CASE("the latest mapping of the same titles is remembered")
{
    const auto batch = [](const QDate& day, const char* columns) {
        ImportBatch made;
        made.importedOn = day;
        made.mapping =
            QStringLiteral(R"({"titles":["Obra"],"columns":["%1"]})").arg(QLatin1StringView(columns));
        return made;
    };
    const QList<ImportBatch> batches{batch(QDate(2022, 5, 2), "title"), batch(QDate(2022, 5, 1), "notes")};
    CHECK(ReferenceFile::rememberedColumns(batches, {QStringLiteral("Obra")}) ==
          QStringList{QStringLiteral("title")});
    CHECK(ReferenceFile::rememberedColumns(batches, {QStringLiteral("Libro")}).isEmpty());
    // Rows that were refused come back with their reason.
    CHECK(ReferenceFile::rememberedColumns(batches, {QStringLiteral("Obra"), refusalTitle()}) ==
          QStringList{QStringLiteral("title"), leftOutColumn});
}

} // namespace test_referencefile
