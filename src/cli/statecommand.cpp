// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "domain/quarter.h"
#include "store/agendaedit.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString StateCommand::summary()
{
    return Cli::tr("Anota el estado de una subpregunta desde una fecha, con su motivo");
}

void StateCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("CODIGO", m_code, utf8(Cli::tr("El código de la subpregunta")))->required()->type_name("");
    app.add_option("ESTADO", m_value, utf8(Cli::tr("sin-evidencia, en-curso, parcial o respondida")))
        ->required()
        ->type_name("");
    app.add_option("--date", m_date, utf8(Cli::tr("Desde qué día, como 2021-03-09; nunca en el futuro")))
        ->required()
        ->type_name(utf8(Cli::tr("FECHA")));
    app.add_option("--reason", m_reason, utf8(Cli::tr("Por qué")))
        ->required()
        ->type_name(utf8(Cli::tr("TEXTO")));
}

int StateCommand::run(const Person& author) const
{
    constexpr Choice<Answered> states[] = {{"sin-evidencia", Answered::NoEvidence},
                                           {"en-curso", Answered::InProgress},
                                           {"parcial", Answered::Partial},
                                           {"respondida", Answered::Full}};
    const Answered value = choiceFrom(m_value, Cli::tr("El estado"), states);
    const QDate date = dateFrom(m_date, QStringLiteral("--date"));
    const QString reason = textFrom(m_reason, QStringLiteral("--reason"));
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const SubQuestion sub = subQuestionFrom(*workspace, m_code);
    store::setState(*workspace, sub.id, value, date, reason);
    const Agenda agenda = workspace->all<Agenda>().value(0);
    print(Cli::tr("La subpregunta %1 está «%2» desde el %3.")
              .arg(sub.code, label(value).toLower(), periodDateText(agenda, date)));
    return 0;
}

} // namespace agenda::cli
