// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidencelinkcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/evidenceedit.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString EvidenceLinkCommand::summary()
{
    return Cli::tr("Vincula una evidencia a subpreguntas");
}

void EvidenceLinkCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addEvidence(app, m_evidence);
    app.add_option("CODIGO", m_codes, utf8(Cli::tr("Códigos de subpreguntas, como 1.3.2")))
        ->required()
        ->type_name("");
}

int EvidenceLinkCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const Evidence evidence = evidenceFrom(*workspace, m_evidence);
    const qsizetype added =
        store::link(*workspace, evidence.id, subQuestionsFrom(*workspace, m_codes)).size();
    if (added == 0)
        print(Cli::tr("«%1» ya estaba vinculada. No se cambió nada.").arg(evidence.title));
    else if (added == 1)
        print(Cli::tr("Se vinculó «%1» a 1 subpregunta.").arg(evidence.title));
    else
        print(Cli::tr("Se vinculó «%1» a %2 subpreguntas.").arg(evidence.title).arg(added));
    return 0;
}

} // namespace agenda::cli
