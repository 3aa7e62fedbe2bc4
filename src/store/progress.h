// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quarter.h"
#include "domain/record.h"
#include "store/past.h"
#include "store/views.h"

namespace agenda::store
{

/// How far the agenda is, as it stood at a moment: a snapshot of values. Progress is made of the states that
/// people set and of nothing else; documents, answers and activities are shown beside them and move nothing.

/// Something dated that happened to a sub-question: «¿Por qué se movió?».
struct ProgressEvent {
    enum class Kind { State, Answer, Confidence, Document, Search, Activity };
    Kind kind = Kind::State;
    QDate on;
    QString when;   ///< the day in words, as far as it is known: «2004»
    QString title;  ///< «Respuesta parcial», the title of a document
    QString detail; ///< the reason; who said it
    Id<SubQuestion> subquestion;
    QString recordId;
    bool isPromise = false; ///< planned, not done: a hollow mark
};

struct SubQuestionProgress {
    SubQuestion subquestion;
    QList<State> states;         ///< up to the day, in the order in which they held
    QList<ProgressEvent> events; ///< by date, the states among them

    /// The state that held at the end of a day; nothing if nobody had set one.
    std::optional<State> stateOn(const QDate& day) const;
    /// Nobody had set a state, and there was a document: nobody had said that it does not help.
    bool isUnrecordedOn(const QDate& day) const;
};

struct ThemeProgress {
    Theme theme;
    Question question;
    int place = 0;                           ///< «Tema {place} de 12»
    QList<SubQuestionProgress> subquestions; ///< active ones
};

struct AgendaProgress {
    AsOf asOf;
    QDate today; ///< when it was read: nothing holds later
    Agenda agenda;
    QList<Quarter> quarters;
    QList<ThemeProgress> themes;

    /// The last day shown: that of `asOf`, or today, which may be after the period.
    QDate lastDay() const;
    /// The same as it stood on an earlier day, without reading the workspace again.
    AgendaProgress onDay(const QDate& day) const;
};

AgendaProgress readProgress(const Workspace& workspace, const AsOf& asOf = {});

/// How many sub-questions are in which state.
struct StateTally {
    std::array<int, 4>
        states{};       ///< in the order of the states; nobody's state without documents is «Sin evidencia»
    int unrecorded = 0; ///< nobody's state in spite of documents

    bool operator==(const StateTally&) const = default;
    int operator[](Answered value) const { return states[size_t(value)]; }
    int total() const;
};
/// Those of a theme at the end of a day.
StateTally statesOn(const ThemeProgress& theme, const QDate& day);

/// What happened to a theme, by date; and within a quarter.
QList<ProgressEvent> eventsOf(const ThemeProgress& theme);
QList<ProgressEvent> eventsIn(const ThemeProgress& theme, const Quarter& quarter);

} // namespace agenda::store
