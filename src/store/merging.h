// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/duplicates.h"

namespace agenda::store
{

/// What one record says of two, when nobody chooses: of each field what the kept one says, and where it says
/// nothing, the other; lists and notes together; the stricter access. Its id is `keep`'s.
Evidence mergedOf(const Evidence& keep, const Evidence& other);
/// Gives `merged` the field as `from` has it, and whether it is still to be confirmed.
void takeField(Evidence& merged, const Evidence& from, const QString& field);
/// Which of the two to keep when nobody chooses: the one that more hangs on, or that says more.
Id<Evidence> betterOf(const Workspace& workspace, const Id<Evidence>& one, const Id<Evidence>& other);

/// Makes one evidence of several, in one step. `keep` becomes `merged`; the links, findings, files,
/// appraisals and imports of the others come to it, and what names the others as its original names it. Links
/// to one sub-question are joined, a file that both have is there once, and of two appraisals by one person
/// the later stays; the revision says the earlier one. The others go to the trash. Throws Error (Constraint
/// for `merged`, NotFound) and then has changed nothing.
void mergeEvidence(Workspace& workspace, const Id<Evidence>& keep, const QList<Id<Evidence>>& others,
                   const Evidence& merged);

/// What became of many pairs.
struct MergeReport {
    struct Left {
        DuplicatePair pair;
        QString titles; ///< «A» y «B»
        QString why;
    };
    int merged = 0; ///< records that went into another
    QList<Left> left;
};
/// Merges each pair as `mergedOf` and `betterOf` say, all in one step. Where the two contradict each other
/// (other title, year, DOI, life cycle, one a version of the other) or cannot be merged, the pair is left as
/// it is, with the reason, and the next one comes. Throws Cancelled, Storage, and then has changed nothing.
MergeReport mergePairs(Workspace& workspace, const QList<DuplicatePair>& pairs, Progress& progress);

} // namespace agenda::store
