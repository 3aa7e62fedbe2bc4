// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/riswriter.h"

#include "domain/text.h"
#include "exchange/bibliography/bibliographyitems.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/cslvalues.h"

#include <QHash>
#include <QRegularExpression>

namespace agenda
{

namespace
{

using nlohmann::json;

QString risType(const QString& type)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("article"), QStringLiteral("JOUR")},
        {QStringLiteral("article-journal"), QStringLiteral("JOUR")},
        {QStringLiteral("article-magazine"), QStringLiteral("MGZN")},
        {QStringLiteral("article-newspaper"), QStringLiteral("NEWS")},
        {QStringLiteral("book"), QStringLiteral("BOOK")},
        {QStringLiteral("chapter"), QStringLiteral("CHAP")},
        {QStringLiteral("paper-conference"), QStringLiteral("CONF")},
        {QStringLiteral("report"), QStringLiteral("RPRT")},
        {QStringLiteral("thesis"), QStringLiteral("THES")},
        {QStringLiteral("webpage"), QStringLiteral("ELEC")},
        {QStringLiteral("post"), QStringLiteral("ELEC")},
        {QStringLiteral("post-weblog"), QStringLiteral("BLOG")},
        {QStringLiteral("manuscript"), QStringLiteral("UNPB")},
        {QStringLiteral("dataset"), QStringLiteral("DATA")},
        {QStringLiteral("map"), QStringLiteral("MAP")},
        {QStringLiteral("motion_picture"), QStringLiteral("VIDEO")},
        {QStringLiteral("patent"), QStringLiteral("PAT")},
        {QStringLiteral("software"), QStringLiteral("COMP")},
        {QStringLiteral("pamphlet"), QStringLiteral("PAMP")},
        {QStringLiteral("legislation"), QStringLiteral("STAT")},
        {QStringLiteral("bill"), QStringLiteral("BILL")},
        {QStringLiteral("legal_case"), QStringLiteral("CASE")},
        {QStringLiteral("regulation"), QStringLiteral("LEGAL")},
        {QStringLiteral("hearing"), QStringLiteral("HEAR")},
        {QStringLiteral("entry-encyclopedia"), QStringLiteral("ENCYC")},
        {QStringLiteral("entry-dictionary"), QStringLiteral("DICT")},
        {QStringLiteral("speech"), QStringLiteral("SLIDE")},
        {QStringLiteral("song"), QStringLiteral("SOUND")},
        {QStringLiteral("graphic"), QStringLiteral("ART")},
        {QStringLiteral("figure"), QStringLiteral("FIGURE")},
        {QStringLiteral("personal_communication"), QStringLiteral("PCOMM")},
        {QStringLiteral("standard"), QStringLiteral("STAND")}};
    return types.value(type, QStringLiteral("GEN"));
}

const QHash<QString, QString>& risTags()
{
    static const QHash<QString, QString> tags{{QStringLiteral("id"), QStringLiteral("ID")},
                                              {QStringLiteral("title"), QStringLiteral("TI")},
                                              {QStringLiteral("container-title"), QStringLiteral("T2")},
                                              {QStringLiteral("collection-title"), QStringLiteral("T3")},
                                              {QStringLiteral("title-short"), QStringLiteral("ST")},
                                              {QStringLiteral("container-title-short"), QStringLiteral("J2")},
                                              {QStringLiteral("author"), QStringLiteral("AU")},
                                              {QStringLiteral("editor"), QStringLiteral("A2")},
                                              {QStringLiteral("collection-editor"), QStringLiteral("A3")},
                                              {QStringLiteral("translator"), QStringLiteral("A4")},
                                              {QStringLiteral("publisher"), QStringLiteral("PB")},
                                              {QStringLiteral("publisher-place"), QStringLiteral("CY")},
                                              {QStringLiteral("volume"), QStringLiteral("VL")},
                                              {QStringLiteral("issue"), QStringLiteral("IS")},
                                              {QStringLiteral("edition"), QStringLiteral("ET")},
                                              {QStringLiteral("genre"), QStringLiteral("M3")},
                                              {QStringLiteral("ISBN"), QStringLiteral("SN")},
                                              {QStringLiteral("ISSN"), QStringLiteral("SN")},
                                              {QStringLiteral("DOI"), QStringLiteral("DO")},
                                              {QStringLiteral("URL"), QStringLiteral("UR")},
                                              {QStringLiteral("abstract"), QStringLiteral("AB")},
                                              {QStringLiteral("language"), QStringLiteral("LA")},
                                              {QStringLiteral("call-number"), QStringLiteral("CN")},
                                              {QStringLiteral("accessed"), QStringLiteral("Y2")},
                                              {QStringLiteral("source"), QStringLiteral("DB")},
                                              {QStringLiteral("section"), QStringLiteral("SE")},
                                              {QStringLiteral("number-of-volumes"), QStringLiteral("NV")},
                                              {QStringLiteral("archive"), QStringLiteral("DB")}};
    return tags;
}

/// Writes one record.
class RisRecord
{
public:
    explicit RisRecord(const json& item) : m_item(item) {}

    QString text()
    {
        write(QStringLiteral("TY"), risType(cslText(m_item, "type")));
        for (const auto& [name, value] : m_item.items())
            writeVariable(QString::fromStdString(name), value);
        for (const QString& line : judgementText(m_item).split(u'\n', Qt::SkipEmptyParts))
            write(QStringLiteral("RN"), line);
        if (m_item.contains("custom"))
            writeNote(QString(), m_item["custom"]);
        return m_text + QStringLiteral("ER  - \r\n");
    }

private:
    void write(const QString& tag, const QString& value)
    {
        // One line a value; what begins a line would be read as a tag.
        const QString line = cleaned(value).simplified();
        if (!line.isEmpty())
            m_text += tag + QStringLiteral("  - ") + line + QStringLiteral("\r\n");
    }

    bool isA(QStringView type) const { return cslText(m_item, "type") == type; }

    void writeVariable(const QString& name, const json& value)
    {
        if (name == u"type" || name == u"custom")
            return;
        if (name == u"issued") {
            writeIssued(value);
        } else if (name == u"page") {
            writePages(textOf(value));
        } else if (name == u"keyword") {
            for (const QString& word : textOf(value).split(textOf(value).contains(u';') ? u';' : u','))
                write(QStringLiteral("KW"), word);
        } else if (name == u"note") {
            write(QStringLiteral("N1"), textOf(value));
        } else if (name == u"number" && (isA(u"report") || isA(u"patent"))) {
            write(QStringLiteral("M1"), textOf(value));
        } else if (name == u"container-title" && (isA(u"book") || isA(u"report") || isA(u"thesis"))) {
            // There `T2` is the title of a series.
            write(QStringLiteral("JF"), textOf(value));
        } else if (risTags().contains(name)) {
            writeValue(risTags().value(name), value);
        } else {
            writeNote(name, value);
        }
    }

    void writeValue(const QString& tag, const json& value)
    {
        if (value.is_array()) {
            for (const Name& name : namesFrom(value))
                write(tag, risName(name));
        } else {
            write(tag, value.is_object() ? isoDate(value).replace(u'-', u'/') : textOf(value));
        }
    }

    static QString risName(const Name& name)
    {
        if (!name.literal.isEmpty())
            return name.literal;
        QString family = name.family;
        for (const QString& particle : {name.nonDroppingParticle, name.droppingParticle}) {
            if (!particle.isEmpty())
                family = particle + u' ' + family;
        }
        QString text = family + QStringLiteral(", ") + name.given;
        if (!name.suffix.isEmpty())
            text += QStringLiteral(", ") + name.suffix;
        return text;
    }

    void writeIssued(const json& value)
    {
        const QString iso = isoDate(value);
        write(QStringLiteral("PY"), iso.left(4));
        if (iso.size() > 4)
            write(QStringLiteral("DA"), QString(iso).replace(u'-', u'/'));
        if (!saysAll(value, iso))
            writeNote(QStringLiteral("issued"), value);
    }

    void writePages(const QString& pages)
    {
        static const QRegularExpression range(QStringLiteral("^([\\w.]+)\\s*[-–]+\\s*([\\w.]+)$"));
        const auto match = range.match(pages.trimmed());
        write(QStringLiteral("SP"), match.hasMatch() ? match.captured(1) : pages);
        write(QStringLiteral("EP"), match.captured(2));
    }

    void writeNote(const QString& name, const json& value)
    {
        if (value.is_object() && name.isEmpty()) {
            for (const auto& [key, inner] : value.items())
                writeNote(QString::fromStdString(key), inner);
            return;
        }
        if (value.is_object() && name == QLatin1StringView(cslOwnFields)) {
            for (const auto& [key, inner] : value.items()) {
                if (key != "appraisals") // RN says it
                    writeNote(name + u'-' + QString::fromStdString(key), inner);
            }
            return;
        }
        if (!value.is_null())
            write(QStringLiteral("N1"), (name.isEmpty() ? QStringLiteral("custom") : name) +
                                            QStringLiteral(": ") + noteText(value));
    }

    static QString noteText(const json& value)
    {
        if (value.is_string() || value.is_number())
            return textOf(value);
        QStringList texts;
        for (const json& each : value.is_array() ? value : json::array())
            texts << textOf(each);
        return texts.isEmpty() || texts.contains(QString())
                   ? QString::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace))
                   : texts.join(QStringLiteral("; "));
    }

    const json& m_item;
    QString m_text;
};

} // namespace

QByteArray writeRis(const QList<json>& items)
{
    QString text;
    for (const json& item : items)
        text += RisRecord(item).text() + QStringLiteral("\r\n");
    return text.toUtf8();
}

} // namespace agenda
