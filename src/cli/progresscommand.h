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

/// `progress F [--as-of D] [--recorded-as-of D] [--json]`: how far the agenda is, or was.
class ProgressCommand
{
public:
    static constexpr const char* name = "progress";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_asOf;
    std::string m_recordedAsOf;
    bool m_json = false;
};

} // namespace agenda::cli
