// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reader/pdffile.h"

namespace agenda::gui
{

/// Where the document says what a finding quotes: from that page (from 0) on, as a search compares, also
/// where it goes on over the next two pages. Empty if it is not there word for word. Window's thread; throws
/// nothing.
QList<Passage> quotedPassages(PdfFile& file, int page, const QString& quotation);

} // namespace agenda::gui
