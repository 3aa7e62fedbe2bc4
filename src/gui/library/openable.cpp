// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/openable.h"

#include <QHash>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QStringList>

namespace agenda::gui
{

namespace
{

/// What the content of each kind of file has to be; several where the beginning alone cannot tell them apart.
const QHash<QString, QStringList>& expectedTypes()
{
    static const QString zip = QStringLiteral("application/zip");
    static const QString office = QStringLiteral("application/vnd.openxmlformats-officedocument.");
    static const QString open = QStringLiteral("application/vnd.oasis.opendocument.");
    static const QStringList text{QStringLiteral("text/plain"), QStringLiteral("text/csv")};
    static const QStringList jpeg{QStringLiteral("image/jpeg")};
    static const QHash<QString, QStringList> types{
        {QStringLiteral("pdf"), {QStringLiteral("application/pdf")}},
        {QStringLiteral("png"), {QStringLiteral("image/png")}},
        {QStringLiteral("jpg"), jpeg},
        {QStringLiteral("jpeg"), jpeg},
        {QStringLiteral("txt"), text},
        {QStringLiteral("csv"), text},
        {QStringLiteral("docx"), {office + QStringLiteral("wordprocessingml.document"), zip}},
        {QStringLiteral("xlsx"), {office + QStringLiteral("spreadsheetml.sheet"), zip}},
        {QStringLiteral("pptx"), {office + QStringLiteral("presentationml.presentation"), zip}},
        {QStringLiteral("odt"), {open + QStringLiteral("text")}},
        {QStringLiteral("ods"), {open + QStringLiteral("spreadsheet")}},
        {QStringLiteral("odp"), {open + QStringLiteral("presentation")}}};
    return types;
}

QString ending(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

} // namespace

QString safeFileName(const QString& name)
{
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString safe = name;
    safe.replace(u'\\', u'/');
    safe = safe.mid(safe.lastIndexOf(u'/') + 1);
    safe.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    for (QChar& c : safe) {
        if (QStringLiteral("<>:\"|?*").contains(c))
            c = u'_';
    }
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    while (safe.startsWith(u'.') || safe.startsWith(u' ') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    if (safe.isEmpty() || reserved.match(safe).hasMatch())
        safe.prepend(QStringLiteral("archivo_"));
    if (safe.size() > 120) {
        const QString end = ending(safe).left(10);
        safe = safe.left(119 - end.size()).trimmed() + u'.' + end;
    }
    return safe;
}

bool mayOpen(const QString& name)
{
    return expectedTypes().contains(ending(safeFileName(name)));
}

bool contentAgrees(const QString& name, const QByteArray& beginning)
{
    const QString content = QMimeDatabase().mimeTypeForData(beginning).name();
    return expectedTypes().value(ending(safeFileName(name))).contains(content);
}

} // namespace agenda::gui
