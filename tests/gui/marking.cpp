// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/marking.h"

#include "gui/reader/pageview.h"
#include "gui/reader/pdffile.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

namespace agenda::gui
{

void markText(PageView& view, const QByteArray& pdf, const QString& text)
{
    const QRectF area = textArea(view, pdf, view.currentPage(), text);
    const QPoint from(int(area.left()) + 1, int(area.center().y()));
    const QPoint to(int(area.right()) - 1, int(area.center().y()));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    moveMarking(view, to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
}

QRectF textArea(PageView& view, const QByteArray& pdf, int page, const QString& text)
{
    PdfFile again(pdf);
    REQUIRE(again.open() == PdfFile::State::Ready);
    const int start = int(again.text(page).indexOf(text));
    REQUIRE(start >= 0);
    const QList<QRectF> areas = view.viewAreas({page, start, int(text.size())});
    REQUIRE(areas.size() == 1);
    return areas[0];
}

void moveMarking(PageView& view, QPoint to)
{
    QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(view.viewport(), &move);
}

} // namespace agenda::gui
