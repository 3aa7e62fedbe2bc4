// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/nameheader.h"

#include <QEvent>
#include <QTableView>

namespace agenda::gui
{

namespace
{

/// In two lines of that width; what there is no room for ends in «…».
QString inTwoLines(const QString& text, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    qsizetype end = 0;
    for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1)) {
        if (metrics.horizontalAdvance(text.left(blank)) <= width)
            end = blank;
    }
    if (end == 0)
        return metrics.elidedText(text, Qt::ElideRight, width);
    return text.left(end) + u'\n' + metrics.elidedText(text.mid(end + 1), Qt::ElideRight, width);
}

} // namespace

NameHeader::NameHeader(int letters, QTableView& table) : QHeaderView(Qt::Vertical, &table), m_letters(letters)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(true);
    table.setVerticalHeader(this);
    fit();
}

int NameHeader::rowHeight() const
{
    return 2 * fontMetrics().height() + 5;
}

void NameHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    QFont bold = font(); // the row of the chosen cell
    bold.setBold(true);
    const QString name = model()->headerData(logicalIndex, Qt::Vertical).toString();
    option->text = inTwoLines(name.simplified().left(300), QFontMetrics(bold), width() - 10);
}

void NameHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void NameHeader::fit()
{
    setFixedWidth(m_letters * fontMetrics().averageCharWidth());
}

} // namespace agenda::gui
