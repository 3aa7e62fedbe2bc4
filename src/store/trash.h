// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/revision.h"

namespace agenda::store
{

class Workspace;

/// What one removal took away and is not there now. The trash is not a place: it is read from the history.
struct TrashItem {
    Revision removal; ///< only its removed records
    QString title;    ///< «Tema: Género», Spanish
    int records = 0;  ///< how many records would come back
};

/// The removals that were not undone or brought back, newest first.
QList<TrashItem> readTrash(const Workspace& workspace);
/// Brings back what the removal took, as one step. Throws Conflict if what it belonged to is gone too, with
/// its name.
Revision restore(Workspace& workspace, const QString& removalRevisionId);

} // namespace agenda::store
