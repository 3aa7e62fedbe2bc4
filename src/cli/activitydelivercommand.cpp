// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/activitydelivercommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/planning.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString ActivityDeliverCommand::summary()
{
    return Cli::tr("Entrega una actividad: se vuelve evidencia, con sus vínculos");
}

void ActivityDeliverCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("ACTIVIDAD", m_activity, utf8(Cli::tr("La actividad: su identificador o su título")))
        ->required()
        ->type_name("");
    app.add_option("--title", m_title, utf8(Cli::tr("El título del documento (si no, el de la actividad)")))
        ->type_name(utf8(Cli::tr("TEXTO")));
    app.add_option("--year", m_year, utf8(Cli::tr("Cuándo salió: 2021, 2021-03 o 2021-03-09")))
        ->type_name(utf8(Cli::tr("FECHA")));
    addJson(app, m_json);
}

int ActivityDeliverCommand::run(const Person& author) const
{
    const QString wanted = textFrom(m_activity, QStringLiteral("ACTIVIDAD")).trimmed();
    const QString title = textFrom(m_title, QStringLiteral("--title"));
    const QString issued = textFrom(m_year, QStringLiteral("--year"));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const Activity activity = activityFrom(*workspace, wanted);
    Evidence evidence = store::deliveryOf(activity);
    if (!title.isEmpty())
        evidence.title = title;
    evidence.issued = issued;
    const Id<Evidence> id = store::deliverActivity(*workspace, activity.id, evidence);
    if (m_json)
        printJson({{"id", utf8(id.text())}});
    else
        print(Cli::tr("Se entregó «%1»: ya es una evidencia.").arg(activity.title));
    return 0;
}

} // namespace agenda::cli
