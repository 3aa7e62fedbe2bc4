// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QString>

#include <array>
#include <string>

namespace CLI
{
class App;
} // namespace CLI

namespace agenda::cli
{

/// `evidence appraise F E [--voice N --voice-reason R] ...`: the quality of a source by the five principles.
class EvidenceAppraiseCommand
{
public:
    static constexpr const char* name = "appraise";
    static QString summary();

    void declare(CLI::App& app);
    /// Returns the exit code. Throws Error.
    int run(const Person& author) const;

private:
    std::string m_file;
    std::string m_evidence;
    std::string m_by;
    std::string m_date;
    std::array<std::string, 5> m_scores; ///< in the order of `principles()`
    std::array<std::string, 5> m_reasons;
    bool m_json = false;
};

} // namespace agenda::cli
