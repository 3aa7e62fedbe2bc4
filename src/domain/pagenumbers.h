// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <QString>

#include <optional>

namespace agenda
{

/// The numbers printed on the pages of an attached document, from its offset and the numbering of its front
/// matter. Pages of the PDF count from 1. Any thread; throws nothing.

/// What is printed on that page: «34», «xii»; empty before page 1 where the front matter has no numbers.
QString printedPage(const Attachment& attachment, int pdfPage);
/// The page of the PDF on which that is printed, in Arabic or Roman numerals of either case. Nothing if no
/// page bears it; whether the PDF has so many pages is the caller's to know.
std::optional<int> pdfPageOf(const Attachment& attachment, const QString& printed);
/// 1 to 3999 in small Roman numerals; empty outside.
QString romanNumeral(int number);

} // namespace agenda
