// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>

namespace agenda
{

/// The longest a field may be, in UTF-16 units: what a person may write by mistake has an end (reliability: a
/// million characters without a space freeze an editor).
constexpr int maxLine = 2'000;
constexpr int maxText = 100'000;
/// The same for a record of an imported file, which is kept as it came and never edited.
constexpr int maxRaw = 10'000'000;

/// Throws Error(Constraint) with a sentence that says which field and what to do if the record may not be
/// stored: empty where there must be text, too long, with invisible control characters, a date that is none,
/// a future state, an evidence of a year that cannot be, a DOI or an address that is none. `today` is the day
/// that a state's date and an evidence's years are held against.
void validate(const Record& record, const QDate& today);

/// Reads a date known as far as its year: «2021», «2021-03», «2021-03-09». Whether it is one.
bool isPartialDate(const QString& iso);

} // namespace agenda
