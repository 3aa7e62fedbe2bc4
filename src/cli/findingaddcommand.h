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

/// `finding add F --evidence E --subquestion CODE --statement S ...`: a finding on their link.
class FindingAddCommand
{
public:
    static constexpr const char* name = "add";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_evidence;
    std::string m_code;
    std::string m_statement;
    std::string m_quotation;
    std::string m_page;
    std::string m_pdfPage;
    std::string m_direction;
    bool m_json = false;
};

} // namespace agenda::cli
