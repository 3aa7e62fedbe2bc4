// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledagenda.h"
#include "pdflint.h"
#include "pdftools.h"
#include "randomreport.h"
#include "reports/membershipreport.h"
#include "reports/pdfwriter.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::reports;

namespace test_tags
{

const QDate day(2022, 12, 31);

QByteArray tagged(const Pages& pages)
{
    Progress progress;
    PdfResult result;
    const QByteArray bytes = makePdf(pages, day, progress, result);
    REQUIRE(result.tagged);
    REQUIRE(result.note.isEmpty());
    return bytes;
}

QString saved(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

/// The pages as pictures, byte for byte.
QByteArray rendered(const QString& pdf)
{
    return sample::run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("50"), pdf}).out;
}

/// The first line in which two texts differ; empty if none does.
std::string difference(const QStringList& found, const QStringList& expected)
{
    for (qsizetype n = 0; n < std::max(found.size(), expected.size()); ++n) {
        if (found.value(n) != expected.value(n))
            return QStringLiteral("%1: «%2» is not «%3»")
                .arg(n)
                .arg(found.value(n), expected.value(n))
                .toStdString();
    }
    return {};
}

Paragraph text(const QString& content)
{
    return {{{content}}};
}

/// One of each kind of part.
Report sampleReport()
{
    Report report;
    report.title = QStringLiteral("Título");
    report.footer = QStringLiteral("Pie");
    Section section;
    section.blocks.push_back(Heading{1, QStringLiteral("Primera parte"), QStringLiteral("first")});
    Spans spans{{QStringLiteral("Vea ")},
                {QStringLiteral(
                     "la segunda parte, con un nombre que no cabe en el resto de la línea de este párrafo"),
                 false, false, QStringLiteral("#second")},
                {QStringLiteral(", y nada más.")}};
    section.blocks.push_back(Paragraph{spans});
    section.blocks.push_back(
        List{{{0, {text(QStringLiteral("uno"))}}, {0, {text(QStringLiteral("dos"))}}}, true});
    Figure figure;
    figure.size = QSizeF(100, 50);
    figure.paint = [](QPainter& painter, const QRectF& box) { painter.drawEllipse(box); };
    figure.alternative = QStringLiteral("Un óvalo.");
    figure.caption = {{QStringLiteral("La leyenda")}};
    section.blocks.push_back(figure);
    report.blocks.push_back(section);
    report.blocks.push_back(Heading{2, QStringLiteral("Segunda parte"), QStringLiteral("second")});
    Table table;
    table.widths = {1, 1};
    table.namedRows = true;
    table.header.push_back(
        {0, {{0, {text(QStringLiteral("Nombre"))}}, {0, {text(QStringLiteral("Valor"))}}}});
    for (int n = 0; n < 60; ++n) // on more than one page
        table.rows.push_back({0, {{0, {text(QString::number(n))}}, {0, {text(QStringLiteral("v"))}}}});
    report.blocks.push_back(table);
    report.blocks.push_back(
        text(QStringLiteral("palabras de un párrafo que sigue en otra página ").repeated(90)));
    return report;
}

TEST_CASE("A PDF has its structure: headings, lists, tables with heads, figures with texts, links")
{
    const Pages pages = layOut(sampleReport(), Paper::Letter);
    REQUIRE(pages.pages.size() > 2);
    const sample::Lint lint = sample::lint(tagged(pages));
    CHECK(lint.faults.join(u'\n').toStdString() == "");
    CHECK(difference(lint.text, sample::modelText(pages)) == "");
    CHECK(lint.headings == QStringList{QStringLiteral("1 Primera parte"), QStringLiteral("2 Segunda parte")});
    CHECK(lint.alternatives == QStringList{QStringLiteral("Un óvalo.")});
    CHECK(lint.tables == 1);
    CHECK(lint.links == 2); // one that runs over two lines
}

TEST_CASE("The report for the membership passes a strict reading, with and without evidence")
{
    const bool isFilled = GENERATE(false, true);
    const auto workspace = sample::starter();
    if (isFilled)
        sample::addEvidence(*workspace);
    const Pages pages = layOut(membershipReport(*workspace, {}), GENERATE(Paper::Letter, Paper::A4));
    const sample::Lint lint = sample::lint(tagged(pages));
    CHECK(lint.faults.join(u'\n').toStdString() == "");
    CHECK(difference(lint.text, sample::modelText(pages)) == "");
    CHECK(lint.headings.size() > 20);
}

TEST_CASE(
    "The data of the report go inside the PDF as tables for a spreadsheet, and no text becomes a formula")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    Evidence formula = workspace->all<Evidence>().first();
    formula.title = QStringLiteral("=1+1;\"x\"");
    workspace->run({QStringLiteral("Título"), {}}, [&](store::Writer& writer) { writer.put(formula); });
    QTemporaryDir folder;
    const QString path = saved(folder, QStringLiteral("a.pdf"),
                               tagged(layOut(membershipReport(*workspace, {}), Paper::Letter)));
    const QByteArray raw = sample::unpacked(path);
    CHECK(raw.count("/AFRelationship /Data") == 2);
    CHECK(raw.contains("/AF ["));
    sample::run(QStringLiteral("pdfdetach"),
                {QStringLiteral("-saveall"), QStringLiteral("-o"), folder.path(), path});
    QFile questions(folder.filePath(QStringLiteral("subpreguntas.csv")));
    REQUIRE(questions.open(QIODevice::ReadOnly));
    const QByteArray table = questions.readAll();
    CHECK(table.startsWith("\xef\xbb\xbf\"Pregunta\";\"N.º de tema\""));
    CHECK(table.count("\r\n") == 33); // the head and 32 sub-questions
    QFile evidence(folder.filePath(QStringLiteral("evidencias.csv")));
    REQUIRE(evidence.open(QIODevice::ReadOnly));
    CHECK(evidence.readAll().contains("\"'=1+1;\"\"x\"\"\""));
}

TEST_CASE("Poppler and qpdf read the tags, in the order of reading")
{
    QTemporaryDir folder;
    const Pages pages = layOut(sampleReport(), Paper::A4);
    const QString path = saved(folder, QStringLiteral("a.pdf"), tagged(pages));
    CHECK(sample::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}).code == 0);
    CHECK(sample::run(QStringLiteral("pdfinfo"), {path}).out.contains("Tagged:          yes"));
    const QString read =
        QString::fromUtf8(sample::run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), path}).out);
    qsizetype at = 0;
    for (const char* part : {"Document",
                             "Sect",
                             "H1",
                             "Primera parte",
                             "P (block)",
                             "Link",
                             "la segunda parte",
                             "L (block)",
                             "LI",
                             "Lbl",
                             "LBody",
                             "uno",
                             "dos",
                             "Figure",
                             "La leyenda",
                             "H2",
                             "Segunda parte",
                             "Table",
                             "TR",
                             "TH",
                             "Nombre",
                             "TD",
                             "palabras de un párrafo"}) {
        INFO(part);
        at = read.indexOf(QString::fromUtf8(part), at);
        REQUIRE(at >= 0);
    }
}

TEST_CASE("Tags change nothing of what is seen")
{
    QTemporaryDir folder;
    Progress progress;
    for (const Report& report : {sampleReport(), sample::randomReport(21)}) {
        const Pages pages = layOut(report, Paper::Letter);
        const QByteArray plain =
            rendered(saved(folder, QStringLiteral("a.pdf"), paintPdf(pages, nullptr, progress)));
        REQUIRE(plain.size() > 10'000);
        CHECK((rendered(saved(folder, QStringLiteral("b.pdf"), tagged(pages))) == plain));
    }
}

TEST_CASE("Reports of any shape are tagged without a fault and lose no text")
{
    for (unsigned seed = GENERATE(0U, 100U, 200U), n = 1; n <= 2; ++n) {
        CAPTURE(seed + n);
        const Pages pages = layOut(sample::randomReport(seed + n), n % 2 ? Paper::Letter : Paper::A4);
        const sample::Lint lint = sample::lint(tagged(pages), true);
        CHECK(lint.faults.join(u'\n').toStdString() == "");
        CHECK(difference(lint.text, sample::modelText(pages)) == "");
    }
}

TEST_CASE("Letters that the report's font lacks, and those from right to left, are told as they were written")
{
    Report report;
    report.title = QStringLiteral("x");
    report.blocks.push_back(Heading{1, QStringLiteral("العربية والعدالة")});
    report.blocks.push_back(text(QStringLiteral("Café 公平贸易 y עברית, después 😀 español.")));
    const Pages pages = layOut(report, Paper::Letter);
    const sample::Lint lint = sample::lint(tagged(pages));
    CHECK(lint.faults.join(u'\n').toStdString() == "");
    CHECK(difference(lint.text, sample::modelText(pages)) == "");
}

TEST_CASE("A PDF whose marks do not come out as they went in is written whole without tags, and it is said")
{
    Report report = sampleReport();
    Figure forged;
    forged.size = QSizeF(50, 50);
    forged.alternative = QStringLiteral("Dibuja el final de una marca que no empezó");
    const int node = GENERATE(1, 4711);
    const bool isBegin = GENERATE(false, true);
    forged.paint = [node, isBegin](QPainter& painter, const QRectF&) {
        paintMarkEdge(painter, {isBegin, node, -1});
    };
    report.blocks.push_back(forged);
    Progress progress;
    PdfResult result;
    const Pages pages = layOut(report, Paper::Letter);
    const QByteArray bytes = makePdf(pages, day, progress, result);
    CHECK_FALSE(result.tagged);
    CHECK(result.repaired);
    CHECK(result.pages == int(pages.pages.size()));
    CHECK(result.note.contains(QStringLiteral("lector de pantalla")));
    QTemporaryDir folder;
    const QString path = saved(folder, QStringLiteral("a.pdf"), bytes);
    CHECK(sample::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}).code == 0);
    const QByteArray raw = sample::unpacked(path);
    CHECK(raw.contains("/Outlines"));
    CHECK(raw.contains("/Subtype /Link"));
    CHECK_FALSE(raw.contains("/StructTreeRoot"));
    CHECK_FALSE(raw.contains("BDC"));
    CHECK_FALSE(raw.contains("/Marked"));
    CHECK(sample::textOf(path).contains(QStringLiteral("Segunda parte")));
}

TEST_CASE("The strict reading finds what a PDF without tags lacks")
{
    Progress progress;
    const sample::Lint lint =
        sample::lint(paintPdf(layOut(sampleReport(), Paper::Letter), nullptr, progress));
    CHECK(lint.faults.contains(QStringLiteral("no structure")));
    CHECK(lint.faults.contains(QStringLiteral("no language")));
    CHECK(lint.faults.contains(QStringLiteral("page 0: content is neither tagged nor an artifact")));
}

} // namespace test_tags
