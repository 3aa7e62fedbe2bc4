// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqliteheader.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

namespace agenda::db
{

SqliteHeader readSqliteHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorKind::Storage,
                    QCoreApplication::translate("agenda::db",
                                                "No se pudo leer «%1». Revise que tenga permiso para "
                                                "abrirlo.")
                        .arg(path),
                    file.errorString());
    }
    const QByteArray bytes = file.read(100);
    SqliteHeader header;
    const auto pageSize = bytes.size() == 100 ? qFromBigEndian<quint16>(bytes.constData() + 16) : quint16(0);
    const bool isPageSize =
        pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0); // 1: 65,536
    header.isSqlite = isPageSize && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
    if (header.isSqlite) {
        header.userVersion = qFromBigEndian<quint32>(bytes.constData() + 60);
        header.applicationId = qFromBigEndian<quint32>(bytes.constData() + 68);
    }
    return header;
}

} // namespace agenda::db
