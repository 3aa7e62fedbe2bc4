// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordjson.h"

#include "base/error.h"

#include <QCoreApplication>

namespace agenda::store
{

namespace
{

[[noreturn]] void refuse(const char* field)
{
    throw Error(ErrorKind::Unreadable,
                QCoreApplication::translate("agenda::store",
                                            "El campo «%1» tiene un valor que este programa no conoce.")
                    .arg(QString::fromLatin1(field)));
}

Json toJson(const QString& value)
{
    return value.toStdString();
}
Json toJson(int value)
{
    return value;
}
Json toJson(qint64 value)
{
    return value;
}
Json toJson(const QDate& value)
{
    return value.isNull() ? Json() : Json(value.toString(Qt::ISODate).toStdString());
}
Json toJson(const std::optional<int>& value)
{
    return value ? Json(*value) : Json();
}
template <class R>
Json toJson(const Id<R>& id)
{
    return id.isNull() ? Json() : Json(id.text().toStdString());
}
template <class E>
requires std::is_enum_v<E> Json toJson(E value)
{
    return codeOf(value).toStdString();
}

QString textOf(const Json& json)
{
    return QString::fromStdString(json.get_ref<const std::string&>());
}

void read(const Json& json, const char*, QString& value)
{
    value = textOf(json);
}
void read(const Json& json, const char* field, int& value)
{
    if (!json.is_number_integer())
        refuse(field);
    value = json.get<int>();
}
void read(const Json& json, const char* field, qint64& value)
{
    if (!json.is_number_integer())
        refuse(field);
    value = json.get<qint64>();
}
void read(const Json& json, const char* field, QDate& value)
{
    value = json.is_null() ? QDate() : QDate::fromString(textOf(json), Qt::ISODate);
    if (!json.is_null() && !value.isValid())
        refuse(field);
}
void read(const Json& json, const char* field, std::optional<int>& value)
{
    if (json.is_null()) {
        value.reset();
        return;
    }
    int number = 0;
    read(json, field, number);
    value = number;
}
template <class R>
void read(const Json& json, const char*, Id<R>& id)
{
    id = json.is_null() ? Id<R>() : Id<R>(textOf(json));
}
template <class E>
requires std::is_enum_v<E>
void read(const Json& json, const char* field, E& value)
{
    const std::optional<E> known = fromCode<E>(textOf(json));
    if (!known)
        refuse(field);
    value = *known;
}
void read(const Json& json, const char*, QStringList& value)
{
    fromJson(json, value);
}
void read(const Json& json, const char*, QList<Name>& value)
{
    fromJson(json, value);
}

constexpr std::array nameParts{std::pair{"family", &Name::family},
                               std::pair{"given", &Name::given},
                               std::pair{"dropping-particle", &Name::droppingParticle},
                               std::pair{"non-dropping-particle", &Name::nonDroppingParticle},
                               std::pair{"suffix", &Name::suffix},
                               std::pair{"literal", &Name::literal}};

} // namespace

Json toJson(const QStringList& value)
{
    Json list = Json::array();
    for (const QString& each : value)
        list.push_back(each.toStdString());
    return list;
}

Json toJson(const QList<Name>& value)
{
    Json list = Json::array();
    for (const Name& name : value) {
        Json parts = Json::object();
        for (const auto& [key, part] : nameParts) {
            if (!(name.*part).isEmpty())
                parts[key] = (name.*part).toStdString();
        }
        list.push_back(std::move(parts));
    }
    return list;
}

void fromJson(const Json& json, QStringList& value)
{
    value.clear();
    for (const Json& each : json)
        value << textOf(each);
}

void fromJson(const Json& json, QList<Name>& value)
{
    value.clear();
    for (const Json& each : json) {
        Name name;
        for (const auto& [key, part] : nameParts) {
            if (const auto found = each.find(key); found != each.end())
                name.*part = textOf(*found);
        }
        value << name;
    }
}

Json toJson(const Record& record)
{
    Json json = Json::object();
    // Appended, not assigned: `json[name]` would look for each name among those before it.
    auto& members = json.get_ref<Json::object_t&>();
    std::visit(
        [&](const auto& each) {
            forEachField(each, [&](const char* name, const auto& value) {
                members.emplace_back(name, toJson(value));
            });
        },
        record);
    return json;
}

Record recordFromJson(const QString& type, const Json& json)
{
    std::optional<Record> record;
    forEachRecordType([&]<class R>() {
        if (type != QLatin1String(R::type))
            return;
        R each;
        forEachField(each, [&](const char* name, auto& value) {
            const auto found = json.find(name);
            if (found == json.end())
                return;
            try {
                read(*found, name, value);
            } catch (const Json::exception&) {
                refuse(name);
            }
        });
        record = std::move(each);
    });
    if (!record) {
        throw Error(ErrorKind::Unreadable, QCoreApplication::translate(
                                               "agenda::store", "Este programa no conoce los registros «%1».")
                                               .arg(type));
    }
    return *record;
}

} // namespace agenda::store
