// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/progress.h"
#include "domain/evidence.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace agenda::db
{
class Connection;
struct Target;
} // namespace agenda::db

namespace agenda::store
{

class Workspace;

/// A file whose content is in the workspace, not yet an attachment of anything.
struct StagedFile {
    QString name; ///< without folders
    QString mediaType;
    qint64 size = 0;
    QString sha256;
};

/// How many bytes are free where the workspace's file lies; negative: not known.
using FreeSpace = std::function<qint64(const QString& folder)>;

/// Streams files into a workspace, in chunks, on a connection of its own: made in the window's thread by
/// `Workspace`'s owner, used from one worker thread. Content that no attachment takes is swept at the next
/// start. Throws Error: NotFound, Constraint (not an ordinary file, larger than 500 MB), Cancelled,
/// Storage (also before it begins, when the disk has no room for the file), ReadOnly.
class ContentIntake
{
public:
    /// `freeSpace`: the disk's own answer unless a test says otherwise.
    explicit ContentIntake(const Workspace& workspace, FreeSpace freeSpace = {});
    ~ContentIntake();
    ContentIntake(const ContentIntake&) = delete;
    ContentIntake& operator=(const ContentIntake&) = delete;

    StagedFile stage(const QString& filePath, Progress& progress);
    /// Takes back what it has staged and no attachment has taken. For what fails half-way.
    void discard();

private:
    std::unique_ptr<db::Target> m_target;
    FreeSpace m_freeSpace;
    QStringList m_staged; ///< hashes of what was not there before
};

/// The whole content with that hash, checked against it. Throws NotFound, Unreadable (damaged). For small
/// files and readers that need them in memory.
QByteArray contentBytes(const Workspace& workspace, const QString& sha256);
/// Saves a copy of the content with that hash as `path`; an existing file is replaced only once all is
/// written and its hash is right. Throws NotFound, Unreadable (damaged), Conflict, Storage. Workspace's
/// thread.
void saveCopy(const Workspace& workspace, const QString& sha256, const QString& path, Progress& progress);

/// Reads content for a window that must not wait: made in the workspace's thread, used from one worker
/// thread, on a connection of its own. Not for a database in memory, which has only one. Throws as
/// `contentBytes` does, and Cancelled.
class ContentReader
{
public:
    explicit ContentReader(const Workspace& workspace);
    ~ContentReader();
    ContentReader(const ContentReader&) = delete;
    ContentReader& operator=(const ContentReader&) = delete;

    QByteArray read(const QString& sha256, Progress& progress) const;

private:
    std::unique_ptr<db::Target> m_target;
};

/// The evidence that already has a file of this content.
std::optional<Id<Evidence>> evidenceWithContent(const Workspace& workspace, const QString& sha256);
/// Whether the content with that hash is in the workspace.
bool hasContent(const Workspace& workspace, const QString& sha256);
/// Reads the content through and compares it with its hash. Throws NotFound, Unreadable (damaged), Cancelled.
void checkContent(const Workspace& workspace, const QString& sha256, Progress& progress);
/// Keeps the staged content that a record names already: a missing file that came later.
void keepStagedContent(Workspace& workspace);
/// Adds a content that is at hand and small, inside the transaction of the change whose record names it.
/// Returns its hash.
QString putContent(db::Connection& connection, const QByteArray& bytes);
/// Notes that a record names this content, for good. Called by Workspace inside its transaction.
void keepContent(db::Connection& connection, const QString& sha256);
/// Removes content that nothing names. Called at opening to edit.
void sweepContent(db::Connection& connection);
/// Saves the whole workspace, files and history too, as a new file. Throws Conflict if there is one already,
/// Storage.
void saveWorkspaceCopy(const Workspace& workspace, const QString& path);

} // namespace agenda::store
