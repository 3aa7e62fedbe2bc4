// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/edition.h"
#include "reports/layout.h"
#include "reports/membershipdata.h"
#include "reports/pdfwriter.h"
#include "store/replacement.h"

#include <QDate>

namespace agenda::store
{
class Workspace;
}

namespace agenda::reports
{

/// What is made of the same data.
enum class Product {
    Sheet,   ///< one page
    Summary, ///< four pages
    Full,    ///< cover, a page a theme, list of evidence
    Pages,   ///< only the pages of the chosen themes
};
/// «Hoja»
QString labelOf(Product product);

struct ReportOptions {
    Paper paper = Paper::Letter;
    QDate dataDate; ///< states as they stood on this day, never a future one; null means today. The evidence
                    ///< is that of today.
    QDate today;    ///< the day of the making; null means the workspace's clock
    Product product = Product::Full;
    Selection selection = {};
    Audience audience = Audience::Membership;
    bool tellsHidden = false; ///< whether totals say how many documents «solo CLAC» there are besides
    int edition = 0;          ///< the number that is printed; 0: none. `planEdition` knows it
    std::optional<Edition> since = {}; ///< «Qué cambió» is told from that one on; nothing: it is not told
    bool isUndated = false;            ///< without the days, to tell whether anything else has changed
};

/// The report for an audience, of what was chosen. What its audience may not see (reports/disclosure.h) is
/// not in it, nor in any of its counts. Workspace's thread; throws Error: Constraint for a day in the future,
/// and where nothing is left of what was chosen.
Report membershipReport(const store::Workspace& workspace, const ReportOptions& options);

/// Makes it and writes it to `path`. Needs a QGuiApplication (any platform). Throws Error: Storage,
/// Cancelled.
PdfResult writeMembershipPdf(const store::Workspace& workspace, const ReportOptions& options,
                             const QString& path, Progress& progress);

/// The same as a PDF, a page of HTML, a text to edit, or the sheet as an image, by the ending of the path:
/// «.html», «.odt», «.png», else a PDF. Only a PDF has pages. Throws Error: Storage, Conflict, Cancelled.
enum class ReportFormat { Pdf, Html, Odt, Png };
ReportFormat formatOf(const QString& path);
store::FileKind kindOfFile(ReportFormat format);
/// The bytes of a report in that form; an image is of its first page. Any thread. Throws Error(Cancelled).
QByteArray reportBytes(Report report, ReportFormat format, const ReportOptions& options, Progress& progress,
                       PdfResult& result);
PdfResult writeMembershipReport(const store::Workspace& workspace, const ReportOptions& options,
                                const QString& path, Progress& progress);

/// A few lines to send with the sheet in a message: where we are, what is missing, whom to ask.
QString messageText(const MembershipData& data);

/// «CLAC_Agenda-Aprendizaje_Resumen_2022-12-31_es.pdf»
QString suggestedFileName(Product product, const QDate& dataDate);

} // namespace agenda::reports
