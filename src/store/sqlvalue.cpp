// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlvalue.h"

#include "base/error.h"
#include "store/recordjson.h"

#include <QCoreApplication>

namespace agenda::store
{

namespace
{

Json parseList(const QVariant& sql)
{
    const std::string text = sql.toString().toStdString();
    Json list = Json::parse(text.empty() ? "[]" : text, nullptr, false);
    if (!list.is_array())
        throwUnknownCode(sql.toString().left(80));
    return list;
}

} // namespace

QVariant toSql(const QStringList& value)
{
    return jsonText(value);
}

QVariant toSql(const QList<Name>& value)
{
    return jsonText(value);
}

void fromSql(const QVariant& sql, QStringList& value)
{
    fromJson(parseList(sql), value);
}

void fromSql(const QVariant& sql, QList<Name>& value)
{
    fromJson(parseList(sql), value);
}

void throwUnknownCode(const QString& code)
{
    throw Error(ErrorKind::Unreadable,
                QCoreApplication::translate("agenda::store",
                                            "El archivo contiene un valor que este programa no "
                                            "conoce: «%1». No se modificó nada.")
                    .arg(code));
}

} // namespace agenda::store
