// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reference.h"

#include <QString>

namespace agenda
{

/// Reads MODS (https://www.loc.gov/standards/mods/), one record or a collection. Entities are not expanded
/// and a document type is refused. Where the XML breaks, what was read before it stays. Any thread.
References readMods(const QString& xml);

} // namespace agenda
