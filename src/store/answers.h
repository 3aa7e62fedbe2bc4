// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>

#include <optional>

namespace agenda::store
{

class Workspace;

/// Read-only views of what is known: snapshots as values. All take the workspace's own thread and throw
/// Error.

/// The version of the highest number; nothing before there is one.
std::optional<Answer> answerInForce(const Workspace& workspace, const Id<SubQuestion>& subquestion);
std::optional<Confidence> confidenceOf(const Workspace& workspace, const Id<Answer>& answer);

/// A finding that an answer rests on, with where it comes from; without a finding it was removed since, and
/// `title` is what it said then.
struct Support {
    std::optional<Finding> finding;
    std::optional<Evidence> evidence;
    QString title;
};

/// One version, with all that was said of it.
struct AnswerVersion {
    Answer answer;
    std::optional<Confidence> confidence;
    QList<Use> uses; ///< latest first
    QList<Support> supports;
};
/// All versions, the one in force first.
QList<AnswerVersion> answersOf(const Workspace& workspace, const Id<SubQuestion>& subquestion);

/// What the program sees beside an answer and a person should weigh; it decides nothing.
struct Caution {
    enum class Kind {
        OneSource,         ///< high confidence on one source
        OneStudy,          ///< several documents, all of one study
        OpenContradiction, ///< a finding contradicts and nobody has said why
        NewerEvidence,     ///< linked after the judgement, or after the answer
        MissingFinding,    ///< it rests on what was removed
        NoFinding,         ///< it rests on nothing that can be cited
    };
    Kind kind;
    QString sentence;
};
/// About the version in force, judged or not; `level` is the confidence as it would be given, for warnings
/// while a person chooses. Empty before there is an answer.
QList<Caution> cautionsOf(const Workspace& workspace, const Id<SubQuestion>& subquestion,
                          std::optional<ConfidenceLevel> level = {});

/// Why a sub-question has no evidence.
struct Emptiness {
    enum class Kind { NotEmpty, NotSearched, NothingFound, Coming };
    Kind kind = Kind::NotEmpty;
    QString words; ///< «Buscamos y no hay (3 mar 2021, Scopus)»; empty if it is not empty
};
/// What comes is told before what was looked for in vain, and that before nothing.
Emptiness emptinessOf(const Workspace& workspace, const Id<SubQuestion>& subquestion);

/// The searches done for a sub-question, latest first.
QList<SearchDone> searchesOf(const Workspace& workspace, const Id<SubQuestion>& subquestion);

} // namespace agenda::store
