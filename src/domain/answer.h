// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"
#include "domain/link.h"

namespace agenda
{

/// For whom an answer is written.
enum class Audience { Membership, Internal };
template <>
struct EnumCodes<Audience> {
    static constexpr std::array all{std::pair{Audience::Membership, "membership"},
                                    std::pair{Audience::Internal, "internal"}};
};

/// «Lo que sabemos hoy» of a sub-question: one version. The one of the highest number is in force; the others
/// stay as they were. Two clocks, as with a state: `answeredOn` is when it held (never in the future),
/// `recordedAt` when somebody typed it.
struct Answer {
    Id<Answer> id;
    Id<SubQuestion> subquestion;
    int version = 0; ///< from 1, within its sub-question; never given twice
    QString text;    ///< two to five sentences
    /// Ids of the findings it rests on. A finding may be removed later: its id stays here, and whoever shows
    /// the answer says that one is missing.
    QStringList findings;
    QString unknown;     ///< what we do not know
    QString wouldChange; ///< what would change our mind
    Audience audience = Audience::Membership;
    QDate answeredOn;
    qint64 recordedAt = 0; ///< ms since 1970 UTC
    Id<Person> person;     ///< who answers for it

    static constexpr const char* type = "answer";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Answer::id},
                          Field{"subquestion", &Answer::subquestion},
                          Field{"version", &Answer::version},
                          Field{"text", &Answer::text},
                          Field{"findings", &Answer::findings},
                          Field{"unknown", &Answer::unknown},
                          Field{"would_change", &Answer::wouldChange},
                          Field{"audience", &Answer::audience},
                          Field{"answered_on", &Answer::answeredOn},
                          Field{"recorded_at", &Answer::recordedAt},
                          Field{"person", &Answer::person}};
    }
    bool operator==(const Answer&) const = default;

    bool restsOn(const Id<Finding>& finding) const { return findings.contains(finding.text()); }
};

/// How sure a person is of an answer, chosen and never computed.
enum class ConfidenceLevel { High, Moderate, Low, VeryLow, NoEvidence };
template <>
struct EnumCodes<ConfidenceLevel> {
    static constexpr std::array all{
        std::pair{ConfidenceLevel::High, "high"}, std::pair{ConfidenceLevel::Moderate, "moderate"},
        std::pair{ConfidenceLevel::Low, "low"}, std::pair{ConfidenceLevel::VeryLow, "very_low"},
        std::pair{ConfidenceLevel::NoEvidence, "no_evidence"}};
};

/// The confidence in one version of an answer, after GRADE-CERQual (Lewin et al. 2018,
/// https://doi.org/10.1186/s13012-017-0688-3): a sentence on each of its four components and one level that a
/// person chose, with the reason. Not the quality of a source (Appraisal), and never made from it. At most
/// one for each version: a new version starts without.
struct Confidence {
    Id<Confidence> id;
    Id<Answer> answer;
    QString soundness;
    QString sufficiency;
    QString coherence;
    QString relevance;
    ConfidenceLevel level = ConfidenceLevel::VeryLow;
    QString reason;
    QDate judgedOn;        ///< when it held, never in the future
    qint64 recordedAt = 0; ///< when it was typed, ms since 1970 UTC
    Id<Person> person;

    static constexpr const char* type = "confidence";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Confidence::id},
                          Field{"answer", &Confidence::answer},
                          Field{"soundness", &Confidence::soundness},
                          Field{"sufficiency", &Confidence::sufficiency},
                          Field{"coherence", &Confidence::coherence},
                          Field{"relevance", &Confidence::relevance},
                          Field{"level", &Confidence::level},
                          Field{"reason", &Confidence::reason},
                          Field{"judged_on", &Confidence::judgedOn},
                          Field{"recorded_at", &Confidence::recordedAt},
                          Field{"person", &Confidence::person}};
    }
    bool operator==(const Confidence&) const = default;
};

/// One of the four components: where its sentence lives, and its words on the screen.
struct ConfidenceComponent {
    const char* code; ///< the field: «soundness»
    QString Confidence::*sentence;

    QString name() const;     ///< «Solidez de los estudios»
    QString question() const; ///< what is asked of the answer
};
/// All four, in CERQual's order: methodological limitations, adequacy, coherence, relevance.
const std::array<ConfidenceComponent, 4>& confidenceComponents();

/// What an answer was used for.
enum class UsePurpose { Decision, Project, Training, Advocacy, Other };
template <>
struct EnumCodes<UsePurpose> {
    static constexpr std::array all{
        std::pair{UsePurpose::Decision, "decision"}, std::pair{UsePurpose::Project, "project"},
        std::pair{UsePurpose::Training, "training"}, std::pair{UsePurpose::Advocacy, "advocacy"},
        std::pair{UsePurpose::Other, "other"}};
};

/// «Lo usé para...»: who used which version of an answer for what, and when.
struct Use {
    Id<Use> id;
    Id<Answer> answer;
    UsePurpose purpose = UsePurpose::Decision;
    QString description;
    QDate usedOn; ///< never in the future
    Id<Person> person;

    static constexpr const char* type = "answer_use";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Use::id},           Field{"answer", &Use::answer},
                          Field{"purpose", &Use::purpose}, Field{"description", &Use::description},
                          Field{"used_on", &Use::usedOn},  Field{"person", &Use::person}};
    }
    bool operator==(const Use&) const = default;
};

} // namespace agenda
