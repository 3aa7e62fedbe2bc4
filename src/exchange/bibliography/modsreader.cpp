// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/modsreader.h"

#include "exchange/bibliography/cslvalues.h"
#include "exchange/bibliography/modsitem.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace agenda
{

namespace
{

struct Mods {
    Q_DECLARE_TR_FUNCTIONS(agenda::Mods)
};

constexpr qsizetype mostRecords = 200'000;

QString lineOf(const QXmlStreamReader& reader)
{
    return Mods::tr("línea %1").arg(reader.lineNumber());
}

Reference readRecord(QXmlStreamReader& reader, const QString& xml)
{
    Reference reference;
    reference.line = static_cast<int>(reader.lineNumber());
    const qsizetype start = xml.lastIndexOf(u'<', std::max<qsizetype>(reader.characterOffset() - 1, 0));
    const XmlElement record = readXmlElement(reader);
    const qsizetype end = reader.hasError() ? xml.size() : reader.characterOffset();
    reference.raw = xml.mid(start, end - start).trimmed();
    if (reader.hasError()) {
        reference.item = nlohmann::json::object();
        reference.refused = true;
        return reference;
    }
    reference.item = modsItem(record);
    reference.key = cslText(reference.item, "citation-key");
    if (reference.key.isEmpty())
        reference.key = record.attribute("ID");
    if (!reference.key.isEmpty())
        reference.item["id"] = reference.key.toStdString();
    return reference;
}

/// The library's English for broken XML, as far as it matters where it is broken.
QString causeOf(const QXmlStreamReader& reader)
{
    if (reader.error() == QXmlStreamReader::CustomError)
        return reader.errorString();
    if (reader.error() == QXmlStreamReader::PrematureEndOfDocumentError)
        return Mods::tr("el archivo termina antes de tiempo; quizá está incompleto");
    return Mods::tr("lo escrito no es XML válido");
}

} // namespace

References readMods(const QString& xml)
{
    References references;
    QXmlStreamReader reader(xml);
    reader.setEntityExpansionLimit(0);
    while (!reader.atEnd() && references.records.size() < mostRecords) {
        nextXmlToken(reader);
        if (reader.isStartElement() && reader.name() == u"mods")
            references.records.append(readRecord(reader, xml));
    }
    references.cutShort = reader.hasError() || !reader.atEnd();
    if (reader.hasError()) {
        const Problem problem{lineOf(reader), causeOf(reader),
                              Mods::tr("Lo que sigue no se leyó. Corrija el archivo o expórtelo de nuevo.")};
        if (!references.records.isEmpty() && references.records.last().refused)
            references.records.last().problems.append(problem);
        references.problems.append(problem);
    } else if (!reader.atEnd()) {
        references.problems.append({lineOf(reader), Mods::tr("hay más de %1 referencias").arg(mostRecords),
                                    Mods::tr("Divida el archivo. Lo que sigue no se leyó.")});
    } else if (references.records.isEmpty()) {
        references.problems.append({Mods::tr("el archivo"), Mods::tr("no tiene ninguna referencia"),
                                    Mods::tr("Revise que sea el archivo que quería.")});
    }
    return references;
}

} // namespace agenda
