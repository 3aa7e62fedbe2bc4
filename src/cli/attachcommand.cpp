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

namespace
{

/// All or none: what cannot be attached is said before the first is.
void refuseTwice(const store::Workspace& workspace, const Evidence& evidence,
                 const QList<store::StagedFile>& files)
{
    QStringList seen;
    for (const Attachment& attachment : workspace.where(&Attachment::evidence, evidence.id))
        seen << attachment.sha256;
    for (const store::StagedFile& file : files) {
        if (seen.contains(file.sha256)) {
            throw Error(ErrorKind::Conflict,
                        Cli::tr("«%1» ya está adjunto a «%2», con el mismo contenido. No se adjuntó nada.")
                            .arg(file.name, evidence.title));
        }
        seen << file.sha256;
    }
}

} // namespace

QString AttachCommand::summary()
{
    return Cli::tr("Guarda archivos dentro de la agenda, como adjuntos de una evidencia");
}

void AttachCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("--to", m_evidence,
                   utf8(Cli::tr("La evidencia: su identificador, su número (E3) o el comienzo de su título")))
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
    {
        ProgressBar bar;
        store::ContentIntake intake(*workspace);
        for (const std::string& path : m_paths)
            files << intake.stage(textFrom(path, Cli::tr("El nombre del archivo")), bar.progress());
    }
    refuseTwice(*workspace, evidence, files);
    store::Json list = store::Json::array();
    for (const store::StagedFile& file : files) {
        const std::optional<Id<Evidence>> other = store::evidenceWithContent(*workspace, file.sha256);
        const Id<Attachment> id = store::attach(*workspace, evidence.id, file);
        list.push_back({{"id", utf8(id.text())},
                        {"name", utf8(file.name)},
                        {"size", file.size},
                        {"sha256", utf8(file.sha256)}});
        if (m_json)
            continue;
        print(Cli::tr("Se adjuntó «%1» a «%2».").arg(file.name, evidence.title));
        if (other)
            print(Cli::tr("El mismo archivo está también en «%1».").arg(workspace->require(*other).title));
    }
    if (m_json)
        printJson(list);
    return 0;
}

} // namespace agenda::cli
