// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/markpainter.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <vector>

namespace agenda::reports
{

/// Puts tags into the content of each page: what `marks` names gets its number there (MCID), which is its
/// place in the page's marks; all else is an artifact. Throws std::runtime_error if the content does not
/// have exactly these marks; the PDF is then as before.
void tagContent(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const std::vector<PageMarks>& marks);

} // namespace agenda::reports
