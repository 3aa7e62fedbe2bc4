// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/filestext.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "exchange/agendafile.h"
#include "exchange/library/libraryexport.h"
#include "store/recordjson.h"
#include "store/replacement.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString ExportCommand::summary()
{
    return Cli::tr("Escribe toda la agenda en JSON, con su historial, y los adjuntos en una carpeta al lado; "
                   "o las referencias, si SALIDA termina en .xlsx, .csv, .bib, .ris o .csl.json");
}

void ExportCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("SALIDA", m_out,
                   utf8(Cli::tr("Dónde se escribe, como copia.agenda.json o biblioteca.xlsx")))
        ->required()
        ->type_name("");
    app.add_option("--separator", m_separator,
                   utf8(Cli::tr("Lo que separa las columnas de un CSV: «;» (lo usual), «,» o «tab»")))
        ->type_name("");
    addJson(app, m_json);
}

int ExportCommand::exportReferences(const store::Workspace& workspace, const QString& out) const
{
    QChar separator = u';';
    if (!m_separator.empty()) {
        if (libraryFormatOf(out) != LibraryFormat::Csv) {
            throw Error(ErrorKind::Constraint,
                        Cli::tr("--separator es solo para una SALIDA que termina en .csv."));
        }
        separator = choiceFrom(m_separator, Cli::tr("El separador"), separators);
    }
    LibraryExported exported;
    {
        ProgressBar bar;
        exported = exportLibrary(workspace, {}, out, bar.progress(), separator);
    }
    if (m_json) {
        printJson({{"path", utf8(out)},
                   {"references", exported.references},
                   {"notes", store::toJson(exported.notes)}});
        return exitDone;
    }
    print(Cli::tr("Se escribió «%1». Referencias: %2").arg(out).arg(exported.references));
    for (const QString& note : exported.notes)
        print(note);
    return exitDone;
}

int ExportCommand::run(const Person& author) const
{
    const QString out = textFrom(m_out, Cli::tr("El nombre del archivo"));
    const bool isLibrary = libraryFormatOf(out).has_value();
    if (!isLibrary)
        store::refuseToReplace(out, store::FileKind::AgendaJson);
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    if (isLibrary)
        return exportReferences(*workspace, out);
    if (!m_separator.empty()) {
        throw Error(ErrorKind::Constraint,
                    Cli::tr("--separator es solo para una SALIDA que termina en .csv."));
    }
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
