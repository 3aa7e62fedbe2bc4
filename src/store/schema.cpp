// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"
#include "store/tr.h"

#include "base/error.h"
#include "db/connection.h"
#include "db/migrator.h"
#include "db/query.h"
#include "db/sqliteheader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace agenda::store
{

namespace
{

QList<db::Migration> ladder(db::Dialect dialect)
{
    return db::Migrator::ladder(dialect == db::Dialect::Sqlite ? QStringLiteral(":/sql/sqlite")
                                                               : QStringLiteral(":/sql/postgres"));
}

QStringList schemaObjects(db::Connection& connection)
{
    db::Query query(connection,
                    QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"));
    QStringList objects;
    while (query.next())
        objects << query.text(0) + u'|' + query.text(1) + u'|' + query.text(2) + u'|' + query.text(3);
    return objects;
}

} // namespace

void inspectFile(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists() && !info.isSymLink()) {
        throw Error(
            ErrorKind::NotFound,
            tr("No se encontró «%1». Quizá se movió o se le cambió el nombre. Revise el nombre y la carpeta.")
                .arg(QDir::toNativeSeparators(path)));
    }
    if (info.isSymLink() || !info.isFile()) {
        throw Error(
            ErrorKind::Unreadable,
            tr("«%1» no es un archivo común. Abra el archivo de la agenda mismo, no una carpeta ni un "
               "acceso directo.")
                .arg(name));
    }
    const db::SqliteHeader header = db::readSqliteHeader(path);
    if (!header.isSqlite || header.applicationId != applicationId || header.userVersion == 0) {
        const bool isNamedSo = info.suffix().compare(QLatin1String("agenda"), Qt::CaseInsensitive) == 0;
        throw Error(
            ErrorKind::Unreadable,
            (isNamedSo ? tr("«%1» no es una agenda de aprendizaje, aunque su nombre termine en «.agenda»: su "
                            "contenido es otro o está dañado. No se modificó. Elija otro archivo.")
                       : tr("«%1» no es una agenda de aprendizaje. No se modificó. Elija un archivo que "
                            "termine en «.agenda»."))
                .arg(name));
    }
    const int latest = ladder(db::Dialect::Sqlite).last().number;
    if (header.userVersion > quint32(latest)) {
        throw Error(
            ErrorKind::NewerFile,
            tr("«%1» fue guardada con una versión más nueva del programa (formato %2; este programa conoce "
               "hasta el %3). Actualice el programa para abrirla. El archivo no se modificó.")
                .arg(name)
                .arg(header.userVersion)
                .arg(latest));
    }
}

void migrate(db::Connection& connection)
{
    db::Migrator migrator(connection, ladder(connection.dialect()));
    const int version = migrator.version();
    const db::Target& target = connection.target();
    // Before the first table, or it has no effect: large files that are not wanted after all leave no hole.
    if (version == 0 && target.dialect == db::Dialect::Sqlite)
        connection.execute(QStringLiteral("PRAGMA auto_vacuum=INCREMENTAL"));
    if (version > 0 && version < migrator.latest() && target.dialect == db::Dialect::Sqlite &&
        !target.isMemory()) {
        const QFileInfo file(target.file);
        connection.copyTo(file.absolutePath() + u'/' + file.completeBaseName() +
                          QStringLiteral(".v%1.agenda").arg(version));
    }
    migrator.migrate();
}

void migrateInPlace(db::Connection& connection)
{
    db::Migrator(connection, ladder(connection.dialect())).migrate();
}

QByteArray schemaDigest(db::Connection& connection)
{
    return QCryptographicHash::hash(schemaObjects(connection).join(u'\n').toUtf8(),
                                    QCryptographicHash::Sha256)
        .toHex();
}

bool checkSchema(db::Connection& connection)
{
    if (connection.dialect() != db::Dialect::Sqlite)
        return false;
    const QList<db::Migration> rungs = ladder(db::Dialect::Sqlite);
    const auto version = std::clamp<qsizetype>(db::Migrator(connection, rungs).version(), 1, rungs.size());
    if (version == rungs.size() && schemaDigest(connection) == newestSchema)
        return false;
    db::Connection model(db::Target::memory());
    db::Migrator(model, rungs.first(version)).migrate();
    if (schemaObjects(connection) != schemaObjects(model)) {
        throw Error(ErrorKind::Unreadable,
                    tr("Alguien cambió la estructura interna de este archivo, y abrirlo no es seguro. No se "
                       "modificó. Abra una copia de seguridad."));
    }
    return version < rungs.size();
}

} // namespace agenda::store
