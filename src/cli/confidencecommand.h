// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QString>

#include <array>
#include <string>

namespace CLI
{
class App;
} // namespace CLI

namespace agenda::cli
{

/// `confidence F CODE --level L --reason R ...`: how sure a person is of the answer in force.
class ConfidenceCommand
{
public:
    static constexpr const char* name = "confidence";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_code;
    std::string m_level;
    std::string m_reason;
    std::array<std::string, 4> m_sentences;
    std::string m_date;
    bool m_json = false;
};

} // namespace agenda::cli
