// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usage.h"

#include "base/error.h"
#include "cli/exitcode.h"
#include "cli/terminal.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace agenda::cli
{

namespace
{

/// The command that the arguments had reached: its help is the one to look at.
const CLI::App* commandSoFar(const CLI::App& app)
{
    const CLI::App* at = &app;
    while (!at->get_subcommands().empty())
        at = at->get_subcommands().front();
    return at;
}

/// «agenda-cli evidence add»
QString callOf(const CLI::App* command)
{
    QString words = QString::fromStdString(command->get_name());
    while (const CLI::App* parent = command->get_parent()) {
        command = parent;
        words.prepend(QString::fromStdString(command->get_name()) + u' ');
    }
    return words;
}

QString after(const QString& text, const char* separator)
{
    const qsizetype at = text.indexOf(QLatin1StringView(separator));
    return at < 0 ? QString() : text.mid(at + static_cast<qsizetype>(qstrlen(separator))).trimmed();
}

QString causeOf(const CLI::App& app, const CLI::ParseError& error)
{
    const QString what = QString::fromStdString(error.what());
    if (dynamic_cast<const CLI::RequiredError*>(&error)) {
        if (!what.contains(QStringLiteral("subcommand")))
            return Cli::tr("Falta %1.").arg(what.section(u' ', 0, 0));
        const std::vector<std::string> left = app.remaining(true);
        return left.empty() ? Cli::tr("Falta decir qué hacer.")
                            : Cli::tr("No existe la orden «%1».").arg(QString::fromStdString(left.front()));
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const bool isOne = what.contains(QStringLiteral("argument was"));
        return (isOne ? Cli::tr("No se entiende este argumento: %1.")
                      : Cli::tr("No se entienden estos argumentos: %1."))
            .arg(after(what, "not expected:"));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return Cli::tr("%1 lleva un valor.").arg(what.section(u':', 0, 0).section(u' ', 0, 0));
    return Cli::tr("Los argumentos no se entienden.");
}

/// CLI11 counts bytes, so that a word with an accent would move its column.
class SpanishFormatter final : public CLI::Formatter
{
public:
    std::string make_option(const CLI::Option* option, bool isPositional) const override
    {
        return line(make_option_name(option, isPositional) + make_option_opts(option),
                    make_option_desc(option));
    }
    std::string make_subcommand(const CLI::App* command) const override
    {
        return line(command->get_display_name(true), command->get_description());
    }

private:
    std::string line(const std::string& name, const std::string& description) const
    {
        const qsizetype width = static_cast<qsizetype>(get_column_width());
        const QString start = QStringLiteral("  ") + QString::fromStdString(name);
        const QString blank(width, u' ');
        const QString gap = start.size() >= width ? u'\n' + blank : blank.mid(start.size());
        return utf8(start + (description.empty() ? QString() : gap + QString::fromStdString(description)) +
                    u'\n');
    }
};

} // namespace

void speakSpanish(CLI::App& app)
{
    const auto formatter = std::make_shared<SpanishFormatter>();
    formatter->label("Usage", utf8(Cli::tr("Uso")));
    formatter->label("Positionals", utf8(Cli::tr("Argumentos")));
    formatter->label("OPTIONS", utf8(Cli::tr("OPCIONES")));
    formatter->label("SUBCOMMAND", utf8(Cli::tr("ORDEN")));
    formatter->label("SUBCOMMANDS", utf8(Cli::tr("ÓRDENES")));
    formatter->label("REQUIRED", utf8(Cli::tr("(obligatorio)")));
    formatter->label("TEXT", utf8(Cli::tr("TEXTO")));
    app.formatter(formatter);
    app.option_defaults()->group(utf8(Cli::tr("Opciones")));
    app.set_help_flag("-h,--help", utf8(Cli::tr("Muestra esta ayuda")))->group(utf8(Cli::tr("Opciones")));
    app.set_version_flag("--version", "agenda-cli " AGENDA_VERSION, utf8(Cli::tr("Muestra la versión")))
        ->group(utf8(Cli::tr("Opciones")));
    app.require_subcommand(1);
    app.fallthrough();
}

CLI::App* addCommand(CLI::App& app, const char* name, const QString& summary)
{
    CLI::App* command = app.add_subcommand(name, utf8(summary))->group(utf8(Cli::tr("Órdenes")));
    command->get_help_ptr()->group(utf8(Cli::tr("Opciones")));
    return command;
}

CLI::App* addGroup(CLI::App& app, const char* name, const QString& summary)
{
    CLI::App* group = addCommand(app, name, summary);
    group->require_subcommand(1);
    return group;
}

void refuseEmptyOptions(const CLI::App& app)
{
    for (const CLI::Option* const option : app.get_options()) {
        const std::vector<std::string>& given = option->results();
        if (option->get_required() || option->get_lnames().empty() ||
            std::find(given.begin(), given.end(), "") == given.end())
            continue;
        throw Error(ErrorKind::Constraint,
                    Cli::tr("--%1 está vacía. Escriba qué quiere decir, o quítela. No se cambió nada.")
                        .arg(QString::fromStdString(option->get_lnames().front())));
    }
    for (const CLI::App* const command : app.get_subcommands())
        refuseEmptyOptions(*command);
}

int reportUsage(const CLI::App& app, const CLI::ParseError& error)
{
    const CLI::App* command = commandSoFar(app);
    if (dynamic_cast<const CLI::CallForVersion*>(&error)) {
        print(QString::fromUtf8(error.what()));
        return exitDone;
    }
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        const CLI::App* parent = command->get_parent();
        print(QString::fromStdString(command->help(parent ? utf8(callOf(parent)) : std::string())).trimmed());
        return exitDone;
    }
    complain(causeOf(app, error) + u' ' + Cli::tr("Vea la ayuda: %1 --help").arg(callOf(command)));
    return exitUsage;
}

} // namespace agenda::cli
