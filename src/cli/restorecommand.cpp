// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/restorecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/trash.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString RestoreCommand::summary()
{
    return Cli::tr("Recupera de la papelera lo que quitó un cambio");
}

void RestoreCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("CAMBIO", m_revision, utf8(Cli::tr("El número que muestra «trash»")))
        ->required()
        ->type_name("");
}

int RestoreCommand::run(const Person& author) const
{
    const int number = numberFrom(m_revision, Cli::tr("El cambio"));
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    for (const store::TrashItem& item : store::readTrash(*workspace)) {
        if (item.removal.number == number) {
            store::restore(*workspace, item.removal.id);
            print(Cli::tr("Se recuperó: %1").arg(item.title));
            return 0;
        }
    }
    throw Error(ErrorKind::NotFound,
                Cli::tr("El cambio %1 no está en la papelera. Véala con «trash».").arg(number));
}

} // namespace agenda::cli
