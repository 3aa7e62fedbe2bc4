// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <array>

namespace agenda
{

/// Fields that CSL has no variable for.
inline constexpr std::array ownFieldNames{
    "kind",    "received_on", "reviewed_on",       "design", "methods",   "sample", "countries", "products",
    "project", "donor",       "organisation_type", "access", "life_cycle"};

// Formats without nested values have them as texts, lists joined: in BibTeX among the rest
// («agenda-life-cycle»), in RIS as notes («agenda-life_cycle: …»).

/// Whether `gatherOwnTexts` might find something: without it, nothing needs to be copied. Any thread, throws
/// nothing.
bool mayHaveOwnTexts(const nlohmann::json& item);
/// Puts them where CSL-JSON has them (`cslOwnFields`). `item` is an object. Any thread, throws nothing.
void gatherOwnTexts(nlohmann::json& item);

} // namespace agenda
