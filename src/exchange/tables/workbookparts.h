// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/zipentries.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QXmlStreamReader;

namespace agenda
{

/// The parts of an XLSX workbook beside the cells (ECMA-376): which sheets it has and where, which styles are
/// dates, and the texts that its cells share. Plain values.
struct WorkbookSheet {
    QString name;
    QString entry; ///< in the ZIP file
    bool isHidden = false;
};

struct WorkbookParts {
    QList<WorkbookSheet> sheets; ///< in the order of their tabs; without charts
    bool epoch1904 = false;
    QString stylesEntry; ///< empty: there is none
    QString stringsEntry;
};

/// Calls `onStart` for each element of the entry that begins, from whose inside it may read on, with the
/// XML's own errors checked. Throws Error(Unreadable): no XML, a document type, and what ZipEntries throws.
void readXmlEntry(const ZipEntries& zip, const QString& entry,
                  const std::function<void(QXmlStreamReader&)>& onStart);
WorkbookParts workbookParts(const ZipEntries& zip);
/// The indices of the cell styles that show a number as a date or a time.
QSet<int> dateStyles(const ZipEntries& zip, const QString& entry);
QStringList sharedStrings(const ZipEntries& zip, const QString& entry);

/// The text of an element <si> or <is> whose beginning was just read, up to its end: its runs joined, without
/// what only says how it sounds.
QString richText(QXmlStreamReader& xml);
/// The text with escapes as «_x000D_» undone.
QString withoutEscapes(const QString& text);
/// A day and time of Excel as «2021-03-09», «2021-03-09 14:30:00», or «14:30:00» before the first day.
/// Nothing if no day has that number.
std::optional<QString> excelDate(double serial, bool epoch1904);

} // namespace agenda
