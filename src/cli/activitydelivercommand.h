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

/// `activity deliver F ACTIVITY [--title T] [--year Y]`: an activity becomes its evidence.
class ActivityDeliverCommand
{
public:
    static constexpr const char* name = "deliver";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_activity;
    std::string m_title;
    std::string m_year;
    bool m_json = false;
};

} // namespace agenda::cli
