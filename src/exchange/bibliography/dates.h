// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/referencedraft.h"

namespace agenda::bibliography
{

/// A date as CSL has it, and whether it says all that the text said.
struct CslDate {
    Json value;
    bool exact = true;
};

/// 1 to 12 of a month's number, English or Spanish name or its beginning; 21 to 24 of a season; 0 if none.
int monthOf(QStringView text);

/// The year of a text that is nothing else.
std::optional<int> yearOf(QStringView text);

/// A date of its parts, each 0 if there is none; nothing if it is none in the calendar.
std::optional<CslDate> dateOfParts(int year, int month, int day);

/// biblatex's dates (ISO 8601-2): «2016-05», «2004/2005-03», «1723~», «2010-21».
std::optional<CslDate> isoDate(QStringView text);

/// RIS («2014/05//») and MEDLINE («2016 May 28», «2009 Jan-Feb»).
std::optional<CslDate> taggedDate(QStringView text);

/// A text that is no date that can be reckoned with.
CslDate literalDate(QStringView text, bool& mended);

} // namespace agenda::bibliography
