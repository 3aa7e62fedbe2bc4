// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::store
{

/// Says that this process has a file open as a database, for as long as it lives. Whoever wants to look at a
/// file with plain calls has to ask first: closing them would drop SQLite's locks on it (db/sqliteheader.h).
/// Any thread.
class OpenFile
{
public:
    explicit OpenFile(const QString& path);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    /// Whether the file is open here, under this or any other name (hard links, symbolic links).
    static bool isOpen(const QString& path);

private:
    QString m_path;
};

} // namespace agenda::store
