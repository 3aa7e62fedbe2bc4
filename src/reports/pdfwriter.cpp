// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfwriter.h"

#include "base/atomicfile.h"
#include "reports/fonts.h"
#include "reports/painter.h"
#include "reports/pdffinish.h"
#include "store/replacement.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace agenda::reports
{

namespace
{

struct Pdf {
    Q_DECLARE_TR_FUNCTIONS(agenda::reports::Pdf)
};

/// Painted anew, so that no mark of the failed pass is left in it.
QByteArray withoutTags(const Pages& pages, const QDate& day, Progress& progress, PdfResult& result)
{
    result.tagged = false;
    const QByteArray plain = paintPdf(pages, nullptr, progress);
    try {
        const QByteArray bytes = finishPdf(plain, pages, nullptr, day);
        result.note =
            Pdf::tr("El PDF está completo, con sus marcadores y enlaces, pero sin las etiquetas que "
                    "guían a un lector de pantalla.");
        return bytes;
    } catch (const std::exception&) {
        result.repaired = false;
        result.note = Pdf::tr("El PDF está completo, pero sin etiquetas para lectores de pantalla, sin "
                              "marcadores y sin enlaces.");
        return plain;
    }
}

} // namespace

QByteArray paintPdf(const Pages& pages, std::vector<PageMarks>* marks, Progress& progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * unitsPerPoint);
    writer.setPageLayout(
        QPageLayout(QPageSize(pages.size, QPageSize::Point, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(pages.report.title);
    QPainter painter;
    if (!painter.begin(&writer))
        throw Error(ErrorKind::Storage, Pdf::tr("No se pudo preparar el PDF. No se ha escrito nada."));
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (size_t n = 0; n < pages.pages.size(); ++n) {
        progress.report(qint64(n), qint64(pages.pages.size()), Pdf::tr("Dibujando las páginas"));
        if (n > 0)
            writer.newPage();
        paintPage(painter, pages.pages[n], marks ? &marks->emplace_back() : nullptr);
    }
    painter.end();
    return bytes;
}

QByteArray makePdf(const Pages& pages, const QDate& day, Progress& progress, PdfResult& result)
{
    result = {int(pages.pages.size()), true, true, {}};
    std::vector<PageMarks> marks;
    QByteArray bytes = paintPdf(pages, &marks, progress);
    try {
        bytes = finishPdf(bytes, pages, &marks, day);
    } catch (const std::exception&) {
        bytes = withoutTags(pages, day, progress, result);
    }
    progress.report(result.pages, result.pages, Pdf::tr("PDF listo"));
    return bytes;
}

PdfResult writePdf(const Pages& pages, const QDate& day, const QString& path, Progress& progress)
{
    store::refuseToReplace(path, store::FileKind::Pdf);
    PdfResult result;
    AtomicFile::write(path, makePdf(pages, day, progress, result));
    return result;
}

} // namespace agenda::reports
