// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/record.h"
#include "store/duplicateindex.h"
#include "store/evidencekeys.h"

namespace agenda::store
{

/// A record of a file of references on its way in, and what is to become of it.
struct Candidate {
    Evidence evidence; ///< its id is given if null; nothing of it counts when `outcome` is Refused
    int line = 0;      ///< where it begins in the file, from 1
    QString raw;       ///< its text in the file, whole
    ImportOutcome outcome = ImportOutcome::Stored;
    std::optional<Match> match; ///< what it is like: evidence of the workspace, or of an earlier candidate
    bool isDistinct = false; ///< a person said that it is not what it is like: remembered where it is stored
    QString note;            ///< why it is refused, or what was mended
    QList<Id<SubQuestion>> links;
};

/// What an import did. `records` = `stored` + `duplicates` + `refused`.
struct ImportSummary {
    Id<ImportBatch> batch; ///< null: it was empty or all there already, and nothing was written
    int records = 0;
    int stored = 0;
    int duplicates = 0;
    int refused = 0;
};

/// What candidates are compared with, as one value: read in the workspace's thread, searched in any.
struct MatchBasis {
    EvidenceSnapshot there;
    QHash<QString, Id<Evidence>> imported; ///< from the same file before, by line and text
};
/// `sha256`: of the file that comes in.
MatchBasis matchBasis(const Workspace& workspace, const QString& sha256);

/// Gives every candidate that is not refused an id and its match, and makes it a Duplicate where that is
/// sure; for the preview, in which a person may decide otherwise. What came from the same file before is
/// known by its line and text. Any thread. Throws Cancelled.
void matchCandidates(const MatchBasis& basis, QList<Candidate>& candidates, Progress& progress);
/// The same, with the workspace as it is.
void matchCandidates(const Workspace& workspace, const QString& sha256, QList<Candidate>& candidates,
                     Progress& progress);

/// Makes each decision one that can be carried out: refuses what may not be stored, and stores what has
/// nothing to be a duplicate of. `importReferences` begins with it; a preview that has to be exact does too.
/// Throws Cancelled.
void settleCandidates(const Workspace& workspace, QList<Candidate>& candidates, Progress& progress);
/// How many candidates are to become what.
ImportSummary countsOf(const QList<Candidate>& candidates);

/// Takes the candidates as decided, in one revision, each with its record of the import. The links are made
/// for duplicates too, with what was there. What may not be stored is refused with its reason and stops
/// nothing; a duplicate of what is not there is stored. The batch brings its name, hash, format, encoding and
/// mapping; the rest is filled in here. A file without records, or one that was imported before and adds
/// nothing, writes nothing.
/// Throws Cancelled, NotFound (a sub-question), Storage, ReadOnly, and then has changed nothing.
ImportSummary importReferences(Workspace& workspace, const ImportBatch& batch, QList<Candidate> candidates,
                               Progress& progress);
/// The same with candidates that `settleCandidates` has been through and that nobody has changed since.
ImportSummary importSettled(Workspace& workspace, ImportBatch batch, const QList<Candidate>& candidates,
                            Progress& progress);

} // namespace agenda::store
