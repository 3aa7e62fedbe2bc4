// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replacement.h"

#include "base/error.h"
#include "store/openfile.h"
#include "store/tr.h"

#include <QFile>
#include <QFileInfo>

namespace agenda::store
{

namespace
{

/// Text whose first line has several columns, and nothing that begins like another kind.
bool isTable(const QByteArray& start)
{
    const QByteArray line = start.split('\n').first();
    const bool hasColumns = line.contains(';') || line.contains(',') || line.contains('\t');
    return hasColumns && !start.contains('\0') && QByteArray("{[@%<").indexOf(line.at(0)) < 0;
}

bool isOfKind(const QByteArray& start, FileKind kind)
{
    const QByteArray text = start.trimmed();
    switch (kind) {
    case FileKind::Pdf:
        return start.startsWith("%PDF-");
    case FileKind::AgendaJson:
        return text.startsWith('{') && text.contains("\"agenda-de-aprendizaje\"");
    case FileKind::Bibtex:
        return text.startsWith('@');
    case FileKind::Ris:
        return text.startsWith("TY  -");
    case FileKind::CslJson:
        return text.startsWith('[');
    case FileKind::Csv:
        return isTable(start);
    case FileKind::Workbook:
        return start.startsWith("PK\x03\x04");
    case FileKind::Svg:
        return text.startsWith("<?xml") || text.startsWith("<svg");
    case FileKind::Png:
        return start.startsWith("\x89PNG");
    case FileKind::Html:
        return text.toLower().startsWith("<!doctype html");
    case FileKind::Odt:
        return start.startsWith("PK\x03\x04") && start.contains("opendocument.text");
    }
    return false;
}

QString nameOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Pdf:
        return tr("un PDF");
    case FileKind::AgendaJson:
        return tr("una agenda exportada");
    case FileKind::Bibtex:
        return tr("una bibliografía BibTeX");
    case FileKind::Ris:
        return tr("una bibliografía RIS");
    case FileKind::CslJson:
        return tr("una bibliografía CSL-JSON");
    case FileKind::Csv:
        return tr("una tabla CSV");
    case FileKind::Workbook:
        return tr("un libro de Excel");
    case FileKind::Svg:
        return tr("un dibujo SVG");
    case FileKind::Png:
        return tr("una imagen PNG");
    case FileKind::Html:
        return tr("una página HTML");
    case FileKind::Odt:
        return tr("un documento ODT");
    }
    return {};
}

} // namespace

void refuseToReplace(const QString& path, FileKind kind)
{
    const QFileInfo info(path);
    // What is no ordinary file is refused by whoever writes.
    if (!info.isFile())
        return;
    if (OpenFile::isOpen(info.absoluteFilePath())) {
        throw Error(ErrorKind::Conflict,
                    tr("«%1» es la agenda misma, que está abierta; no se escribe encima. Elija otro nombre.")
                        .arg(info.fileName()));
    }
    QFile file(path);
    const bool isEmpty = info.size() == 0;
    if (!isEmpty && !(file.open(QIODevice::ReadOnly) && isOfKind(file.read(400), kind))) {
        throw Error(ErrorKind::Conflict,
                    tr("Ya existe «%1» y no es %2; no se escribe encima. Elija otro nombre. No se modificó.")
                        .arg(info.fileName(), nameOf(kind)));
    }
}

} // namespace agenda::store
