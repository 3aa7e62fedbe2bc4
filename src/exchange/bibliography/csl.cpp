// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/csl.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "domain/validation.h"
#include "exchange/bibliography/cslowntexts.h"
#include "exchange/bibliography/cslvalues.h"
#include "store/recordjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace agenda
{

namespace
{

using nlohmann::json;

struct Csl {
    Q_DECLARE_TR_FUNCTIONS(agenda::Csl)
};

QString evidenceField(const char* field)
{
    return fieldLabel(QStringLiteral("evidence"), QString::fromLatin1(field));
}

/// The beginning of a text that is too long, with an ellipsis; no character is cut in two.
QString cutTo(const QString& text, int limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype end = limit - 1;
    if (text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + QStringLiteral("…");
}

/// Text as a field may hold it.
QString storable(const QString& text, bool isLine)
{
    QString result = cleaned(text);
    if (isLine) {
        result.replace(u'\n', u' ').replace(u'\t', u' ');
        result = result.trimmed();
    }
    return cutTo(result, isLine ? maxLine : maxText);
}

/// What of a text a field cannot hold, as a sentence; empty if it holds all of it.
QString textRemark(const QString& text, bool isLine)
{
    const int limit = isLine ? maxLine : maxText;
    if (text.size() > limit)
        return Csl::tr("Tiene %1 caracteres y caben %2; se tomó el comienzo.").arg(text.size()).arg(limit);
    if (forbiddenCharacter(text) < 0)
        return {};
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (forbiddenCharacter(lines) >= 0)
        return Csl::tr("Tiene caracteres invisibles, de control o de dirección del texto; se quitaron.");
    return {};
}

/// A variable of CSL that an Evidence has as a field.
struct Variable {
    const char* csl;
    const char* field;
    /// Puts the value into the field as far as it can hold it. Returns what it cannot, as a sentence.
    QString (*read)(const json& value, Evidence& evidence);
    /// What the field says, as CSL; null if it is empty.
    json (*made)(const Evidence& evidence);
};

template <QString Evidence::*member, bool isLine>
QString readText(const json& value, Evidence& evidence)
{
    const QString text = textOf(value);
    evidence.*member = storable(text, isLine);
    return textRemark(text, isLine);
}

template <QString Evidence::*member>
json madeText(const Evidence& evidence)
{
    const QString& text = evidence.*member;
    return text.isEmpty() ? json() : json(text.toStdString());
}

QString readAuthors(const json& value, Evidence& evidence)
{
    QList<Name> names = namesFrom(value);
    QString remark;
    for (Name& name : names) {
        for (QString* part : {&name.family, &name.given, &name.droppingParticle, &name.nonDroppingParticle,
                              &name.suffix, &name.literal}) {
            if (remark.isEmpty())
                remark = textRemark(*part, true);
            *part = storable(*part, true);
        }
    }
    names.removeIf([](const Name& name) { return name.display().isEmpty(); });
    const qsizetype all = names.size();
    // From 40,000 names on, a list is longer than the field; half of them at a time is near enough.
    while (namesToText(names).size() > maxText)
        names.resize(names.size() / 2);
    if (names.size() < all)
        remark = Csl::tr("Tiene %1 nombres; se tomaron los primeros %2.").arg(all).arg(names.size());
    evidence.authors = names;
    return remark;
}

json madeAuthors(const Evidence& evidence)
{
    return evidence.authors.isEmpty() ? json() : cslNames(evidence.authors);
}

QString readIssued(const json& value, Evidence& evidence)
{
    evidence.issued = isoDate(value);
    if (saysAll(value, evidence.issued))
        return {};
    const QString written =
        value.is_string() ? textOf(value) : QString::fromStdString(value.dump(-1, ' ', true)).left(80);
    return evidence.issued.isEmpty()
               ? Csl::tr("«%1» no se entiende como fecha.").arg(storable(written, true).left(80))
               : Csl::tr("De «%1» se tomó %2.").arg(storable(written, true).left(80), evidence.issued);
}

json madeIssued(const Evidence& evidence)
{
    return evidence.issued.isEmpty() ? json() : cslDate(evidence.issued);
}

QString readDoi(const json& value, Evidence& evidence)
{
    const QString remark = readText<&Evidence::doi, true>(value, evidence);
    evidence.doi = typedDoi(evidence.doi);
    return remark;
}

QString readAddress(const json& value, Evidence& evidence)
{
    const QString remark = readText<&Evidence::url, false>(value, evidence);
    evidence.url = typedAddress(evidence.url);
    return remark;
}

const std::array<Variable, 10> variables{{
    {"title", "title", readText<&Evidence::title, true>, madeText<&Evidence::title>},
    {"author", "authors", readAuthors, madeAuthors},
    {"issued", "issued", readIssued, madeIssued},
    {"container-title", "container", readText<&Evidence::container, true>, madeText<&Evidence::container>},
    {"publisher", "institution", readText<&Evidence::institution, true>, madeText<&Evidence::institution>},
    {"language", "language", readText<&Evidence::language, true>, madeText<&Evidence::language>},
    {"DOI", "doi", readDoi, madeText<&Evidence::doi>},
    {"URL", "url", readAddress, madeText<&Evidence::url>},
    {"abstract", "abstract", readText<&Evidence::abstract, false>, madeText<&Evidence::abstract>},
    {"note", "notes", readText<&Evidence::notes, false>, madeText<&Evidence::notes>},
}};

/// Why this may not be stored, as the validation says it; empty if it may.
QString refusal(Evidence evidence, const QDate& today)
{
    evidence.id = Id<Evidence>(QStringLiteral("x"));
    if (evidence.title.isEmpty())
        evidence.title = QStringLiteral("x");
    try {
        validate(Record(std::move(evidence)), today);
    } catch (const Error& error) {
        return error.sentence();
    }
    return {};
}

const json* ownPart(const json& item)
{
    const auto custom = item.find("custom");
    if (custom == item.end() || !custom->is_object())
        return nullptr;
    const auto own = custom->find(cslOwnFields);
    return own != custom->end() && own->is_object() ? &*own : nullptr;
}

/// What this program wrote beside an item comes back into its fields.
void readOwnFields(const json& own, const QDate& today, CslReading& reading)
{
    for (const char* name : ownFieldNames) {
        if (!own.contains(name))
            continue;
        QString cause;
        try {
            store::Json whole = store::toJson(Record(reading.evidence));
            whole[name] = store::Json(own[name]);
            const Record made = store::recordFromJson(QStringLiteral("evidence"), whole);
            cause = refusal(std::get<Evidence>(made), today);
            if (cause.isEmpty())
                reading.evidence = std::get<Evidence>(made);
        } catch (const std::exception&) {
            cause = Csl::tr("El valor no es de los que este campo puede tener.");
        }
        if (!cause.isEmpty())
            reading.problems.append(
                {evidenceField(name), cause, Csl::tr("Revise el campo y complételo a mano.")});
    }
}

EvidenceKind proposedKind(const json& item)
{
    static const QStringList research{QStringLiteral("article"),
                                      QStringLiteral("article-journal"),
                                      QStringLiteral("thesis"),
                                      QStringLiteral("book"),
                                      QStringLiteral("paper-conference"),
                                      QStringLiteral("chapter"),
                                      QStringLiteral("report"),
                                      QStringLiteral("manuscript"),
                                      QStringLiteral("dataset"),
                                      QStringLiteral("review"),
                                      QStringLiteral("entry")};
    // In Spanish, English, Portuguese and French, without accents.
    static const QStringList judges{QStringLiteral("evaluaci"), QStringLiteral("evaluati"),
                                    QStringLiteral("avaliac"),  QStringLiteral("linea de base"),
                                    QStringLiteral("baseline"), QStringLiteral("impact assessment")};
    const QString type = cslText(item, "type");
    if (!research.contains(type))
        return EvidenceKind::Other;
    if (type != QLatin1StringView("report"))
        return EvidenceKind::Research;
    const QString words =
        folded(cslText(item, "genre").left(maxLine) + u' ' + cslText(item, "title").left(maxLine));
    const bool isEvaluation =
        std::any_of(judges.begin(), judges.end(), [&](const QString& word) { return words.contains(word); });
    return isEvaluation ? EvidenceKind::Evaluation : EvidenceKind::Research;
}

QString jsonText(const json& value)
{
    // Plain where it can be: what no field may hold goes as \u.
    QString text = QString::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
    if (forbiddenCharacter(text) >= 0)
        text = QString::fromStdString(value.dump(-1, ' ', true, json::error_handler_t::replace));
    return text;
}

/// The rest of the item as the field holds it. What is too long for it is left out, the longest first.
QString restText(json rest, QList<Problem>& problems)
{
    if (rest.empty())
        return {};
    QString text = jsonText(rest);
    while (text.size() > maxText) {
        auto longest = rest.begin();
        qsizetype size = -1;
        for (auto each = rest.begin(); each != rest.end(); ++each) {
            const qsizetype length = jsonText(each.value()).size();
            if (length > size) {
                size = length;
                longest = each;
            }
        }
        problems.append(
            {QString::fromStdString(longest.key()).left(80),
             Csl::tr("Es demasiado largo para guardarlo entero: %1 caracteres.").arg(size),
             Csl::tr("El texto completo queda en el registro original. Adjúntelo como archivo si lo "
                     "necesita.")});
        rest.erase(longest);
        text = jsonText(rest);
    }
    return text;
}

/// Takes a variable over unless it may not be stored. Returns why it may not, as a sentence.
QString readIfSound(const Variable& variable, const json& value, const QDate& today, Evidence& evidence)
{
    Evidence probe;
    variable.read(value, probe);
    const QString refused = refusal(probe, today);
    if (refused.isEmpty())
        variable.read(value, evidence);
    return refused;
}

/// Whether the item's own value has to be kept beside what was read of it. `said`: what the field cannot
/// hold; `refused`: why nothing of it was taken.
bool isKept(const Variable& variable, const json& value, const QString& said, const QString& refused,
            CslReading& reading)
{
    if (refused.isEmpty() && !value.is_null() && variable.made(reading.evidence) == value)
        return false;
    const QString& cause = said.isEmpty() ? refused : said;
    if (!cause.isEmpty()) {
        reading.problems.append(
            {evidenceField(variable.field), cause,
             Csl::tr("Lo que decía queda en «%1». Revise el campo.").arg(evidenceField("csl"))});
        if (!variable.made(reading.evidence).is_null())
            reading.evidence.unconfirmed << QString::fromLatin1(variable.field);
    }
    return true;
}

/// The text of `Evidence::csl` as an object. It may have been written by anybody.
json restOf(const Evidence& evidence)
{
    if (evidence.csl.trimmed().isEmpty())
        return json::object();
    const json rest = json::parse(evidence.csl.toStdString(), nullptr, false);
    if (rest.is_object())
        return rest;
    return {{"custom", {{"csl", evidence.csl.toStdString()}}}};
}

/// A date that no year can be as early as: with it whatever might have been refused one day is.
const QDate beforeAllYears(1, 1, 1);

} // namespace

json ownFields(const Evidence& evidence)
{
    const store::Json whole = store::toJson(Record(evidence));
    json own = json::object();
    for (const char* name : ownFieldNames) {
        const json value = json(whole[name]);
        if (!value.empty() && value != json(""))
            own[name] = value;
    }
    return own;
}

CslReading evidenceFrom(const json& item, const QDate& today)
{
    CslReading reading;
    const json wrapped =
        item.is_object() || item.is_null() ? json::object() : json{{"custom", {{"item", item}}}};
    json gathered;
    if (item.is_object() && mayHaveOwnTexts(item)) {
        gathered = item;
        gatherOwnTexts(gathered);
    }
    const json& source = gathered.is_object() ? gathered : item.is_object() ? item : wrapped;
    Evidence whole;
    std::array<QString, variables.size()> causes;
    for (size_t at = 0; at < variables.size(); ++at) {
        if (const auto found = source.find(variables[at].csl); found != source.end())
            causes[at] = variables[at].read(*found, whole);
    }
    // Nearly always all is well, and then one look is enough.
    const bool isSound = refusal(whole, today).isEmpty();
    if (isSound)
        reading.evidence = whole;
    std::vector<std::string_view> taken;
    for (size_t at = 0; at < variables.size(); ++at) {
        const auto found = source.find(variables[at].csl);
        if (found == source.end())
            continue;
        const QString refused =
            isSound ? QString() : readIfSound(variables[at], *found, today, reading.evidence);
        if (!isKept(variables[at], *found, causes[at], refused, reading))
            taken.emplace_back(variables[at].csl);
    }
    json rest = json::object();
    for (const auto& [key, value] : source.items()) {
        if (std::find(taken.begin(), taken.end(), key) == taken.end())
            rest[key] = value;
    }
    if (reading.evidence.title.isEmpty()) {
        reading.problems.append({evidenceField("title"), Csl::tr("Falta el título."),
                                 Csl::tr("Escriba un título para poder guardar la evidencia.")});
    }
    reading.evidence.kind = proposedKind(source);
    const json* own = ownPart(rest);
    if (own != nullptr)
        readOwnFields(*own, today, reading);
    if (own == nullptr || !own->contains("kind"))
        reading.evidence.unconfirmed << QStringLiteral("kind");
    reading.evidence.csl = restText(std::move(rest), reading.problems);
    return reading;
}

json cslItem(const Evidence& evidence)
{
    json item = restOf(evidence);
    for (const Variable& variable : variables) {
        const json made = variable.made(evidence);
        const auto came = item.find(variable.csl);
        if (came != item.end()) {
            Evidence probe;
            variable.read(*came, probe);
            const bool asRead = variable.made(probe) == made;
            if (asRead || (made.is_null() && !refusal(probe, beforeAllYears).isEmpty()))
                continue;
            item.erase(came);
        }
        if (!made.is_null())
            item[variable.csl] = made;
    }
    return item;
}

} // namespace agenda
