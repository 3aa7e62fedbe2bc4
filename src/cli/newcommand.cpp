// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/newcommand.h"

#include "cli/arguments.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "exchange/agendafile.h"
#include "exchange/library/publiclibrary.h"
#include "store/views.h"

#include <QFile>

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString NewCommand::summary()
{
    return Cli::tr("Crea una agenda nueva con la agenda 2020-2022 de CLAC, o vacía");
}

void NewCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_flag("--empty", m_empty, utf8(Cli::tr("Sin la agenda 2020-2022: para traer otra con «import»")));
    app.add_flag(
        "--public-library", m_publicLibrary,
        utf8(Cli::tr("También la biblioteca pública de ejemplo: referencias verdaderas para probar")));
}

int NewCommand::run(const Person& author) const
{
    const QString path = textFrom(m_file, Cli::tr("El nombre del archivo"));
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(path, author);
    if (m_empty && !m_publicLibrary) {
        print(Cli::tr("Se creó «%1», vacía.").arg(path));
        return 0;
    }
    store::ImportSummary library;
    try {
        if (!m_empty)
            importStarterAgenda(*workspace);
        if (m_publicLibrary) {
            ProgressBar bar;
            library = importPublicLibrary(*workspace, bar.progress());
        }
    } catch (...) {
        // What is there is only our own half-made file.
        workspace.reset();
        QFile::remove(path);
        throw;
    }
    if (m_empty) {
        print(Cli::tr("Se creó «%1» con la biblioteca pública de ejemplo: %2 referencias.")
                  .arg(path)
                  .arg(library.stored));
        return 0;
    }
    const store::Counts counts = store::readCounts(*workspace);
    print(Cli::tr("Se creó «%1» con la agenda 2020-2022: %2 preguntas amplias, %3 temas, %4 subpreguntas.")
              .arg(path)
              .arg(counts.questions)
              .arg(counts.themes)
              .arg(counts.subquestions));
    if (m_publicLibrary)
        print(Cli::tr("Biblioteca pública de ejemplo: %1 referencias.").arg(library.stored));
    return 0;
}

} // namespace agenda::cli
