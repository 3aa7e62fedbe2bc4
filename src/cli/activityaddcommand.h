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

/// `activity add F --title T --from D --to D ...`: plans an activity.
class ActivityAddCommand
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
    std::string m_from;
    std::string m_to;
    std::string m_method;
    std::string m_responsible;
    std::string m_cost;
    std::string m_currency;
    std::string m_audience;
    std::vector<std::string> m_links;
    bool m_json = false;
};

} // namespace agenda::cli
