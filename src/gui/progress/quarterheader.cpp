// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/progress/quarterheader.h"

#include "gui/models/stripmodel.h"

#include <QPainter>
#include <QTableView>

namespace agenda::gui
{

QuarterHeader::QuarterHeader(const StripModel& strip, QTableView& table)
    : QHeaderView(Qt::Horizontal, &table), m_strip(strip)
{
    table.setHorizontalHeader(this);
    setMinimumSectionSize(20);
    setDefaultAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    setSectionsClickable(true); // a press chooses the column, as in any table
    setStretchLastSection(true);
}

QSize QuarterHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize line = QHeaderView::sectionSizeFromContents(logicalIndex);
    return {line.width(), line.height() + fontMetrics().height()};
}

void QuarterHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const QList<Quarter>& quarters = m_strip.strip().quarters;
    if (logicalIndex >= quarters.size())
        return;
    // The number of a year is wider than a quarter: each section paints its part of it.
    const int year = quarters[logicalIndex].year;
    QRect whole = rect;
    for (int section = 0; section < quarters.size(); ++section) {
        if (quarters[section].year != year)
            continue;
        const int left = rect.left() + sectionPosition(section) - sectionPosition(logicalIndex);
        whole.setLeft(qMin(whole.left(), left));
        whole.setRight(qMax(whole.right(), left + sectionSize(section) - 1));
    }
    painter->save();
    painter->setClipRect(rect);
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(whole.adjusted(0, 3, 0, 0), Qt::AlignHCenter | Qt::AlignTop, QString::number(year));
    painter->restore();
}

} // namespace agenda::gui
