// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QFile;
class QIODevice;

namespace agenda
{

/// The one way this program writes a file: into a new file beside the target, checked, and only then in its
/// place, so that a failure leaves the old file whole. QSaveFile is not enough: with Qt 6.4 its `commit`
/// answers true after a short write on a full disk or a failed fsync. Owned by its caller, any one thread.
/// Throws Error: NotFound (no such folder; none is made), Storage.
class AtomicFile
{
public:
    /// Starts writing; the target is untouched until `commit`.
    explicit AtomicFile(const QString& path);
    /// Without `commit` the new file is thrown away.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(const QByteArray& bytes);
    /// Flushes to the disk, reads back length and hash, and puts the file in the target's place.
    void commit();

    static void write(const QString& path, const QByteArray& bytes);

private:
    struct Hash;
    [[noreturn]] void fail(const QString& detail) const;

    QString m_path;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<Hash> m_hash;
    qint64 m_size = 0;
};

} // namespace agenda
