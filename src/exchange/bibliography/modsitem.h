// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/xmlelement.h"

#include <nlohmann/json.hpp>

namespace agenda
{

/// The CSL item of a MODS record. What CSL has no variable for lies under its own name in `custom`.
nlohmann::json modsItem(const XmlElement& record);

} // namespace agenda
