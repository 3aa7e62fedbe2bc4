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

namespace agenda::store
{
class Workspace;
} // namespace agenda::store

namespace agenda::cli
{

/// `export F OUT.agenda.json`: writes the whole workspace as JSON, its files beside it. `export F OUT.bib`,
/// `OUT.ris` and `OUT.csl.json` write the library as a bibliography.
class ExportCommand
{
public:
    static constexpr const char* name = "export";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    int exportReferences(const store::Workspace& workspace, const QString& out) const;

    std::string m_file;
    std::string m_out;
    std::string m_separator;
    bool m_json = false;
};

} // namespace agenda::cli
