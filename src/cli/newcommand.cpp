// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/newcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "exchange/agendafile.h"
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
}

int NewCommand::run(const Person& author) const
{
    const QString path = textFrom(m_file, Cli::tr("El nombre del archivo"));
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(path, author);
    if (m_empty) {
        print(Cli::tr("Se creó «%1», vacía.").arg(path));
        return 0;
    }
    try {
        importStarterAgenda(*workspace);
    } catch (...) {
        // What is there is only our own half-made file.
        workspace.reset();
        QFile::remove(path);
        throw;
    }
    const store::Counts counts = store::readCounts(*workspace);
    print(Cli::tr("Se creó «%1» con la agenda 2020-2022: %2 preguntas amplias, %3 temas, %4 subpreguntas.")
              .arg(path)
              .arg(counts.questions)
              .arg(counts.themes)
              .arg(counts.subquestions));
    return 0;
}

} // namespace agenda::cli
