// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QString>

#include <string>
#include <vector>

namespace CLI
{
class App;
} // namespace CLI

namespace agenda::cli
{

/// `answer add F CODE --text T ...`: writes a new version of «Lo que sabemos hoy».
class AnswerAddCommand
{
public:
    static constexpr const char* name = "add";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_code;
    std::string m_text;
    std::string m_unknown;
    std::string m_wouldChange;
    std::string m_date;
    std::vector<std::string> m_findings;
    bool m_internal = false;
    bool m_confirm = false;
    bool m_json = false;
};

} // namespace agenda::cli
