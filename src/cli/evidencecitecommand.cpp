// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidencecitecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/citation.h"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

namespace agenda::cli
{

QString EvidenceCiteCommand::summary()
{
    return Cli::tr("Escribe la referencia de una evidencia para una bibliografía (APA 7)");
}

void EvidenceCiteCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addEvidence(app, m_evidence);
    addJson(app, m_json);
}

int EvidenceCiteCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const Evidence evidence = evidenceFrom(*workspace, m_evidence);
    const QString citation = apaCitation(evidence);
    if (m_json)
        printJson({{"id", utf8(evidence.id.text())}, {"citation", utf8(citation)}});
    else
        print(citation);
    return 0;
}

} // namespace agenda::cli
