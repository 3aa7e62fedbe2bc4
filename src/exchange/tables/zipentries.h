// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>
#include <memory>

namespace agenda
{

/// A ZIP file in memory that somebody else made: its entries are counted and measured before one is opened,
/// and while it is read, whatever its directory says. Owned by its reader, one thread. Throws
/// Error(Unreadable) whose sentence names `source`.
class ZipEntries
{
public:
    ZipEntries(const QByteArray& bytes, const QString& source);
    ~ZipEntries();
    ZipEntries(const ZipEntries&) = delete;
    ZipEntries& operator=(const ZipEntries&) = delete;

    /// Names are compared without regard to case, as Office does.
    bool contains(const QString& entry) const;
    /// Its size as the directory states it; 0 if it is not there.
    qint64 statedSize(const QString& entry) const;
    /// Lets `read` read the entry from its beginning to its end, and throws if it was damaged, too large or
    /// too much compressed. `read` may stop early.
    void read(const QString& entry, const std::function<void(QIODevice&)>& read) const;
    /// Throws Error(Unreadable): the file cannot be read, because.
    [[noreturn]] void refuse(const QString& cause, const QString& detail = {}) const;

private:
    struct Archive;
    QByteArray m_bytes; ///< the archive reads from them
    QString m_source;
    std::unique_ptr<Archive> m_archive;
};

} // namespace agenda
