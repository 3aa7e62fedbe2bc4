// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/process.h"

#include "base/atomicfile.h"

#include <QFile>
#include <QProcess>

#include <catch2/catch.hpp>

#include <csignal>

namespace agenda::test
{

nlohmann::json Outcome::json() const
{
    INFO(out.toStdString());
    const nlohmann::json parsed = nlohmann::json::parse(out.toStdString(), nullptr, false);
    REQUIRE_FALSE(parsed.is_discarded());
    return parsed;
}

Process::Process()
{
    REQUIRE(m_folder.isValid());
}

void Process::prepare(QProcess& process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLI"), QStringLiteral(AGENDA_CLI));
    environment.insert(QStringLiteral("AGENDA_AUTHOR"), QStringLiteral("Ana"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
}

Outcome Process::start(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    prepare(process);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Outcome Process::run(const QStringList& arguments) const
{
    return start(QStringLiteral(AGENDA_CLI), arguments);
}

Outcome Process::interrupted(const QStringList& arguments, const std::function<bool()>& isReady) const
{
    QProcess process;
    prepare(process);
    process.start(QStringLiteral(AGENDA_CLI), arguments);
    REQUIRE(process.waitForStarted());
    while (!isReady()) {
        INFO("it came to its end too soon");
        REQUIRE_FALSE(process.waitForFinished(1));
    }
    REQUIRE(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Outcome Process::shell(const QString& line) const
{
    return start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
}

Outcome Process::done(const QStringList& arguments) const
{
    Outcome outcome = run(arguments);
    INFO(arguments.join(u' ').toStdString() << ": " << outcome.error.toStdString());
    REQUIRE(outcome.code == 0);
    CHECK(outcome.error.isEmpty());
    return outcome;
}

QByteArray Process::content(const QString& name) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void Process::write(const QString& name, const QByteArray& bytes) const
{
    AtomicFile::write(path(name), bytes);
}

void Process::makeAgenda() const
{
    done({QStringLiteral("new"), QStringLiteral("a.agenda")});
}

} // namespace agenda::test
