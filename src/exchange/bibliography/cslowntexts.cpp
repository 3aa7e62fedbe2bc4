// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/cslowntexts.h"

#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/cslvalues.h"

#include <algorithm>

namespace agenda
{

namespace
{

using nlohmann::json;

/// The own field that a text stands for in BibTeX («agenda-life-cycle») or RIS («agenda-life_cycle»); null if
/// none.
const char* ownFieldOf(QString name)
{
    const QString prefix = QLatin1StringView(cslOwnFields) + u'-';
    if (!name.startsWith(prefix))
        return nullptr;
    name = name.mid(prefix.size()).replace(u'-', u'_');
    const auto found = std::find_if(ownFieldNames.begin(), ownFieldNames.end(),
                                    [&](const char* each) { return name == QLatin1StringView(each); });
    return found == ownFieldNames.end() ? nullptr : *found;
}

json ownValue(std::string_view name, const QString& text)
{
    if (name != "countries" && name != "products")
        return text.toStdString();
    json list = json::array();
    for (const QString& each : text.split(u';', Qt::SkipEmptyParts))
        list.push_back(each.trimmed().toStdString());
    return list;
}

} // namespace

bool mayHaveOwnTexts(const json& item)
{
    const std::string prefix = std::string(cslOwnFields) + '-';
    const auto custom = item.find("custom");
    if (custom != item.end() && custom->is_object()) {
        if (custom->contains(cslOwnFields))
            return false;
        for (const auto& [key, value] : custom->items()) {
            if (key.starts_with(prefix))
                return true;
        }
    } else if (custom != item.end()) {
        return false;
    }
    const auto note = item.find("note");
    return note != item.end() && note->is_string() &&
           note->get_ref<const std::string&>().find(prefix) != std::string::npos;
}

void gatherOwnTexts(json& item)
{
    json own = json::object();
    if (const auto custom = item.find("custom"); custom != item.end() && custom->is_object()) {
        const json before = *custom;
        for (const auto& [key, value] : before.items()) {
            const char* const name = value.is_string() ? ownFieldOf(QString::fromStdString(key)) : nullptr;
            if (name == nullptr)
                continue;
            own[name] = ownValue(name, QString::fromStdString(value.get<std::string>()));
            custom->erase(key);
        }
    }
    QStringList notes;
    for (const QString& line : cslText(item, "note").split(u'\n')) {
        const char* const name = ownFieldOf(line.section(u':', 0, 0));
        if (name == nullptr)
            notes << line;
        else
            own[name] = ownValue(name, line.section(u':', 1).trimmed());
    }
    if (own.empty())
        return;
    if (const QString note = notes.join(u'\n').trimmed(); !note.isEmpty())
        item["note"] = note.toStdString();
    else
        item.erase("note");
    item["custom"][cslOwnFields] = std::move(own);
}

} // namespace agenda
