// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidenceaddcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/evidenceedit.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString EvidenceAddCommand::summary()
{
    return Cli::tr("Agrega una evidencia y la vincula a subpreguntas");
}

void EvidenceAddCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    const std::string text = utf8(Cli::tr("TEXTO"));
    app.add_option("--title", m_title, utf8(Cli::tr("El título")))->required()->type_name(text);
    app.add_option("--kind", m_kind,
                   utf8(Cli::tr("investigacion, evaluacion u otra («estudio» vale por investigacion)")))
        ->required()
        ->type_name(utf8(Cli::tr("TIPO")));
    app.add_option("--author", m_authors,
                   utf8(Cli::tr("Autor: «Apellido, Nombre», o el nombre de una institución; se repite")))
        ->type_name(utf8(Cli::tr("AUTOR")))
        ->allow_extra_args(false);
    app.add_option("--year", m_year, utf8(Cli::tr("Año o fecha de publicación: 2021, 2021-03, 2021-03-09")))
        ->type_name(utf8(Cli::tr("FECHA")));
    app.add_option("--doi", m_doi, utf8(Cli::tr("El DOI")))->type_name("DOI");
    app.add_option("--url", m_url, utf8(Cli::tr("El enlace")))->type_name("URL");
    app.add_option("--link", m_links, utf8(Cli::tr("Código de una subpregunta que responde; se repite")))
        ->type_name(utf8(Cli::tr("CÓDIGO")))
        ->allow_extra_args(false);
    addJson(app, m_json);
}

int EvidenceAddCommand::run(const Person& author) const
{
    constexpr Choice<EvidenceKind> kinds[] = {{"investigacion", EvidenceKind::Research},
                                              {"evaluacion", EvidenceKind::Evaluation},
                                              {"otra", EvidenceKind::Other},
                                              {"estudio", EvidenceKind::Research}};
    Evidence evidence;
    evidence.kind = choiceFrom(m_kind, QStringLiteral("--kind"), kinds);
    evidence.title = textFrom(m_title, QStringLiteral("--title")).trimmed();
    for (const std::string& typed : m_authors)
        evidence.authors << Name::parse(textFrom(typed, QStringLiteral("--author")));
    evidence.issued = textFrom(m_year, QStringLiteral("--year"));
    evidence.doi = typedDoi(textFrom(m_doi, QStringLiteral("--doi")));
    evidence.url = typedAddress(textFrom(m_url, QStringLiteral("--url")));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const QList<Id<SubQuestion>> links = subQuestionsFrom(*workspace, m_links);
    const Id<Evidence> id = store::addEvidence(*workspace, evidence, links);
    if (m_json) {
        printJson({{"id", utf8(id.text())}, {"linked", links.size()}});
        return 0;
    }
    QString sentence = Cli::tr("Se agregó «%1».").arg(evidence.title);
    if (links.size() == 1)
        sentence += u' ' + Cli::tr("Quedó vinculada a 1 subpregunta.");
    else if (links.size() > 1)
        sentence += u' ' + Cli::tr("Quedó vinculada a %1 subpreguntas.").arg(links.size());
    print(sentence);
    print(Cli::tr("Identificador: %1").arg(id.text()));
    return 0;
}

} // namespace agenda::cli
