// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findingaddcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/evidenceedit.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

Id<Link> linkBetween(const store::Workspace& workspace, const Evidence& evidence, const SubQuestion& sub)
{
    for (const Link& link : workspace.where(&Link::evidence, evidence.id)) {
        if (link.subquestion == sub.id)
            return link.id;
    }
    throw Error(ErrorKind::NotFound,
                Cli::tr("«%1» no está vinculada a la subpregunta %2. Vincúlela antes con «evidence link».")
                    .arg(evidence.title, sub.code));
}

} // namespace

QString FindingAddCommand::summary()
{
    return Cli::tr("Agrega lo que una evidencia dice sobre una subpregunta");
}

void FindingAddCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    const std::string text = utf8(Cli::tr("TEXTO"));
    app.add_option(
           "--evidence", m_evidence,
           utf8(Cli::tr("La evidencia: su identificador, su número (E-03) o el comienzo de su título")))
        ->required()
        ->type_name(utf8(Cli::tr("EVIDENCIA")));
    app.add_option("--subquestion", m_code, utf8(Cli::tr("El código de la subpregunta")))
        ->required()
        ->type_name(utf8(Cli::tr("CÓDIGO")));
    app.add_option("--statement", m_statement, utf8(Cli::tr("Lo que dice")))->required()->type_name(text);
    app.add_option("--quotation", m_quotation, utf8(Cli::tr("Una cita textual")))->type_name(text);
    app.add_option("--page", m_page, utf8(Cli::tr("La página impresa, como 34 o xii")))
        ->type_name(utf8(Cli::tr("PÁGINA")));
    app.add_option("--pdf-page", m_pdfPage, utf8(Cli::tr("La página del PDF, desde 1")))->type_name("N");
    app.add_option("--direction", m_direction,
                   utf8(Cli::tr("respalda (si no se dice otra cosa), matiza, contradice o contexto")))
        ->type_name(utf8(Cli::tr("SENTIDO")));
    addJson(app, m_json);
}

int FindingAddCommand::run(const Person& author) const
{
    constexpr Choice<Direction> directions[] = {{"respalda", Direction::Supports},
                                                {"matiza", Direction::Nuances},
                                                {"contradice", Direction::Contradicts},
                                                {"contexto", Direction::Context}};
    Finding finding;
    finding.statement = textFrom(m_statement, QStringLiteral("--statement"));
    finding.quotation = textFrom(m_quotation, QStringLiteral("--quotation"));
    finding.printedPage = textFrom(m_page, QStringLiteral("--page"));
    if (!m_pdfPage.empty())
        finding.pdfPage = numberFrom(m_pdfPage, QStringLiteral("--pdf-page"));
    if (!m_direction.empty())
        finding.direction = choiceFrom(m_direction, QStringLiteral("--direction"), directions);

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const Evidence evidence = evidenceFrom(*workspace, m_evidence);
    const SubQuestion sub = subQuestionFrom(*workspace, m_code);
    finding.link = linkBetween(*workspace, evidence, sub);
    // With one file there is no doubt which one the page is of.
    const QList<Attachment> files = workspace->where(&Attachment::evidence, evidence.id);
    if (files.size() == 1 && (finding.pdfPage || !finding.printedPage.isEmpty()))
        finding.attachment = files.first().id;
    const Id<Finding> id = store::addFinding(*workspace, finding);
    if (m_json)
        printJson({{"id", utf8(id.text())}});
    else
        print(Cli::tr("Se agregó el hallazgo de «%1» a la subpregunta %2.").arg(evidence.title, sub.code));
    return 0;
}

} // namespace agenda::cli
