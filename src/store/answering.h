// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda::store
{

class Workspace;

/// The operations by which people say what is known, how sure they are, and what it was good for. Each is one
/// `Workspace::run`. All throw Error and then have changed nothing.

/// Whether a person has seen that the answer for the membership rests on findings that are not public.
enum class Confirmed { No, Yes };

/// Adds a version of the answer of `answer.subquestion`: its id, its version and when it was recorded are
/// given, and whoever signs answers for it; a null `answeredOn` is today. The new version has no confidence.
/// Throws Constraint if an answer for the membership rests on a finding that is not public and nobody has
/// confirmed it, or if it names a finding of another sub-question.
Id<Answer> writeAnswer(Workspace& workspace, Answer answer, Confirmed confirmed = Confirmed::No);
/// Mends the version in force without making a new one (a slip of the pen): its confidence stays. Throws
/// Conflict for an older version, which is history.
void correctAnswer(Workspace& workspace, const Answer& answer, Confirmed confirmed = Confirmed::No);
/// With its confidence and its uses.
void removeAnswer(Workspace& workspace, const Id<Answer>& id);

/// Stores how sure somebody is of the version in force, in place of what was said of it before; a null
/// `judgedOn` is today, and whoever signs judges. Throws Constraint without an answer, Conflict for an older
/// version.
Id<Confidence> judgeConfidence(Workspace& workspace, Confidence confidence);
void removeConfidence(Workspace& workspace, const Id<Confidence>& id);

/// «Lo usé para...»: by the name of the person, who is added when new; whoever signs without a name. A null
/// `usedOn` is today.
Id<Use> recordUse(Workspace& workspace, Use use, const QString& person = {});
void removeUse(Workspace& workspace, const Id<Use>& id);

/// A search that was done; whoever signs did it.
Id<SearchDone> recordSearch(Workspace& workspace, SearchDone search);
void removeSearch(Workspace& workspace, const Id<SearchDone>& id);

} // namespace agenda::store
