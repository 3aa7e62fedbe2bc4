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

/// `report F OUT`: makes an edition of the report, or saves an earlier one again.
class ReportCommand
{
public:
    static constexpr const char* name = "report";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    int saveAgain(const Person& author, const QString& out) const;

    std::string m_file;
    std::string m_out;
    std::string m_product;
    std::vector<std::string> m_themes;
    std::vector<std::string> m_codes;
    std::string m_paper;
    std::string m_date;
    std::string m_audience;
    std::string m_edition;
    bool m_tellsHidden = false;
    bool m_json = false;
};

} // namespace agenda::cli
