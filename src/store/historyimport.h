// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/revision.h"

namespace agenda::store
{

class Workspace;

/// Fills an empty workspace with records and the history that made them, both as they were elsewhere.
/// `records` in an order in which they can be written, `revisions` oldest first. One transaction, no revision
/// of its own. Throws Conflict if the workspace has a history already, Unreadable if the history does not
/// lead to the records.
void importHistory(Workspace& workspace, const QList<Record>& records, const QList<Revision>& revisions);

/// Why this history cannot have led to these records, in Spanish; empty if it can.
QString historyProblem(const QList<Record>& records, const QList<Revision>& revisions);

} // namespace agenda::store
