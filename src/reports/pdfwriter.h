// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "reports/layout.h"

#include <QByteArray>
#include <QDate>

namespace agenda::reports
{

/// What came of writing a PDF. Where the finishing pass failed the file is readable but plain, and `note`
/// says so in Spanish.
struct PdfResult {
    int pages = 0;
    bool repaired = true; ///< has its links, bookmarks, language and searchable text
    QString note;
};

/// The bytes of the PDF: the same pages and day give the same bytes. Throws Error(Cancelled). The window's
/// thread.
QByteArray makePdf(const Pages& pages, const QDate& day, Progress& progress, PdfResult& result);

/// Writes it as one file; an existing one is replaced only once all is written. Throws Error(Storage),
/// Error(Cancelled).
PdfResult writePdf(const Pages& pages, const QDate& day, const QString& path, Progress& progress);

} // namespace agenda::reports
