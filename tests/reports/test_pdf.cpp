// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdftools.h"
#include "randomreport.h"
#include "reports/pdffinish.h"
#include "reports/pdfwriter.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::reports;
using agenda::sample::squeezed;

namespace test_pdf
{

const QDate day(2022, 12, 31);

Report sampleReport()
{
    Report report;
    report.title = QStringLiteral("Título de la prueba");
    report.author = QStringLiteral("CLAC");
    report.subject = QStringLiteral("Asunto con eñe");
    report.footer = QStringLiteral("Pie de página");
    report.blocks.push_back(
        Heading{1, QStringLiteral("¿Qué es una mitigación eficaz?"), QStringLiteral("a")});
    report.blocks.push_back(Paragraph{
        {{QStringLiteral(
             "La mitigación es eficaz: https, 10:30, 2020–2022, 3×4, oficio, aflojar, efluvio, ñandú, "
             "pingüino y «comillas». ")},
         {QStringLiteral("Más negrita eficaz"), true},
         {QStringLiteral(" y un enlace"), false, false, QStringLiteral("https://example.org/a?b=1&c=ñ")}}});
    report.blocks.push_back(PageBreak{});
    report.blocks.push_back(Heading{2, QStringLiteral("Segunda parte"), QStringLiteral("b")});
    report.blocks.push_back(Paragraph{{{QStringLiteral("Vuelva al "), false, true},
                                       {QStringLiteral("inicio"), false, false, QStringLiteral("#a")}}});
    return report;
}

QByteArray bytesOf(const Report& report)
{
    Progress progress;
    PdfResult result;
    QByteArray bytes = makePdf(layOut(report, Paper::Letter), day, progress, result);
    REQUIRE(result.note.isEmpty());
    REQUIRE(result.repaired);
    return bytes;
}

/// A PDF in a folder of its own.
struct Written {
    explicit Written(const Report& report, Paper paper = Paper::Letter)
        : path(folder.filePath(QStringLiteral("informe.pdf")))
    {
        Progress progress;
        result = writePdf(layOut(report, paper), day, path, progress);
    }
    QTemporaryDir folder;
    QString path;
    PdfResult result;
};

QString info(const QString& pdf)
{
    return QString::fromUtf8(sample::run(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), pdf}).out);
}

TEST_CASE("The text of a PDF comes out as it went in")
{
    const Written pdf(sampleReport());
    const QString text = sample::textOf(pdf.path);
    for (const QString& word :
         {QStringLiteral("mitigación"), QStringLiteral("eficaz"), QStringLiteral("https"),
          QStringLiteral("10:30"), QStringLiteral("2020–2022"), QStringLiteral("3×4"),
          QStringLiteral("ñandú"), QStringLiteral("¿Qué"), QStringLiteral("oficio"),
          QStringLiteral("aflojar"), QStringLiteral("efluvio"), QStringLiteral("«comillas»"),
          QStringLiteral("Más negrita eficaz y un enlace")})
        CHECK(text.contains(word));
    CHECK_FALSE(text.contains(u'\t'));
}

TEST_CASE("A PDF is sound, embeds its fonts, and says what it is")
{
    for (const Paper paper : {Paper::Letter, Paper::A4}) {
        const Written pdf(sampleReport(), paper);
        CHECK(sample::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path}).code == 0);
        const QString fonts = QString::fromUtf8(sample::run(QStringLiteral("pdffonts"), {pdf.path}).out);
        CHECK(fonts.contains(QStringLiteral("OpenSans-Semibold")));
        for (const QString& line : fonts.split(u'\n', Qt::SkipEmptyParts).mid(2))
            CHECK(line.contains(QStringLiteral("yes yes yes")) !=
                  line.contains(QStringLiteral("yes no  yes")));
        const QString about = info(pdf.path);
        CHECK(about.contains(QStringLiteral("Título de la prueba")));
        CHECK(about.contains(QStringLiteral("CLAC")));
        CHECK(about.contains(QStringLiteral("Asunto con eñe")));
        CHECK(about.contains(paper == Paper::A4 ? QStringLiteral("595 x 842") : QStringLiteral("612 x 792")));
        CHECK(about.contains(QStringLiteral("2022-12-31")));
        const QByteArray raw = sample::unpacked(pdf.path);
        CHECK(raw.contains("/Lang (es-SV)"));
        CHECK(raw.contains("/DisplayDocTitle true"));
        CHECK(raw.contains("/Outlines"));
        CHECK_FALSE(raw.contains("/JPXDecode"));
        CHECK_FALSE(raw.contains("/DCTDecode"));
    }
}

TEST_CASE("Links lead to the web and within the report, headings are bookmarks")
{
    const Written pdf(sampleReport());
    const QByteArray raw = sample::unpacked(pdf.path);
    CHECK(raw.contains("(https://example.org/a?b=1&c=%C3%B1)"));
    CHECK(raw.count("/Subtype /Link") == 2);
    // Two bookmarks and the link to «#a».
    CHECK(raw.count("/XYZ") == 3);
    CHECK(raw.count("/Prev") == 0);
    CHECK(raw.contains("/First"));
}

TEST_CASE("The same report and day give the same bytes, in this process and in another")
{
    CHECK(bytesOf(sampleReport()) == bytesOf(sampleReport()));
    const Report report = sample::randomReport(5);
    const QByteArray here = bytesOf(report);
    CHECK(here == bytesOf(report));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("otro.pdf"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AGENDA_TEST_PDF"), path);
    for (int n = 0; n < 3; ++n) { // Qt's hashes are seeded anew in each
        QProcess other;
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("Another process writes the same PDF")});
        REQUIRE(other.waitForFinished());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK((file.readAll() == here));
    }
}

TEST_CASE("Another process writes the same PDF", "[.]")
{
    Progress progress;
    writePdf(layOut(sample::randomReport(5), Paper::Letter), day, qEnvironmentVariable("AGENDA_TEST_PDF"),
             progress);
}

TEST_CASE("Every line laid out is in the text of its page of the PDF")
{
    for (const unsigned seed : {11U, 12U, 13U, 14U, 15U, 16U}) {
        CAPTURE(seed);
        const Pages pages = layOut(sample::randomReport(seed), Paper::A4);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.pdf"));
        Progress progress;
        const PdfResult result = writePdf(pages, day, path, progress);
        REQUIRE(result.repaired);
        CHECK(result.pages == int(pages.pages.size()));
        CHECK(sample::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}).code == 0);
        const QStringList found = sample::textOf(path).split(u'\f');
        REQUIRE(found.size() >= qsizetype(pages.pages.size()));
        for (size_t n = 0; n < pages.pages.size(); ++n) {
            const QString page = squeezed(found[qsizetype(n)]);
            for (const QString& line : pageText(pages.pages[n]).split(u'\n')) {
                CAPTURE(n, line.toStdString());
                CHECK(page.contains(squeezed(line)));
            }
        }
    }
}

TEST_CASE("A failure leaves the old file as it was")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("informe.pdf"));
    Progress progress;
    writePdf(layOut(sampleReport(), Paper::Letter), day, path, progress);
    const auto read = [&] {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = read();

    SECTION("when the person changes their mind")
    {
        progress.cancel();
        CHECK_THROWS_AS(writePdf(layOut(sample::randomReport(3), Paper::A4), day, path, progress), Error);
    }
    SECTION("when the place is a folder or is not there")
    {
        for (const QString& bad : {folder.path(), QString(path + QStringLiteral("/x.pdf")),
                                   folder.filePath(QStringLiteral("no/x.pdf"))}) {
            try {
                writePdf(layOut(sampleReport(), Paper::Letter), day, bad, progress);
                FAIL("it wrote");
            } catch (const Error& error) {
                CHECK(error.kind() == (bad == folder.path() ? ErrorKind::Storage : ErrorKind::NotFound));
                CHECK(error.sentence().contains(u'.'));
            }
        }
    }
    CHECK((read() == before));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("The map from glyphs to text loses tabs and ligatures, and nothing else")
{
    const QByteArray map =
        "2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0006> [<0009> <FB01> <006D> <FEDF> <00F1> "
        "<D83DDE00> ]\nendbfrange\n1 beginbfchar\n<FB01> <0009>\nendbfchar\n<0009>";
    CHECK(repairToUnicode(map) == "2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0006> [<0020> <00660069> "
                                  "<006D> <0644> <00F1> <D83DDE00> "
                                  "]\nendbfrange\n1 beginbfchar\n<FB01> <0020>\nendbfchar\n<0009>");
}

TEST_CASE("Other scripts, symbols and hostile characters do not break the PDF")
{
    Report report;
    report.title = QStringLiteral("\u202Ea\u0000b");
    report.blocks.push_back(
        Paragraph{{{QStringLiteral("汉字 العربية עברית ไทย 😀 \uE000 \uFFFD a\u0301\u0302\u0303 \u200D")},
                   {QString(QChar(0xDC00))},
                   {QStringLiteral("\n\n\n")}}});
    report.blocks.push_back(Heading{1, QStringLiteral("\u202E")});
    report.blocks.push_back(Paragraph{});
    report.blocks.push_back(Table{});
    report.blocks.push_back(List{});
    report.blocks.push_back(Figure{});
    const Written pdf(report);
    CHECK(pdf.result.repaired);
    CHECK(sample::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path}).code == 0);
}

} // namespace test_pdf
