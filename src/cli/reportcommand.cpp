// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportcommand.h"

#include "cli/arguments.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "domain/counted.h"
#include "reports/editionexport.h"
#include "store/editions.h"
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

/// Read-only where it has to be: the report is made all the same, and says that it is no edition.
std::unique_ptr<store::Workspace> openToRecord(const std::string& file, const Person& author)
{
    return store::Workspace::open(textFrom(file, Cli::tr("El nombre del archivo")), store::Access::Edit,
                                  author);
}

void tell(const reports::EditionPlan& plan)
{
    if (!plan.leftOut.isEmpty())
        print(counted(int(plan.leftOut.size()), Cli::tr("Quedó fuera 1 cosa:"),
                      Cli::tr("Quedaron fuera %1 cosas:")));
    for (const reports::LeftOut& each : plan.leftOut)
        print(QStringLiteral("  ") + each.text());
    const QStringList changes = plan.changes ? plan.changes->lines() : QStringList();
    if (!changes.isEmpty())
        print(Cli::tr("Qué cambió desde la edición %1:").arg(plan.changes->since.number));
    for (const QString& each : changes)
        print(QStringLiteral("  ") + each);
}

store::Json jsonOf(const reports::EditionPlan& plan)
{
    store::Json leftOut = store::Json::array();
    for (const reports::LeftOut& each : plan.leftOut)
        leftOut.push_back({{"what", utf8(each.what)}, {"why", utf8(each.why)}});
    store::Json changes = store::Json::array();
    if (plan.changes) {
        for (const reports::EditionChanges::Part& part : plan.changes->parts) {
            for (const reports::EditionChanges::Line& line : part.lines)
                changes.push_back(
                    {{"about", utf8(part.title)},
                     {"code", utf8(line.code)},
                     {"now", utf8(line.text)},
                     {"before", line.before.isEmpty() ? store::Json() : store::Json(utf8(line.before))}});
        }
    }
    const int number = plan.edition.number;
    return {{"edition", number > 0 ? store::Json(number) : store::Json()},
            {"reprint", plan.isReprint},
            {"left_out", std::move(leftOut)},
            {"since", plan.changes ? store::Json(plan.changes->since.number) : store::Json()},
            {"changes", std::move(changes)}};
}

} // namespace

QString ReportCommand::summary()
{
    return Cli::tr("Hace el informe, que queda como edición: PDF, HTML u ODT; o guarda de nuevo una edición");
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
    app.add_option(
           "--audience", m_audience,
           utf8(Cli::tr("membresia (si no se dice otra cosa) o interno: con lo que es solo para CLAC")))
        ->type_name(utf8(Cli::tr("PARA")));
    app.add_flag("--mention-internal", m_tellsHidden,
                 utf8(Cli::tr("Los totales dicen cuántos documentos internos hay además")));
    app.add_option("--edition", m_edition,
                   utf8(Cli::tr("No hace otro: guarda de nuevo, tal como era, la edición de ese número")))
        ->type_name("N");
    addJson(app, m_json);
}

int ReportCommand::saveAgain(const Person& author, const QString& out) const
{
    if (!m_paper.empty() || !m_date.empty() || !m_audience.empty() || m_tellsHidden || !m_product.empty() ||
        !m_themes.empty() || !m_codes.empty()) {
        throw Error(
            ErrorKind::Constraint,
            Cli::tr(
                "Una edición se guarda tal como era: --edition va sola, sin otra elección. No se guardó."));
    }
    const int number = numberFrom(m_edition, QStringLiteral("--edition"));
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const Edition edition = store::editionOf(*workspace, number);
    reports::saveEdition(*workspace, edition, out);
    if (m_json)
        printJson({{"path", utf8(out)}, {"edition", number}, {"reprint", true}});
    else
        print(
            Cli::tr("Se guardó «%1», igual a como se exportó: %2.").arg(out, reports::editionTitle(edition)));
    return 0;
}

int ReportCommand::run(const Person& author) const
{
    constexpr Choice<reports::Paper> papers[] = {{"carta", reports::Paper::Letter},
                                                 {"a4", reports::Paper::A4}};
    constexpr Choice<Audience> audiences[] = {{"membresia", Audience::Membership},
                                              {"interno", Audience::Internal}};
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
    if (!m_audience.empty())
        options.audience = choiceFrom(m_audience, QStringLiteral("--audience"), audiences);
    options.tellsHidden = m_tellsHidden;
    const QString out = textFrom(m_out, Cli::tr("El nombre del informe"));
    if (!m_edition.empty())
        return saveAgain(author, out);
    const std::unique_ptr<store::Workspace> workspace = openToRecord(m_file, author);
    for (const std::string& place : m_themes)
        options.selection.themes << themeAt(*workspace, numberFrom(place, QStringLiteral("--theme")));
    options.selection.subquestions = subQuestionsFrom(*workspace, m_codes);
    const reports::EditionPlan plan = reports::planEdition(*workspace, options, reports::formatOf(out));
    reports::ExportResult result;
    {
        ProgressBar bar;
        result = reports::exportEdition(*workspace, plan, out, bar.progress());
    }
    const bool hasPages = result.pdf.pages > 0;
    if (m_json) {
        store::Json json{{"path", utf8(out)}};
        if (hasPages)
            json.update({{"pages", result.pdf.pages}, {"tagged", result.pdf.tagged}});
        json.update(jsonOf(plan));
        printJson(json);
    } else {
        print(hasPages ? Cli::tr("Se guardó «%1». Páginas: %2").arg(out).arg(result.pdf.pages)
                       : Cli::tr("Se guardó «%1».").arg(out));
        print(result.notice);
        tell(plan);
    }
    if (!result.pdf.note.isEmpty())
        complain(result.pdf.note);
    return 0;
}

} // namespace agenda::cli
