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

/// Whether it is known what is printed on its pages. Files and histories from before that was asked say
/// nothing of it: there an offset or Roman front matter could only come from a person.
bool isNumbered(const Attachment& attachment);
/// What is printed on that page: «34», «xii»; empty before page 1 where the front matter has no numbers, and
/// everywhere in a document that nobody has numbered.
QString printedPage(const Attachment& attachment, int pdfPage);
/// What is printed on the pages from one to the other: «34-35»; «34» where it is one, or the last has none.
QString printedPages(const Attachment& attachment, int firstPdfPage, int lastPdfPage);
/// The page of the PDF on which that is printed, in Arabic or Roman numerals of either case; for «34-35» the
/// first. Nothing if no page bears it or nobody has numbered the document; whether the PDF has so many pages
/// is the caller's to know.
std::optional<int> pdfPageOf(const Attachment& attachment, const QString& printed);
/// 1 to 3999 in small Roman numerals; empty outside.
QString romanNumeral(int number);

} // namespace agenda
