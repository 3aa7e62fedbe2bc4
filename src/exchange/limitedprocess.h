// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace agenda
{

class Progress;

/// What a limited process may use.
struct ProcessLimits {
    int seconds = 60;              ///< of time on the clock, and of the processor
    qint64 memory = 512'000'000;   ///< bytes of address space; on Linux only
    qint64 output = 500'000'000;   ///< bytes of stdout
    qint64 complaints = 1'000'000; ///< bytes of stderr; more are thrown away
};

/// What came of one run.
struct ProcessOutput {
    QByteArray out;
    QByteArray error;
    int exitCode = 0;
};

/// Another program that works on somebody else's data: it is given bytes and gives bytes back, with an end to
/// its time and to what it may write. On Linux also to its memory and its files: it can write none. The only
/// place where the program runs another one. Waits for the end; any thread. Throws Error: NotFound (the
/// program is not installed), Unreadable (it crashed or passed a limit), Cancelled.
ProcessOutput runLimited(const QString& program, const QStringList& arguments, const QByteArray& input,
                         const ProcessLimits& limits, Progress& progress);

/// Where the program is, or an empty text.
QString installedProgram(const QString& name);

} // namespace agenda
