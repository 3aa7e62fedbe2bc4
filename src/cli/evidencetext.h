// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "store/recordjson.h"

namespace agenda::cli
{

/// An evidence in a line of a list: «Pérez, 2021. Costos», or «Costos. 2021.» where no author is known and
/// the short citation would say the title too.
QString evidenceText(const Evidence& evidence);
/// The record, its number first and as a person reads it: «E-03».
store::Json evidenceJson(const Evidence& evidence);

} // namespace agenda::cli
