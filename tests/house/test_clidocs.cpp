// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/cli.md tells of every command and option that agenda-cli has, as its own help lists them.
#include "house/source.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace agenda::house;

namespace test_clidocs
{

QString helpOf(const QStringList& command)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../src/agenda-cli"),
                  command + QStringList{QStringLiteral("--help")});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList allMatches(const QString& text, const QString& pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

/// What the help lists under its commands: «evidence», «undo».
QStringList commandsIn(const QString& help)
{
    const QString heading = QStringLiteral("\nÓrdenes:\n");
    const qsizetype at = help.indexOf(heading);
    return at < 0 ? QStringList() : allMatches(help.mid(at + heading.size()), QStringLiteral("^  ([a-z]+) "));
}

/// The commands that do something («evidence add», not «evidence»), each with its long options.
void collect(const QStringList& command, QList<std::pair<QString, QStringList>>& found)
{
    const QString help = helpOf(command);
    const QStringList below = commandsIn(help);
    if (below.isEmpty())
        found.append({command.join(u' '), allMatches(help, QStringLiteral("^  (?:-\\w,)?(--[a-z-]+)"))});
    for (const QString& each : below)
        collect(command + QStringList{each}, found);
}

TEST_CASE("Every command of the command line and every option stands in docs/cli.md")
{
    const QString document = readText(QStringLiteral("docs/cli.md"));
    QList<std::pair<QString, QStringList>> commands;
    collect({}, commands);
    CHECK(commands.size() >= 14);
    for (const auto& [command, options] : commands) {
        INFO(command.toStdString());
        const QString section = document.section(QStringLiteral("\n### ") + command + u'\n', 1)
                                    .section(QStringLiteral("\n### "), 0, 0);
        CHECK(section.contains(u'`' + command + u' '));
        for (const QString& option : options) {
            INFO(option.toStdString());
            CHECK((option == QLatin1String("--help") || section.contains(option)));
        }
    }
}

} // namespace test_clidocs
