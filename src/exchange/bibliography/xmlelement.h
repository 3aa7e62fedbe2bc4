// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QXmlStreamAttributes>

class QXmlStreamReader;

namespace agenda
{

/// An element of XML, whole: for one record of a bibliography, that is small. A plain value.
struct XmlElement {
    QString name; ///< without its prefix
    QXmlStreamAttributes attributes;
    QString text; ///< its own, simplified
    QList<XmlElement> children;

    QString attribute(const char* attributeName) const;
    /// The first child of that name, or nothing.
    const XmlElement* child(const char* childName) const;
    /// The text of the first descendant along the path, or nothing: «originInfo/publisher».
    QString textAt(const char* path) const;
    /// All text in it, a space between the elements.
    QString allText() const;
};

/// Reads the element whose start the reader has just met, to its end. Deeper than 64 levels, or a document
/// type (with which entities come), is an error of the reader, as is XML that is not well formed.
XmlElement readXmlElement(QXmlStreamReader& reader);
/// Goes on to the next token; a document type is raised as an error.
void nextXmlToken(QXmlStreamReader& reader);

} // namespace agenda
