// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibtexwriter.h"

#include "domain/text.h"
#include "exchange/bibliography/bibliographyitems.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/cslvalues.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace agenda
{

namespace
{

using nlohmann::json;

QString bibtexType(const json& item)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("article"), QStringLiteral("article")},
        {QStringLiteral("article-journal"), QStringLiteral("article")},
        {QStringLiteral("article-magazine"), QStringLiteral("article")},
        {QStringLiteral("article-newspaper"), QStringLiteral("article")},
        {QStringLiteral("book"), QStringLiteral("book")},
        {QStringLiteral("chapter"), QStringLiteral("incollection")},
        {QStringLiteral("paper-conference"), QStringLiteral("inproceedings")},
        {QStringLiteral("report"), QStringLiteral("techreport")},
        {QStringLiteral("manuscript"), QStringLiteral("unpublished")},
        {QStringLiteral("webpage"), QStringLiteral("online")}};
    const QString type = cslText(item, "type");
    if (type != u"thesis")
        return types.value(type, QStringLiteral("misc"));
    static const QRegularExpression doctoral(QStringLiteral("ph\\.?\\s*d|doct"),
                                             QRegularExpression::CaseInsensitiveOption);
    return doctoral.match(cslText(item, "genre")).hasMatch() ? QStringLiteral("phdthesis")
                                                             : QStringLiteral("mastersthesis");
}

/// Where BibTeX has a variable of CSL; some depend on the type of the entry.
QString bibtexField(const QString& variable, const QString& type)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("publisher-place"), QStringLiteral("address")},
        {QStringLiteral("page"), QStringLiteral("pages")},
        {QStringLiteral("keyword"), QStringLiteral("keywords")},
        {QStringLiteral("collection-title"), QStringLiteral("series")},
        {QStringLiteral("chapter-number"), QStringLiteral("chapter")},
        {QStringLiteral("genre"), QStringLiteral("type")},
        {QStringLiteral("title-short"), QStringLiteral("shorttitle")},
        {QStringLiteral("container-title-short"), QStringLiteral("shortjournal")},
        {QStringLiteral("number-of-pages"), QStringLiteral("pagetotal")},
        {QStringLiteral("event-title"), QStringLiteral("eventtitle")},
        {QStringLiteral("event-place"), QStringLiteral("venue")},
        {QStringLiteral("accessed"), QStringLiteral("urldate")},
        {QStringLiteral("event-date"), QStringLiteral("eventdate")},
        {QStringLiteral("original-date"), QStringLiteral("origdate")},
        {QStringLiteral("original-title"), QStringLiteral("origtitle")},
        {QStringLiteral("original-publisher"), QStringLiteral("origpublisher")},
        {QStringLiteral("original-publisher-place"), QStringLiteral("origlocation")},
        {QStringLiteral("container-author"), QStringLiteral("bookauthor")},
        {QStringLiteral("number-of-volumes"), QStringLiteral("volumes")},
        {QStringLiteral("part-number"), QStringLiteral("part")},
        {QStringLiteral("call-number"), QStringLiteral("callnumber")},
        {QStringLiteral("status"), QStringLiteral("pubstate")}};
    // `number` is the issue of an article, the place of a book in its series, and only elsewhere a number.
    const bool isInSeries = type == u"book" || type.startsWith(u"in");
    if (variable == u"issue")
        return type == u"article" ? QStringLiteral("number") : QStringLiteral("issue");
    if (variable == u"collection-number" && isInSeries)
        return QStringLiteral("number");
    if (variable == u"number" && (isInSeries || type == u"article"))
        return QStringLiteral("csl-number");
    if (variable == u"container-title")
        return type == u"article" ? QStringLiteral("journal") : QStringLiteral("booktitle");
    if (variable == u"publisher") {
        if (type.endsWith(u"thesis"))
            return QStringLiteral("school");
        return type == u"techreport" ? QStringLiteral("institution") : variable;
    }
    return names.value(variable, variable.toLower());
}

/// What TeX would take for a command, as TeX writes it. Braces are spelled out: BibTeX counts even escaped
/// ones.
QString escaped(const QString& text)
{
    QString result;
    for (const QChar c : cleaned(text)) {
        switch (c.unicode()) {
        case u'&':
        case u'%':
        case u'$':
        case u'#':
        case u'_':
            result += u'\\';
            result += c;
            break;
        case u'{':
            result += QStringLiteral("{\\textbraceleft}");
            break;
        case u'}':
            result += QStringLiteral("{\\textbraceright}");
            break;
        case u'\\':
            result += QStringLiteral("{\\textbackslash}");
            break;
        case u'~':
            result += QStringLiteral("{\\textasciitilde}");
            break;
        case u'^':
            result += QStringLiteral("{\\textasciicircum}");
            break;
        default:
            result += c;
        }
    }
    return result;
}

/// Addresses and DOIs are read as they stand.
QString verbatim(const QString& text)
{
    QString result = cleaned(text).simplified();
    return result.replace(u'{', QStringLiteral("%7B")).replace(u'}', QStringLiteral("%7D"));
}

/// Part of a name in braces where BibTeX would see more than one in it.
QString namePart(const QString& text)
{
    static const QRegularExpression parts(QStringLiteral(",|\\band\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return parts.match(text).hasMatch() ? u'{' + escaped(text) + u'}' : escaped(text);
}

QString bibtexName(const Name& name)
{
    if (!name.literal.isEmpty())
        return u'{' + escaped(name.literal) + u'}';
    QStringList von;
    for (const QString& particle : {name.droppingParticle, name.nonDroppingParticle}) {
        if (!particle.isEmpty())
            von << namePart(particle);
    }
    QString text = (von << namePart(name.family)).join(u' ');
    if (!name.suffix.isEmpty())
        text += QStringLiteral(", ") + namePart(name.suffix);
    return text + QStringLiteral(", ") + namePart(name.given);
}

QString bibtexNames(const json& value)
{
    QStringList names;
    for (const Name& name : namesFrom(value))
        names << bibtexName(name);
    return names.join(QStringLiteral(" and "));
}

/// Writes one entry.
class BibtexText
{
public:
    explicit BibtexText(const json& item) : m_item(item), m_type(bibtexType(item)) {}

    QString text(QSet<QString>& keys)
    {
        for (const char* variable : {"author", "title", "container-title", "issued"})
            writeVariable(variable);
        for (const auto& [variable, value] : m_item.items())
            writeVariable(variable.c_str());
        if (const QString judged = judgementText(m_item); !judged.isEmpty())
            write(QStringLiteral("annote"), escaped(judged));
        const auto custom = m_item.find("custom");
        if (custom != m_item.end())
            writeCustom(*custom, QString());
        return u'@' + m_type + u'{' + key(keys) + QStringLiteral(",\n  ") +
               m_fields.join(QStringLiteral(",\n  ")) + QStringLiteral("\n}\n");
    }

private:
    QString key(QSet<QString>& keys) const
    {
        static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9:_./+-]+"));
        QString wanted = cslText(m_item, "id").replace(unfit, QStringLiteral("-")).left(100);
        if (wanted.isEmpty())
            wanted = QStringLiteral("ref");
        QString free = wanted;
        for (int number = 2; keys.contains(free); ++number)
            free = wanted + QStringLiteral("-%1").arg(number);
        keys.insert(free);
        return free;
    }

    /// A field already written keeps its name; the other gets one of its own.
    void write(QString name, const QString& value)
    {
        static const QRegularExpression unfit(QStringLiteral("[^a-z0-9-]+"));
        name = folded(name).replace(unfit, QStringLiteral("-"));
        if (name.isEmpty() || value.isEmpty())
            return;
        while (m_names.contains(name))
            name += QStringLiteral("-2");
        m_names.insert(name);
        m_fields << name + QStringLiteral(" = {") + value + u'}';
    }

    void writeVariable(const char* variable)
    {
        static const QSet<QString> apart{QStringLiteral("id"), QStringLiteral("type"),
                                         QStringLiteral("custom"), QStringLiteral("citation-key")};
        const QString name = QString::fromUtf8(variable);
        if (apart.contains(name) || !m_item.contains(variable) || m_done.contains(name))
            return;
        m_done.insert(name);
        const json& value = m_item[variable];
        if (name == u"issued")
            writeIssued(value);
        else if (name == u"DOI" || name == u"URL")
            write(name, verbatim(textOf(value)));
        else if (name == u"page")
            write(QStringLiteral("pages"),
                  escaped(textOf(value))
                      .replace(QRegularExpression(QStringLiteral("(?<=\\w)[-–](?=\\w)")),
                               QStringLiteral("--")));
        else
            write(bibtexField(name, m_type), valueText(value));
    }

    static QString valueText(const json& value)
    {
        if (value.is_array() && !value.empty() && value[0].is_object())
            return bibtexNames(value);
        if (value.is_object() && !isoDate(value).isEmpty() && saysAll(value, isoDate(value)))
            return isoDate(value);
        if (value.is_string() || value.is_number())
            return escaped(textOf(value));
        return value.is_null() ? QString()
                               : escaped(QString::fromStdString(
                                     value.dump(-1, ' ', false, json::error_handler_t::replace)));
    }

    void writeIssued(const json& value)
    {
        const QString iso = isoDate(value);
        const bool isText = value.is_object() && !value.contains("date-parts");
        const QString raw =
            isText ? cslText(value, value.contains("raw") ? "raw" : "literal") : textOf(value);
        if (iso.isEmpty() || (!raw.isEmpty() && raw.trimmed() != iso)) {
            write(QStringLiteral("year"), raw.isEmpty() ? valueText(value) : escaped(raw));
            return;
        }
        write(QStringLiteral("year"), iso.left(4));
        if (iso.size() > 4)
            write(QStringLiteral("month"), QString::number(iso.mid(5, 2).toInt()));
        const json parts =
            isText || !value.is_object() ? json::array() : value.value("date-parts", json::array());
        const bool isRange = parts.is_array() && parts.size() == 2;
        const QString end = isRange ? isoDate(json{{"date-parts", json::array({parts[1]})}}) : QString();
        if (iso.size() > 7 || !end.isEmpty())
            write(QStringLiteral("date"), end.isEmpty() ? iso : iso + u'/' + end);
    }

    /// What has no variable, under its own name; lists joined, what is nested with its path.
    void writeCustom(const json& value, const QString& path)
    {
        if (value.is_object()) {
            for (const auto& [name, inner] : value.items()) {
                if (path == QLatin1StringView(cslOwnFields) && name == "appraisals")
                    continue; // the annote says it
                const QString below = QString::fromStdString(name);
                writeCustom(inner, path.isEmpty() ? below : path + u'-' + below);
            }
            return;
        }
        QStringList texts;
        if (value.is_array()) {
            for (const json& each : value)
                texts << valueText(each);
        }
        const QString text = value.is_array() ? texts.join(QStringLiteral("; ")) : valueText(value);
        write(path.isEmpty() ? QStringLiteral("custom") : path, text);
    }

    const json& m_item;
    QString m_type;
    QStringList m_fields;
    QSet<QString> m_names;
    QSet<QString> m_done;
};

} // namespace

QByteArray writeBibtex(const QList<json>& items)
{
    QString text;
    QSet<QString> keys;
    for (const json& item : items) {
        if (!text.isEmpty())
            text += u'\n';
        text += BibtexText(item).text(keys);
    }
    return text.toUtf8();
}

} // namespace agenda
