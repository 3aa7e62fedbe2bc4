// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QList>

#include <utility>

namespace agenda::store
{

class Workspace;

/// What a check of a whole workspace counted and found.
struct CheckResult {
    QList<std::pair<QString, qint64>> records; ///< type and how many, in the order of `Record`
    int revisions = 0;
    int files = 0;
    QList<Problem> problems;
};

/// Verifies the database's integrity and foreign keys, reads every record, replays the history against them,
/// and compares each stored file with its hash. Changes nothing. Workspace's thread; throws Error(Cancelled).
CheckResult checkWorkspace(const Workspace& workspace, Progress& progress);

} // namespace agenda::store
