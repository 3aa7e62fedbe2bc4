// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/citation.h"

#include "domain/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace agenda
{

namespace
{

QString trCitation(const char* text)
{
    return QCoreApplication::translate("agenda::Citation", text);
}

constexpr qsizetype mostAuthors = 20;

/// «Juan Carlos» becomes «J. C.», «Jean-Luc» «J.-L.»; initials and particles («van») stay what they are.
QString initials(const QString& given)
{
    QStringList letters;
    for (QString word : given.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (!letters.isEmpty() && word[0].isLower()) {
            letters << word;
            continue;
        }
        // «N.A.» are two.
        for (const QString& part : word.replace(QStringLiteral("."), QStringLiteral(" ")).split(u' ')) {
            QStringList joined;
            for (const QString& half : part.split(u'-')) {
                const auto [at, length] = wordPlaces(half).value(0, {0, 0});
                if (length > 0)
                    joined << half.mid(at, half[at].isHighSurrogate() ? 2 : 1).toUpper() + u'.';
            }
            if (!joined.isEmpty())
                letters << joined.join(u'-');
        }
    }
    return letters.join(u' ');
}

QString author(const Name& name)
{
    if (!name.literal.isEmpty())
        return name.literal.simplified();
    QString whole =
        name.nonDroppingParticle.isEmpty() ? name.family : name.nonDroppingParticle + u' ' + name.family;
    QString given = initials(name.given);
    if (!name.droppingParticle.isEmpty())
        given += (given.isEmpty() ? QString() : QStringLiteral(" ")) + name.droppingParticle;
    for (const QString& part : {given, name.suffix}) {
        if (!part.isEmpty())
            whole += QStringLiteral(", ") + part;
    }
    return whole;
}

/// «de la Cruz, J., Pérez, A. y Díaz, R.» From 21 on the first 19, three dots, and the last.
QString authorList(const QList<Name>& names)
{
    QStringList list;
    for (const Name& name : names)
        list << author(name);
    if (list.size() > mostAuthors) {
        return list.mid(0, mostAuthors - 1).join(QStringLiteral(", ")) + QStringLiteral(", … ") + list.last();
    }
    if (list.size() < 2)
        return list.join(QString());
    const QString last = list.takeLast();
    return list.join(QStringLiteral(", ")) + trCitation(" y ") + last;
}

/// «2021», «2021, marzo», «2021, 9 de marzo»: journals and books give the year alone.
QString dateOf(const Evidence& evidence, bool isExact)
{
    static const char* const months[] = {QT_TRANSLATE_NOOP("agenda::Citation", "enero"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "febrero"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "marzo"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "abril"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "mayo"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "junio"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "julio"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "agosto"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "septiembre"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "octubre"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "noviembre"),
                                         QT_TRANSLATE_NOOP("agenda::Citation", "diciembre")};
    const QString& iso = evidence.issued;
    if (iso.isEmpty())
        return trCitation("s. f.");
    const int month = iso.mid(5, 2).toInt();
    if (!isExact || month < 1 || month > 12)
        return evidence.year();
    const QString name = trCitation(months[month - 1]);
    const int day = iso.mid(8, 2).toInt();
    return day < 1 ? trCitation("%1, %2").arg(evidence.year(), name)
                   : trCitation("%1, %2 de %3").arg(evidence.year()).arg(day).arg(name);
}

/// Sets the runs one after the other, with one full stop where a sentence ends.
class Entry
{
public:
    explicit Entry(const Evidence& evidence)
        : m_evidence(evidence)
        , m_csl(QJsonDocument::fromJson(evidence.csl.toUtf8()).object())
        , m_type(csl("type"))
        , m_container(evidence.container.simplified())
    {
    }

    QList<CitationRun> runs()
    {
        writeWhoAndWhen();
        if (isArticle())
            writeArticle();
        else if (isPart())
            writePart();
        else
            writeWhole();
        writeAddress();
        return m_runs;
    }

private:
    QString csl(const char* variable) const
    {
        const QJsonValue value = m_csl.value(QLatin1StringView(variable));
        return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString().simplified();
    }

    QList<Name> people(const char* variable) const
    {
        QList<Name> names;
        for (const QJsonValue& each : m_csl.value(QLatin1StringView(variable)).toArray()) {
            const auto part = [&](const char* key) { return each[QLatin1StringView(key)].toString(); };
            names << Name{
                part("family"), part("given"),  part("dropping-particle"), part("non-dropping-particle"),
                part("suffix"), part("literal")};
        }
        return names;
    }

    bool isPart() const
    {
        return m_type == u"chapter" || m_type == u"paper-conference" || m_type.startsWith(u"entry");
    }

    /// Also what nobody gave a type and what stands in something: most evidence is that.
    bool isArticle() const
    {
        static const QStringList others{QStringLiteral("book"),   QStringLiteral("report"),
                                        QStringLiteral("thesis"), QStringLiteral("webpage"),
                                        QStringLiteral("post"),   QStringLiteral("post-weblog")};
        return !m_container.isEmpty() && !isPart() && !others.contains(m_type);
    }

    /// What appears on a day and not in a year.
    bool isDated() const
    {
        static const QStringList dated{QStringLiteral("webpage"),
                                       QStringLiteral("post"),
                                       QStringLiteral("post-weblog"),
                                       QStringLiteral("article-newspaper"),
                                       QStringLiteral("speech"),
                                       QStringLiteral("article-magazine"),
                                       QStringLiteral("motion_picture"),
                                       QStringLiteral("report"),
                                       QStringLiteral("broadcast"),
                                       QStringLiteral("document"),
                                       QString()};
        return dated.contains(m_type);
    }

    /// The institution writes in the author's place where there is no author.
    bool institutionIsAuthor() const
    {
        return m_evidence.authors.isEmpty() && !m_evidence.institution.isEmpty() && !isArticle() &&
               m_type != u"book" && m_type != u"chapter";
    }

    void writeWhoAndWhen()
    {
        const QString date = u'(' + dateOf(m_evidence, isDated()) + u')';
        const QString who =
            institutionIsAuthor() ? m_evidence.institution.simplified() : authorList(m_evidence.authors);
        m_titleFollows = !who.isEmpty();
        if (m_titleFollows) {
            sentence(who);
            sentence(date);
            return;
        }
        // Without an author the title goes first.
        add(m_evidence.title.simplified(), !isArticle() && !isPart());
        stop();
        sentence(date);
    }

    void writeTitle(bool isItalic, const QString& after = {})
    {
        if (!m_titleFollows) {
            if (!after.isEmpty())
                sentence(after);
            return;
        }
        gap();
        add(m_evidence.title.simplified(), isItalic);
        if (!after.isEmpty())
            add(u' ' + after);
        stop();
    }

    void writeArticle()
    {
        writeTitle(false);
        gap();
        add(m_container, true);
        const QString volume = csl("volume");
        const QString issue = csl("issue");
        const QString pages = pageText();
        if (!volume.isEmpty()) {
            add(QStringLiteral(", "));
            add(volume, true);
        }
        if (!issue.isEmpty())
            add((volume.isEmpty() ? QStringLiteral(", (") : QStringLiteral("(")) + issue + u')');
        if (!pages.isEmpty())
            add(QStringLiteral(", ") + pages);
        stop();
    }

    void writePart()
    {
        writeTitle(false);
        const QString editors = authorList(people("editor"));
        if (m_container.isEmpty()) {
            writePublisher();
            return;
        }
        gap();
        add(trCitation("En "));
        if (!editors.isEmpty()) {
            add(editors + (people("editor").size() > 1 ? trCitation(" (Eds.), ") : trCitation(" (Ed.), ")));
        }
        add(m_container, true);
        const QString pages = pageText();
        if (!pages.isEmpty())
            add(pages.contains(u'–') ? trCitation(" (pp. %1)").arg(pages)
                                     : trCitation(" (p. %1)").arg(pages));
        stop();
        writePublisher();
    }

    void writeWhole()
    {
        const QString institution = m_evidence.institution.simplified();
        if (m_type == u"thesis") {
            QString genre = csl("genre").isEmpty() ? m_container : csl("genre");
            if (genre.isEmpty())
                genre = trCitation("Tesis");
            writeTitle(true, u'[' +
                                 (institution.isEmpty() || institutionIsAuthor()
                                      ? genre
                                      : genre + QStringLiteral(", ") + institution) +
                                 u']');
            return;
        }
        QStringList inBrackets;
        if (m_type == u"report" && !csl("number").isEmpty()) {
            inBrackets << (csl("genre").isEmpty() ? trCitation("Informe n.º %1").arg(csl("number"))
                                                  : trCitation("%1 n.º %2").arg(csl("genre"), csl("number")));
        } else if (m_type == u"book" && !csl("edition").isEmpty()) {
            const QString edition = csl("edition");
            inBrackets << (edition.toInt() > 0 ? trCitation("%1.ª ed.").arg(edition) : edition);
        }
        if (m_type == u"book" && !csl("volume").isEmpty())
            inBrackets << trCitation("Vol. %1").arg(csl("volume"));
        writeTitle(true,
                   inBrackets.isEmpty() ? QString() : u'(' + inBrackets.join(QStringLiteral("; ")) + u')');
        if (!m_container.isEmpty() && m_container != institution)
            sentence(m_container);
        writePublisher();
    }

    void writePublisher()
    {
        // Not twice where the institution is the author.
        const QString institution = m_evidence.institution.simplified();
        const bool isAuthor =
            institutionIsAuthor() || (m_evidence.authors.size() == 1 &&
                                      m_evidence.authors.first().literal.simplified() == institution);
        if (!institution.isEmpty() && !isAuthor)
            sentence(institution);
    }

    void writeAddress()
    {
        const QString address =
            m_evidence.doi.isEmpty() ? m_evidence.url : QStringLiteral("https://doi.org/") + m_evidence.doi;
        if (address.isEmpty())
            return;
        gap();
        add(address); // without a full stop, which would be read as part of it
    }

    QString pageText() const
    {
        QString pages = csl("page");
        pages.replace(QStringLiteral("--"), QStringLiteral("–")).replace(u'-', u'–');
        return pages;
    }

    void add(const QString& text, bool isItalic = false)
    {
        if (text.isEmpty())
            return;
        if (!m_runs.isEmpty() && m_runs.last().isItalic == isItalic)
            m_runs.last().text += text;
        else
            m_runs.append({text, isItalic});
    }

    void gap()
    {
        if (!m_runs.isEmpty())
            add(QStringLiteral(" "));
    }

    /// A bracket ends none, whatever stands in it.
    bool endsSentence() const
    {
        const QString last = m_runs.isEmpty() ? QString() : m_runs.last().text.trimmed();
        return !last.endsWith(u')') && !last.endsWith(u']') && withFullStop(last) == last;
    }

    void stop()
    {
        if (!endsSentence())
            add(QStringLiteral("."));
    }

    void sentence(const QString& text)
    {
        gap();
        add(text);
        stop();
    }

    const Evidence& m_evidence;
    QJsonObject m_csl;
    QString m_type;
    QString m_container;
    QList<CitationRun> m_runs;
    bool m_titleFollows = true;
};

} // namespace

QList<CitationRun> apaRuns(const Evidence& evidence)
{
    return Entry(evidence).runs();
}

QString apaCitation(const Evidence& evidence)
{
    QString text;
    for (const CitationRun& run : apaRuns(evidence))
        text += run.text;
    return text;
}

} // namespace agenda
