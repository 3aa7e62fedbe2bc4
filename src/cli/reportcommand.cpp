// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportcommand.h"

#include "cli/arguments.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "reports/membershipreport.h"
#include "store/recordjson.h"
#include "store/views.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

/// The theme with that place in the agenda.
Id<Theme> themeAt(const store::Workspace& workspace, int place)
{
    const store::Outline outline = store::readOutline(workspace);
    int all = 0;
    for (const store::QuestionRow& question : outline.questions) {
        for (const store::ThemeRow& theme : question.themes) {
            if (theme.place == place)
                return theme.theme.id;
            ++all;
        }
    }
    throw Error(ErrorKind::NotFound,
                Cli::tr("No hay un tema %1: la agenda tiene %2. Véalos con «show». No se hizo el informe.")
                    .arg(place)
                    .arg(all));
}

} // namespace

QString ReportCommand::summary()
{
    return Cli::tr("Hace el informe para la membresía: PDF, HTML u ODT");
}

void ReportCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("SALIDA", m_out,
                   utf8(Cli::tr("Dónde se guarda: .html da una página para leer, .odt un texto para editar, "
                                ".png la hoja como imagen; si no, un PDF")))
        ->required()
        ->type_name("");
    app.add_option(
           "--product", m_product,
           utf8(Cli::tr(
               "hoja (1 página), resumen (4), informe (si no se dice otra cosa) o paginas (solo las de "
               "los temas elegidos)")))
        ->type_name(utf8(Cli::tr("PRODUCTO")));
    app.add_option(
           "--theme", m_themes,
           utf8(Cli::tr("El número de un tema, de 1 en adelante; puede repetirse. Si no se dice, todos")))
        ->type_name("N")
        ->allow_extra_args(false);
    app.add_option(
           "--subquestion", m_codes,
           utf8(Cli::tr("El código de una subpregunta; puede repetirse. Su tema sale solo con ellas")))
        ->type_name(utf8(Cli::tr("CÓDIGO")))
        ->allow_extra_args(false);
    app.add_option("--paper", m_paper, utf8(Cli::tr("carta (si no se dice otra cosa) o a4")))
        ->type_name(utf8(Cli::tr("PAPEL")));
    app.add_option(
           "--date", m_date,
           utf8(Cli::tr("Los estados como estaban ese día, como 2022-12-31 (si no se dice, hoy; nunca "
                        "en el futuro). Las evidencias son las de hoy")))
        ->type_name(utf8(Cli::tr("FECHA")));
    addJson(app, m_json);
}

int ReportCommand::run(const Person& author) const
{
    constexpr Choice<reports::Paper> papers[] = {{"carta", reports::Paper::Letter},
                                                 {"a4", reports::Paper::A4}};
    reports::ReportOptions options;
    if (!m_paper.empty())
        options.paper = choiceFrom(m_paper, QStringLiteral("--paper"), papers);
    if (!m_date.empty())
        options.dataDate = dateFrom(m_date, QStringLiteral("--date"));
    constexpr Choice<reports::Product> products[] = {{"hoja", reports::Product::Sheet},
                                                     {"resumen", reports::Product::Summary},
                                                     {"informe", reports::Product::Full},
                                                     {"paginas", reports::Product::Pages}};
    if (!m_product.empty())
        options.product = choiceFrom(m_product, QStringLiteral("--product"), products);
    const QString out = textFrom(m_out, Cli::tr("El nombre del informe"));
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    for (const std::string& place : m_themes)
        options.selection.themes << themeAt(*workspace, numberFrom(place, QStringLiteral("--theme")));
    options.selection.subquestions = subQuestionsFrom(*workspace, m_codes);
    reports::PdfResult result;
    {
        ProgressBar bar;
        result = reports::writeMembershipReport(*workspace, options, out, bar.progress());
    }
    const bool isPdf = reports::formatOf(out) == reports::ReportFormat::Pdf;
    if (m_json && isPdf)
        printJson({{"path", utf8(out)}, {"pages", result.pages}, {"tagged", result.tagged}});
    else if (m_json)
        printJson({{"path", utf8(out)}});
    else if (!isPdf)
        print(Cli::tr("Se guardó «%1».").arg(out));
    else
        print(Cli::tr("Se guardó «%1». Páginas: %2").arg(out).arg(result.pages));
    if (!result.note.isEmpty())
        complain(result.note);
    return 0;
}

} // namespace agenda::cli
