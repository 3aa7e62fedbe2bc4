// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "cli/arguments.h"
#include "cli/filestext.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "exchange/agendafile.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString ExportCommand::summary()
{
    return Cli::tr("Escribe toda la agenda en JSON, con su historial, y los adjuntos en una carpeta al lado");
}

void ExportCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("SALIDA", m_out, utf8(Cli::tr("Dónde se escribe, como copia.agenda.json")))
        ->required()
        ->type_name("");
    addJson(app, m_json);
}

int ExportCommand::run(const Person& author) const
{
    const QString out = textFrom(m_out, Cli::tr("El nombre del archivo"));
    refuseToOverwriteAgenda(out);
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    ExportResult result;
    {
        ProgressBar bar;
        result = exportAgendaFile(*workspace, out, bar.progress());
    }
    if (m_json) {
        printJson({{"path", utf8(out)},
                   {"records", result.records},
                   {"revisions", result.revisions},
                   {"attachments", result.attachments},
                   {"files", result.files},
                   {"notes", store::toJson(result.notes)}});
        return 0;
    }
    print(Cli::tr("Se escribió «%1». Registros: %2 · Cambios del historial: %3 · %4")
              .arg(out)
              .arg(result.records)
              .arg(result.revisions)
              .arg(filesText(result.attachments, result.files)));
    for (const QString& note : result.notes)
        print(note);
    return 0;
}

} // namespace agenda::cli
