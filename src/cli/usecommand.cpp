// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/answering.h"
#include "store/answers.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString UseCommand::summary()
{
    return Cli::tr("Anota para qué se usó la respuesta vigente");
}

void UseCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addSubQuestion(app, m_code);
    app.add_option("--for", m_purpose, utf8(Cli::tr("decision, proyecto, capacitacion, incidencia u otro")))
        ->required()
        ->type_name(utf8(Cli::tr("FIN")));
    app.add_option("--text", m_text, utf8(Cli::tr("Para qué se usó")))
        ->required()
        ->type_name(utf8(Cli::tr("TEXTO")));
    app.add_option("--by", m_by, utf8(Cli::tr("Quién la usó (si no, usted)")))
        ->type_name(utf8(Cli::tr("NOMBRE")));
    addPastDate(app, m_date, Cli::tr("Cuándo se usó, como 2021-03-09 (si no, hoy)"));
    addJson(app, m_json);
}

int UseCommand::run(const Person& author) const
{
    constexpr Choice<UsePurpose> purposes[] = {{"decision", UsePurpose::Decision},
                                               {"proyecto", UsePurpose::Project},
                                               {"capacitacion", UsePurpose::Training},
                                               {"incidencia", UsePurpose::Advocacy},
                                               {"otro", UsePurpose::Other}};
    Use use;
    use.purpose = choiceFrom(m_purpose, QStringLiteral("--for"), purposes);
    use.description = textFrom(m_text, QStringLiteral("--text"));
    if (!m_date.empty())
        use.usedOn = dateFrom(m_date, QStringLiteral("--date"));
    const QString by = textFrom(m_by, QStringLiteral("--by"));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const SubQuestion sub = subQuestionFrom(*workspace, m_code);
    const std::optional<Answer> answer = store::answerInForce(*workspace, sub.id);
    if (!answer) {
        throw Error(ErrorKind::NotFound,
                    Cli::tr("La subpregunta %1 todavía no tiene respuesta que usar.").arg(sub.code));
    }
    use.answer = answer->id;
    const Id<Use> id = store::recordUse(*workspace, use, by);
    if (m_json)
        printJson(store::toJson(Record(workspace->require(id))));
    else
        print(
            Cli::tr("Se anotó el uso de la respuesta a %1, versión %2.").arg(sub.code).arg(answer->version));
    return 0;
}

} // namespace agenda::cli
