// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/agendadocument.h"

#include "base/error.h"
#include "domain/labels.h"
#include "domain/validation.h"
#include "exchange/agendaschema.h"
#include "exchange/jsontext.h"
#include "exchange/references.h"
#include "store/history.h"
#include "store/recordjson.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace agenda
{

namespace
{

using store::Json;

constexpr const char* formatName = "agenda-de-aprendizaje";
constexpr int formatVersion = 1;

struct Document {
    Q_DECLARE_TR_FUNCTIONS(agenda::Document)
};

/// The key of a kind's list: its name, in the plural.
const char* listOf(const QString& type)
{
    static const QHash<QString, const char*> lists{
        {QStringLiteral("agenda"), "agendas"},
        {QStringLiteral("question"), "questions"},
        {QStringLiteral("theme"), "themes"},
        {QStringLiteral("person"), "persons"},
        {QStringLiteral("subquestion"), "subquestions"},
        {QStringLiteral("state"), "states"},
        {QStringLiteral("study"), "studies"},
        {QStringLiteral("evidence"), "evidence"},
        {QStringLiteral("attachment"), "attachments"},
        {QStringLiteral("link"), "links"},
        {QStringLiteral("finding"), "findings"},
        {QStringLiteral("appraisal"), "appraisals"},
        {QStringLiteral("contradiction"), "contradictions"},
        {QStringLiteral("term"), "terms"},
        {QStringLiteral("import_batch"), "import_batches"},
        {QStringLiteral("import_record"), "import_records"},
        {QStringLiteral("distinct_pair"), "distinct_pairs"},
        {QStringLiteral("answer"), "answers"},
        {QStringLiteral("confidence"), "confidences"},
        {QStringLiteral("answer_use"), "answer_uses"},
        {QStringLiteral("search_done"), "searches_done"},
        {QStringLiteral("activity"), "activities"},
        {QStringLiteral("recommendation"), "recommendations"},
        {QStringLiteral("organisation"), "organisations"},
        {QStringLiteral("organisation_return"), "organisation_returns"},
        {QStringLiteral("edition"), "editions"},
    };
    return lists.value(type);
}

[[noreturn]] void refuse(ErrorKind kind, const QString& source, const QString& cause)
{
    throw Error(kind, Document::tr("No se pudo leer «%1»: %2 No se cambió nada.").arg(source, cause));
}

void checkFormat(const nlohmann::json& json, const QString& source)
{
    if (!json.is_object() || !json.contains("format") || json["format"] != formatName) {
        refuse(ErrorKind::Unreadable, source,
               Document::tr("es JSON, pero no una agenda de aprendizaje. Elija un archivo que haya exportado "
                            "este programa."));
    }
    if (json.contains("version") && json["version"].is_number_integer() && json["version"] > formatVersion) {
        refuse(ErrorKind::NewerFile, source,
               Document::tr("lo escribió una versión más nueva del programa. Actualice este programa."));
    }
}

void checkSchema(const nlohmann::json& json, const QString& source)
{
    const QList<Problem> problems = schemaProblems(json);
    if (problems.isEmpty())
        return;
    const Problem& first = problems.first();
    QString cause = Document::tr("en %1, %2. %3").arg(first.where, first.cause, first.remedy);
    if (problems.size() == 2)
        cause += u' ' + Document::tr("Hay otro error.");
    else if (problems.size() > 2)
        cause += u' ' + Document::tr("Hay %1 errores más.").arg(problems.size() - 1);
    QStringList all;
    for (const Problem& problem : problems)
        all << problem.where + QStringLiteral(": ") + problem.cause;
    throw Error(ErrorKind::Unreadable,
                Document::tr("No se pudo leer «%1»: %2 No se cambió nada.").arg(source, cause),
                all.join(u'\n'));
}

QList<Record> readRecords(const nlohmann::json& json, const QString& source, const QDate& today)
{
    QList<Record> records;
    forEachRecordType([&]<class R>() {
        const QString type = QString::fromLatin1(R::type);
        // Kinds that came later are not in older files.
        const auto list = json.find(listOf(type));
        if (list == json.end())
            return;
        int at = 0;
        for (const nlohmann::json& each : *list) {
            const QString where = u'/' + QString::fromLatin1(listOf(type)) + u'/' + QString::number(at++);
            try {
                records.append(store::recordFromJson(type, Json(each)));
                validate(records.last(), today);
            } catch (const Error& error) {
                refuse(error.kind(), source, Document::tr("en %1. %2").arg(where, error.sentence()));
            }
        }
    });
    return records;
}

/// No two evidences with one number.
void checkNumbers(const QList<Record>& records, const QString& source)
{
    QSet<int> known;
    for (const Record& record : records) {
        const Evidence* const evidence = std::get_if<Evidence>(&record);
        if (!evidence || evidence->number == 0)
            continue;
        if (known.contains(evidence->number)) {
            refuse(ErrorKind::Unreadable, source,
                   Document::tr("dos evidencias tienen el número %1. Corrija el archivo.")
                       .arg(evidenceCode(evidence->number)));
        }
        known.insert(evidence->number);
    }
}

/// Ids once, and nothing points outside the file.
void checkReferences(const QList<Record>& records, const QString& source)
{
    QHash<QString, QString> known; // id -> type
    for (const Record& record : records) {
        if (known.contains(idOf(record))) {
            refuse(ErrorKind::Unreadable, source,
                   Document::tr("el identificador %1 está dos veces. Corrija el archivo.").arg(idOf(record)));
        }
        known.insert(idOf(record), typeOf(record));
    }
    for (const Record& record : records) {
        const auto check = [&](const char* field, const auto& id) {
            if (known.value(id.text()) != typeOfId(id)) {
                refuse(ErrorKind::Unreadable, source,
                       Document::tr("en /%1, el registro %2 nombra en «%3» a %4, que no está en el archivo. "
                                    "Corrija el archivo.")
                           .arg(QString::fromLatin1(listOf(typeOf(record))), idOf(record),
                                QString::fromLatin1(field), id.text()));
            }
        };
        std::visit([&](const auto& each) { forEachReference(each, check); }, record);
    }
}

std::optional<Record> sideFrom(const QString& type, const nlohmann::json& change, const char* side)
{
    if (!change.contains(side))
        return std::nullopt;
    return store::recordFromJson(type, Json(change[side]));
}

store::Revision revisionFrom(const nlohmann::json& json)
{
    const auto text = [&](const char* key) {
        return json[key].is_null() ? QString() : QString::fromStdString(json[key].get<std::string>());
    };
    store::Revision revision;
    revision.number = json["number"].get<qint64>();
    revision.id = text("id");
    revision.recordedAt = json["recorded_at"].get<qint64>();
    revision.author = text("author");
    revision.label = text("label");
    revision.reason = text("reason");
    revision.undoes = text("undoes");
    for (const nlohmann::json& each : json["changes"]) {
        const std::string type = each.begin().key();
        const nlohmann::json& change = each.begin().value();
        revision.changes.append({sideFrom(QString::fromStdString(type), change, "before"),
                                 sideFrom(QString::fromStdString(type), change, "after")});
    }
    return revision;
}

Json revisionJson(const store::Revision& revision)
{
    Json changes = Json::array();
    for (const store::Change& change : revision.changes) {
        Json sides = Json::object();
        if (change.before)
            sides["before"] = store::toJson(*change.before);
        if (change.after)
            sides["after"] = store::toJson(*change.after);
        changes.push_back({{typeOf(change.record()).toStdString(), std::move(sides)}});
    }
    return {{"number", revision.number},
            {"id", revision.id.toStdString()},
            {"recorded_at", revision.recordedAt},
            {"author", revision.author.toStdString()},
            {"label", revision.label.toStdString()},
            {"reason", revision.reason.toStdString()},
            {"undoes", revision.undoes.isEmpty() ? Json() : Json(revision.undoes.toStdString())},
            {"changes", std::move(changes)}};
}

/// The id of the record that `record` belongs to: its second field, where that is a reference.
template <class R>
QString ownerOf(const R& record)
{
    const auto member = std::get<1>(R::fields()).member;
    if constexpr (isId<std::remove_cvref_t<decltype(record.*member)>>)
        return (record.*member).text();
    else
        return {};
}

} // namespace

AgendaDocument readDocument(const QByteArray& text, const QString& source, const QDate& today)
{
    const nlohmann::json json = parseJson(text, source);
    checkFormat(json, source);
    checkSchema(json, source);
    AgendaDocument document;
    document.records = readRecords(json, source, today);
    checkReferences(document.records, source);
    checkNumbers(document.records, source);
    if (json.contains("revisions")) {
        for (const nlohmann::json& each : json["revisions"])
            document.revisions.append(revisionFrom(each));
    }
    return document;
}

AgendaDocument documentOf(const store::Workspace& workspace)
{
    AgendaDocument document;
    QHash<QString, qsizetype> place;
    forEachRecordType([&]<class R>() {
        QList<R> rows = workspace.all<R>();
        std::stable_sort(rows.begin(), rows.end(), [&](const R& a, const R& b) {
            return place.value(ownerOf(a)) < place.value(ownerOf(b));
        });
        for (const R& row : rows) {
            place.insert(row.id.text(), document.records.size());
            document.records.append(Record(row));
        }
    });
    document.revisions = workspace.history().all();
    return document;
}

QByteArray writeDocument(const AgendaDocument& document)
{
    Json json = {{"format", formatName}, {"version", formatVersion}};
    forEachRecordType([&]<class R>() { json[listOf(QString::fromLatin1(R::type))] = Json::array(); });
    for (const Record& record : document.records)
        json[listOf(typeOf(record))].push_back(store::toJson(record));
    if (!document.revisions.isEmpty()) {
        Json revisions = Json::array();
        for (const store::Revision& revision : document.revisions)
            revisions.push_back(revisionJson(revision));
        json["revisions"] = std::move(revisions);
    }
    return QByteArray::fromStdString(json.dump(2)) + '\n';
}

QList<StoredFile> AgendaDocument::files(bool history) const
{
    QList<StoredFile> files;
    QSet<QString> seen;
    const auto note = [&](const std::optional<Record>& record) {
        const std::optional<StoredFile> file = record ? fileOf(*record) : std::nullopt;
        if (file && !seen.contains(file->sha256)) {
            seen.insert(file->sha256);
            files.append(*file);
        }
    };
    for (const Record& record : records)
        note(record);
    for (const store::Revision& revision : history ? revisions : QList<store::Revision>()) {
        for (const store::Change& change : revision.changes) {
            note(change.before);
            note(change.after);
        }
    }
    return files;
}

} // namespace agenda
