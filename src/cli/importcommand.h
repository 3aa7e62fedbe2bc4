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

namespace agenda
{
class Progress;
class ReferenceFile;
struct ReferenceReading;
} // namespace agenda
namespace agenda::store
{
class Workspace;
} // namespace agenda::store

namespace agenda::cli
{

/// `import F IN`: reads a file, recognised by its content, into the workspace: an exported agenda, or any
/// list of references.
class ImportCommand
{
public:
    static constexpr const char* name = "import";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    int importAgenda(const QString& in, const Person& author) const;
    int importList(const QString& in, const Person& author) const;
    /// Reads the list, its columns as --map says, else as in an earlier import of such a table.
    ReferenceReading readList(const ReferenceFile& file, const store::Workspace& workspace,
                              Progress& progress) const;
    /// `columns` with what --map says of some. Throws NotFound or Constraint.
    QStringList mapped(const QStringList& header, QStringList columns) const;
    /// Where the refused records go; empty: nowhere. Throws Conflict.
    QString rejectedPath() const;

    std::string m_file;
    std::string m_in;
    std::string m_rejected;
    std::string m_encoding;
    std::string m_separator;
    std::string m_dates;
    std::vector<std::string> m_codes;
    std::vector<std::string> m_map;
    bool m_dryRun = false;
    bool m_json = false;
};

} // namespace agenda::cli
