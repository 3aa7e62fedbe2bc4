// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answeraddcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/answering.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString AnswerAddCommand::summary()
{
    return Cli::tr("Escribe una versión nueva de lo que sabemos hoy sobre una subpregunta");
}

void AnswerAddCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    const std::string text = utf8(Cli::tr("TEXTO"));
    addSubQuestion(app, m_code);
    app.add_option("--text", m_text, utf8(Cli::tr("Lo que sabemos hoy")))->required()->type_name(text);
    app.add_option("--unknown", m_unknown, utf8(Cli::tr("Lo que aún no sabemos")))->type_name(text);
    app.add_option("--would-change", m_wouldChange, utf8(Cli::tr("Qué nos haría cambiar de idea")))
        ->type_name(text);
    app.add_option("--finding", m_findings,
                   utf8(Cli::tr("El identificador de un hallazgo en que se apoya; puede repetirse")))
        ->type_name("ID");
    addPastDate(app, m_date, Cli::tr("Desde cuándo vale, como 2021-03-09 (si no, hoy)"));
    app.add_flag("--internal", m_internal, utf8(Cli::tr("Es solo para CLAC")));
    app.add_flag(
        "--confirm", m_confirm,
        utf8(Cli::tr("Confirma que puede publicarse aunque se apoye en hallazgos que no son públicos")));
    addJson(app, m_json);
}

int AnswerAddCommand::run(const Person& author) const
{
    Answer answer;
    answer.text = textFrom(m_text, QStringLiteral("--text"));
    answer.unknown = textFrom(m_unknown, QStringLiteral("--unknown"));
    answer.wouldChange = textFrom(m_wouldChange, QStringLiteral("--would-change"));
    for (const std::string& each : m_findings)
        answer.findings << textFrom(each, QStringLiteral("--finding"));
    answer.findings.removeDuplicates();
    answer.audience = m_internal ? Audience::Internal : Audience::Membership;
    if (!m_date.empty())
        answer.answeredOn = dateFrom(m_date, QStringLiteral("--date"));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const SubQuestion sub = subQuestionFrom(*workspace, m_code);
    answer.subquestion = sub.id;
    const Id<Answer> id =
        store::writeAnswer(*workspace, answer, m_confirm ? store::Confirmed::Yes : store::Confirmed::No);
    const Answer stored = workspace->require(id);
    if (m_json)
        printJson(store::toJson(Record(stored)));
    else
        print(Cli::tr("Se guardó la versión %1 de la respuesta a %2.").arg(stored.version).arg(sub.code));
    return 0;
}

} // namespace agenda::cli
