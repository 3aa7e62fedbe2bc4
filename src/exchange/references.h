// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <cstring>

namespace agenda
{

template <class T>
constexpr bool isId = false;
template <class R>
constexpr bool isId<Id<R>> = true;

template <class R>
QString typeOfId(const Id<R>&)
{
    return QString::fromLatin1(R::type);
}

/// Calls `visit(field, id)` for each record that `record` names, in the order of its fields; null ids are
/// left out. `record` may be const.
template <class R, class Visitor>
void forEachReference(R& record, Visitor&& visit)
{
    forEachField(record, [&]<class T>(const char* name, T& value) {
        if constexpr (isId<std::remove_const_t<T>>) {
            if (std::strcmp(name, "id") != 0 && value)
                visit(name, value);
        }
    });
}

} // namespace agenda
