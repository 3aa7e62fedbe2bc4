// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/modsitem.h"

#include "exchange/bibliography/cslvalues.h"

#include <QHash>
#include <QRegularExpression>

namespace agenda
{

namespace
{

using nlohmann::json;

/// Whose part of the record it is: the work itself, what it stands in, or the series of that.
enum class Level { Work, Host, Series };

/// Makes the item of one record, element by element.
class ModsItem
{
public:
    explicit ModsItem(const XmlElement& record)
    {
        for (const XmlElement& each : record.children)
            read(each, Level::Work);
        finish();
    }

    json item = json::object();

private:
    void put(const char* variable, const QString& text)
    {
        if (text.isEmpty())
            return;
        if (!item.contains(variable))
            item[variable] = text.toStdString();
        else if (cslText(item, variable) != text)
            extra(QString::fromLatin1(variable), text);
    }

    /// One more line of what may stand several times.
    void add(const char* variable, const QString& text, const QString& separator)
    {
        if (text.isEmpty())
            return;
        const QString before = cslText(item, variable);
        item[variable] = (before.isEmpty() ? text : before + separator + text).toStdString();
    }

    void extra(const QString& name, const QString& text)
    {
        if (text.isEmpty())
            return;
        json& place = item["custom"][name.toStdString()];
        place = place.is_string() ? place.get<std::string>() + "; " + text.toStdString() : text.toStdString();
    }

    void read(const XmlElement& element, Level level)
    {
        if (element.name == u"titleInfo")
            readTitle(element, level);
        else if (element.name == u"name")
            readName(element, level);
        else if (element.name == u"originInfo")
            readOrigin(element, level);
        else if (element.name == u"part")
            readPart(element, level);
        else if (element.name == u"relatedItem")
            readRelated(element, level);
        else if (element.name == u"identifier")
            readIdentifier(element, level);
        else if (element.name == u"genre")
            (level == Level::Work ? m_genres : m_hostGenres) << element.text.toLower();
        else if (level == Level::Work)
            readWork(element);
        else if (element.name != u"typeOfResource" && element.name != u"recordInfo")
            extra(QStringLiteral("host-") + element.name, element.allText());
    }

    void readWork(const XmlElement& element)
    {
        if (element.name == u"abstract")
            add("abstract", element.text, QStringLiteral("\n"));
        else if (element.name == u"note")
            add("note", element.text, QStringLiteral("\n"));
        else if (element.name == u"subject")
            readSubject(element);
        else if (element.name == u"language")
            put("language", element.children.isEmpty() ? element.text : element.textAt("languageTerm"));
        else if (element.name == u"location")
            readLocation(element);
        else if (element.name == u"typeOfResource")
            m_resource = element.text.toLower();
        else if (element.name == u"recordInfo")
            readRecordInfo(element);
        else
            extra(element.name, element.allText());
    }

    void readTitle(const XmlElement& element, Level level)
    {
        const QString nonSort = element.textAt("nonSort");
        QString title = nonSort.isEmpty() || nonSort.endsWith(u'\'') ? nonSort : nonSort + u' ';
        title += element.textAt("title");
        for (const auto& [part, joint] :
             {std::pair{"subTitle", ": "}, {"partNumber", ". "}, {"partName", ". "}}) {
            if (const QString text = element.textAt(part); !text.isEmpty())
                title += QLatin1StringView(joint) + text;
        }
        if (title.isEmpty())
            title = element.text;
        const QString kind = element.attribute("type");
        static const char* const whole[] = {"title", "container-title", "collection-title"};
        static const char* const brief[] = {"title-short", "container-title-short", "collection-title-short"};
        if (kind.isEmpty())
            put(whole[int(level)], title);
        else if (kind == u"abbreviated" && level != Level::Series)
            put(brief[int(level)], title);
        else
            extra(kind + QStringLiteral("-title"), title);
    }

    void readName(const XmlElement& element, Level level)
    {
        Name name;
        QStringList plain;
        QStringList given;
        for (const XmlElement& part : element.children) {
            if (part.name != u"namePart" || part.text.isEmpty())
                continue;
            const QString kind = part.attribute("type");
            if (kind == u"family")
                name.family = part.text;
            else if (kind == u"given")
                given << part.text;
            else if (kind == u"termsOfAddress")
                name.suffix = part.text;
            else if (kind == u"date")
                extra(QStringLiteral("name-date"), part.text);
            else
                plain << part.text;
        }
        name.given = given.join(u' ');
        if (name.family.isEmpty() && name.given.isEmpty()) {
            const QString text = plain.join(u' ');
            const bool isPerson = element.attribute("type") == u"personal" && text.contains(u',');
            name = isPerson ? Name::parse(text) : Name{{}, {}, {}, {}, {}, text};
        }
        if (name.display().isEmpty())
            return;
        const json made = cslNames({name})[0];
        const QString role = element.textAt("role/roleTerm").toLower();
        if (const char* variable = roleVariable(role, level))
            item[variable].push_back(made);
        else
            extra(role, name.display());
    }

    static const char* roleVariable(const QString& role, Level level)
    {
        static const QHash<QString, const char*> roles{{QString(), "author"},
                                                       {QStringLiteral("author"), "author"},
                                                       {QStringLiteral("aut"), "author"},
                                                       {QStringLiteral("creator"), "author"},
                                                       {QStringLiteral("cre"), "author"},
                                                       {QStringLiteral("editor"), "editor"},
                                                       {QStringLiteral("edt"), "editor"},
                                                       {QStringLiteral("translator"), "translator"},
                                                       {QStringLiteral("trl"), "translator"},
                                                       {QStringLiteral("illustrator"), "illustrator"},
                                                       {QStringLiteral("director"), "director"},
                                                       {QStringLiteral("interviewer"), "interviewer"},
                                                       {QStringLiteral("recipient"), "recipient"},
                                                       {QStringLiteral("addressee"), "recipient"}};
        const char* variable = roles.value(role, nullptr);
        if (variable == nullptr || level == Level::Work)
            return variable;
        if (qstrcmp(variable, "author") == 0)
            return "container-author";
        return level == Level::Series && qstrcmp(variable, "editor") == 0 ? "collection-editor" : variable;
    }

    void readOrigin(const XmlElement& element, Level level)
    {
        if (level == Level::Series) {
            extra(QStringLiteral("series-originInfo"), element.allText());
            return;
        }
        for (const XmlElement& each : element.children) {
            if (each.name == u"publisher")
                put("publisher", each.text);
            else if (each.name == u"place")
                put("publisher-place", each.textAt("placeTerm"));
            else if (each.name == u"edition")
                put("edition", each.text);
            else if (each.name == u"dateIssued" || each.name == u"copyrightDate" ||
                     each.name == u"dateCreated")
                putDate(each.text, each.attribute("point"));
            else if (each.name == u"issuance")
                m_isMonograph = m_isMonograph || each.text == u"monographic";
            else
                extra(each.name, each.allText());
        }
    }

    void putDate(const QString& text, const QString& point)
    {
        if (text.isEmpty())
            return;
        const json made =
            isoDate(json(text.toStdString())) == text ? cslDate(text) : json{{"raw", text.toStdString()}};
        if (!item.contains("issued")) {
            item["issued"] = made;
            return;
        }
        json& before = item["issued"];
        if (point == u"end" && before.contains("date-parts") && made.contains("date-parts"))
            before["date-parts"].push_back(made["date-parts"][0]);
        else if (before != made)
            extra(QStringLiteral("date"), text);
    }

    void readPart(const XmlElement& element, Level level)
    {
        for (const XmlElement& each : element.children) {
            const QString kind = each.attribute(each.name == u"extent" ? "unit" : "type").toLower();
            QString number = each.textAt("number");
            if (number.isEmpty())
                number = each.text;
            if (each.name == u"date")
                putDate(each.text, each.attribute("point"));
            else if (each.name == u"extent" && kind.startsWith(u"page"))
                readPages(each);
            else if (level == Level::Series)
                put("collection-number", number);
            else if (kind == u"volume")
                put("volume", number);
            else if (kind == u"issue" || kind == u"number")
                put("issue", number);
            else if (kind == u"page")
                put("page", number);
            else if (kind == u"chapter")
                put("chapter-number", number);
            else if (kind == u"report number")
                put("number", number);
            else
                extra(kind.isEmpty() ? each.name : kind, each.allText());
        }
    }

    void readPages(const XmlElement& extent)
    {
        const QString start = extent.textAt("start");
        const QString end = extent.textAt("end");
        put("page", end.isEmpty() || start.isEmpty() ? QString(start + end) : QString(start + u'-' + end));
        put("page", extent.textAt("list"));
        put("number-of-pages", extent.textAt("total"));
    }

    void readRelated(const XmlElement& element, Level level)
    {
        const QString kind = element.attribute("type");
        if (kind != u"host" && kind != u"series") {
            extra(kind.isEmpty() ? QStringLiteral("relatedItem") : kind, element.allText());
            return;
        }
        m_hasHost = m_hasHost || kind == u"host";
        // The host of a host is the series that a book with this chapter stands in.
        const Level inner = kind == u"series" || level != Level::Work ? Level::Series : Level::Host;
        for (const XmlElement& each : element.children)
            read(each, inner);
    }

    void readIdentifier(const XmlElement& element, Level level)
    {
        static const QHash<QString, const char*> names{{QStringLiteral("doi"), "DOI"},
                                                       {QStringLiteral("isbn"), "ISBN"},
                                                       {QStringLiteral("issn"), "ISSN"},
                                                       {QStringLiteral("uri"), "URL"},
                                                       {QStringLiteral("url"), "URL"},
                                                       {QStringLiteral("pmid"), "PMID"},
                                                       {QStringLiteral("pubmed"), "PMID"},
                                                       {QStringLiteral("pmc"), "PMCID"},
                                                       {QStringLiteral("citekey"), "citation-key"},
                                                       {QStringLiteral("report number"), "number"}};
        const QString kind = element.attribute("type").toLower();
        const char* variable = names.value(kind, nullptr);
        if (variable == nullptr)
            extra(kind.isEmpty() ? QStringLiteral("identifier") : kind, element.text);
        else if (level == Level::Series)
            extra(QStringLiteral("series-") + kind, element.text);
        else
            put(variable, element.text);
    }

    void readSubject(const XmlElement& element)
    {
        if (element.children.isEmpty())
            add("keyword", element.text, QStringLiteral("; "));
        for (const XmlElement& each : element.children)
            add("keyword", each.allText(), QStringLiteral("; "));
    }

    void readLocation(const XmlElement& element)
    {
        for (const XmlElement& each : element.children) {
            if (each.name == u"url")
                put("URL", each.text);
            else if (each.name == u"physicalLocation")
                put("archive", each.text);
            else if (each.name == u"shelfLocator")
                put("call-number", each.text);
            else
                extra(each.name, each.allText());
        }
    }

    void readRecordInfo(const XmlElement& element)
    {
        for (const XmlElement& each : element.children)
            extra(each.name, each.allText());
    }

    bool hasGenre(const char* words) const { return m_genres.filter(QLatin1StringView(words)).size() > 0; }
    bool hasHostGenre(const char* words) const
    {
        return m_hostGenres.filter(QLatin1StringView(words)).size() > 0;
    }

    void finish()
    {
        item["type"] = type();
        static const QStringList told{QStringLiteral("journal article"), QStringLiteral("book"),
                                      QStringLiteral("thesis"), QStringLiteral("report"),
                                      QStringLiteral("article")};
        for (const QString& genre : std::as_const(m_genres)) {
            if (!told.contains(genre))
                put("genre", genre);
        }
        for (const QString& genre : std::as_const(m_hostGenres))
            extra(QStringLiteral("host-genre"), genre);
    }

    const char* type() const
    {
        if (hasGenre("thesis") || hasGenre("ph.d") || hasGenre("dissertation"))
            return "thesis";
        if (hasGenre("report"))
            return "report";
        if (hasGenre("conference") || hasHostGenre("conference"))
            return "paper-conference";
        if (hasGenre("newspaper") || hasHostGenre("newspaper"))
            return "article-newspaper";
        if (hasGenre("magazine") || hasHostGenre("magazine"))
            return "article-magazine";
        if (hasGenre("web") || hasGenre("electronic"))
            return "webpage";
        if (hasGenre("article") || hasHostGenre("journal") || hasHostGenre("periodical"))
            return "article-journal";
        if (hasGenre("book chapter") || ((hasGenre("book") || hasHostGenre("book")) && m_hasHost))
            return "chapter";
        if (hasGenre("book") || hasGenre("monograph"))
            return "book";
        if (hasGenre("manuscript") || hasGenre("unpublished"))
            return "manuscript";
        if (hasGenre("patent"))
            return "patent";
        if (hasGenre("legislation"))
            return "legislation";
        if (m_hasHost)
            return m_isMonograph ? "chapter" : "article-journal";
        if (m_isMonograph)
            return "book";
        return m_resource == u"moving image"   ? "motion_picture"
               : m_resource == u"cartographic" ? "map"
                                               : "document";
    }

    QStringList m_genres;
    QStringList m_hostGenres;
    QString m_resource;
    bool m_hasHost = false;
    bool m_isMonograph = false;
};

} // namespace

json modsItem(const XmlElement& record)
{
    return ModsItem(record).item;
}

} // namespace agenda
