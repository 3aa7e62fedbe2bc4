// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/xmlelement.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace agenda
{

namespace
{

constexpr int deepestElement = 64;

XmlElement readLevel(QXmlStreamReader& reader, int depth)
{
    XmlElement element{reader.name().toString(), reader.attributes(), {}, {}};
    QString text;
    while (!reader.atEnd()) {
        nextXmlToken(reader);
        if (reader.isEndElement() || reader.hasError())
            break;
        if (reader.isStartElement()) {
            if (depth >= deepestElement)
                reader.raiseError(
                    QCoreApplication::translate("agenda::Xml", "hay más de %1 niveles, unos dentro de otros")
                        .arg(deepestElement));
            else
                element.children.append(readLevel(reader, depth + 1));
        } else if (reader.isCharacters()) {
            text += reader.text();
        }
    }
    element.text = text.simplified();
    return element;
}

} // namespace

QString XmlElement::attribute(const char* attributeName) const
{
    return attributes.value(QLatin1StringView(attributeName)).toString();
}

const XmlElement* XmlElement::child(const char* childName) const
{
    for (const XmlElement& each : children) {
        if (each.name == QLatin1StringView(childName))
            return &each;
    }
    return nullptr;
}

QString XmlElement::textAt(const char* path) const
{
    const XmlElement* element = this;
    for (const QString& step : QString::fromLatin1(path).split(u'/')) {
        element = element->child(step.toLatin1().constData());
        if (element == nullptr)
            return {};
    }
    return element->text;
}

QString XmlElement::allText() const
{
    QString all = text;
    for (const XmlElement& each : children)
        all += u' ' + each.allText();
    return all.simplified();
}

void nextXmlToken(QXmlStreamReader& reader)
{
    if (reader.readNext() == QXmlStreamReader::DTD)
        reader.raiseError(QCoreApplication::translate(
            "agenda::Xml", "tiene una definición de tipo (DOCTYPE), que no se lee por seguridad"));
}

XmlElement readXmlElement(QXmlStreamReader& reader)
{
    return readLevel(reader, 1);
}

} // namespace agenda
