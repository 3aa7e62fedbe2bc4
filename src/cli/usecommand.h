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

/// `use F CODE --for P --text T ...`: who used the answer in force for what.
class UseCommand
{
public:
    static constexpr const char* name = "use";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_code;
    std::string m_purpose;
    std::string m_text;
    std::string m_by;
    std::string m_date;
    bool m_json = false;
};

} // namespace agenda::cli
