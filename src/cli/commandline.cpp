// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/activityaddcommand.h"
#include "cli/activitydelivercommand.h"
#include "cli/activitylistcommand.h"
#include "cli/answeraddcommand.h"
#include "cli/answerlistcommand.h"
#include "cli/arguments.h"
#include "cli/attachcommand.h"
#include "cli/checkcommand.h"
#include "cli/confidencecommand.h"
#include "cli/duplicatescommand.h"
#include "cli/editionscommand.h"
#include "cli/evidenceaddcommand.h"
#include "cli/evidenceappraisecommand.h"
#include "cli/evidencecitecommand.h"
#include "cli/evidencelinkcommand.h"
#include "cli/evidencelistcommand.h"
#include "cli/evidencemergecommand.h"
#include "cli/evidenceshowcommand.h"
#include "cli/exitcode.h"
#include "cli/exportcommand.h"
#include "cli/findingaddcommand.h"
#include "cli/historycommand.h"
#include "cli/importcommand.h"
#include "cli/mapcommand.h"
#include "cli/newcommand.h"
#include "cli/progresscommand.h"
#include "cli/redocommand.h"
#include "cli/reportcommand.h"
#include "cli/restorecommand.h"
#include "cli/searchcommand.h"
#include "cli/showcommand.h"
#include "cli/statecommand.h"
#include "cli/terminal.h"
#include "cli/trashcommand.h"
#include "cli/undocommand.h"
#include "cli/usage.h"
#include "cli/usecommand.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <CLI/CLI.hpp>

#include <clocale>
#include <csignal>
#include <langinfo.h>

namespace agenda::cli
{

namespace
{

/// What the arguments ask for, once they are read.
struct Invocation {
    std::string author;
    bool needsFonts = false;
    std::function<int(const Person&)> run;
};

template <class Command>
void add(CLI::App& parent, Invocation& invocation, bool needsFonts = false)
{
    const auto command = std::make_shared<Command>();
    CLI::App* app = addCommand(parent, Command::name, Command::summary());
    command->declare(*app);
    app->callback([command, needsFonts, &invocation] {
        invocation.needsFonts = needsFonts;
        invocation.run = [command](const Person& author) { return command->run(author); };
    });
}

void declare(CLI::App& app, Invocation& invocation)
{
    app.add_option("--author", invocation.author,
                   utf8(Cli::tr("Su nombre para el historial (si no, $AGENDA_AUTHOR o su usuario)")))
        ->type_name(utf8(Cli::tr("NOMBRE")));
    add<NewCommand>(app, invocation);
    add<ShowCommand>(app, invocation);
    CLI::App* evidence = addGroup(
        app, "evidence", Cli::tr("Evidencias: agregar, vincular, listar, mostrar, citar, valorar, combinar"));
    add<EvidenceAddCommand>(*evidence, invocation);
    add<EvidenceLinkCommand>(*evidence, invocation);
    add<EvidenceListCommand>(*evidence, invocation);
    add<EvidenceShowCommand>(*evidence, invocation);
    add<EvidenceCiteCommand>(*evidence, invocation);
    add<EvidenceAppraiseCommand>(*evidence, invocation);
    add<EvidenceMergeCommand>(*evidence, invocation);
    add<DuplicatesCommand>(app, invocation);
    add<AttachCommand>(app, invocation);
    CLI::App* finding = addGroup(app, "finding", Cli::tr("Hallazgos: agregar"));
    add<FindingAddCommand>(*finding, invocation);
    add<StateCommand>(app, invocation);
    CLI::App* answer = addGroup(app, "answer", Cli::tr("Respuestas: escribir, listar"));
    add<AnswerAddCommand>(*answer, invocation);
    add<AnswerListCommand>(*answer, invocation);
    add<ConfidenceCommand>(app, invocation);
    add<UseCommand>(app, invocation);
    CLI::App* activity = addGroup(app, "activity", Cli::tr("Actividades: planear, listar, entregar"));
    add<ActivityAddCommand>(*activity, invocation);
    add<ActivityListCommand>(*activity, invocation);
    add<ActivityDeliverCommand>(*activity, invocation);
    add<ProgressCommand>(app, invocation);
    add<MapCommand>(app, invocation, true);
    add<SearchCommand>(app, invocation);
    add<ReportCommand>(app, invocation, true);
    add<EditionsCommand>(app, invocation);
    add<ExportCommand>(app, invocation);
    add<ImportCommand>(app, invocation);
    add<HistoryCommand>(app, invocation);
    add<UndoCommand>(app, invocation);
    add<RedoCommand>(app, invocation);
    add<TrashCommand>(app, invocation);
    add<RestoreCommand>(app, invocation);
    add<CheckCommand>(app, invocation);
}

/// Qt reads and writes file names in the locale's encoding, and says so in English where that is not UTF-8.
void insistOnUtf8()
{
    setlocale(LC_ALL, "");
    if (QByteArray(nl_langinfo(CODESET)) != "UTF-8")
        qputenv("LC_ALL", "C.UTF-8");
}

int run(const CLI::App& app, const Invocation& invocation, int argc, char** argv)
{
    // Qt's own warnings are for those who write programs; $QT_LOGGING_RULES brings them back.
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false\n*.info=false\n*.debug=false"));
    std::unique_ptr<QCoreApplication> application;
    if (invocation.needsFonts) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    try {
        refuseEmptyOptions(app);
        return invocation.run(authorFrom(invocation.author));
    } catch (const Error& error) {
        complain(error.kind() == ErrorKind::Cancelled ? Cli::tr("Se interrumpió; no cambió nada.")
                                                      : error.sentence());
        return exitCodeFor(error.kind());
    } catch (const std::exception& error) {
        complain(Cli::tr("Ocurrió un error inesperado (%1). No se cambió nada.")
                     .arg(QString::fromUtf8(error.what())));
        return exitInternal;
    }
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    insistOnUtf8();
    // A full disk or a closed pipe is an error to report, not a reason to be killed.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);

    Invocation invocation;
    CLI::App app(utf8(Cli::tr("Agenda de Aprendizaje: la agenda, sus evidencias y su informe desde la "
                              "terminal")),
                 "agenda-cli");
    speakSpanish(app);
    declare(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return reportUsage(app, error);
    }
    return run(app, invocation, argc, argv);
}

} // namespace agenda::cli
