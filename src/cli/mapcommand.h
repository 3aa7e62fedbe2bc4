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

/// `map F OUT.svg|png|csv [--columns C] [--rows R] [--without-promises] [--json]`: the gap map as a file.
class MapCommand
{
public:
    static constexpr const char* name = "map";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_out;
    std::string m_columns;
    std::string m_rows;
    bool m_withoutPromises = false;
    bool m_json = false;
};

} // namespace agenda::cli
