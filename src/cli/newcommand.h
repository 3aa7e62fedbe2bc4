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

/// `new F [--empty] [--public-library]`: makes an agenda file with the agenda 2020-2022, or an empty one; the
/// public sample only where asked for.
class NewCommand
{
public:
    static constexpr const char* name = "new";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    bool m_empty = false;
    bool m_publicLibrary = false;
};

} // namespace agenda::cli
