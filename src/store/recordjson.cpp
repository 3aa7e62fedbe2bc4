// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordjson.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <limits>
#include <utility>

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

/// The key of each part of a name.
constexpr std::array nameParts{std::pair{"family", &Name::family},
                               std::pair{"given", &Name::given},
                               std::pair{"dropping-particle", &Name::droppingParticle},
                               std::pair{"non-dropping-particle", &Name::nonDroppingParticle},
                               std::pair{"suffix", &Name::suffix},
                               std::pair{"literal", &Name::literal}};

// What a value of either kind of JSON is: nlohmann's, and Qt's, which reads text four times as fast.
bool isNull(const Json& json)
{
    return json.is_null();
}
bool isNull(const QJsonValue& json)
{
    return json.isNull();
}
QString textIn(const Json& json, const char* field)
{
    if (!json.is_string())
        refuse(field);
    return textOf(json);
}
QString textIn(const QJsonValue& json, const char* field)
{
    if (!json.isString())
        refuse(field);
    return json.toString();
}
qint64 numberIn(const Json& json, const char* field)
{
    if (!json.is_number_integer())
        refuse(field);
    return json.get<qint64>();
}
qint64 numberIn(const QJsonValue& json, const char* field)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = json.toInteger(none);
    if (number == none)
        refuse(field);
    return number;
}

template <class J>
void read(const J& json, const char* field, QString& value)
{
    value = textIn(json, field);
}
template <class J>
void read(const J& json, const char* field, int& value)
{
    value = int(numberIn(json, field));
}
template <class J>
void read(const J& json, const char* field, qint64& value)
{
    value = numberIn(json, field);
}
template <class J>
void read(const J& json, const char* field, QDate& value)
{
    value = isNull(json) ? QDate() : QDate::fromString(textIn(json, field), Qt::ISODate);
    if (!isNull(json) && !value.isValid())
        refuse(field);
}
template <class J>
void read(const J& json, const char* field, std::optional<int>& value)
{
    value = isNull(json) ? std::nullopt : std::optional(int(numberIn(json, field)));
}
template <class J, class R>
void read(const J& json, const char* field, Id<R>& id)
{
    id = isNull(json) ? Id<R>() : Id<R>(textIn(json, field));
}
template <class J, class E>
requires std::is_enum_v<E>
void read(const J& json, const char* field, E& value)
{
    const std::optional<E> known = fromCode<E>(textIn(json, field));
    if (!known)
        refuse(field);
    value = *known;
}
void read(const Json& json, const char*, QStringList& value)
{
    fromJson(json, value);
}
void read(const QJsonValue& json, const char* field, QStringList& value)
{
    value.clear();
    for (const QJsonValue each : json.toArray())
        value << textIn(each, field);
}
void read(const Json& json, const char*, QList<Name>& value)
{
    fromJson(json, value);
}
void read(const QJsonValue& json, const char* field, QList<Name>& value)
{
    value.clear();
    for (const QJsonValue each : json.toArray()) {
        const QJsonObject parts = each.toObject();
        Name& name = value.emplaceBack();
        for (const auto& [key, part] : nameParts) {
            if (const auto found = parts.find(QLatin1StringView(key)); found != parts.end())
                name.*part = textIn(*found, field);
        }
    }
}

/// The members of an object by name: null for one that is not there.
class TreeMembers
{
public:
    explicit TreeMembers(const Json& json)
        : m_json(json), m_next(json.begin()), m_end(json.is_object() ? json.end() : m_next)
    {
    }
    const Json* find(const char* name)
    {
        // They were written in the order of the fields: the next one is there, nearly always.
        const auto found = m_next != m_end && m_next.key() == name ? m_next : m_json.find(name);
        if (found == m_json.end())
            return nullptr;
        m_next = std::next(found);
        return &*found;
    }

private:
    const Json& m_json;
    Json::const_iterator m_next, m_end;
};
class TextMembers
{
public:
    explicit TextMembers(const QByteArray& json) : m_object(QJsonDocument::fromJson(json).object()) {}
    const QJsonValue* find(const char* name)
    {
        m_found = m_object.value(QLatin1StringView(name));
        return m_found.isUndefined() ? nullptr : &m_found;
    }

private:
    QJsonObject m_object;
    QJsonValue m_found;
};

Record recordOf(const QString& type, auto members)
{
    std::optional<Record> record;
    forEachRecordType([&]<class R>() {
        if (type != QLatin1String(R::type))
            return;
        R each;
        forEachField(each, [&](const char* name, auto& value) {
            const auto* const found = members.find(name);
            if (!found)
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
    return *std::move(record);
}

/// Writes values as JSON text.
class TextWriter
{
public:
    QString text;

    void write(const QString& value)
    {
        text += u'"';
        qsizetype from = 0;
        for (qsizetype at = 0; at < value.size(); ++at) {
            const char16_t c = value[at].unicode();
            if (c >= 0x20 && c != u'"' && c != u'\\' && !QChar::isSurrogate(c))
                continue;
            if (QChar::isHighSurrogate(c) && at + 1 < value.size() && value[at + 1].isLowSurrogate()) {
                ++at;
                continue;
            }
            text += QStringView(value).mid(from, at - from);
            text += escaped(c);
            from = at + 1;
        }
        text += QStringView(value).mid(from);
        text += u'"';
    }
    void write(int value) { text += QString::number(value); }
    void write(qint64 value) { text += QString::number(value); }
    void write(const QDate& value) { writeOrNull(value.isNull(), value.toString(Qt::ISODate)); }
    void write(const std::optional<int>& value)
    {
        text += value ? QString::number(*value) : QStringLiteral("null");
    }
    template <class R>
    void write(const Id<R>& id)
    {
        writeOrNull(id.isNull(), id.text());
    }
    template <class E>
    requires std::is_enum_v<E>
    void write(E value) { write(codeOf(value)); }
    void write(const QStringList& list)
    {
        writeAll(u'[', list, u']', [this](const QString& each) { write(each); });
    }
    void write(const QList<Name>& list)
    {
        writeAll(u'[', list, u']', [this](const Name& name) {
            QList<std::pair<const char*, QString>> parts;
            for (const auto& [key, part] : nameParts) {
                if (!(name.*part).isEmpty())
                    parts.append({key, name.*part});
            }
            writeAll(u'{', parts, u'}', [this](const auto& part) {
                writeKey(part.first);
                write(part.second);
            });
        });
    }
    void writeKey(const char* key)
    {
        text += u'"';
        text += QLatin1StringView(key);
        text += QLatin1StringView("\":");
    }

private:
    void writeOrNull(bool isNull, const QString& value)
    {
        if (isNull)
            text += QLatin1StringView("null");
        else
            write(value);
    }
    template <class List, class Write>
    void writeAll(QChar open, const List& list, QChar close, Write&& writeOne)
    {
        text += open;
        bool isFirst = true;
        for (const auto& each : list) {
            if (!std::exchange(isFirst, false))
                text += u',';
            writeOne(each);
        }
        text += close;
    }
    static QString escaped(char16_t c)
    {
        switch (c) {
        case u'"':
            return QStringLiteral("\\\"");
        case u'\\':
            return QStringLiteral("\\\\");
        case u'\b':
            return QStringLiteral("\\b");
        case u'\f':
            return QStringLiteral("\\f");
        case u'\n':
            return QStringLiteral("\\n");
        case u'\r':
            return QStringLiteral("\\r");
        case u'\t':
            return QStringLiteral("\\t");
        default:
            // Half a character cannot be written.
            return c < 0x20 ? QStringLiteral("\\u%1").arg(int(c), 4, 16, QLatin1Char('0'))
                            : QString(QChar(QChar::ReplacementCharacter));
        }
    }
};

} // namespace

QString jsonText(const Record& record)
{
    TextWriter writer;
    writer.text.reserve(1024);
    std::visit(
        [&](const auto& each) {
            forEachField(each, [&](const char* name, const auto& value) {
                writer.text += writer.text.isEmpty() ? u'{' : u',';
                writer.writeKey(name);
                writer.write(value);
            });
        },
        record);
    return writer.text + u'}';
}

QString jsonText(const QStringList& value)
{
    TextWriter writer;
    writer.write(value);
    return writer.text;
}

QString jsonText(const QList<Name>& value)
{
    TextWriter writer;
    writer.write(value);
    return writer.text;
}

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
    return recordOf(type, TreeMembers(json));
}

Record recordFromText(const QString& type, const QString& json)
{
    return recordOf(type, TextMembers(json.toUtf8()));
}

} // namespace agenda::store
