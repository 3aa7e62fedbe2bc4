// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace agenda::reports
{

/// A word of the report with its meaning.
struct GlossaryTerm {
    QString term;
    QString meaning;
    bool isDraft = true;  ///< nobody has confirmed the meaning yet
    bool isBasic = false; ///< what a report of a few pages explains too
};
/// data/glossary.json, in the order of the alphabet. Any thread.
const std::vector<GlossaryTerm>& glossary();

} // namespace agenda::reports
