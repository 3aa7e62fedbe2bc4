// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/xmp.h"

#include <QXmlStreamWriter>

namespace agenda::reports
{

namespace
{

const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString xmpBasic = QStringLiteral("http://ns.adobe.com/xap/1.0/");
const QString pdfSchema = QStringLiteral("http://ns.adobe.com/pdf/1.3/");

/// A property that is a list: «Alt» of languages, «Seq» in order, «Bag» without.
void writeList(QXmlStreamWriter& xml, const QString& name, const QString& kind, const QString& value)
{
    if (value.isEmpty())
        return;
    xml.writeStartElement(dc, name);
    xml.writeStartElement(rdf, kind);
    xml.writeStartElement(rdf, QStringLiteral("li"));
    if (kind == QStringLiteral("Alt"))
        xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    xml.writeCharacters(value);
    for (int n = 0; n < 3; ++n)
        xml.writeEndElement();
}

} // namespace

QString creatorName()
{
    return QStringLiteral("Agenda de Aprendizaje");
}

QString producerName()
{
    return QStringLiteral("Agenda de Aprendizaje (Qt, qpdf)");
}

QByteArray xmpOf(const Report& report, const QDate& day)
{
    QByteArray bytes = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    QXmlStreamWriter xml(&bytes);
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    for (const auto& [uri, prefix] : {std::pair{dc, "dc"}, {xmpBasic, "xmp"}, {pdfSchema, "pdf"}})
        xml.writeNamespace(uri, QString::fromLatin1(prefix));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    xml.writeTextElement(dc, QStringLiteral("format"), QStringLiteral("application/pdf"));
    writeList(xml, QStringLiteral("title"), QStringLiteral("Alt"), report.title);
    writeList(xml, QStringLiteral("creator"), QStringLiteral("Seq"), report.author);
    writeList(xml, QStringLiteral("description"), QStringLiteral("Alt"), report.subject);
    writeList(xml, QStringLiteral("subject"), QStringLiteral("Bag"), report.keywords);
    writeList(xml, QStringLiteral("language"), QStringLiteral("Bag"), report.language);
    const QString moment = day.toString(Qt::ISODate) + QStringLiteral("T12:00:00Z");
    for (const QString& name :
         {QStringLiteral("CreateDate"), QStringLiteral("ModifyDate"), QStringLiteral("MetadataDate")})
        xml.writeTextElement(xmpBasic, name, moment);
    xml.writeTextElement(xmpBasic, QStringLiteral("CreatorTool"), creatorName());
    xml.writeTextElement(pdfSchema, QStringLiteral("Producer"), producerName());
    if (!report.keywords.isEmpty())
        xml.writeTextElement(pdfSchema, QStringLiteral("Keywords"), report.keywords);
    xml.writeEndDocument();
    bytes += "\n<?xpacket end=\"r\"?>";
    return bytes;
}

} // namespace agenda::reports
