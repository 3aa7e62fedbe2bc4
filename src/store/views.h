// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"
#include "domain/record.h"

#include <QDate>
#include <QList>

#include <optional>

namespace agenda::store
{

class Workspace;

/// Read-only joins: snapshots as values, for models and reports. All take the workspace's own thread and
/// throw Error. «Sources» counts studies: documents of one study are one source; planned, ongoing and
/// withdrawn documents none.

/// The state of a sub-question on a day.
struct Standing {
    Answered value = Answered::NoEvidence;
    QDate since; ///< null: nobody has set a state yet
    QString reason;

    bool operator==(const Standing&) const = default;
};

/// The state in words. A person sets states: where nobody has, and there are sources, it is «Sin estado
/// registrado», for nobody has said that none of them helps.
bool isUnrecorded(const Standing& standing, int sources);
QString standingText(const Standing& standing, int sources);

struct SubQuestionRow {
    SubQuestion subquestion;
    Standing standing;
    int sources = 0;
    int documents = 0; ///< all linked, whatever their life cycle
    Ledger ledger;     ///< its findings by direction

    /// The state in words: «Sin evidencia» is not said of sources that nobody has judged yet.
    QString stateWords() const;
};

/// How many active sub-questions are in a state; nobody's state apart from «Sin evidencia».
struct StateCount {
    Answered value = Answered::NoEvidence;
    QString words;
    int count = 0;
    bool isUnrecorded = false;

    /// «2 respondidas».
    QString text() const;
};
/// In the order of the states, the ones that occur.
QList<StateCount> countStates(const QList<SubQuestionRow>& subquestions);

struct ThemeRow {
    Theme theme;
    int place = 0; ///< «Tema {place} de 12»: position in the whole agenda, from 1
    int sources = 0;
    QList<SubQuestionRow> subquestions; ///< parked and retired ones too
};

struct QuestionRow {
    Question question;
    QList<ThemeRow> themes;
};

/// The whole agenda as a tree.
struct Outline {
    Agenda agenda;
    QList<QuestionRow> questions;

    int themeCount() const;
    int subQuestionCount() const; ///< active ones
};

/// The agenda with the states as they stood on `asOf` (effective dates); null means the latest.
Outline readOutline(const Workspace& workspace, const QDate& asOf = {});

/// An evidence as a sub-question sees it.
struct LinkedEvidence {
    Link link;
    Evidence evidence;
    QList<Finding> findings;
    QList<Attachment> attachments;
    QList<Contradiction> explained; ///< why findings of this link contradict, where somebody said so
};
QList<LinkedEvidence> evidenceOf(const Workspace& workspace, const Id<SubQuestion>& subquestion);
/// The same for all sub-questions at once, for a report.
QHash<Id<SubQuestion>, QList<LinkedEvidence>> allLinkedEvidence(const Workspace& workspace);

/// A sub-question as an evidence sees it.
struct LinkedSubQuestion {
    Link link;
    SubQuestion subquestion;
    QList<Finding> findings;
};
QList<LinkedSubQuestion> subQuestionsOf(const Workspace& workspace, const Id<Evidence>& evidence);

/// How a document was judged, the latest first.
QList<Appraisal> appraisalsOf(const Workspace& workspace, const Id<Evidence>& evidence);

/// A finding that contradicts, and nobody has explained why.
struct OpenContradiction {
    SubQuestion subquestion;
    Evidence evidence;
    Finding finding;
};
/// In the order of the agenda.
QList<OpenContradiction> openContradictions(const Workspace& workspace);

/// The states of a sub-question, latest effective first.
QList<State> statesOf(const Workspace& workspace, const Id<SubQuestion>& subquestion);

/// What the program proposes about a state, and never does by itself.
struct StateSuggestion {
    int sources = 0; ///< those that no state takes into account
    Answered value = Answered::InProgress;

    bool operator==(const StateSuggestion&) const = default;
};
/// Proposed where sources were linked after the last state was typed, and where nobody has set a state, or
/// the last one says that there is no evidence, in spite of sources. For an active sub-question only.
std::optional<StateSuggestion> suggestedState(const Workspace& workspace, const Id<SubQuestion>& id);

struct Counts {
    int questions = 0;
    int themes = 0;
    int subquestions = 0; ///< active ones
    int evidence = 0;     ///< documents that count as evidence
    int promised = 0;     ///< planned and ongoing documents
    int sources = 0;
    int attachments = 0;
    int revisions = 0;
};
Counts readCounts(const Workspace& workspace);

} // namespace agenda::store
