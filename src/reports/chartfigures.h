// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/progressstrip.h"
#include "reports/report.h"

namespace agenda::reports
{

/// The charts of the report: vector, with their numbers on the marks, and an alternative text that says the
/// finding.

/// How many documents there are by the end of each year, by kind.
struct Growth {
    struct Step {
        QString name; ///< «2021», «Antes de 2020», «Con los sin fecha»
        std::array<int, 3> kinds{};
        int total() const { return kinds[0] + kinds[1] + kinds[2]; }
    };
    std::vector<Step> steps; ///< none without evidence
    QString title;           ///< a sentence
};
Growth growthOf(const MembershipData& data);
Figure growthFigure(const Growth& growth);

/// The map as the program shows it.
Figure gapFigure(const store::GapMap& map);
/// The strip, as wide as a page.
Figure stripFigure(const ProgressStrip& strip);

bool hasAnswers(const MembershipData& data);
/// «2 de 5 respuestas tienen una confianza alta o moderada.»
QString confidenceTitle(const MembershipData& data);
Figure confidenceFigure(const MembershipData& data);

} // namespace agenda::reports
