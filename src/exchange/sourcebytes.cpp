// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcebytes.h"

#include "base/error.h"
#include "store/sourcefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace agenda
{

namespace
{

struct SourceBytes {
    Q_DECLARE_TR_FUNCTIONS(agenda::SourceBytes)
};

void checkImportSource(const QFileInfo& info)
{
    using store::SourceFault;
    const QString name = info.fileName();
    switch (store::sourceFault(info, maxSourceSize)) {
    case SourceFault::None:
        return;
    case SourceFault::Missing:
        throw Error(ErrorKind::NotFound,
                    SourceBytes::tr("No se encontró «%1». Revise el nombre y la carpeta. No se cambió nada.")
                        .arg(QDir::toNativeSeparators(info.filePath())));
    case SourceFault::NotOrdinary:
        throw Error(ErrorKind::Constraint,
                    SourceBytes::tr(
                        "«%1» no es un archivo común (es una carpeta, un acceso directo o un dispositivo). "
                        "Elija el documento mismo. No se cambió nada.")
                        .arg(name));
    case SourceFault::OpenAgenda:
        throw Error(
            ErrorKind::Constraint,
            SourceBytes::tr("«%1» es la agenda misma, que está abierta. Elija otro archivo. No se cambió "
                            "nada.")
                .arg(name));
    case SourceFault::TooLarge:
        throw Error(
            ErrorKind::Constraint,
            SourceBytes::tr("«%1» pesa %2 MB y el límite es %3 MB. Divídalo en archivos más pequeños. No "
                            "se cambió nada.")
                .arg(name)
                .arg(info.size() / 1024 / 1024)
                .arg(maxSourceSize / 1024 / 1024));
    }
}

/// Text as old Office files hold it.
bool holdsUtf16(const QByteArray& bytes, const char* word)
{
    QByteArray wide;
    for (const char* each = word; *each != 0; ++each)
        wide.append(*each).append('\0');
    return bytes.contains(wide);
}

QString kindOfZip(const QByteArray& bytes)
{
    if (bytes.contains("xl/workbook.xml"))
        return SourceBytes::tr("un libro de Excel (XLSX)");
    if (bytes.contains("xl/workbook.bin"))
        return SourceBytes::tr("un libro de Excel binario (XLSB)");
    if (bytes.contains("word/document.xml"))
        return SourceBytes::tr("un documento de Word (DOCX)");
    if (bytes.contains("ppt/presentation.xml"))
        return SourceBytes::tr("una presentación de PowerPoint (PPTX)");
    if (bytes.left(120).contains("opendocument.spreadsheet"))
        return SourceBytes::tr("una hoja de cálculo de LibreOffice (ODS)");
    if (bytes.left(120).contains("opendocument.text"))
        return SourceBytes::tr("un documento de LibreOffice (ODT)");
    return SourceBytes::tr("un archivo ZIP");
}

QString kindOfOle(const QByteArray& bytes)
{
    if (holdsUtf16(bytes, "EncryptedPackage"))
        return SourceBytes::tr("un documento de Office protegido con contraseña");
    if (holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book"))
        return SourceBytes::tr("un libro de Excel en el formato antiguo (XLS)");
    return SourceBytes::tr("un documento de Office en el formato antiguo (OLE)");
}

bool isWebPage(const QByteArray& bytes)
{
    QByteArray start = bytes.left(256);
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

} // namespace

QByteArray sourceBytes(const QString& path, Progress& progress)
{
    const QFileInfo info(path);
    checkImportSource(info);
    const auto fail = [&](const QString& detail) {
        throw Error(
            ErrorKind::Storage,
            SourceBytes::tr("No se pudo leer «%1». Revise que tenga permiso para abrirlo y que el disco "
                            "esté conectado. No se cambió nada.")
                .arg(info.fileName()),
            detail);
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(file.errorString());
    constexpr qint64 piece = 4LL * 1024 * 1024;
    QByteArray bytes;
    bytes.reserve(file.size());
    while (!file.atEnd() && bytes.size() <= maxSourceSize) {
        progress.report(bytes.size(), file.size(), SourceBytes::tr("Leyendo «%1»").arg(info.fileName()));
        bytes += file.read(piece);
        if (file.error() != QFile::NoError)
            fail(file.errorString());
    }
    if (bytes.size() > maxSourceSize)
        fail(QStringLiteral("the file grew while it was read"));
    return bytes;
}

QString foreignKind(const QByteArray& bytes)
{
    if (bytes.startsWith("%PDF-"))
        return SourceBytes::tr("un archivo PDF");
    if (bytes.startsWith("\x89PNG\r\n"))
        return SourceBytes::tr("una imagen PNG");
    if (bytes.startsWith("\xff\xd8\xff"))
        return SourceBytes::tr("una imagen JPEG");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return SourceBytes::tr("una imagen GIF");
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return kindOfZip(bytes);
    if (bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return kindOfOle(bytes);
    if (bytes.startsWith("Rar!\x1a") || bytes.startsWith("7z\xbc\xaf\x27\x1c") ||
        bytes.startsWith("\x1f\x8b\x08"))
        return SourceBytes::tr("un archivo comprimido");
    if (bytes.startsWith("{\\rtf"))
        return SourceBytes::tr("un documento RTF");
    if (bytes.startsWith("SQLite format 3"))
        return SourceBytes::tr("una base de datos");
    if (bytes.startsWith("\x7f"
                         "ELF") ||
        (bytes.startsWith("MZ") && bytes.left(64).contains('\0')))
        return SourceBytes::tr("un programa");
    return isWebPage(bytes) ? SourceBytes::tr("una página web (HTML)") : QString();
}

void requireText(const QByteArray& bytes, const QString& name)
{
    const QString kind = foreignKind(bytes);
    if (kind.isEmpty())
        return;
    throw Error(
        ErrorKind::Unreadable,
        SourceBytes::tr("«%1» no es un archivo de texto: esto es %2. Elija el archivo correcto, o guárdelo "
                        "como CSV desde el programa que lo hizo. No se cambió nada.")
            .arg(name, kind));
}

} // namespace agenda
