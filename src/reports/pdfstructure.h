// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"
#include "reports/markpainter.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <vector>

namespace agenda::reports
{

/// A link of a page as it stands in the PDF.
struct LinkAnnotation {
    int page = 0;
    int node = 0;
    int span = 0;
    QPDFObjectHandle object;
};

/// Adds the tree of the report's parts (Document, Sect, H1, P, L, Table, Figure, Link…) over content that has
/// its tags, and the way back from each tag and link to its part.
void addStructure(QPDF& pdf, const Pages& report, std::vector<QPDFPageObjectHelper>& pages,
                  const std::vector<PageMarks>& marks, const std::vector<LinkAnnotation>& links);

} // namespace agenda::reports
