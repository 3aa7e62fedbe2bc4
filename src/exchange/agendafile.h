// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QString>
#include <QStringList>

namespace agenda::store
{
class Workspace;
}

namespace agenda
{

/// What a reading did, in numbers and, where something was not taken as it came, in Spanish sentences.
struct ImportResult {
    int added = 0;     ///< records that were not there
    int unchanged = 0; ///< records that were there, just the same
    int kept = 0;      ///< records that were there and differ: left as they are
    int revisions = 0; ///< of the history that came along; only into an empty workspace
    int filesAdded = 0;
    QStringList notes; ///< one for each record kept and each file missed

    bool changedNothing() const { return added == 0 && revisions == 0 && filesAdded == 0; }
};

/// The JSON form of a workspace, whole or in part: `data/agenda.schema.json` says how it looks. One form
/// serves the agenda 2020-2022 that comes with the program and the export of everything. All take the
/// workspace's own thread and throw Error; after a throw the workspace is as it was.

/// Reads the agenda 2020-2022 of CLAC into the workspace, as one undo step. Twice adds nothing.
ImportResult importStarterAgenda(store::Workspace& workspace);

/// Reads a file. Into an empty workspace the result equals what was exported, history included. Into another
/// one it merges by id as one undo step: what is missing is added, what is there stays as it is. Throws
/// NotFound, Unreadable (not JSON, breaks the schema, says where and why), NewerFile, Conflict (another
/// agenda), Cancelled, Storage.
ImportResult importAgendaFile(store::Workspace& workspace, const QString& path, Progress& progress);

/// Writes the whole workspace with its history to `path`, and its attachments into the folder
/// `attachmentsFolder(path)` beside it.
void exportAgendaFile(const store::Workspace& workspace, const QString& path, Progress& progress);

/// The folder for the attachments of an exported file: `x.agenda.files` for `x.agenda.json`.
QString attachmentsFolder(const QString& path);

} // namespace agenda
