// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/brought.h"

#include "exchange/bibliography/bibliography.h"
#include "gui/library/weblink.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace agenda::gui
{

bool isAgendaFile(const QString& path)
{
    return QFileInfo(path).suffix().compare(QLatin1StringView("agenda"), Qt::CaseInsensitive) == 0;
}

Brought Brought::of(const QMimeData* data)
{
    Brought brought;
    if (!data)
        return brought;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            brought.files << url.toLocalFile();
    }
    if (brought.files.isEmpty())
        brought.text = data->text().trimmed();
    return brought;
}

bool Brought::isReferenceLists() const
{
    static const QStringList suffixes{QStringLiteral("bib"),  QStringLiteral("ris"), QStringLiteral("nbib"),
                                      QStringLiteral("json"), QStringLiteral("xml"), QStringLiteral("enw"),
                                      QStringLiteral("csv"),  QStringLiteral("tsv"), QStringLiteral("xlsx")};
    return !files.isEmpty() && std::all_of(files.begin(), files.end(), [](const QString& path) {
        return suffixes.contains(QFileInfo(path).suffix().toLower());
    });
}

QStringList Brought::addresses() const
{
    QStringList list;
    for (const QString& line : text.split(u'\n')) {
        const QString each = line.trimmed();
        if (each.isEmpty())
            continue;
        if (addressOfDoi(each).isEmpty() && webAddress(each).isEmpty())
            return {};
        list << each;
    }
    return list;
}

bool Brought::isRecord() const
{
    return !files.isEmpty() || !addresses().isEmpty() || bibliographyFormat(text).has_value();
}

} // namespace agenda::gui
