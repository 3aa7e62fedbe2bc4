// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progresscommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/progress.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

using store::Json;

Json eventJson(const store::ProgressEvent& event)
{
    static constexpr std::array kinds{"state", "answer", "confidence", "document", "search", "activity"};
    return {{"kind", kinds[size_t(event.kind)]}, {"on", utf8(event.on.toString(Qt::ISODate))},
            {"id", utf8(event.recordId)},        {"title", utf8(event.title)},
            {"detail", utf8(event.detail)},      {"promise", event.isPromise}};
}

Json subQuestionJson(const store::SubQuestionProgress& sub, const QDate& day)
{
    Json events = Json::array();
    for (const store::ProgressEvent& event : sub.events)
        events.push_back(eventJson(event));
    const std::optional<State> state = sub.stateOn(day);
    return {{"code", utf8(sub.subquestion.code)},
            {"state", state ? Json(utf8(codeOf(state->value))) : Json()},
            {"since", state ? Json(utf8(state->effectiveOn.toString(Qt::ISODate))) : Json()},
            {"events", std::move(events)}};
}

Json quartersJson(const store::AgendaProgress& progress, const store::ThemeProgress& theme)
{
    Json quarters = Json::array();
    for (const Quarter& quarter : progress.quarters) {
        const QDate day = std::min(quarter.last(), progress.lastDay());
        const bool reached = quarter.first() <= progress.lastDay();
        Json counts;
        if (reached) {
            const store::StateTally tally = store::statesOn(theme, day);
            for (const auto& [value, code] : EnumCodes<Answered>::all)
                counts[code] = tally[value];
            counts["unrecorded"] = tally.unrecorded;
        }
        quarters.push_back({{"quarter", utf8(quarter.text())}, {"states", counts}});
    }
    return quarters;
}

Json progressJson(const store::AgendaProgress& progress)
{
    const auto iso = [](const QDate& day) {
        return day.isNull() ? Json() : Json(utf8(day.toString(Qt::ISODate)));
    };
    Json themes = Json::array();
    for (const store::ThemeProgress& theme : progress.themes) {
        Json subquestions = Json::array();
        for (const store::SubQuestionProgress& sub : theme.subquestions)
            subquestions.push_back(subQuestionJson(sub, progress.lastDay()));
        themes.push_back({{"place", theme.place},
                          {"name", utf8(theme.theme.name)},
                          {"quarters", quartersJson(progress, theme)},
                          {"subquestions", std::move(subquestions)}});
    }
    return {{"as_of", iso(progress.asOf.effective)},
            {"recorded_as_of", iso(progress.asOf.recorded)},
            {"themes", std::move(themes)}};
}

/// «1 parcial, 2 sin evidencia».
QString countsText(const store::ThemeProgress& theme, const QDate& day)
{
    const store::StateTally tally = store::statesOn(theme, day);
    QStringList parts;
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        if (tally[value] > 0)
            parts << QStringLiteral("%1 %2").arg(tally[value]).arg(label(value).toLower());
    }
    if (tally.unrecorded > 0)
        parts << Cli::tr("%1 sin estado registrado").arg(tally.unrecorded);
    return parts.join(QStringLiteral(", "));
}

void printTheme(const store::AgendaProgress& progress, const store::ThemeProgress& theme)
{
    print(QStringLiteral("\n%1. %2: %3")
              .arg(theme.place)
              .arg(theme.theme.name, countsText(theme, progress.lastDay())));
    for (const store::SubQuestionProgress& sub : theme.subquestions) {
        for (const store::ProgressEvent& event : sub.events) {
            QString line = QStringLiteral("  %1  %2  %3").arg(sub.subquestion.code, event.when, event.title);
            if (const QString outside = outsidePeriod(progress.agenda, event.on); !outside.isEmpty())
                line += QStringLiteral(" [%1]").arg(outside);
            if (!event.detail.isEmpty())
                line += QStringLiteral(": ") + event.detail;
            print(line);
        }
    }
}

} // namespace

QString ProgressCommand::summary()
{
    return Cli::tr("Muestra el avance por tema y por qué se movió, hoy o como estaba un día");
}

void ProgressCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("--as-of", m_asOf, utf8(Cli::tr("La agenda como estaba ese día, como 2021-06-30")))
        ->type_name(utf8(Cli::tr("FECHA")));
    app.add_option("--recorded-as-of", m_recordedAsOf,
                   utf8(Cli::tr("Con lo que se había anotado hasta el final de ese día")))
        ->type_name(utf8(Cli::tr("FECHA")));
    addJson(app, m_json);
}

int ProgressCommand::run(const Person& author) const
{
    store::AsOf asOf;
    if (!m_asOf.empty())
        asOf.effective = dateFrom(m_asOf, QStringLiteral("--as-of"));
    if (!m_recordedAsOf.empty())
        asOf.recorded = dateFrom(m_recordedAsOf, QStringLiteral("--recorded-as-of"));
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    for (const QDate& day : {asOf.effective, asOf.recorded}) {
        if (day > workspace->clock().today())
            throw Error(ErrorKind::Constraint,
                        Cli::tr("El %1 todavía no ha llegado. Escriba un día hasta hoy.").arg(dateText(day)));
    }
    const store::AgendaProgress progress = store::readProgress(*workspace, asOf);
    if (m_json) {
        printJson(progressJson(progress));
        return 0;
    }
    if (progress.themes.isEmpty())
        print(asOf.recorded.isNull() ? Cli::tr("La agenda está vacía. Traiga una con «import».")
                                     : Cli::tr("Ese día todavía no se había anotado nada."));
    else
        print(Cli::tr("Así estaba la agenda el %1.").arg(dateText(progress.lastDay())));
    for (const store::ThemeProgress& theme : progress.themes)
        printTheme(progress, theme);
    return 0;
}

} // namespace agenda::cli
