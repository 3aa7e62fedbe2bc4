// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pageboxes.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace agenda::reports
{

namespace
{

/// Null if it is no rectangle.
QRectF rectangle(QPDFObjectHandle box)
{
    if (!box.isRectangle())
        return {};
    const auto found = box.getArrayAsRectangle(); // sorted
    return {found.llx, found.lly, found.urx - found.llx, found.ury - found.lly};
}

PageBox boxOf(QPDFPageObjectHelper page)
{
    PageBox box;
    QRectF media = rectangle(page.getAttribute("/MediaBox", false));
    if (media.isEmpty())
        media = {0, 0, 612, 792}; // what readers take for a page without a size
    const QRectF crop = rectangle(page.getAttribute("/CropBox", false));
    box.shown = crop.isEmpty() ? media : crop & media;
    auto rotation = page.getAttribute("/Rotate", false);
    if (rotation.isNumber())
        box.rotation = ((int(rotation.getNumericValue()) / 90 % 4 + 4) % 4) * 90;
    return box;
}

} // namespace

QList<PageBox> pageBoxes(const QByteArray& pdf, const QString& password)
{
    QList<PageBox> boxes;
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()),
                               password.isEmpty() ? nullptr : password.toUtf8().constData());
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages())
            boxes << boxOf(page);
    } catch (const std::exception&) {
        boxes.clear();
    }
    return boxes;
}

} // namespace agenda::reports
