// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/person.h"

#include <QDate>
#include <QStringList>

namespace agenda
{

/// The learning agenda itself: one a workspace. Period in whole years, both included.
struct Agenda {
    Id<Agenda> id;
    QString title;
    QString organisation;
    int firstYear = 0;
    int lastYear = 0;
    QString introduction; ///< why the agenda exists, in the organisation's words
    QString messageKnown; ///< «Lo que ya sabemos», the three messages of the moment
    QString messageMissing;
    QString messageNext;
    QString contactName;
    QString contactRole;
    QString contactEmail;
    QString address;
    QString phone;
    QString web;
    QString generalEmail;
    QDate contactCheckedOn; ///< when the contact was last checked; null means never
    QString publicationAddress;
    QString logoSha256; ///< content stored like an attachment's; empty means none

    static constexpr const char* type = "agenda";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Agenda::id},
                          Field{"title", &Agenda::title},
                          Field{"organisation", &Agenda::organisation},
                          Field{"first_year", &Agenda::firstYear},
                          Field{"last_year", &Agenda::lastYear},
                          Field{"introduction", &Agenda::introduction},
                          Field{"message_known", &Agenda::messageKnown},
                          Field{"message_missing", &Agenda::messageMissing},
                          Field{"message_next", &Agenda::messageNext},
                          Field{"contact_name", &Agenda::contactName},
                          Field{"contact_role", &Agenda::contactRole},
                          Field{"contact_email", &Agenda::contactEmail},
                          Field{"address", &Agenda::address},
                          Field{"phone", &Agenda::phone},
                          Field{"web", &Agenda::web},
                          Field{"general_email", &Agenda::generalEmail},
                          Field{"contact_checked_on", &Agenda::contactCheckedOn},
                          Field{"publication_address", &Agenda::publicationAddress},
                          Field{"logo_sha256", &Agenda::logoSha256}};
    }
    bool operator==(const Agenda&) const = default;
};

/// A broad question (pregunta amplia).
struct Question {
    Id<Question> id;
    Id<Agenda> agenda;
    int number = 0;   ///< as first printed; part of the codes of its sub-questions
    int position = 0; ///< order on screen and paper, from 0
    QString text;

    static constexpr const char* type = "question";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Question::id}, Field{"agenda", &Question::agenda},
                          Field{"number", &Question::number}, Field{"position", &Question::position},
                          Field{"text", &Question::text}};
    }
    bool operator==(const Question&) const = default;
};

/// Whether a theme's name is our proposal (the printed agenda shows pictures) or CLAC's word.
enum class NameStatus { Proposed, Confirmed };
template <>
struct EnumCodes<NameStatus> {
    static constexpr std::array all{std::pair{NameStatus::Proposed, "proposed"},
                                    std::pair{NameStatus::Confirmed, "confirmed"}};
};

struct Theme {
    Id<Theme> id;
    Id<Question> question;
    int number = 0;   ///< within its question, as first printed
    int position = 0; ///< within its question, from 0
    QString name;
    NameStatus nameStatus = NameStatus::Proposed;
    QString symbol;
    QString colour;
    QString sentence; ///< «En una frase»
    QString meaning;  ///< «¿Qué significa para su organización?»

    static constexpr const char* type = "theme";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Theme::id},
                          Field{"question", &Theme::question},
                          Field{"number", &Theme::number},
                          Field{"position", &Theme::position},
                          Field{"name", &Theme::name},
                          Field{"name_status", &Theme::nameStatus},
                          Field{"symbol", &Theme::symbol},
                          Field{"colour", &Theme::colour},
                          Field{"sentence", &Theme::sentence},
                          Field{"meaning", &Theme::meaning}};
    }
    bool operator==(const Theme&) const = default;
};

enum class SubQuestionStatus { Active, Parked, Retired };
template <>
struct EnumCodes<SubQuestionStatus> {
    static constexpr std::array all{std::pair{SubQuestionStatus::Active, "active"},
                                    std::pair{SubQuestionStatus::Parked, "parked"},
                                    std::pair{SubQuestionStatus::Retired, "retired"}};
};

/// A sub-question. Its code is permanent («1.3.2»: question.theme.number as first printed); a move keeps it.
struct SubQuestion {
    Id<SubQuestion> id;
    Id<Theme> theme;
    QString code;
    int position = 0; ///< within its theme, from 0
    QString official; ///< the printed wording, to the letter; a change of it asks for a reason
    QString
        standalone; ///< readable without its neighbours; used in search, exports and PDFs where there is one
    QString plain;  ///< for the membership
    QString kind;
    QString family;
    SubQuestionStatus status = SubQuestionStatus::Active;
    Id<Person> responsible;
    QString decision; ///< the decision it informs
    QDate decisionOn;
    QString audience;
    QString priority;
    QString target;
    QString nextStep;
    QDate nextStepOn;
    QDate reviewBy;

    static constexpr const char* type = "subquestion";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &SubQuestion::id},
                          Field{"theme", &SubQuestion::theme},
                          Field{"code", &SubQuestion::code},
                          Field{"position", &SubQuestion::position},
                          Field{"official", &SubQuestion::official},
                          Field{"standalone", &SubQuestion::standalone},
                          Field{"plain", &SubQuestion::plain},
                          Field{"kind", &SubQuestion::kind},
                          Field{"family", &SubQuestion::family},
                          Field{"status", &SubQuestion::status},
                          Field{"responsible", &SubQuestion::responsible},
                          Field{"decision", &SubQuestion::decision},
                          Field{"decision_on", &SubQuestion::decisionOn},
                          Field{"audience", &SubQuestion::audience},
                          Field{"priority", &SubQuestion::priority},
                          Field{"target", &SubQuestion::target},
                          Field{"next_step", &SubQuestion::nextStep},
                          Field{"next_step_on", &SubQuestion::nextStepOn},
                          Field{"review_by", &SubQuestion::reviewBy}};
    }
    bool operator==(const SubQuestion&) const = default;

    /// The wording to show where the neighbours are not beside it.
    const QString& readable() const { return standalone.isEmpty() ? official : standalone; }
};

/// How far the answer of a sub-question is.
enum class Answered { NoEvidence, InProgress, Partial, Full };
template <>
struct EnumCodes<Answered> {
    static constexpr std::array all{
        std::pair{Answered::NoEvidence, "no_evidence"}, std::pair{Answered::InProgress, "in_progress"},
        std::pair{Answered::Partial, "partial"}, std::pair{Answered::Full, "answered"}};
};
inline constexpr std::array bestFirst{Answered::Full, Answered::Partial, Answered::InProgress,
                                      Answered::NoEvidence};

/// «From this day on, this sub-question is here», said by a person with a reason. Two clocks: `effectiveOn`
/// is when it held (never in the future), `recordedAt` when somebody typed it. The state of a day is the last
/// effective one up to it; of two for one day, the one recorded later.
struct State {
    Id<State> id;
    Id<SubQuestion> subquestion;
    Answered value = Answered::NoEvidence;
    QDate effectiveOn;
    qint64 recordedAt = 0; ///< ms since 1970 UTC
    QString reason;
    Id<Person> person;

    static constexpr const char* type = "state";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &State::id},
                          Field{"subquestion", &State::subquestion},
                          Field{"value", &State::value},
                          Field{"effective_on", &State::effectiveOn},
                          Field{"recorded_at", &State::recordedAt},
                          Field{"reason", &State::reason},
                          Field{"person", &State::person}};
    }
    bool operator==(const State&) const = default;
};

} // namespace agenda
