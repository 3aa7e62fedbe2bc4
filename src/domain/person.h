// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/field.h"

namespace agenda
{

/// Somebody who edits, is responsible or judges. A name, not an account: nothing verifies it.
struct Person {
    Id<Person> id;
    QString name;

    static constexpr const char* type = "person";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Person::id}, Field{"name", &Person::name}};
    }
    bool operator==(const Person&) const = default;
};

} // namespace agenda
