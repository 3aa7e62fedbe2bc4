// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/record.h"
#include "store/duplicateindex.h"

namespace agenda::store
{

/// A record of a file of references on its way in, and what is to become of it.
struct Candidate {
    Evidence evidence; ///< its id is given if null; nothing of it counts when `outcome` is Refused
    int line = 0;      ///< where it begins in the file, from 1
    QString raw;       ///< its text in the file, whole
    ImportOutcome outcome = ImportOutcome::Stored;
    std::optional<Match> match; ///< what it is like: evidence of the workspace, or of an earlier candidate
    QString note;               ///< why it is refused, or what was mended
    QList<Id<SubQuestion>> links;
};

/// What an import did. `records` = `stored` + `duplicates` + `refused`.
struct ImportSummary {
    Id<ImportBatch> batch; ///< null: all of it was there already, and nothing was written
    int records = 0;
    int stored = 0;
    int duplicates = 0;
    int refused = 0;
};

/// Gives every candidate that is not refused an id and its match, and makes it a Duplicate where that is
/// sure; for the preview, in which a person may decide otherwise. `sha256`: of the file; what came from the
/// same file before is known by its line and text. Throws Cancelled.
void matchCandidates(const Workspace& workspace, const QString& sha256, QList<Candidate>& candidates,
                     Progress& progress);

/// Makes each decision one that can be carried out: refuses what may not be stored, and stores what has
/// nothing to be a duplicate of. `importReferences` begins with it; a preview that has to be exact does too.
void settleCandidates(const Workspace& workspace, QList<Candidate>& candidates);
/// How many candidates are to become what.
ImportSummary countsOf(const QList<Candidate>& candidates);

/// Takes the candidates as decided, in one revision, each with its record of the import. The links are made
/// for duplicates too, with what was there. What may not be stored is refused with its reason and stops
/// nothing; a duplicate of what is not there is stored. The batch brings its name, hash, format, encoding and
/// mapping; the rest is filled in here. A file that was imported before and adds nothing writes nothing.
/// Throws Cancelled, NotFound (a sub-question), Storage, ReadOnly, and then has changed nothing.
ImportSummary importReferences(Workspace& workspace, ImportBatch batch, QList<Candidate> candidates,
                               Progress& progress);

} // namespace agenda::store
