// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <tuple>
#include <utility>

namespace agenda
{

/// One field of a record: its name (the column and the JSON key) and where it lives in the struct. Each
/// record lists its fields once, in `fields()`; the table, the JSON, the history and the comparison are made
/// from it.
template <class R, class T>
struct Field {
    const char* name;
    T R::*member;
};
template <class R, class T>
Field(const char*, T R::*) -> Field<R, T>;

/// Calls `visit(name, value)` for each field of `record`, in order. `record` may be const.
template <class R, class Visitor>
void forEachField(R& record, Visitor&& visit)
{
    std::apply([&](const auto&... field) { (visit(field.name, record.*field.member), ...); },
               std::remove_const_t<R>::fields());
}

/// The text codes of an enumeration, as stored and exported (English, stable). Specialised beside each enum.
template <class E>
struct EnumCodes;

template <class E>
QString codeOf(E value)
{
    for (const auto& [each, code] : EnumCodes<E>::all) {
        if (each == value)
            return QString::fromLatin1(code);
    }
    Q_UNREACHABLE();
}

/// The value whose code is `code`, or nothing: codes come from files.
template <class E>
std::optional<E> fromCode(const QString& code)
{
    for (const auto& [each, text] : EnumCodes<E>::all) {
        if (code == QLatin1StringView(text))
            return each;
    }
    return std::nullopt;
}

} // namespace agenda
