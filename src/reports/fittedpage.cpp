// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/fittedpage.h"

namespace agenda::reports
{

Section onOnePage(Paper paper, int tightest, const std::function<Section(int tightness)>& make)
{
    for (int tightness = 0; tightness < tightest; ++tightness) {
        Section section = make(tightness);
        Report alone;
        alone.footer = QStringLiteral("-"); // each page has one
        alone.blocks.push_back(section);
        makePrintable(alone);
        if (layOut(std::move(alone), paper).pages.size() <= 1)
            return section;
    }
    return make(tightest);
}

} // namespace agenda::reports
