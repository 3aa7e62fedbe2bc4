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
    int kept = 0;      ///< what the workspace has otherwise: left as it is
    int revisions = 0; ///< of the history that came along; only into an empty workspace
    int filesAdded = 0;
    int filesLeftOut = 0; ///< attached files that were missing or damaged
    QStringList notes;    ///< what was left as it is or renumbered, and which files were missing

    bool changedNothing() const { return added == 0 && revisions == 0 && filesAdded == 0; }
};

/// What a writing wrote.
struct ExportResult {
    int records = 0;
    int revisions = 0;
    int attachments = 0;
    int files = 0;     ///< contents, each once, those of the trash and the history too
    QStringList notes; ///< a file whose content is damaged or missing
};

/// The JSON form of a workspace, whole or in part: `data/agenda.schema.json` says how it looks. One form
/// serves the agenda 2020-2022 that comes with the program and the export of everything. All take the
/// workspace's own thread and throw Error; after a throw the workspace is as it was.

/// Reads the agenda 2020-2022 of CLAC into the workspace, as one undo step. Twice adds nothing. Throws
/// Conflict if the workspace holds another agenda.
ImportResult importStarterAgenda(store::Workspace& workspace);

/// Whether it is for `importAgendaFile` to read this file, or to say why it cannot be read: JSON that is no
/// list of references, an empty file, one that is not there.
bool mayBeAgendaFile(const QString& path);

/// Reads a file. Into an empty workspace the result equals what was exported, history included. Into another
/// one it merges by id as one undo step: what is missing is added, what is there stays as it is. Throws
/// NotFound, Unreadable (not JSON, breaks the schema: says where and why), NewerFile, Constraint, Conflict
/// (another agenda), Cancelled, Storage.
ImportResult importAgendaFile(store::Workspace& workspace, const QString& path, Progress& progress);

/// Writes the whole workspace with its history to `path`, and its files into the folder
/// `attachmentsFolder(path)` beside it. Throws Conflict (there is a file of another kind), NotFound (the
/// folder), Cancelled, Storage; then what it wrote is taken away again.
ExportResult exportAgendaFile(const store::Workspace& workspace, const QString& path, Progress& progress);

/// The folder for the files of an exported workspace: `x.agenda.files` for `x.agenda.json`.
QString attachmentsFolder(const QString& path);

} // namespace agenda
