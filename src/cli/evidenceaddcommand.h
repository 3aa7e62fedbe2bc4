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

/// `evidence add F --title T --kind K ...`: adds an evidence and links it, as one step.
class EvidenceAddCommand
{
public:
    static constexpr const char* name = "add";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_title;
    std::string m_kind;
    std::string m_year;
    std::string m_doi;
    std::string m_url;
    std::vector<std::string> m_authors;
    std::vector<std::string> m_links;
    bool m_json = false;
};

} // namespace agenda::cli
