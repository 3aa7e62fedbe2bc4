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
    const int page = view.currentPage();
    PdfFile again(pdf);
    REQUIRE(again.open() == PdfFile::State::Ready);
    const int start = int(again.text(page).indexOf(text));
    REQUIRE(start >= 0);
    const QList<QRectF> areas = view.viewAreas({page, start, int(text.size())});
    REQUIRE(areas.size() == 1);
    const QPoint from(int(areas[0].left()) + 1, int(areas[0].center().y()));
    const QPoint to(int(areas[0].right()) - 1, int(areas[0].center().y()));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
}

} // namespace agenda::gui
