// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/activityaddcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/planning.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString ActivityAddCommand::summary()
{
    return Cli::tr("Planea una actividad de aprendizaje");
}

void ActivityAddCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    const std::string text = utf8(Cli::tr("TEXTO"));
    const std::string date = utf8(Cli::tr("FECHA"));
    app.add_option("--title", m_title, utf8(Cli::tr("El título")))->required()->type_name(text);
    app.add_option("--kind", m_kind, utf8(Cli::tr("estudio, evaluacion, revision, taller u otra")))
        ->required()
        ->type_name(utf8(Cli::tr("TIPO")));
    app.add_option("--from", m_from, utf8(Cli::tr("Un día de su primer trimestre, como 2021-04-01")))
        ->required()
        ->type_name(date);
    app.add_option("--to", m_to, utf8(Cli::tr("Un día de su último trimestre")))->required()->type_name(date);
    app.add_option("--method", m_method, utf8(Cli::tr("El método")))->type_name(text);
    app.add_option("--responsible", m_responsible, utf8(Cli::tr("Quién responde por ella")))
        ->type_name(utf8(Cli::tr("NOMBRE")));
    app.add_option("--cost", m_cost, utf8(Cli::tr("El costo, sin decimales")))->type_name("N");
    app.add_option("--currency", m_currency, utf8(Cli::tr("La moneda del costo (si no, USD)")))
        ->type_name(utf8(Cli::tr("MONEDA")));
    app.add_option("--audience", m_audience, utf8(Cli::tr("Para quién es")))->type_name(text);
    app.add_option("--link", m_links, utf8(Cli::tr("El código de una subpregunta; puede repetirse")))
        ->type_name(utf8(Cli::tr("CÓDIGO")));
    addJson(app, m_json);
}

int ActivityAddCommand::run(const Person& author) const
{
    constexpr Choice<ActivityKind> kinds[] = {{"estudio", ActivityKind::Study},
                                              {"evaluacion", ActivityKind::Evaluation},
                                              {"revision", ActivityKind::Review},
                                              {"taller", ActivityKind::Workshop},
                                              {"otra", ActivityKind::Other}};
    Activity activity;
    activity.title = textFrom(m_title, QStringLiteral("--title"));
    activity.kind = choiceFrom(m_kind, QStringLiteral("--kind"), kinds);
    activity.startsOn = dateFrom(m_from, QStringLiteral("--from"));
    activity.endsOn = dateFrom(m_to, QStringLiteral("--to"));
    activity.method = textFrom(m_method, QStringLiteral("--method"));
    activity.audience = textFrom(m_audience, QStringLiteral("--audience"));
    if (!m_cost.empty())
        activity.cost = amountFrom(m_cost, QStringLiteral("--cost"));
    activity.currency = m_currency.empty() && activity.cost
                            ? QStringLiteral("USD")
                            : textFrom(m_currency, QStringLiteral("--currency"));
    const QString responsible = textFrom(m_responsible, QStringLiteral("--responsible"));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    for (const Id<SubQuestion>& id : subQuestionsFrom(*workspace, m_links))
        activity.subquestions << id.text();
    const Id<Activity> id = store::saveActivity(*workspace, activity, responsible);
    if (m_json) {
        printJson(store::toJson(Record(workspace->require(id))));
    } else {
        print(Cli::tr("Se planeó «%1»: %2.").arg(activity.title, quartersText(activity)));
    }
    return 0;
}

} // namespace agenda::cli
