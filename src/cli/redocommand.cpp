// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/redocommand.h"

#include "cli/arguments.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"

#include <nlohmann/json.hpp>

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString RedoCommand::summary()
{
    return Cli::tr("Rehace lo último que se deshizo");
}

void RedoCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int RedoCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const std::optional<store::Revision> target = workspace->nextRedo();
    store::Revision revision;
    {
        ProgressBar bar;
        revision = workspace->redo(bar.progress());
    }
    const QString what = target ? target->label : revision.label;
    if (m_json)
        printJson({{"number", revision.number}, {"label", utf8(what)}});
    else
        print(Cli::tr("Se rehízo: %1").arg(what));
    return 0;
}

} // namespace agenda::cli
