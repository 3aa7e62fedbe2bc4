// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QString>

#include <string>

namespace CLI
{
class App;
} // namespace CLI

namespace agenda::cli
{

/// `answer list F CODE [--json]`: all versions of an answer, the one in force first.
class AnswerListCommand
{
public:
    static constexpr const char* name = "list";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_code;
    bool m_json = false;
};

} // namespace agenda::cli
