// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QList>
#include <QString>

#include <utility>

namespace agenda::db
{
class Connection;
} // namespace agenda::db

namespace agenda::store
{

class Workspace;

/// What a check of a whole workspace counted and found.
struct CheckResult {
    QList<std::pair<QString, qint64>> records; ///< type and how many, in the order of `Record`
    int revisions = 0;
    int attachments = 0;
    int files = 0; ///< stored contents, each once, those of the trash and the history too
    QList<Problem> problems;
};

/// Verifies the database's integrity and foreign keys, reads every record, replays the history against them,
/// and compares each stored content with its hash. Changes nothing. Workspace's thread; throws
/// Error(Cancelled).
CheckResult checkWorkspace(const Workspace& workspace, Progress& progress);

/// The short check after a session that never ended: the database's pages and foreign keys, on a connection
/// of its own that only reads. One table at a time, so that a change of another connection never waits for
/// long; the contents of files are left to their hashes. Any thread; throws Error(Cancelled).
QList<Problem> quickCheck(const QString& path, Progress& progress);

/// What is asked of a file before it may be edited: all pages of a small one; of a larger one, so that
/// opening stays fast, all but the attached files, and only if its last editor never closed it. Throws Error.
bool isDamaged(db::Connection& connection, bool wasLeft);

} // namespace agenda::store
