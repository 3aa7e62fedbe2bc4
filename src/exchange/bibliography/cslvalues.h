// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <nlohmann/json.hpp>

namespace agenda
{

/// The values inside a CSL item: texts, names, dates. Pure, any thread, never throw: what is not of the form
/// is nothing.

/// A JSON string as text; a number as it is written; nothing for what is neither.
QString textOf(const nlohmann::json& value);
/// The item's variable as text, or nothing.
QString cslText(const nlohmann::json& item, const char* variable);
/// Names as CSL has them, and back. What is no name is left out.
nlohmann::json cslNames(const QList<Name>& names);
QList<Name> namesFrom(const nlohmann::json& value);
/// A CSL date as ISO 8601 as far as it is known: its first day, or nothing.
QString isoDate(const nlohmann::json& date);
/// Whether `iso` says all that the date does, whatever its form.
bool saysAll(const nlohmann::json& date, const QString& iso);
/// {"date-parts": [[2021, 3]]} for «2021-03».
nlohmann::json cslDate(const QString& iso);

} // namespace agenda
