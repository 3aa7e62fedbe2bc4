// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of the same data: a sheet, a summary, the report, and pages of what was chosen.
#include "filledagenda.h"
#include "pageboxfaults.h"
#include "pdflint.h"
#include "randomagenda.h"
#include "reports/glossary.h"
#include "reports/membershipreport.h"
#include "reports/pdfwriter.h"
#include "store/agendaedit.h"
#include "store/planning.h"
#include "support/errors.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::reports;

namespace test_products
{

ReportOptions made(Product product, Paper paper = Paper::Letter, const Selection& selection = {})
{
    return {paper, {}, {}, product, selection};
}

QString textOf(const store::Workspace& workspace, Product product, const Selection& selection = {})
{
    return plainText(membershipReport(workspace, made(product, Paper::Letter, selection)));
}

TEST_CASE("A sheet is one page and a summary four, whatever the agenda holds")
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto workspace = sample::randomAgenda(seed, int(seed * 7 % 12));
        const Paper paper = seed % 2 == 0 ? Paper::Letter : Paper::A4;
        for (const auto& [product, count] : {std::pair{Product::Sheet, 1}, std::pair{Product::Summary, 4}}) {
            const Pages pages = layOut(membershipReport(*workspace, made(product, paper)), paper);
            CHECK(pages.pages.size() == size_t(count));
            CHECK(sample::faults(pages).join(u'\n').toStdString() == "");
        }
    }
}

TEST_CASE("A sheet and a summary are tagged, and read as they are painted")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    for (const Product product : {Product::Sheet, Product::Summary, Product::Pages}) {
        const Pages pages = layOut(membershipReport(*workspace, made(product)), Paper::Letter);
        Progress progress;
        PdfResult result;
        const sample::Lint lint = sample::lint(makePdf(pages, QDate(2022, 12, 31), progress, result));
        CHECK(result.tagged);
        CHECK(lint.faults.join(u'\n').toStdString() == "");
        CHECK(lint.text.join(u'\n').toStdString() == sample::modelText(pages).join(u'\n').toStdString());
    }
}

TEST_CASE("The agenda on a page stays on its page")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    Agenda agenda = workspace->all<Agenda>().first();
    agenda.messageKnown = agenda.messageMissing = agenda.messageNext =
        QStringLiteral("[EJEMPLO] Un mensaje para la membresía. ").repeated(8).trimmed();
    store::save(*workspace, QStringLiteral("Cambiar los mensajes"), agenda);
    for (const Paper paper : {Paper::Letter, Paper::A4}) {
        const Pages pages = layOut(membershipReport(*workspace, made(Product::Full, paper)), paper);
        CHECK(pageText(pages.pages[1]).contains(QStringLiteral("La agenda en una página")));
        INFO(pageText(pages.pages[2]).toStdString());
        CHECK(pageText(pages.pages[2]).contains(QStringLiteral("Cómo leer este informe")));
    }
}

TEST_CASE("The sheet says of when it is, where we are, what is missing and whom to write to")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const QString text = textOf(*workspace, Product::Sheet);
    for (const char* part :
         {"Agenda de Aprendizaje CLAC 2020-2022", "15 nov 2022", "Dónde estamos", "Soberanía alimentaria",
          "Lo que aún no sabemos", "Qué puede hacer su organización", "ileana.r@clac-comerciojusto.org"})
        CHECK(text.contains(QString::fromUtf8(part)));
    CHECK_FALSE(text.contains(QStringLiteral("temas más")));
}

TEST_CASE("The summary has a line for each theme, what comes, and the words one needs")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    Theme theme = workspace->all<Theme>().first();
    theme.sentence = QStringLiteral("[EJEMPLO] La frase del tema.");
    store::save(*workspace, QStringLiteral("Cambiar la frase"), theme);
    const QString text = textOf(*workspace, Product::Summary);
    for (const Theme& each : workspace->all<Theme>())
        CHECK(text.contains(each.name));
    CHECK(text.contains(theme.sentence));
    CHECK(text.contains(QStringLiteral("Lo que viene")));
    CHECK(text.contains(QStringLiteral("Coordinadora Latinoamericana y del Caribe")));
}

TEST_CASE("What is planned comes without who does it and what it costs")
{
    const auto workspace = sample::starter();
    Activity activity;
    activity.title = QStringLiteral("[EJEMPLO] Un taller sobre huertos");
    activity.kind = ActivityKind::Workshop;
    activity.startsOn = QDate(2022, 10, 1);
    activity.endsOn = QDate(2022, 12, 31);
    activity.cost = 4321;
    activity.currency = QStringLiteral("USD");
    activity.notes = QStringLiteral("[EJEMPLO] Solo para nosotros");
    activity.subquestions = {workspace->all<SubQuestion>().first().id.text()};
    store::saveActivity(*workspace, activity, QStringLiteral("Quien responde"));
    const QString text = textOf(*workspace, Product::Full);
    CHECK(text.contains(QStringLiteral("[EJEMPLO] Un taller sobre huertos. Taller, T4 2022. Para 1.")));
    CHECK_FALSE(text.contains(QStringLiteral("Quien responde")));
    CHECK_FALSE(text.contains(QStringLiteral("4321")));
    CHECK_FALSE(text.contains(QStringLiteral("Solo para nosotros")));
}

TEST_CASE("Chosen themes and sub-questions come alone, with their documents and no others")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const QList<Theme> themes = workspace->all<Theme>();
    const auto food = std::find_if(themes.begin(), themes.end(), [](const Theme& each) {
        return each.name == QStringLiteral("Soberanía alimentaria");
    });
    REQUIRE(food != themes.end());
    const QString text = textOf(*workspace, Product::Pages, {{food->id}, {}});
    CHECK(text.contains(QStringLiteral("Soberanía alimentaria")));
    CHECK_FALSE(text.contains(QStringLiteral("Empleo decente")));
    CHECK_FALSE(text.contains(QStringLiteral("Lista de evidencias")));
    CHECK(text.contains(QStringLiteral("Contacto")));

    const MembershipData part = readMembershipData(*workspace, QDate(2022, 11, 15), {{food->id}, {}});
    CHECK(part.themeCount() == 1);
    CHECK(part.gaps.themes.size() == 1);
    CHECK(part.progress.themes.size() == 1);
    const MembershipData all = readMembershipData(*workspace, QDate(2022, 11, 15));
    CHECK(part.evidence.size() < all.evidence.size());

    const SubQuestion one = workspace->all<SubQuestion>().first();
    const MembershipData single = readMembershipData(*workspace, QDate(2022, 11, 15), {{}, {one.id}});
    CHECK(single.subQuestionCount() == 1);
    CHECK(single.questions.first().themes.first().subquestions.first().subquestion.code == one.code);
}

TEST_CASE("A report of which nothing is left is refused with a sentence")
{
    const auto workspace = sample::starter();
    const Selection gone{{Id<Theme>(QStringLiteral("0190aaaa-0000-7000-8000-00000000000f"))}, {}};
    const Error error =
        errorOf([&] { membershipReport(*workspace, made(Product::Full, Paper::Letter, gone)); });
    CHECK(error.kind() == ErrorKind::Constraint);
    CHECK(error.sentence().contains(QStringLiteral("Elija al menos un tema")));
}

TEST_CASE("The glossary is in order, and what nobody confirmed says so")
{
    const std::vector<GlossaryTerm>& terms = glossary();
    REQUIRE(terms.size() > 10);
    CHECK(terms.front().term == QStringLiteral("Capital social"));
    const auto workspace = sample::starter();
    const QString text = textOf(*workspace, Product::Full);
    for (const GlossaryTerm& each : terms) {
        CHECK(text.contains(each.meaning));
        CHECK(text.contains(each.meaning + QStringLiteral(" (borrador)")) == each.isDraft);
    }
}

} // namespace test_products
