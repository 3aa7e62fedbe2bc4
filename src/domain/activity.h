// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"
#include "domain/evidence.h"

namespace agenda
{

enum class ActivityKind { Study, Evaluation, Review, Workshop, Other };
template <>
struct EnumCodes<ActivityKind> {
    static constexpr std::array all{
        std::pair{ActivityKind::Study, "study"}, std::pair{ActivityKind::Evaluation, "evaluation"},
        std::pair{ActivityKind::Review, "review"}, std::pair{ActivityKind::Workshop, "workshop"},
        std::pair{ActivityKind::Other, "other"}};
};

enum class ActivityStatus { Planned, Ongoing, Delivered, Cancelled };
template <>
struct EnumCodes<ActivityStatus> {
    static constexpr std::array all{
        std::pair{ActivityStatus::Planned, "planned"}, std::pair{ActivityStatus::Ongoing, "ongoing"},
        std::pair{ActivityStatus::Delivered, "delivered"}, std::pair{ActivityStatus::Cancelled, "cancelled"}};
};

/// What we ourselves plan to do to learn: a study, an evaluation, a review, a workshop. A promise, never
/// evidence; when delivered it gives birth to its evidence record.
struct Activity {
    Id<Activity> id;
    ActivityKind kind = ActivityKind::Study;
    QString title;
    QString method;
    QDate startsOn; ///< first day of its first quarter
    QDate endsOn;   ///< last day of its last quarter
    Id<Person> responsible;
    std::optional<int> cost; ///< in whole units of the currency
    QString currency;        ///< ISO 4217
    QString audience;
    ActivityStatus status = ActivityStatus::Planned;
    /// Ids of the sub-questions that it is to answer. One that is removed stays named here.
    QStringList subquestions;
    Id<Evidence> evidence; ///< what it became; null until it is delivered
    QString notes;

    static constexpr const char* type = "activity";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Activity::id},
                          Field{"kind", &Activity::kind},
                          Field{"title", &Activity::title},
                          Field{"method", &Activity::method},
                          Field{"starts_on", &Activity::startsOn},
                          Field{"ends_on", &Activity::endsOn},
                          Field{"responsible", &Activity::responsible},
                          Field{"cost", &Activity::cost},
                          Field{"currency", &Activity::currency},
                          Field{"audience", &Activity::audience},
                          Field{"status", &Activity::status},
                          Field{"subquestions", &Activity::subquestions},
                          Field{"evidence", &Activity::evidence},
                          Field{"notes", &Activity::notes}};
    }
    bool operator==(const Activity&) const = default;

    bool isOpen() const { return status == ActivityStatus::Planned || status == ActivityStatus::Ongoing; }
    /// Should have been delivered by now.
    bool isLate(const QDate& today) const { return isOpen() && endsOn < today; }
    bool isAbout(const Id<SubQuestion>& sub) const { return subquestions.contains(sub.text()); }
};

enum class SearchOutcome { Nothing, Something };
template <>
struct EnumCodes<SearchOutcome> {
    static constexpr std::array all{std::pair{SearchOutcome::Nothing, "nothing"},
                                    std::pair{SearchOutcome::Something, "something"}};
};

/// A search that was done for a sub-question: when, where, with what words, and whether it found anything.
/// It tells «buscamos y no hay» from «no hemos buscado».
struct SearchDone {
    Id<SearchDone> id;
    Id<SubQuestion> subquestion;
    QDate searchedOn; ///< never in the future
    QString place;
    QString words;
    SearchOutcome outcome = SearchOutcome::Nothing;
    QString notes;
    Id<Person> person;

    static constexpr const char* type = "search_done";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &SearchDone::id},
                          Field{"subquestion", &SearchDone::subquestion},
                          Field{"searched_on", &SearchDone::searchedOn},
                          Field{"place", &SearchDone::place},
                          Field{"words", &SearchDone::words},
                          Field{"outcome", &SearchDone::outcome},
                          Field{"notes", &SearchDone::notes},
                          Field{"person", &SearchDone::person}};
    }
    bool operator==(const SearchDone&) const = default;
};

} // namespace agenda
