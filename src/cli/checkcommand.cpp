// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/filestext.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "domain/text.h"
#include "store/check.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

store::Json resultJson(const store::CheckResult& result)
{
    store::Json records = store::Json::object();
    for (const auto& [type, count] : result.records)
        records[utf8(type)] = count;
    store::Json problems = store::Json::array();
    for (const Problem& problem : result.problems) {
        problems.push_back({{"where", utf8(problem.where)},
                            {"cause", utf8(problem.cause)},
                            {"remedy", utf8(problem.remedy)}});
    }
    return {{"sound", result.problems.isEmpty()},
            {"records", std::move(records)},
            {"revisions", result.revisions},
            {"attachments", result.attachments},
            {"files", result.files},
            {"problems", std::move(problems)}};
}

} // namespace

QString CheckCommand::summary()
{
    return Cli::tr("Revisa el archivo: integridad, referencias, cuentas y el contenido de los adjuntos");
}

void CheckCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int CheckCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    store::CheckResult result;
    {
        ProgressBar bar;
        result = store::checkWorkspace(*workspace, bar.progress());
    }
    const int exitCode = result.problems.isEmpty() ? exitDone : exitProblemsFound;
    if (m_json) {
        printJson(resultJson(result));
        return exitCode;
    }
    qint64 records = 0;
    for (const auto& [type, count] : result.records)
        records += count;
    print(Cli::tr("Registros: %1 · Cambios del historial: %2 · %3")
              .arg(records)
              .arg(result.revisions)
              .arg(filesText(result.attachments, result.files)));
    if (result.problems.isEmpty())
        print(Cli::tr("La agenda está sana."));
    for (const Problem& problem : result.problems)
        print(QStringLiteral("%1: %2 %3").arg(problem.where, withFullStop(problem.cause), problem.remedy));
    return exitCode;
}

} // namespace agenda::cli
