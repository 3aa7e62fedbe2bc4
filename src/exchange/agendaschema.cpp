// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that pays for valijson's templates.
#include "exchange/agendaschema.h"

#include <QCoreApplication>
#include <QFile>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace agenda
{

namespace
{

using nlohmann::json;

/// Somebody who has to mend a file wants the first few; a broken file may hold millions.
constexpr qsizetype mostProblems = 50;

struct Schema {
    Q_DECLARE_TR_FUNCTIONS(agenda::Schema)
};

struct Rules {
    json text;
    valijson::Schema schema;

    Rules()
    {
        QFile file(QStringLiteral(":/data/agenda.schema.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The schema is missing from the program");
        text = json::parse(file.readAll().toStdString());
        valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema);
    }
};

const Rules& rules()
{
    static const Rules loaded;
    return loaded;
}

QStringList pathOf(const std::vector<std::string>& context)
{
    QStringList path;
    for (size_t at = 1; at < context.size(); ++at) {
        const QString part = QString::fromStdString(context[at]);
        path << part.mid(1, part.size() - 2);
    }
    return path;
}

const json* valueAt(const json& document, const QStringList& path)
{
    const json* value = &document;
    for (const QString& part : path) {
        const std::string key = part.toStdString();
        if (value->is_array())
            value = &value->at(part.toULong());
        else if (value->is_object() && value->contains(key))
            value = &value->at(key);
        else
            return nullptr;
    }
    return value;
}

/// The part of the schema that speaks of the value at `path`.
json ruleAt(const QStringList& path)
{
    const json& root = rules().text;
    json rule = root;
    const auto follow = [&] {
        while (rule.contains("$ref"))
            rule = root.at(json::json_pointer(rule["$ref"].get<std::string>().substr(1)));
    };
    for (const QString& part : path) {
        const std::string key = part.toStdString();
        if (rule.contains("items"))
            rule = json(rule["items"]);
        else if (rule.contains("properties") && rule["properties"].contains(key))
            rule = json(rule["properties"][key]);
        else
            return json::object();
        follow();
    }
    return rule;
}

QString typeNames(const json& types)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("string"), QT_TRANSLATE_NOOP("agenda::Schema", "un texto entre comillas")},
        {QStringLiteral("integer"), QT_TRANSLATE_NOOP("agenda::Schema", "un número entero")},
        {QStringLiteral("array"), QT_TRANSLATE_NOOP("agenda::Schema", "una lista [ ]")},
        {QStringLiteral("object"), QT_TRANSLATE_NOOP("agenda::Schema", "un objeto { }")},
        {QStringLiteral("null"), QT_TRANSLATE_NOOP("agenda::Schema", "null")},
    };
    QStringList words;
    for (const json& type : types.is_array() ? types : json::array({types}))
        words << Schema::tr(names.value(QString::fromStdString(type.get<std::string>()), "?"));
    return words.join(Schema::tr(" o "));
}

QString shownValue(const json* value)
{
    if (!value)
        return {};
    const QString text =
        value->is_string() ? QString::fromStdString(value->get<std::string>())
        : value->is_structured()
            ? QStringLiteral("…")
            : QString::fromStdString(value->dump(-1, ' ', false, json::error_handler_t::replace));
    return text.size() > 60 ? text.left(59) + u'…' : text;
}

/// The name that valijson quotes at the end of its description.
QString quotedPart(const std::string& description)
{
    const QString text = QString::fromStdString(description);
    const qsizetype last = text.lastIndexOf(u'\'');
    const qsizetype first = last > 0 ? text.lastIndexOf(u'\'', last - 1) : -1;
    return first < 0 ? QString() : text.mid(first + 1, last - first - 1);
}

/// How a value of that form looks; the schema's own pattern says nothing to a person.
QString exampleOf(const QString& pattern)
{
    if (pattern.contains(QStringLiteral("{64}")))
        return Schema::tr("Escriba los 64 dígitos hexadecimales del SHA-256, en minúsculas.");
    if (pattern.contains(QStringLiteral("{12}")))
        return Schema::tr("Escriba un identificador UUID en minúsculas, por ejemplo "
                          "549cef0a-ef34-5051-9aac-bcfac1fc9082.");
    if (pattern.contains(QStringLiteral("\\.")))
        return Schema::tr("Escriba un código como 1.3.2.");
    if (pattern.endsWith(QStringLiteral(")?$")))
        return Schema::tr("Escriba la fecha hasta donde se sabe: 2021, 2021-03 o 2021-03-09.");
    return Schema::tr("Escriba una fecha como 2021-03-09.");
}

/// The problem in the words of a person; none for what only repeats that something inside is wrong.
std::optional<Problem> problemOf(const json& document, const valijson::ValidationResults::Error& error)
{
    const QStringList path = pathOf(error.context);
    const QString where = u'/' + path.join(u'/');
    const auto says = [&](std::string_view part) {
        return error.description.find(part) != std::string::npos;
    };
    const QString shown = shownValue(valueAt(document, path));
    const json rule = ruleAt(path);

    if (says("Failed to validate"))
        return std::nullopt;
    if (says("Missing required property")) {
        const QString name = quotedPart(error.description);
        return Problem{where, Schema::tr("falta «%1»").arg(name),
                       Schema::tr("Agregue el campo «%1».").arg(name)};
    }
    if (says("Object contains a property")) {
        const QString name = quotedPart(error.description).left(80);
        return Problem{where, Schema::tr("el campo «%1» no existe en este formato").arg(name),
                       Schema::tr("Quite el campo o corrija su nombre.")};
    }
    if (says("'type' constraint")) {
        return Problem{where, Schema::tr("el valor no es del tipo esperado"),
                       Schema::tr("Escriba %1.").arg(typeNames(rule.value("type", json("string"))))};
    }
    if (says("enum values")) {
        QStringList allowed;
        for (const json& value : rule.value("enum", json::array()))
            allowed << shownValue(&value);
        return Problem{where, Schema::tr("«%1» no es un valor permitido").arg(shown),
                       Schema::tr("Use uno de estos: %1.").arg(allowed.join(QStringLiteral(", ")))};
    }
    if (says("'pattern' constraint")) {
        return Problem{where, Schema::tr("«%1» no tiene la forma debida").arg(shown),
                       exampleOf(QString::fromStdString(rule.value("pattern", std::string())))};
    }
    if (says("Expected number")) {
        return Problem{where, Schema::tr("el número %1 está fuera de lo permitido").arg(shown),
                       Schema::tr("Corrija el número.")};
    }
    return Problem{where, Schema::tr("sobran o faltan elementos"), Schema::tr("Corrija el archivo.")};
}

} // namespace

QList<Problem> schemaProblems(const json& document)
{
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(rules().schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
        return {};
    QList<Problem> problems;
    for (const valijson::ValidationResults::Error& error : results) {
        if (std::optional<Problem> problem = problemOf(document, error))
            problems.append(*problem);
        if (problems.size() >= mostProblems)
            break;
    }
    return problems;
}

} // namespace agenda
