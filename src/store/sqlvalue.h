// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/evidence.h"
#include "domain/field.h"

#include <QDate>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace agenda::store
{

/// How the value of a field is written into a column and read back. Columns are TEXT, INTEGER or NULL; lists
/// are JSON text; dates ISO 8601; enumerations their codes; a null id is NULL. Reading throws
/// Error(Unreadable) on a code or a list that this version does not know.
inline QVariant toSql(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}
inline QVariant toSql(int value)
{
    return value;
}
inline QVariant toSql(qint64 value)
{
    return value;
}
inline QVariant toSql(const QDate& value)
{
    return value.isNull() ? QVariant() : value.toString(Qt::ISODate);
}
inline QVariant toSql(const std::optional<int>& value)
{
    return value ? QVariant(*value) : QVariant();
}
QVariant toSql(const QStringList& value);
QVariant toSql(const QList<Name>& value);
template <class R>
QVariant toSql(const Id<R>& id)
{
    return id.isNull() ? QVariant() : QVariant(id.text());
}
template <class E>
requires std::is_enum_v<E> QVariant toSql(E value)
{
    return codeOf(value);
}

[[noreturn]] void throwUnknownCode(const QString& code);

inline void fromSql(const QVariant& sql, QString& value)
{
    value = sql.toString();
}
inline void fromSql(const QVariant& sql, int& value)
{
    value = sql.toInt();
}
inline void fromSql(const QVariant& sql, qint64& value)
{
    value = sql.toLongLong();
}
inline void fromSql(const QVariant& sql, QDate& value)
{
    value = QDate::fromString(sql.toString(), Qt::ISODate);
}
inline void fromSql(const QVariant& sql, std::optional<int>& value)
{
    value = sql.isNull() ? std::nullopt : std::optional(sql.toInt());
}
void fromSql(const QVariant& sql, QStringList& value);
void fromSql(const QVariant& sql, QList<Name>& value);
template <class R>
void fromSql(const QVariant& sql, Id<R>& id)
{
    id = Id<R>(sql.toString());
}
template <class E>
requires std::is_enum_v<E>
void fromSql(const QVariant& sql, E& value)
{
    const QString code = sql.toString();
    const std::optional<E> known = fromCode<E>(code);
    if (!known)
        throwUnknownCode(code);
    value = *known;
}

} // namespace agenda::store
