// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

#include <nlohmann/json.hpp>

namespace agenda
{

/// Where `document` breaks `data/agenda.schema.json`: path, what is wrong and what to do, in Spanish; nothing
/// if it keeps it. Any thread.
QList<Problem> schemaProblems(const nlohmann::json& document);

} // namespace agenda
