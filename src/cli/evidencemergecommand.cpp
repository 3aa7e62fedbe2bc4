// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidencemergecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/merging.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString EvidenceMergeCommand::summary()
{
    return Cli::tr("Combina evidencias que son el mismo documento");
}

void EvidenceMergeCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("SE_QUEDA", m_keep,
                   utf8(Cli::tr("La que se queda: su identificador, su número (E-03) o el comienzo de su "
                                "título")))
        ->required()
        ->type_name("");
    app.add_option("OTRA", m_others, utf8(Cli::tr("Las que se combinan con ella y van a la papelera")))
        ->required()
        ->type_name("");
}

int EvidenceMergeCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const Evidence keep = evidenceFrom(*workspace, m_keep);
    Evidence merged = keep;
    QList<Id<Evidence>> others;
    for (const std::string& each : m_others) {
        const Evidence other = evidenceFrom(*workspace, each);
        merged = store::mergedOf(merged, other);
        others << other.id;
    }
    store::mergeEvidence(*workspace, keep.id, others, merged);
    print(
        (others.size() == 1
             ? Cli::tr("Se combinó otra evidencia con «%1».").arg(merged.title)
             : Cli::tr("Se combinaron otras %1 evidencias con «%2».").arg(others.size()).arg(merged.title)) +
        u' ' + Cli::tr("Puede deshacerlo con «%1».").arg(QStringLiteral("undo")));
    return 0;
}

} // namespace agenda::cli
