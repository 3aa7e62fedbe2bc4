// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/record.h"
#include "domain/similarity.h"

namespace agenda::store
{

struct EvidenceSnapshot;
class Workspace;

/// Two evidence records that may be one document.
struct DuplicatePair {
    Id<Evidence> first;
    Id<Evidence> second;
    QList<Likeness> reasons; ///< the surest first; never empty

    bool isExact() const { return agenda::isExact(reasons.first()); }
    bool operator==(const DuplicatePair&) const = default;
};

/// The pairs that look like one document, the surest first, without those that a person said are two. Of
/// several that look the same, each is paired with the first of them.
QList<DuplicatePair> findDuplicates(const Workspace& workspace);
/// The same in a snapshot, in any thread. Throws Cancelled.
QList<DuplicatePair> findDuplicates(const EvidenceSnapshot& snapshot, Progress& progress);

/// «No es duplicado»: remembers for good that these are two documents. Throws Constraint if they are one
/// record, NotFound.
void sayDistinct(Workspace& workspace, const Id<Evidence>& one, const Id<Evidence>& other);

} // namespace agenda::store
