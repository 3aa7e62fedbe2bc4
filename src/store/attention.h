// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/planning.h"
#include "store/views.h"

#include <QDate>

namespace agenda::store
{

/// A sub-question whose answer somebody wanted looked at again by a day.
struct DueReview {
    SubQuestion subquestion;
    bool isExpired = false; ///< the day is over; else it is within this quarter
};

/// A version of an answer with what people did with it.
struct WeighedAnswer {
    SubQuestion subquestion;
    std::optional<Answer> answer; ///< nothing: «respondida» was said of it, and no answer is written
    std::optional<Confidence> confidence;
    QList<Use> uses;    ///< latest first
    QString latestUser; ///< of the first; empty if nobody was named
};

/// A document, by what one needs to name it and to go there: the library may be large.
struct NamedEvidence {
    Id<Evidence> id;
    int number = 0;
    QString title;
};

/// What waits for a person, as lists: a snapshot of values. Sub-questions are active ones, in the order of
/// the agenda where nothing else is said. The lists say what is there; none of them is a judgement.
struct Attention {
    QDate today;
    QList<DueReview> reviews;                ///< review-by date over or within the quarter, earliest first
    QList<OpenContradiction> contradictions; ///< that nobody has explained
    QList<NamedEvidence> unappraised;        ///< documents that count and nobody has judged, by number
    QList<NamedEvidence> unlinked;           ///< documents that answer no sub-question, by number
    QList<SubQuestion> unowned;              ///< nobody is responsible
    /// With an answer in force, or said to be «respondida», and no version of it was ever used.
    QList<WeighedAnswer> neverUsed;
    /// The versions that were used and that somebody gave a low confidence or less. One that nobody judged is
    /// not low.
    QList<WeighedAnswer> usedWithLowConfidence;
    QList<PlannedActivity> lateActivities;         ///< the earliest first
    QList<FollowedRecommendation> recommendations; ///< open, due by the end of the quarter, earliest first

    int expiredCount() const; ///< of the reviews
};

/// Reads it all. The workspace's own thread; throws Error.
Attention readAttention(const Workspace& workspace);
/// The same for who has read these already.
Attention readAttention(const Workspace& workspace, const Outline& outline,
                        const QList<PlannedActivity>& plan);

/// Whether it is low: «baja», «muy baja» or «sin evidencia».
bool isLow(ConfidenceLevel level);

} // namespace agenda::store
