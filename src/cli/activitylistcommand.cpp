// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/activitylistcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/planning.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

using store::Json;

Json activityJson(const store::PlannedActivity& each)
{
    Json json = store::toJson(Record(each.activity));
    QStringList codes;
    for (const SubQuestion& sub : each.subquestions)
        codes << sub.code;
    json["codes"] = store::toJson(codes);
    json["responsible_name"] = utf8(each.responsible);
    json["late"] = each.isLate;
    return json;
}

void printActivity(const store::PlannedActivity& each)
{
    const Activity& activity = each.activity;
    QStringList facts{label(activity.kind), quartersText(activity),
                      each.isLate ? Cli::tr("%1, atrasada").arg(label(activity.status))
                                  : label(activity.status)};
    if (!each.responsible.isEmpty())
        facts << each.responsible;
    if (activity.cost)
        facts << costText(activity);
    for (const SubQuestion& sub : each.subquestions)
        facts << sub.code;
    print(activity.title);
    print(QStringLiteral("  ") + facts.join(QStringLiteral(" · ")));
}

} // namespace

QString ActivityListCommand::summary()
{
    return Cli::tr("Muestra el plan de actividades por trimestre");
}

void ActivityListCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int ActivityListCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<store::PlannedActivity> plan = store::readPlan(*workspace);
    if (m_json) {
        Json list = Json::array();
        for (const store::PlannedActivity& each : plan)
            list.push_back(activityJson(each));
        printJson(list);
        return 0;
    }
    if (plan.isEmpty())
        print(Cli::tr("Todavía no hay actividades planeadas."));
    for (const store::PlannedActivity& each : plan)
        printActivity(each);
    return 0;
}

} // namespace agenda::cli
