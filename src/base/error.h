// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace agenda
{

/// What went wrong, coarse enough to decide what to do next. The command line's exit codes are made from it.
enum class ErrorKind {
    NotFound,   ///< a file, record or code that is not there
    Conflict,   ///< it would contradict what is stored
    Constraint, ///< a value that is not allowed
    Busy,       ///< somebody else holds it
    ReadOnly,   ///< opened to read
    Unreadable, ///< not ours, damaged, or not what its name says
    NewerFile,  ///< made by a newer version of the program
    Cancelled,  ///< the person asked to stop
    Storage,    ///< disk full, permission, input/output
};

/// The one exception of the program. `sentence()` is Spanish, for the user: what happened, what is safe and
/// what to do; `detail()` is for a log. Thrown by every layer; caught in the GUI guard, the task runner and
/// CLI main.
class Error : public std::exception
{
public:
    Error(ErrorKind kind, QString sentence, QString detail = {})
        : m_kind(kind)
        , m_sentence(std::move(sentence))
        , m_detail(std::move(detail))
        , m_what((m_sentence + QStringLiteral(" [") + m_detail + QStringLiteral("]")).toUtf8())
    {
    }

    ErrorKind kind() const { return m_kind; }
    const QString& sentence() const { return m_sentence; }
    const QString& detail() const { return m_detail; }
    const char* what() const noexcept override { return m_what.constData(); }

private:
    ErrorKind m_kind;
    QString m_sentence;
    QString m_detail;
    QByteArray m_what;
};

/// Bad input as data: one thing that is wrong in something read, where, and how to mend it. All Spanish.
struct Problem {
    QString where;  ///< «línea 12», «/themes/3/name»
    QString cause;  ///< what is wrong
    QString remedy; ///< what to do

    bool operator==(const Problem&) const = default;
};

} // namespace agenda
