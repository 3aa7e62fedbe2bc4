// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "base/atomicfile.h"
#include "cli/arguments.h"
#include "cli/filestext.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "exchange/agendafile.h"
#include "exchange/bibliography/bibliographyitems.h"
#include "exchange/bibliography/bibtexwriter.h"
#include "exchange/bibliography/csljson.h"
#include "exchange/bibliography/riswriter.h"
#include "store/recordjson.h"
#include "store/replacement.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

/// A form in which the library leaves, told by the name's ending.
struct Bibliography {
    const char* ending;
    store::FileKind kind;
    QByteArray (*write)(const QList<nlohmann::json>& items);
};
constexpr Bibliography bibliographies[] = {{".bib", store::FileKind::Bibtex, writeBibtex},
                                           {".ris", store::FileKind::Ris, writeRis},
                                           {".csl.json", store::FileKind::CslJson, writeCslJson}};

} // namespace

QString ExportCommand::summary()
{
    return Cli::tr("Escribe toda la agenda en JSON, con su historial, y los adjuntos en una carpeta al lado; "
                   "o la bibliografía, si SALIDA termina en .bib, .ris o .csl.json");
}

void ExportCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("SALIDA", m_out,
                   utf8(Cli::tr("Dónde se escribe, como copia.agenda.json o biblioteca.bib")))
        ->required()
        ->type_name("");
    addJson(app, m_json);
}

int ExportCommand::run(const Person& author) const
{
    const QString out = textFrom(m_out, Cli::tr("El nombre del archivo"));
    const auto* const bibliography =
        std::find_if(std::begin(bibliographies), std::end(bibliographies), [&](const Bibliography& each) {
            return out.endsWith(QLatin1StringView(each.ending), Qt::CaseInsensitive);
        });
    const bool isBibliography = bibliography != std::end(bibliographies);
    store::refuseToReplace(out, isBibliography ? bibliography->kind : store::FileKind::AgendaJson);
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    if (isBibliography) {
        const QList<nlohmann::json> items = bibliographyItems(*workspace);
        AtomicFile::write(out, bibliography->write(items));
        if (m_json)
            printJson({{"path", utf8(out)}, {"references", items.size()}});
        else
            print(Cli::tr("Se escribió «%1». Referencias: %2").arg(out).arg(items.size()));
        return 0;
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
