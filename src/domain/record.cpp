// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

namespace agenda
{

QString typeOf(const Record& record)
{
    return std::visit([](const auto& each) { return QString::fromLatin1(each.type); }, record);
}

QString idOf(const Record& record)
{
    return std::visit([](const auto& each) { return each.id.text(); }, record);
}

} // namespace agenda
