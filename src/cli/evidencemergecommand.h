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

/// `evidence merge F KEEP OTHER...`: makes one evidence of several.
class EvidenceMergeCommand
{
public:
    static constexpr const char* name = "merge";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_keep;
    std::vector<std::string> m_others;
};

} // namespace agenda::cli
