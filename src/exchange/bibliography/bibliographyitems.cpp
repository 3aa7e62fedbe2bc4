// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibliographyitems.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/cslvalues.h"
#include "store/recordjson.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QSet>

namespace agenda
{

namespace
{

using nlohmann::json;

struct Items {
    Q_DECLARE_TR_FUNCTIONS(agenda::BibliographyItems)
};

constexpr const char* judgements = "appraisals";

/// CSL asks for a type, and what a person typed in has none.
const char* likelyType(const Evidence& evidence)
{
    if (evidence.kind == EvidenceKind::Evaluation)
        return "report";
    if (evidence.kind == EvidenceKind::Research)
        return evidence.container.isEmpty() ? "report" : "article-journal";
    return "document";
}

/// «sirdey2019»: plain letters and digits.
QString madeKey(const Evidence& evidence)
{
    QString who = evidence.title;
    if (!evidence.authors.isEmpty()) {
        const Name& first = evidence.authors.first();
        who = first.literal.isEmpty() ? first.family : first.literal;
    }
    QString key;
    for (const QChar c : folded(wordsOf(who).value(0))) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            key += c;
    }
    return (key.isEmpty() ? QStringLiteral("ref") : key.left(30)) + evidence.year();
}

QString freeKey(const QString& wanted, QSet<QString>& taken)
{
    QString key = wanted;
    for (int number = 2; taken.contains(key); ++number)
        key = wanted + QStringLiteral("-%1").arg(number);
    taken.insert(key);
    return key;
}

/// An appraisal as it leaves: by the person's name, for her id says nothing elsewhere.
json judgementJson(const store::Workspace& workspace, const Appraisal& appraisal)
{
    json made{{"person", workspace.require(appraisal.person).name.toStdString()},
              {"appraised_on", appraisal.appraisedOn.toString(Qt::ISODate).toStdString()}};
    for (const Principle& principle : principles()) {
        if (const std::optional<int> score = appraisal.*principle.score)
            made[principle.code] = *score;
        if (const QString& reason = appraisal.*principle.reason; !reason.isEmpty())
            made[std::string(principle.code) + "_reason"] = reason.toStdString();
    }
    return made;
}

} // namespace

QList<json> bibliographyItems(const store::Workspace& workspace)
{
    return bibliographyItems(workspace, store::readNumberedLibrary(workspace));
}

QList<json> bibliographyItems(const store::Workspace& workspace, const QList<store::EvidenceRow>& rows)
{
    QList<json> items;
    QSet<QString> keys;
    for (const store::EvidenceRow& row : rows) {
        json item = cslItem(row.evidence);
        if (cslText(item, "type").isEmpty())
            item["type"] = likelyType(row.evidence);
        const QString id = cslText(item, "id");
        item["id"] = freeKey(id.isEmpty() ? madeKey(row.evidence) : id, keys).toStdString();
        if (!item.contains("custom") || !item["custom"].is_object())
            item["custom"] = item.contains("custom") ? json{{"custom", item["custom"]}} : json::object();
        json own = ownFields(row.evidence);
        // What another workspace judged travels on, until somebody here judges.
        const json before = item["custom"].value(cslOwnFields, json::object());
        if (before.is_object() && before.contains(judgements))
            own[judgements] = before[judgements];
        if (!row.appraisals.isEmpty()) {
            own[judgements] = json::array();
            for (const Appraisal& appraisal : row.appraisals)
                own[judgements].push_back(judgementJson(workspace, appraisal));
        }
        item["custom"][cslOwnFields] = std::move(own);
        items.append(std::move(item));
    }
    return items;
}

QString judgementText(const json& item)
{
    const json list = item.value(json::json_pointer("/custom/agenda/appraisals"), json::array());
    QStringList lines;
    for (const json& judgement : list.is_array() ? list : json::array()) {
        QStringList scores;
        for (const Principle& principle : principles()) {
            const QString score = cslText(judgement, principle.code);
            const std::string reasonKey = std::string(principle.code) + "_reason";
            const QString reason = cslText(judgement, reasonKey.c_str());
            if (!score.isEmpty()) {
                scores << principle.name() + u' ' + score +
                              (reason.isEmpty() ? QString() : QStringLiteral(" (") + reason + u')');
            }
        }
        const QDate day = QDate::fromString(cslText(judgement, "appraised_on"), Qt::ISODate);
        lines << Items::tr("Calidad de la fuente según %1, %2: %3")
                     .arg(cslText(judgement, "person"), dateText(day), scores.join(QStringLiteral("; ")));
    }
    return lines.join(u'\n');
}

} // namespace agenda
