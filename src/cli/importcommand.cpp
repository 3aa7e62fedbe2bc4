// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "exchange/agendafile.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString ImportCommand::summary()
{
    return Cli::tr("Trae lo que falta de un archivo, que se reconoce por su contenido");
}

void ImportCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("ENTRADA", m_in, utf8(Cli::tr("El archivo que se trae: lo que escribió «export»")))
        ->required()
        ->type_name("");
    addJson(app, m_json);
}

int ImportCommand::run(const Person& author) const
{
    const QString in = textFrom(m_in, Cli::tr("El nombre del archivo"));
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    ImportResult result;
    {
        ProgressBar bar;
        result = importAgendaFile(*workspace, in, bar.progress());
    }
    const int code = result.filesLeftOut > 0 ? exitFilesLeftOut : exitDone;
    if (m_json) {
        printJson({{"added", result.added},
                   {"unchanged", result.unchanged},
                   {"kept", result.kept},
                   {"revisions", result.revisions},
                   {"files", result.filesAdded},
                   {"files_left_out", result.filesLeftOut},
                   {"notes", store::toJson(result.notes)}});
        return code;
    }
    if (result.changedNothing())
        print(Cli::tr("Todo estaba ya en la agenda. No se cambió nada."));
    print(Cli::tr("Agregados: %1 · Iguales: %2 · Distintos, se dejó lo de la agenda: %3 · Archivos: %4 · "
                  "Cambios del historial: %5")
              .arg(result.added)
              .arg(result.unchanged)
              .arg(result.kept)
              .arg(result.filesAdded)
              .arg(result.revisions));
    for (const QString& note : result.notes)
        print(note);
    return code;
}

} // namespace agenda::cli
