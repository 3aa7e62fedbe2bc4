// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/cslvalues.h"

#include "domain/validation.h"

#include <QRegularExpression>

namespace agenda
{

namespace
{

using nlohmann::json;

/// A part of a date: CSL allows numbers and their digits as text.
int datePart(const json& value)
{
    bool isNumber = false;
    const int number = textOf(value).trimmed().toInt(&isNumber);
    return isNumber ? number : -1;
}

/// As far as the parts make a date: [2021, 13, 45] is known as far as 2021.
QString isoFromParts(const json& parts)
{
    if (!parts.is_array() || parts.empty())
        return {};
    const int year = datePart(parts[0]);
    if (year < 1 || year > 9999)
        return {};
    QString iso = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    for (size_t at = 1; at < parts.size() && at < 3; ++at) {
        const int part = datePart(parts[at]);
        if (part < 1 || part > 31)
            break;
        const QString longer = iso + QStringLiteral("-%1").arg(part, 2, 10, QLatin1Char('0'));
        if (!isPartialDate(longer))
            break;
        iso = longer;
    }
    return iso;
}

/// «2021-03-09», and «primavera de 2021» as far as its only year.
QString isoFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (isPartialDate(trimmed))
        return trimmed;
    static const QRegularExpression year(QStringLiteral("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)"));
    QString found;
    auto matches = year.globalMatch(trimmed.left(200));
    while (matches.hasNext()) {
        const QString each = matches.next().captured();
        if (!found.isEmpty() && each != found)
            return {};
        found = each;
    }
    return found;
}

void putPart(json& made, const char* name, const QString& text)
{
    if (!text.isEmpty())
        made[name] = text.toStdString();
}

} // namespace

QString textOf(const json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string&>());
    return value.is_number() ? QString::fromStdString(value.dump()) : QString();
}

QString cslText(const json& item, const char* variable)
{
    const auto found = item.find(variable);
    return found == item.end() ? QString() : textOf(*found);
}

QString isoDate(const json& date)
{
    if (date.is_string() || date.is_number())
        return isoFromText(textOf(date));
    if (!date.is_object())
        return {};
    const auto parts = date.find("date-parts");
    if (parts != date.end() && parts->is_array() && !parts->empty()) {
        if (const QString iso = isoFromParts((*parts)[0]); !iso.isEmpty())
            return iso;
    }
    for (const char* form : {"raw", "literal"}) {
        if (const QString iso = isoFromText(cslText(date, form)); !iso.isEmpty())
            return iso;
    }
    return {};
}

bool saysAll(const json& date, const QString& iso)
{
    if (iso.isEmpty())
        return false;
    if (!date.is_object())
        return textOf(date).trimmed() == iso;
    if (date.size() != 1)
        return false;
    const json& value = *date.begin();
    if (!date.contains("date-parts"))
        return textOf(value).trimmed() == iso;
    return value.is_array() && value.size() == 1 && value[0].is_array() &&
           value[0].size() == static_cast<size_t>(iso.count(u'-') + 1) && isoFromParts(value[0]) == iso;
}

json cslDate(const QString& iso)
{
    json parts = json::array();
    for (const QString& part : iso.split(u'-', Qt::SkipEmptyParts))
        parts.push_back(part.toInt());
    return {{"date-parts", json::array({parts})}};
}

json cslNames(const QList<Name>& names)
{
    json list = json::array();
    for (const Name& name : names) {
        json made = json::object();
        putPart(made, "family", name.family);
        putPart(made, "given", name.given);
        putPart(made, "dropping-particle", name.droppingParticle);
        putPart(made, "non-dropping-particle", name.nonDroppingParticle);
        putPart(made, "suffix", name.suffix);
        putPart(made, "literal", name.literal);
        list.push_back(made);
    }
    return list;
}

QList<Name> namesFrom(const json& value)
{
    QList<Name> names;
    if (value.is_string()) {
        names.append(Name{{}, {}, {}, {}, {}, textOf(value)});
        return names;
    }
    if (!value.is_array())
        return names;
    for (const json& each : value) {
        if (each.is_string()) {
            names.append(Name{{}, {}, {}, {}, {}, textOf(each)});
        } else if (each.is_object()) {
            names.append(Name{cslText(each, "family"), cslText(each, "given"),
                              cslText(each, "dropping-particle"), cslText(each, "non-dropping-particle"),
                              cslText(each, "suffix"), cslText(each, "literal")});
        }
    }
    return names;
}

} // namespace agenda
