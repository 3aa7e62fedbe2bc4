// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <functional>

class QProcess;

namespace agenda::test
{

/// What came of one run of a program.
struct Outcome {
    int code = -1;
    QString out;
    QString error;

    /// stdout as JSON; the test fails if it is none.
    nlohmann::json json() const;
};

/// Runs `agenda-cli` in a folder of its own, as a shell would. Owned by its test.
class Process
{
public:
    Process();

    Outcome run(const QStringList& arguments) const;
    /// A line of shell in which «$CLI» is the program.
    Outcome shell(const QString& line) const;
    /// Starts it, sends it the signal of Ctrl+C as soon as `isReady`, and waits for its end.
    Outcome interrupted(const QStringList& arguments, const std::function<bool()>& isReady) const;
    /// Runs and expects success.
    Outcome done(const QStringList& arguments) const;

    /// A file of the folder, absolute.
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray content(const QString& name) const;
    void write(const QString& name, const QByteArray& bytes) const;
    /// Makes `a.agenda` with the starter agenda.
    void makeAgenda() const;

private:
    void prepare(QProcess& process) const;
    Outcome start(const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_folder;
};

} // namespace agenda::test
