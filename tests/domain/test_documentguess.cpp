// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/documentguess.h"

#include "domain/text.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_documentguess
{

const GuessContext context{
    2022, {QStringLiteral("Perú"), QStringLiteral("República Dominicana"), QStringLiteral("Costa Rica")}};

/// A page whose lines are given with the height of their letters.
QList<PrintedLine> page(std::initializer_list<std::pair<const char*, double>> lines)
{
    QList<PrintedLine> all;
    for (const auto& [text, height] : lines)
        all << PrintedLine{QString::fromUtf8(text), height};
    return all;
}

Evidence guess(const DocumentClues& clues)
{
    return guessEvidence(clues, context);
}

Evidence fromPage(std::initializer_list<std::pair<const char*, double>> lines)
{
    return guess({QStringLiteral("x.pdf"), {}, {}, 0, page(lines), {}});
}

std::string titleFrom(std::initializer_list<std::pair<const char*, double>> lines)
{
    return fromPage(lines).title.toStdString();
}

std::string titleSaid(const char* title)
{
    return guess({QStringLiteral("informe_2019.pdf"), QString::fromUtf8(title), {}, 0, {}, {}})
        .title.toStdString();
}

std::string authorsSaid(const char* author)
{
    return namesToText(guess({QStringLiteral("x.pdf"), {}, QString::fromUtf8(author), 0, {}, {}}).authors)
        .toStdString();
}

TEST_CASE("A document's title is the one its file says, unless that is a program's or a file's name")
{
    CHECK(titleSaid("[EJEMPLO] El café de las mujeres") == "[EJEMPLO] El café de las mujeres");
    CHECK(titleSaid("  Costos   de producción\n sostenible ") == "Costos de producción sostenible");
    for (const char* rubbish :
         {"", " ", "Microsoft Word - informe final v3.docx", "Microsoft PowerPoint - taller", "untitled",
          "Sin título", "Documento1", "document", "Presentación de PowerPoint", "informe_final_v3",
          "Informe final 2019.docx", "C:\\Users\\ana\\informe", "https://example.org/a", "12345", "abc",
          "Título", "reporte2019", "Diapositiva 1", "Scan 2019"}) {
        INFO(rubbish);
        CHECK(titleSaid(rubbish) == "Informe 2019");
    }
}

TEST_CASE("A title that the first page does not have is left over from another document")
{
    DocumentClues clues{QStringLiteral("x.pdf"),
                        QStringLiteral("Términos de referencia consultoría cacao"),
                        {},
                        0,
                        page({{"El banano justo", 24}, {"Quiénes ganan y cuánto", 11}, {"texto", 11}}),
                        {}};
    CHECK(guess(clues).title == QStringLiteral("El banano justo"));
    clues.title = QStringLiteral("El Banano justo: un resumen");
    CHECK(guess(clues).title == QStringLiteral("El Banano justo: un resumen"));
}

TEST_CASE("The title on a page is its tallest lines, also where it takes several")
{
    CHECK(titleFrom({{"CLAC", 10},
                     {"Impacto del comercio justo", 28},
                     {"en familias cafetaleras", 27},
                     {"Informe de consultoría", 14},
                     {"texto corrido", 10},
                     {"más texto", 10}}) == "Impacto del comercio justo en familias cafetaleras");
    CHECK(titleFrom({{"Revista de Estudios Rurales, vol. 3", 8},
                     {"Organiza-", 20},
                     {"ciones de pequeños productores", 20},
                     {"texto", 10},
                     {"texto", 10}}) == "Organizaciones de pequeños productores");
    CHECK(titleFrom(
              {{"www.example.org", 30}, {"12", 40}, {"Género y cacao", 20}, {"texto", 10}, {"texto", 10}}) ==
          "Género y cacao");
}

TEST_CASE("Where all letters are alike the first lines that belong together are the title")
{
    CHECK(titleFrom({{"[EJEMPLO] El ingreso de las socias", 12},
                     {"La cooperativa reúne a cien familias.", 12}}) == "[EJEMPLO] El ingreso de las socias");
    CHECK(titleFrom({{"[EJEMPLO] El ingreso de las socias", 0}, {"y de sus familias", 0}, {"Texto.", 0}}) ==
          "[EJEMPLO] El ingreso de las socias y de sus familias");
    CHECK(titleFrom({{"EVALUACIÓN DEL PROGRAMA", 0}, {"DE GÉNERO", 0}, {"Resumen del informe", 0}}) ==
          "Evaluación del programa de género");
}

TEST_CASE("A title in capitals becomes a sentence in which names keep theirs")
{
    CHECK(titleFrom({{"EVALUACIÓN DE LA CLAC EN PERÚ Y REPÚBLICA DOMINICANA. FASE II", 20},
                     {"texto", 10},
                     {"texto", 10}}) == "Evaluación de la CLAC en Perú y República Dominicana. Fase II");
    CHECK(titleFrom({{"¿QUIÉN GANA CON EL ÑAME?", 20}, {"texto", 10}, {"texto", 10}}) ==
          "¿Quién gana con el ñame?");
    CHECK(titleFrom({{"[EJEMPLO] COSTOS DE LA OPP", 20}, {"texto", 10}, {"texto", 10}}) ==
          "[EJEMPLO] Costos de la OPP");
    CHECK(titleFrom({{"[EJEMPLO] Costos de la OPP", 20}, {"texto", 10}, {"texto", 10}}) ==
          "[EJEMPLO] Costos de la OPP");
}

TEST_CASE("Without any text the file's name made readable is the title")
{
    CHECK(readableFileName(QStringLiteral("informe_final-2021 (1).pdf")) ==
          QStringLiteral("Informe final-2021"));
    CHECK(readableFileName(QStringLiteral("estudio-de-caso.PDF")) == QStringLiteral("Estudio de caso"));
    CHECK(readableFileName(QStringLiteral("ñame%20y%20maíz.docx")) == QStringLiteral("Ñame y maíz"));
    CHECK(readableFileName(QStringLiteral("Informe v1.2 final.pdf")) == QStringLiteral("Informe v1.2 final"));
    CHECK(readableFileName(QStringLiteral(".pdf")) == QStringLiteral("Documento sin título"));
    CHECK(readableFileName(QString()) == QStringLiteral("Documento sin título"));
    const Evidence scanned = guess({QStringLiteral("acta_asamblea.pdf"), {}, {}, 0, {}, {}});
    CHECK(scanned.title == QStringLiteral("Acta asamblea"));
    CHECK(scanned.unconfirmed == QStringList{QStringLiteral("title"), QStringLiteral("kind")});
    CHECK(scanned.issued.isEmpty());
    CHECK(scanned.authors.isEmpty());
}

TEST_CASE("Authors come from the file, unless they are an account or a computer")
{
    CHECK(authorsSaid("María José López Pérez") == "López Pérez, María José");
    CHECK(authorsSaid("Ana Núñez") == "Núñez, Ana");
    CHECK(authorsSaid("Núñez, Ana") == "Núñez, Ana");
    CHECK(authorsSaid("Ana Núñez; Luis Paz") == "Núñez, Ana\nPaz, Luis");
    CHECK(authorsSaid("Ana Núñez, Luis Paz y Rosa Ríos") == "Núñez, Ana\nPaz, Luis\nRíos, Rosa");
    CHECK(authorsSaid("John A. Smith") == "Smith, John A.");
    CHECK(authorsSaid("Juan de la Cruz") == "de la Cruz, Juan");
    CHECK(authorsSaid("CLAC") == "CLAC");
    CHECK(authorsSaid("Universidad Nacional y Autónoma") == "Universidad Nacional y Autónoma");
    for (const char* account :
         {"", "Usuario", "user", "HP", "Administrador", "mlopez", "ana.nunez@example.org", "PC-12",
          "Microsoft Office User", "usuario de Windows", "Rosa"}) {
        INFO(account);
        CHECK(authorsSaid(account).empty());
    }
}

TEST_CASE("Authors are read below the title where a line is only names")
{
    const auto below = [](const char* line) {
        return namesToText(
                   fromPage(
                       {{"El cacao justo", 24}, {line, 12}, {"texto de la página", 10}, {"otro texto", 10}})
                       .authors)
            .toStdString();
    };
    CHECK(below("Ana Núñez Paz y Luis Ríos") == "Núñez Paz, Ana\nRíos, Luis");
    CHECK(below("Ana Núñez1,2, Luis Ríos*") == "Núñez, Ana\nRíos, Luis");
    CHECK(below("Por: Ana Núñez") == "Núñez, Ana");
    CHECK(below("Elaborado por Fundación Ejemplo") == "Fundación Ejemplo");
    for (const char* line : {"Informe Final", "San José, Costa Rica", "Marzo de 2021",
                             "Estudio de Caso en Perú", "Comercio Justo", "Universidad Nacional",
                             "Por qué ganan más", "El precio y la calidad", "Resumen Ejecutivo"}) {
        INFO(line);
        CHECK(below(line).empty());
    }
}

TEST_CASE("Names on the page count more than who wrote the file")
{
    const Evidence found = guess({QStringLiteral("x.pdf"),
                                  {},
                                  QStringLiteral("Rosa Ríos"),
                                  0,
                                  page({{"El cacao justo", 24}, {"Ana Núñez, Luis Paz", 12}, {"texto", 10}}),
                                  {}});
    CHECK(namesToText(found.authors) == QStringLiteral("Núñez, Ana\nPaz, Luis"));
}

TEST_CASE("The year is the dated one, not one of a period, of the future or within a number")
{
    const auto yearIn = [](const char* line, int created = 0) {
        return guess({QStringLiteral("x.pdf"),
                      {},
                      {},
                      created,
                      page({{"El cacao justo", 24}, {line, 12}, {"texto", 10}, {"texto", 10}}),
                      {}})
            .issued.toStdString();
    };
    CHECK(yearIn("San José, marzo de 2019") == "2019");
    CHECK(yearIn("© 2018 CLAC") == "2018");
    CHECK(yearIn("2017") == "2017");
    CHECK(yearIn("Agenda 2020-2022") == "");
    CHECK(yearIn("Agenda 2020–2022", 2021) == "2021");
    CHECK(yearIn("Tel. 12019345") == "");
    CHECK(yearIn("en el año 2031") == "");
    CHECK(yearIn("sin año", 1970) == "");
    CHECK(yearIn("sin año", 2016) == "2016");
    CHECK(fromPage({{"Balance 2015", 24}, {"texto", 10}, {"Lima, mayo de 2016", 10}}).issued ==
          QStringLiteral("2016"));
    CHECK(fromPage({{"Balance 2015", 24}, {"texto", 10}}).issued == QStringLiteral("2015"));
}

TEST_CASE("A DOI is taken where the document has only one")
{
    const auto doiIn = [](const char* line, const char* after = "") {
        return guess({QStringLiteral("x.pdf"),
                      {},
                      {},
                      0,
                      page({{"Fairtrade and climate", 24}, {line, 8}, {"text", 10}}),
                      QString::fromUtf8(after)})
            .doi.toStdString();
    };
    CHECK(doiIn("https://doi.org/10.1016/j.worlddev.2019.104821.") == "10.1016/j.worlddev.2019.104821");
    CHECK(doiIn("(doi:10.1000/182(a))") == "10.1000/182(a)");
    CHECK(doiIn("", "DOI 10.5555/abc; recibido") == "10.5555/abc");
    CHECK(doiIn("", "10.5555/abc y 10.5555/def").empty());
    const Evidence found = fromPage({{"Fairtrade and climate", 24}, {"doi: 10.5555/abc", 8}});
    CHECK(found.kind == EvidenceKind::Research);
    CHECK(found.unconfirmed.contains(QStringLiteral("doi")));
    CHECK(fromPage({{"EVALUACIÓN FINAL", 24}, {"texto", 8}}).kind == EvidenceKind::Evaluation);
}

TEST_CASE("Whatever a document says, the guess is a record with a title that can be stored")
{
    const QStringList odds{QString(5000, u'a'),
                           QString(5000, u' '),
                           QString(QChar(0xd800)) + QStringLiteral("roto"),
                           QStringLiteral("a\u202eb\u0007c d"),
                           QStringLiteral("-"),
                           QStringLiteral("()[]{}.*+?^$|")};
    for (const QString& odd : odds) {
        DocumentClues clues{odd, odd, odd, 99999, {{odd, 10}, {odd, -5}, {odd, 1e300}}, odd};
        const Evidence found = guess(clues);
        CHECK(!found.title.trimmed().isEmpty());
        CHECK(found.title.size() <= 300);
        CHECK(forbiddenCharacter(found.title) < 0);
        CHECK(forbiddenCharacter(namesToText(found.authors)) < 0);
    }
}

} // namespace test_documentguess
