// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/editionscommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/counted.h"
#include "reports/editionexport.h"
#include "store/editions.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString EditionsCommand::summary()
{
    return Cli::tr("Lista las ediciones del informe: qué se exportó, cuándo y para quién, lo último primero");
}

void EditionsCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int EditionsCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<Edition> all = store::editions(*workspace);
    if (m_json) {
        store::Json list = store::Json::array();
        for (const Edition& each : all)
            list.push_back(store::toJson(Record(each)));
        printJson(list);
        return 0;
    }
    if (all.isEmpty())
        print(Cli::tr("Todavía no hay ediciones. Haga la primera con «report»."));
    for (const Edition& each : all) {
        QString line = reports::editionTitle(each) + QStringLiteral(" · ") + each.name;
        if (!each.leftOut.isEmpty())
            line += QStringLiteral(" · ") + counted(int(each.leftOut.size()), Cli::tr("1 cosa quedó fuera"),
                                                    Cli::tr("%1 cosas quedaron fuera"));
        print(line);
    }
    return 0;
}

} // namespace agenda::cli
