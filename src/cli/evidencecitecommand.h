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

/// `evidence cite F E [--json]`: the entry for a list of references, APA 7 in Spanish.
class EvidenceCiteCommand
{
public:
    static constexpr const char* name = "cite";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_evidence;
    bool m_json = false;
};

} // namespace agenda::cli
