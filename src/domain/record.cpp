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

std::optional<StoredFile> fileOf(const Record& record)
{
    if (const Attachment* const file = std::get_if<Attachment>(&record))
        return StoredFile{file->name, file->sha256};
    if (const Edition* const edition = std::get_if<Edition>(&record))
        return StoredFile{edition->name, edition->sha256};
    return std::nullopt;
}

} // namespace agenda
