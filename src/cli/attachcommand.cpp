// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attachcommand.h"

#include "cli/arguments.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "store/evidenceedit.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString AttachCommand::summary()
{
    return Cli::tr("Guarda archivos dentro de la agenda, como adjuntos de una evidencia");
}

void AttachCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option(
           "--to", m_evidence,
           utf8(Cli::tr("La evidencia: su identificador, su número (E-03) o el comienzo de su título")))
        ->required()
        ->type_name(utf8(Cli::tr("EVIDENCIA")));
    app.add_option("DOCUMENTO", m_paths, utf8(Cli::tr("Los archivos que se adjuntan")))
        ->required()
        ->type_name("");
    addJson(app, m_json);
}

int AttachCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const Evidence evidence = evidenceFrom(*workspace, m_evidence);
    QList<store::StagedFile> files;
    QList<std::optional<Id<Evidence>>> others;
    QList<Id<Attachment>> ids;
    {
        ProgressBar bar;
        store::ContentIntake intake(*workspace);
        try {
            for (const std::string& path : m_paths)
                files << intake.stage(textFrom(path, Cli::tr("El nombre del archivo")), bar.progress());
            for (const store::StagedFile& file : std::as_const(files))
                others << store::evidenceWithContent(*workspace, file.sha256);
            ids = store::attach(*workspace, evidence.id, files);
        } catch (...) {
            // All of them or none: nor do those that came in before stay in the file.
            intake.discard();
            throw;
        }
    }
    store::Json list = store::Json::array();
    for (qsizetype at = 0; at < files.size(); ++at) {
        const store::StagedFile& file = files[at];
        list.push_back({{"id", utf8(ids[at].text())},
                        {"name", utf8(file.name)},
                        {"size", file.size},
                        {"sha256", utf8(file.sha256)}});
        if (m_json)
            continue;
        print(Cli::tr("Se adjuntó «%1» a «%2».").arg(file.name, evidence.title));
        if (file.size == 0)
            print(Cli::tr("«%1» está vacío: tiene 0 bytes. Revise que sea el documento.").arg(file.name));
        if (others[at])
            print(
                Cli::tr("El mismo archivo está también en «%1».").arg(workspace->require(*others[at]).title));
    }
    if (m_json)
        printJson(list);
    return 0;
}

} // namespace agenda::cli
