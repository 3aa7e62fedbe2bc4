// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/library/evidencecolumns.h"

#include "domain/labels.h"
#include "domain/language.h"
#include "domain/personname.h"
#include "domain/text.h"
#include "domain/validation.h"
#include "exchange/bibliography/csl.h"
#include "store/recordjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace agenda
{

namespace
{

using nlohmann::json;

struct Columns {
    Q_DECLARE_TR_FUNCTIONS(agenda::EvidenceColumns)
};

/// The columns, in their order, with the titles by which spreadsheets and reference managers know them in
/// Spanish, English, Portuguese and French: data/evidence-columns.json, for they are data, not our words.
QList<EvidenceColumn> makeColumns()
{
    QFile file(QStringLiteral(":/data/evidence-columns.json"));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    const auto document = nlohmann::ordered_json::parse(file.readAll().toStdString());
    QList<EvidenceColumn> columns;
    for (const auto& [key, titles] : document.items()) {
        const QString field = QString::fromStdString(key);
        EvidenceColumn column{field,
                              field == linksColumn ? Columns::tr("Subpreguntas")
                                                   : fieldLabel(QStringLiteral("evidence"), field),
                              {}};
        for (const auto& title : titles)
            column.alsoCalled << QString::fromStdString(title.get<std::string>());
        columns.append(column);
    }
    return columns;
}

/// Letters and digits only: «Autor(es):» is «autores».
QString foldedTitle(const QString& title)
{
    return wordsOf(folded(title)).join(u' ');
}

QStringList pieces(const QString& text)
{
    QStringList list;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        for (const QStringView each : line.tokenize(u';')) {
            if (const QStringView piece = each.trimmed(); !piece.isEmpty())
                list << piece.toString();
        }
    }
    return list;
}

template <class E>
std::optional<E> valueNamed(const QString& text)
{
    const QString word = folded(text.trimmed());
    for (const auto& [value, code] : EnumCodes<E>::all) {
        if (word == folded(label(value)) || word == QLatin1StringView(code))
            return value;
    }
    return std::nullopt;
}

std::optional<EvidenceKind> kindNamed(const QString& text)
{
    if (const auto value = valueNamed<EvidenceKind>(text))
        return value;
    static const QHash<QString, EvidenceKind> others{
        {QStringLiteral("estudio"), EvidenceKind::Research},
        {QStringLiteral("investigacion"), EvidenceKind::Research},
        {QStringLiteral("study"), EvidenceKind::Research},
        {QStringLiteral("evaluacion"), EvidenceKind::Evaluation},
        {QStringLiteral("avaliacao"), EvidenceKind::Evaluation},
        {QStringLiteral("otra"), EvidenceKind::Other},
        {QStringLiteral("otra fuente"), EvidenceKind::Other},
        {QStringLiteral("otro"), EvidenceKind::Other},
        {QStringLiteral("other source"), EvidenceKind::Other},
    };
    const auto found = others.constFind(folded(text.trimmed()));
    return found == others.cend() ? std::nullopt : std::optional(*found);
}

/// A date as far as it is known: «2021», «2021-03», «2021-03-09»; nothing for what is none.
std::optional<QString> partialDate(const SheetCell& cell, std::optional<DateOrder> order)
{
    const QString text = cell.text.trimmed();
    if (isPartialDate(text))
        return text;
    if (cell.type == CellType::Date && isPartialDate(text.left(10)))
        return text.left(10);
    static const QRegularExpression monthYear(QStringLiteral("^(0?[1-9]|1[0-2])[/.-](\\d{4})$"));
    if (const auto match = monthYear.match(text); match.hasMatch())
        return QStringLiteral("%1-%2")
            .arg(match.captured(2))
            .arg(match.captured(1).toInt(), 2, 10, QLatin1Char('0'));
    // Where day and month cannot be told apart, a wrong guess would look like a fact.
    const std::optional<QDate> dayFirst = dateIn(text, DateOrder::DayFirst);
    const std::optional<QDate> monthFirst = dateIn(text, DateOrder::MonthFirst);
    std::optional<QDate> date;
    if (order)
        date = *order == DateOrder::DayFirst ? dayFirst : monthFirst;
    else if (!dayFirst || !monthFirst || *dayFirst == *monthFirst)
        date = dayFirst ? dayFirst : monthFirst;
    return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
}

/// The persons in a text without a comma, if all of it is persons: one, or «Ana Pérez and Luis Paz».
QList<Name> personsIn(const QString& text, Surnames surnames)
{
    static const QRegularExpression between(QStringLiteral("\\s+(?:and|y|e|&)\\s+"));
    QList<Name> names;
    for (const QString& each : text.split(between)) {
        const std::optional<Name> name = personInOrder(each, surnames);
        if (!name)
            return {};
        names << *name;
    }
    return names;
}

/// Reads one row, column by column.
class RowReader
{
public:
    RowReader(const Sheet& sheet, const SheetRow& row, std::optional<DateOrder> order, const QDate& today)
        : m_sheet(sheet), m_row(row), m_order(order), m_today(today)
    {
    }

    RowReading read(const QStringList& fields)
    {
        QSet<QString> taken;
        for (qsizetype column = 0; column < m_row.cells.size(); ++column) {
            const SheetCell cell = m_row.cell(column);
            const QString field = fields.value(column);
            if (cell.text.trimmed().isEmpty() || field == leftOutColumn)
                continue;
            take(taken.contains(field) ? QString() : field, titleOf(column), cell);
            taken.insert(field);
        }
        return finish();
    }

private:
    QString titleOf(qsizetype column) const
    {
        const QString title = m_sheet.header.value(column);
        return title.isEmpty() ? Columns::tr("Columna %1").arg(column + 1) : title;
    }

    void complain(const QString& cause, const QString& remedy)
    {
        m_reading.problems.append({Columns::tr("línea %1").arg(m_row.line), cause, remedy});
    }

    void keepAsNote(const QString& title, const QString& text)
    {
        m_notes << title + QStringLiteral(": ") + cleaned(text.trimmed());
    }

    /// What a field cannot hold is kept where everything can be.
    void refuse(const QString& title, const QString& text, const QString& cause)
    {
        keepAsNote(title, text);
        complain(cause, Columns::tr("Quedó en las notas; complete la ficha cuando pueda."));
    }

    void take(const QString& field, const QString& title, const SheetCell& cell)
    {
        const QString text = cell.text.trimmed();
        static const QHash<QString, const char*> variables{{QStringLiteral("title"), "title"},
                                                           {QStringLiteral("container"), "container-title"},
                                                           {QStringLiteral("institution"), "publisher"},
                                                           {QStringLiteral("doi"), "DOI"},
                                                           {QStringLiteral("url"), "URL"},
                                                           {QStringLiteral("abstract"), "abstract"}};
        static const QHash<QString, QString Evidence::*> texts{
            {QStringLiteral("design"), &Evidence::design},
            {QStringLiteral("methods"), &Evidence::methods},
            {QStringLiteral("sample"), &Evidence::sample},
            {QStringLiteral("organisation_type"), &Evidence::organisationType},
            {QStringLiteral("project"), &Evidence::project},
            {QStringLiteral("donor"), &Evidence::donor}};
        if (const auto variable = variables.constFind(field); variable != variables.cend())
            m_item[*variable] = cleaned(text).toStdString();
        else if (const auto member = texts.constFind(field); member != texts.cend())
            takeText(title, text, *member);
        else if (field == QLatin1StringView("authors"))
            m_authors = pieces(text);
        else if (field == QLatin1StringView("language"))
            m_item["language"] = cleaned(languageCode(text)).toStdString();
        else if (field == QLatin1StringView("countries"))
            m_own.countries = pieces(text);
        else if (field == QLatin1StringView("products"))
            m_own.products = pieces(text);
        else if (field == linksColumn)
            m_reading.codes = pieces(QString(text).replace(u',', u';'));
        else if (field == QLatin1StringView("unconfirmed"))
            takeUnconfirmed(title, text);
        else if (field == QLatin1StringView("notes"))
            m_notes.prepend(cleaned(text));
        else if (!takeChoice(field, title, text) && !takeDate(field, title, cell))
            keepAsNote(title, text);
    }

    void takeText(const QString& title, const QString& text, QString Evidence::*member)
    {
        if (text.size() > maxLine)
            refuse(
                title, text,
                Columns::tr("«%1» tiene %2 caracteres y caben %3.").arg(title).arg(text.size()).arg(maxLine));
        else
            m_own.*member = cleaned(text).simplified();
    }

    /// Whether names without a comma were written by this program, for which they are institutions.
    bool isOurs() const
    {
        return std::any_of(m_sheet.header.begin(), m_sheet.header.end(), [](const QString& title) {
            return foldedTitle(title) == foldedTitle(numberTitle());
        });
    }

    void putAuthors()
    {
        if (m_authors.isEmpty())
            return;
        const QString language = QString::fromStdString(m_item.value("language", std::string()));
        const Surnames surnames = surnamesIn(language);
        QList<Name> names;
        for (const QString& each : std::as_const(m_authors)) {
            const QString text = cleaned(each).simplified();
            const QList<Name> guessed = text.contains(u',') ? QList<Name>() : personsIn(text, surnames);
            if (guessed.isEmpty() || isOurs()) {
                names << Name::parse(text);
                continue;
            }
            names << guessed;
            m_unconfirmed << QStringLiteral("authors");
        }
        m_item["author"] = json(store::toJson(names));
    }

    void takeUnconfirmed(const QString& title, const QString& text)
    {
        for (const QString& each : pieces(text)) {
            const QString field = fieldOfTitle(each);
            if (field.isEmpty() || field == linksColumn)
                keepAsNote(title, each);
            else
                m_unconfirmed << field;
        }
    }

    /// Whether it was one of the fields with a few values.
    bool takeChoice(const QString& field, const QString& title, const QString& text)
    {
        const auto choose = [&]<class E>(E Evidence::*member, const std::optional<E>& value) {
            if (value)
                m_own.*member = *value;
            else
                refuse(title, text, Columns::tr("«%1» no es un valor de «%2».").arg(text.left(60), title));
            return value.has_value();
        };
        if (field == QLatin1StringView("kind"))
            m_hasKind = choose(&Evidence::kind, kindNamed(text));
        else if (field == QLatin1StringView("access"))
            choose(&Evidence::access, valueNamed<Access>(text));
        else if (field == QLatin1StringView("life_cycle"))
            choose(&Evidence::lifeCycle, valueNamed<LifeCycle>(text));
        else
            return false;
        return true;
    }

    bool takeDate(const QString& field, const QString& title, const SheetCell& cell)
    {
        const bool isIssued = field == QLatin1StringView("issued");
        if (!isIssued && field != QLatin1StringView("received_on") &&
            field != QLatin1StringView("reviewed_on"))
            return false;
        const std::optional<QString> date = partialDate(cell, m_order);
        if (!date)
            refuse(title, cell.text,
                   Columns::tr("«%1» no es una fecha segura.").arg(cell.text.trimmed().left(60)));
        else if (isIssued)
            m_item["issued"] = {{"date-parts", json::array({partsOf(*date)})}};
        else if (field == QLatin1StringView("received_on"))
            m_own.receivedOn = *date;
        else
            m_own.reviewedOn = *date;
        return true;
    }

    static json partsOf(const QString& date)
    {
        json parts = json::array();
        for (const QString& part : date.split(u'-'))
            parts.push_back(part.toInt());
        return parts;
    }

    RowReading finish()
    {
        putAuthors();
        CslReading csl = evidenceFrom(m_item, m_today);
        m_reading.evidence = csl.evidence;
        m_reading.problems += csl.problems;
        Evidence& evidence = m_reading.evidence;
        evidence.countries = m_own.countries;
        evidence.products = m_own.products;
        evidence.design = m_own.design;
        evidence.methods = m_own.methods;
        evidence.sample = m_own.sample;
        evidence.organisationType = m_own.organisationType;
        evidence.project = m_own.project;
        evidence.donor = m_own.donor;
        evidence.access = m_own.access;
        evidence.lifeCycle = m_own.lifeCycle;
        evidence.receivedOn = m_own.receivedOn;
        evidence.reviewedOn = m_own.reviewedOn;
        evidence.notes = m_notes.join(u'\n');
        if (m_hasKind) {
            evidence.kind = m_own.kind;
            evidence.unconfirmed.removeAll(QStringLiteral("kind"));
        }
        for (const QString& field : m_unconfirmed) {
            if (!evidence.unconfirmed.contains(field))
                evidence.unconfirmed << field;
        }
        return m_reading;
    }

    const Sheet& m_sheet;
    const SheetRow& m_row;
    const std::optional<DateOrder> m_order;
    const QDate m_today;
    RowReading m_reading;
    Evidence m_own; ///< the fields that CSL does not know
    bool m_hasKind = false;
    QStringList m_unconfirmed;
    QStringList m_authors;
    json m_item = json::object();
    QStringList m_notes;
};

} // namespace

const QList<EvidenceColumn>& evidenceColumns()
{
    static const QList<EvidenceColumn> columns = makeColumns();
    return columns;
}

QString numberTitle()
{
    return Columns::tr("Código en la agenda");
}

QString filesTitle()
{
    return Columns::tr("Archivos en la agenda");
}

QString refusalTitle()
{
    return Columns::tr("Motivo del rechazo");
}

QString fieldOfTitle(const QString& title)
{
    static const QHash<QString, QString> fields = [] {
        QHash<QString, QString> all;
        for (const EvidenceColumn& column : evidenceColumns()) {
            for (const QString& each : QStringList{column.title, column.field} + column.alsoCalled)
                all.insert(foldedTitle(each), column.field);
        }
        for (const QString& each : {numberTitle(), filesTitle(), refusalTitle()})
            all.insert(foldedTitle(each), leftOutColumn);
        return all;
    }();
    return fields.value(foldedTitle(title));
}

QString titleOfColumn(const QString& field)
{
    if (field == leftOutColumn)
        return Columns::tr("No se importa");
    for (const EvidenceColumn& column : evidenceColumns()) {
        if (column.field == field)
            return column.title;
    }
    return Columns::tr("A las notas");
}

QStringList fieldsOfTitles(const QStringList& titles)
{
    QStringList fields;
    for (const QString& title : titles) {
        const QString field = fieldOfTitle(title);
        fields << (fields.contains(field) ? QString() : field);
    }
    return fields;
}

RowReading evidenceFromRow(const Sheet& sheet, const SheetRow& row, const QStringList& fields,
                           std::optional<DateOrder> order, const QDate& today)
{
    return RowReader(sheet, row, order, today).read(fields);
}

} // namespace agenda
