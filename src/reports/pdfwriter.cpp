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

QByteArray paintPdf(const Pages& pages, Progress& progress)
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
        paintPage(painter, pages.pages[n]);
    }
    painter.end();
    return bytes;
}

} // namespace

QByteArray makePdf(const Pages& pages, const QDate& day, Progress& progress, PdfResult& result)
{
    QByteArray bytes = paintPdf(pages, progress);
    result.pages = int(pages.pages.size());
    try {
        bytes = finishPdf(bytes, pages, day);
        result.repaired = true;
        result.note.clear();
    } catch (const std::exception&) {
        result.repaired = false;
        result.note = Pdf::tr("El PDF está completo, pero sin marcadores ni enlaces.");
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
