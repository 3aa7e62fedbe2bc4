// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace agenda::store
{

/// Who is editing a file: a lock beside it (NAME.lock) and, since a lock knows no person, a small text with
/// name, computer and time (NAME.editor). A lock whose process has died on this computer is taken over; one
/// from another computer has to be broken by a person. Owned by the Workspace.
class EditLock
{
public:
    enum class Result { Taken, HeldByOther, FolderNotWritable, NoRoom };

    EditLock(const QString& file, const QString& person, qint64 now);
    ~EditLock();
    EditLock(const EditLock&) = delete;
    EditLock& operator=(const EditLock&) = delete;

    /// `breakForeign` also takes a lock that another computer left.
    Result take(bool breakForeign = false);
    /// Another name for the note, from now on. Without the lock nothing happens.
    void setPerson(const QString& person);
    /// What was beside the file before `take` says that its last editor never closed it.
    bool wasLeft() const { return m_wasLeft; }
    /// «Ileana (equipo mel-01) desde las 14:02», of whoever holds it.
    QString holder() const;

private:
    /// QLockFile takes over a dead lock under a lock of its own (NAME.lock.rmlock), which stays where it is
    /// killed. Once the lock is ours nobody needs them.
    void clearBreakers() const;
    void writeNote() const;

    QString m_editorFile;
    QString m_person;
    qint64 m_now;
    bool m_wasLeft;
    QLockFile m_lock;
};

} // namespace agenda::store
