// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/attention.h"

namespace agenda::store
{

/// What the board tells in five figures, and what waits for a person: a snapshot of values. Of the agenda,
/// active sub-questions; of the library, documents that count as evidence.
struct Board {
    QList<StateCount> states; ///< how many sub-questions are in which state
    int subquestions = 0;
    int answered = 0; ///< in part or in full, as somebody said

    std::array<int, EnumCodes<EvidenceKind>::all.size()> evidence{}; ///< documents of each kind
    int sources = 0;                                                 ///< studies, and documents without one
    int promised = 0;                                                ///< planned and ongoing ones

    int themes = 0;
    QList<int> emptyThemes; ///< places of the themes without any source
    QList<Id<Theme>> emptyThemeIds;

    /// Answers in force by the confidence that somebody gave them.
    std::array<int, EnumCodes<ConfidenceLevel>::all.size()> confidence{};
    int unjudged = 0;              ///< answers in force without a confidence
    Id<SubQuestion> firstUnjudged; ///< of the first of them; null without any

    int delivered = 0; ///< activities of the plan
    int open = 0;      ///< not delivered, and not late
    int late = 0;

    Attention attention;

    int documents() const;
    int answers() const; ///< in force, judged or not
};

/// Reads it all. The workspace's own thread; throws Error.
Board readBoard(const Workspace& workspace);

} // namespace agenda::store
