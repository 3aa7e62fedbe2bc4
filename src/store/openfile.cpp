// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openfile.h"

#include <QFile>
#include <QMutex>
#include <QStringList>

#include <algorithm>
#include <filesystem>

namespace agenda::store
{

namespace
{

// Locks belong to the process, so this list has to as well.
QMutex mutex;
QStringList& paths()
{
    static QStringList list;
    return list;
}

} // namespace

OpenFile::OpenFile(const QString& path) : m_path(path)
{
    const QMutexLocker lock(&mutex);
    paths().append(path);
}

OpenFile::~OpenFile()
{
    const QMutexLocker lock(&mutex);
    paths().removeOne(m_path);
}

bool OpenFile::isOpen(const QString& path)
{
    const QMutexLocker lock(&mutex);
    return std::any_of(paths().cbegin(), paths().cend(), [&](const QString& each) {
        std::error_code error;
        return each == path || std::filesystem::equivalent(QFile(each).filesystemFileName(),
                                                           QFile(path).filesystemFileName(), error);
    });
}

} // namespace agenda::store
