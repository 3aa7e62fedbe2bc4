// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/examplepdf.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace agenda::sample
{

namespace
{

QByteArray pdf(const QString& title, int pages, const std::function<void(QPainter&, int)>& paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        paint(painter, page);
    }
    painter.end();
    return bytes;
}

const QString example = QStringLiteral("[EJEMPLO]");

void write(QPainter& painter, int size, int y, const QString& text)
{
    QFont font(QStringLiteral("Open Sans"));
    font.setPixelSize(size);
    painter.setFont(font);
    painter.drawText(QPointF(20, y), text);
}

void writeLines(QPainter& painter, const QStringList& lines)
{
    for (int line = 0; line < lines.size(); ++line)
        write(painter, 14, 40 + 24 * line, lines[line]);
}

} // namespace

QByteArray textPdf(const QList<QStringList>& pages)
{
    return pdf(example, int(pages.size()),
               [&](QPainter& painter, int page) { writeLines(painter, pages[page]); });
}

QByteArray coveredPdf(const QString& said, const QStringList& cover, const QList<QStringList>& pages)
{
    return pdf(said, int(pages.size()) + 1, [&](QPainter& painter, int page) {
        if (page > 0)
            return writeLines(painter, pages[page - 1]);
        const QStringList title = cover.first().split(u'\n');
        int y = 40;
        for (const QString& line : title)
            write(painter, 24, y += 40, line);
        for (const QString& line : cover.mid(1))
            write(painter, 14, y += 40, line);
    });
}

QByteArray scannedPdf(int pages)
{
    return pdf(example, pages, [](QPainter& painter, int) {
        QImage image(200, 280, QImage::Format_Grayscale8);
        image.fill(200);
        painter.drawImage(QRect(0, 0, 400, 560), image);
    });
}

QByteArray lockedPdf(const QByteArray& pdf, const QString& password)
{
    const QTemporaryDir folder;
    const QString open = folder.filePath(QStringLiteral("a.pdf"));
    const QString locked = folder.filePath(QStringLiteral("b.pdf"));
    QFile file(open);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    REQUIRE(QProcess::execute(QStringLiteral("qpdf"),
                              {QStringLiteral("--encrypt"), password, QStringLiteral("dueño"),
                               QStringLiteral("256"), QStringLiteral("--"), open, locked}) == 0);
    QFile made(locked);
    REQUIRE(made.open(QIODevice::ReadOnly));
    return made.readAll();
}

QByteArray oneWordPdf(const QRect& crop, int rotation)
{
    const QByteArray content = "BT /F1 24 Tf 120 300 Td (EJEMPLO) Tj ET";
    const QByteArray box = QByteArray::number(crop.left()) + ' ' + QByteArray::number(crop.top()) + ' ' +
                           QByteArray::number(crop.left() + crop.width()) + ' ' +
                           QByteArray::number(crop.top() + crop.height());
    return "%PDF-1.4\n"
           "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
           "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/CropBox[" +
           box + "]/Rotate " + QByteArray::number(rotation) +
           "/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>> endobj\n"
           "4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
           "5 0 obj <</Length " +
           QByteArray::number(content.size()) + ">> stream\n" + content +
           "\nendstream endobj\n"
           "6 0 obj <</Title([EJEMPLO])>> endobj\n"
           "trailer <</Root 1 0 R/Info 6 0 R/Size 7>>\n%%EOF\n";
}

} // namespace agenda::sample
