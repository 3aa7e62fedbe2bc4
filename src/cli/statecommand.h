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

/// `state F CODE STATE --date D --reason R`: sets the state of a sub-question from a day on.
class StateCommand
{
public:
    static constexpr const char* name = "state";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_code;
    std::string m_value;
    std::string m_date;
    std::string m_reason;
};

} // namespace agenda::cli
