// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda::store
{

class Workspace;
class Writer;

/// The steps of a merge, inside the caller's run (merging.h). What is moved was stored already and is moved
/// as it is, so that none of it can be refused half-way.

/// All that hangs on `from` comes to hang on `to`.
void moveParts(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from);
/// Stores what is left of the merged, and removes the others.
void finishMerge(Writer& writer, Evidence merged, const QList<Id<Evidence>>& gone);
/// The appraisals that a later one by the same person takes the place of, as sentences; empty if none.
QString appraisalsReplaced(const Workspace& workspace, const Id<Evidence>& keep,
                           const QList<Id<Evidence>>& others);
/// Notes who says that they are two documents, and when.
void putDistinct(Writer& writer, const Id<Evidence>& one, const Id<Evidence>& other);
/// Whether a person said that they are two documents.
bool areDistinct(const Workspace& workspace, const Id<Evidence>& one, const Id<Evidence>& other);

} // namespace agenda::store
