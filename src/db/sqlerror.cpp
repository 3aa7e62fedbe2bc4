// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

#include <sqlite3.h>

namespace agenda::db
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("agenda::db", text);
}

Error error(ErrorKind kind, const QString& file, const QString& detail)
{
    const QString name = QFileInfo(file).fileName();
    switch (kind) {
    case ErrorKind::Busy:
        return {kind,
                tr("Otra persona o programa está escribiendo en esta agenda. Espere un momento y vuelva a "
                   "intentarlo. No se cambió nada."),
                detail};
    case ErrorKind::ReadOnly:
        return {kind, tr("Esta agenda solo puede leerse desde aquí. No se cambió nada."), detail};
    case ErrorKind::Unreadable:
        return {
            kind,
            tr("El archivo%1 está dañado o no es una agenda. No se modificó. Abra una copia de seguridad, o "
               "pida ayuda antes de seguir.")
                .arg(name.isEmpty() ? QString() : QStringLiteral(" «%1»").arg(name)),
            detail};
    case ErrorKind::Conflict:
        return {
            kind,
            tr("El cambio contradice lo que ya está guardado: algo se repite, falta o todavía se usa. No se "
               "cambió nada."),
            detail};
    case ErrorKind::Constraint:
        return {kind, tr("Un valor no está permitido. No se cambió nada."), detail};
    default:
        return {
            ErrorKind::Storage,
            tr("No se pudo guardar en el disco. Revise que haya espacio y que la carpeta esté disponible, y "
               "vuelva a intentarlo. Lo guardado antes sigue intacto."),
            detail};
    }
}

ErrorKind sqliteKind(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_READONLY:
        return ErrorKind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Unreadable;
    case SQLITE_CONSTRAINT:
        return code == SQLITE_CONSTRAINT_CHECK || code == SQLITE_CONSTRAINT_NOTNULL ? ErrorKind::Constraint
                                                                                    : ErrorKind::Conflict;
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return ErrorKind::Constraint;
    default:
        return ErrorKind::Storage;
    }
}

Error sqliteError(int code, const QString& file, const QString& detail)
{
    if ((code & 0xff) != SQLITE_FULL)
        return error(sqliteKind(code), file, detail);
    return {ErrorKind::Storage,
            tr("El disco está lleno y el cambio no cabe. Libere espacio y vuelva a intentarlo. Lo guardado "
               "antes sigue intacto."),
            detail};
}

ErrorKind postgresKind(const QString& state)
{
    if (state == QLatin1String("23514") || state == QLatin1String("23502") || state == QLatin1String("22021"))
        return ErrorKind::Constraint;
    if (state.startsWith(QLatin1String("23")))
        return ErrorKind::Conflict;
    if (state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03"))
        return ErrorKind::Busy;
    if (state == QLatin1String("25006") || state == QLatin1String("42501"))
        return ErrorKind::ReadOnly;
    return ErrorKind::Storage;
}

} // namespace

Error translated(const QSqlError& sqlError, const Target& target, const QString& sql)
{
    const QString native = sqlError.nativeErrorCode();
    const QString detail =
        native + QStringLiteral(": ") + sqlError.text() + QStringLiteral(" in ") + sql.left(500);
    if (target.dialect == Dialect::Sqlite)
        return sqliteError(native.toInt(), target.file, detail);
    return error(postgresKind(native), {}, detail);
}

Error translatedSqlite(int code, const QString& message, const QString& file)
{
    return sqliteError(code, file, QString::number(code) + QStringLiteral(": ") + message);
}

} // namespace agenda::db
