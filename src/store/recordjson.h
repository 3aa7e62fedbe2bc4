// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <nlohmann/json.hpp>

namespace agenda::store
{

using Json = nlohmann::ordered_json;

/// A record as JSON: one key a field, named and ordered as `fields()`. Lists are arrays, dates ISO text, a
/// null id, date or number is null. The history and the export share it.
Json toJson(const Record& record);
/// The same as text, `toJson(record).dump()`, without the tree: the history has one for each change.
QString jsonText(const Record& record);
/// Reads it back; a missing key leaves the field's default, an unknown one is ignored (a newer program wrote
/// it). Throws Error(Unreadable) that names the field when a value has the wrong type or an unknown code.
Record recordFromJson(const QString& type, const Json& json);
/// The same from its text, without nlohmann's tree: the history reads thousands.
Record recordFromText(const QString& type, const QString& json);

Json toJson(const QStringList& value);
Json toJson(const QList<Name>& value);
QString jsonText(const QStringList& value);
QString jsonText(const QList<Name>& value);
void fromJson(const Json& json, QStringList& value);
void fromJson(const Json& json, QList<Name>& value);

} // namespace agenda::store
