// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda
{

/// Rules between two records, which one alone cannot tell; what a record has to keep by itself is in
/// domain/validation.h. Each throws Error(Constraint) with a sentence.

/// Nobody used, or judged, an answer before there was one.
void checkDates(const Use& use, const Answer& answer);
void checkDates(const Confidence& confidence, const Answer& answer);
/// What a document is a version or a translation of does not come, by a chain of any length, from itself.
[[noreturn]] void refuseCircle(const Evidence& evidence, const Evidence& original);

} // namespace agenda
