// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/link.h"
#include "domain/person.h"

namespace agenda
{

/// The quality of one source as one person judged it on one day: the five Evidence Principles of Bond
/// (https://www.bond.org.uk/resources/evidence-principles), 1 to 4 each. Shown as five and sorted by the
/// lowest, never averaged; a source without an appraisal is «sin valorar», which is not «baja». One for each
/// pair of evidence and person.
struct Appraisal {
    Id<Appraisal> id;
    Id<Evidence> evidence;
    Id<Person> person;
    QDate appraisedOn;
    std::optional<int> voice; ///< nothing: this principle has not been judged yet
    QString voiceReason;
    std::optional<int> appropriateness;
    QString appropriatenessReason;
    std::optional<int> triangulation;
    QString triangulationReason;
    std::optional<int> contribution;
    QString contributionReason;
    std::optional<int> transparency;
    QString transparencyReason;

    static constexpr const char* type = "appraisal";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Appraisal::id},
                          Field{"evidence", &Appraisal::evidence},
                          Field{"person", &Appraisal::person},
                          Field{"appraised_on", &Appraisal::appraisedOn},
                          Field{"voice", &Appraisal::voice},
                          Field{"voice_reason", &Appraisal::voiceReason},
                          Field{"appropriateness", &Appraisal::appropriateness},
                          Field{"appropriateness_reason", &Appraisal::appropriatenessReason},
                          Field{"triangulation", &Appraisal::triangulation},
                          Field{"triangulation_reason", &Appraisal::triangulationReason},
                          Field{"contribution", &Appraisal::contribution},
                          Field{"contribution_reason", &Appraisal::contributionReason},
                          Field{"transparency", &Appraisal::transparency},
                          Field{"transparency_reason", &Appraisal::transparencyReason}};
    }
    bool operator==(const Appraisal&) const = default;

    /// The lowest of the scores given; nothing if none is.
    std::optional<int> lowest() const;
    /// The five in order, «3·2·4·–·1»: a dash is not judged yet.
    QString scores() const;
};

/// One of the five principles: where its score lives, and its words on the screen.
struct Principle {
    const char* code; ///< the field: «voice»
    std::optional<int> Appraisal::*score;
    QString Appraisal::*reason;

    QString name() const;     ///< «Voz e inclusión»
    QString question() const; ///< what is asked of the document
    /// What a score from 1 to 4 stands for, in our own words after Bond's.
    QString level(int number) const;
    /// The ends of the scale have to be explained.
    static bool needsReason(int number) { return number == 1 || number == 4; }
};
/// All five, in Bond's order.
const std::array<Principle, 5>& principles();

/// A finding that contradicts is an open contradiction of its sub-question until somebody has explained it.
/// One for each finding.
struct Contradiction {
    Id<Contradiction> id;
    Id<Finding> finding;
    QString explanation;
    Id<Person> person;
    QDate explainedOn;

    static constexpr const char* type = "contradiction";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Contradiction::id}, Field{"finding", &Contradiction::finding},
                          Field{"explanation", &Contradiction::explanation},
                          Field{"person", &Contradiction::person},
                          Field{"explained_on", &Contradiction::explainedOn}};
    }
    bool operator==(const Contradiction&) const = default;
};

} // namespace agenda
