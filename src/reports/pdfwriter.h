// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "reports/layout.h"
#include "reports/markpainter.h"

#include <QByteArray>
#include <QDate>

namespace agenda::reports
{

/// What came of writing a PDF. Where a part of the finishing pass failed the file is whole without it, and
/// `note` says in Spanish what it lacks.
struct PdfResult {
    int pages = 0;
    bool tagged = true;   ///< has the structure that screen readers follow
    bool repaired = true; ///< has its links, bookmarks, language and searchable text
    QString note;
};

/// As Qt paints it, before the finishing pass, with the marks for tags if `marks` is given, which then says
/// what was marked on each page. Throws Error(Cancelled). The window's thread.
QByteArray paintPdf(const Pages& pages, std::vector<PageMarks>* marks, Progress& progress);

/// The bytes of the PDF: the same pages and day give the same bytes. Throws Error(Cancelled). The window's
/// thread.
QByteArray makePdf(const Pages& pages, const QDate& day, Progress& progress, PdfResult& result);

/// Writes it as one file; an existing one is replaced only once all is written. Throws Error(Storage),
/// Error(Cancelled).
PdfResult writePdf(const Pages& pages, const QDate& day, const QString& path, Progress& progress);

} // namespace agenda::reports
