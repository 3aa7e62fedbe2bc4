// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/workbookparts.h"

#include "exchange/tables/words.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QTime>
#include <QXmlStreamReader>

#include <cmath>

namespace agenda
{

namespace
{

constexpr qsizetype maxSharedStrings = 2'000'000;

/// Paths of parts are absolute, or relative to the folder of the part that names them.
QString entryOf(const QString& folder, const QString& target)
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : folder + target;
    return QDir::cleanPath(path);
}

struct Relationship {
    QString type; ///< its last word: «worksheet»
    QString entry;
};

/// By id. `folder` ends in / or is empty.
QHash<QString, Relationship> relationships(const ZipEntries& zip, const QString& folder, const QString& part)
{
    QHash<QString, Relationship> found;
    const QString entry = folder + QStringLiteral("_rels/") + part + QStringLiteral(".rels");
    if (!zip.contains(entry))
        return found;
    readXmlEntry(zip, entry, [&](QXmlStreamReader& xml) {
        if (xml.name() != QLatin1String("Relationship"))
            return;
        const QXmlStreamAttributes attributes = xml.attributes();
        found.insert(attributes.value(QLatin1String("Id")).toString(),
                     {attributes.value(QLatin1String("Type")).toString().section(u'/', -1),
                      entryOf(folder, attributes.value(QLatin1String("Target")).toString())});
    });
    return found;
}

QString workbookEntry(const ZipEntries& zip)
{
    const QHash<QString, Relationship> root = relationships(zip, {}, {});
    for (const Relationship& each : root) {
        if (each.type == QLatin1String("officeDocument") && zip.contains(each.entry))
            return each.entry;
    }
    return QStringLiteral("xl/workbook.xml");
}

/// A number format of the workbook's own shows dates if it has a letter of theirs outside quotation marks,
/// brackets and escapes.
bool showsDates(const QString& format)
{
    static const QRegularExpression silent(
        QStringLiteral("\"[^\"]*\"|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|\\\\.|_.|\\*."),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = format;
    plain.remove(silent);
    if (plain.startsWith(QLatin1String("General"), Qt::CaseInsensitive))
        return false;
    static const QRegularExpression letters(QStringLiteral("[dmyhs]"),
                                            QRegularExpression::CaseInsensitiveOption);
    return letters.match(plain).hasMatch();
}

/// The built-in number formats of dates and times, those of East Asia among them.
bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

bool isTrue(QStringView value)
{
    return value == QLatin1String("1") || value == QLatin1String("true");
}

} // namespace

void readXmlEntry(const ZipEntries& zip, const QString& entry,
                  const std::function<void(QXmlStreamReader&)>& onStart)
{
    zip.read(entry, [&](QIODevice& device) {
        QXmlStreamReader xml(&device);
        while (!xml.atEnd()) {
            const QXmlStreamReader::TokenType token = xml.readNext();
            if (token == QXmlStreamReader::DTD)
                zip.refuse(Tables::tr("trae una definición de tipo de documento (DTD), que no se admite"),
                           entry);
            if (token == QXmlStreamReader::StartElement)
                onStart(xml);
        }
        if (xml.hasError())
            zip.refuse(Tables::tr("la parte «%1» está dañada").arg(entry.left(80)), xml.errorString());
    });
}

WorkbookParts workbookParts(const ZipEntries& zip)
{
    const QString entry = workbookEntry(zip);
    const QString folder = entry.contains(u'/') ? entry.section(u'/', 0, -2) + u'/' : QString();
    const QHash<QString, Relationship> parts = relationships(zip, folder, entry.section(u'/', -1));
    WorkbookParts result;
    for (const Relationship& each : parts) {
        if (each.type == QLatin1String("styles"))
            result.stylesEntry = each.entry;
        else if (each.type == QLatin1String("sharedStrings"))
            result.stringsEntry = each.entry;
    }
    readXmlEntry(zip, entry, [&](QXmlStreamReader& xml) {
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("workbookPr")) {
            result.epoch1904 = isTrue(attributes.value(QLatin1String("date1904")));
        } else if (xml.name() == QLatin1String("sheet")) {
            // The id has a prefix that means the relationships, whatever it is called.
            for (const QXmlStreamAttribute& each : attributes) {
                const Relationship part = parts.value(each.value().toString());
                if (each.name() == QLatin1String("id") && !each.prefix().isEmpty() &&
                    part.type == QLatin1String("worksheet")) {
                    result.sheets << WorkbookSheet{
                        attributes.value(QLatin1String("name")).toString(), part.entry,
                        attributes.value(QLatin1String("state"))
                            .toString()
                            .contains(QLatin1String("hidden"), Qt::CaseInsensitive)};
                }
            }
        }
    });
    return result;
}

QSet<int> dateStyles(const ZipEntries& zip, const QString& entry)
{
    QSet<int> own;
    QSet<int> styles;
    int style = 0;
    readXmlEntry(zip, entry, [&](QXmlStreamReader& xml) {
        if (xml.name() == QLatin1String("numFmt")) {
            if (showsDates(xml.attributes().value(QLatin1String("formatCode")).toString()))
                own.insert(xml.attributes().value(QLatin1String("numFmtId")).toInt());
        } else if (xml.name() == QLatin1String("cellXfs")) {
            while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement &&
                                     xml.name() == QLatin1String("cellXfs"))) {
                if (!xml.isStartElement() || xml.name() != QLatin1String("xf"))
                    continue;
                const int format = xml.attributes().value(QLatin1String("numFmtId")).toInt();
                if (isBuiltInDate(format) || own.contains(format))
                    styles.insert(style);
                ++style;
            }
        }
    });
    return styles;
}

QStringList sharedStrings(const ZipEntries& zip, const QString& entry)
{
    QStringList strings;
    readXmlEntry(zip, entry, [&](QXmlStreamReader& xml) {
        if (xml.name() != QLatin1String("si"))
            return;
        if (strings.size() >= maxSharedStrings) {
            zip.refuse(Tables::tr("tiene más de %1 textos distintos. Guárdelo como CSV y lea ese archivo")
                           .arg(maxSharedStrings));
        }
        strings << richText(xml);
    });
    return strings;
}

QString richText(QXmlStreamReader& xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("t"))
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (xml.name() == QLatin1String("rPh"))
                xml.skipCurrentElement();
            else
                ++depth;
        }
    }
    return withoutEscapes(text);
}

QString withoutEscapes(const QString& text)
{
    if (!text.contains(QLatin1String("_x")))
        return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString result;
    qsizetype at = 0;
    auto matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).sliced(at, match.capturedStart() - at);
        result += QChar(match.capturedView(1).toUShort(nullptr, 16));
        at = match.capturedEnd();
    }
    return result + QStringView(text).sliced(at);
}

std::optional<QString> excelDate(double serial, bool epoch1904)
{
    constexpr double secondsOfDay = 86'400;
    constexpr double lastDay = 2'958'465; // 9999-12-31
    if (!std::isfinite(serial) || serial < 0 || serial > lastDay + 1)
        return {};
    // Rounded to seconds first, so that 23:59:59.9 becomes the next day.
    const double seconds = std::round(serial * secondsOfDay);
    const auto days = static_cast<qint64>(std::floor(seconds / secondsOfDay));
    const auto rest = static_cast<int>(seconds - double(days) * secondsOfDay);
    const QString time = QTime::fromMSecsSinceStartOfDay(rest * 1000).toString(QStringLiteral("HH:mm:ss"));
    if (days == 0 && !epoch1904)
        return time;
    // Excel believes that there was a 29 February 1900 (its day 60), so the days before it are one off.
    const QDate day = epoch1904 ? QDate(1904, 1, 1).addDays(days)
                                : QDate(1899, 12, 30).addDays(days < 60 ? days + 1 : days);
    if (day.year() > 9999)
        return {};
    return rest == 0 ? day.toString(Qt::ISODate) : day.toString(Qt::ISODate) + u' ' + time;
}

} // namespace agenda
