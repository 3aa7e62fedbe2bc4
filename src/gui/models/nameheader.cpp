// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/nameheader.h"

#include <QEvent>
#include <QTableView>

namespace agenda::gui
{

namespace
{

/// In lines of that width, at most so many; what there is no room for ends in «…».
QString inLines(QString text, const QFontMetrics& metrics, int width, int most)
{
    QStringList lines;
    while (lines.size() < most - 1 && metrics.horizontalAdvance(text) > width) {
        qsizetype end = 0;
        for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1)) {
            if (metrics.horizontalAdvance(text.left(blank)) <= width)
                end = blank;
        }
        if (end == 0)
            break;
        lines << text.left(end);
        text = text.mid(end + 1);
    }
    lines << metrics.elidedText(text, Qt::ElideRight, width);
    return lines.join(u'\n');
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
    const int most = qMax(1, sectionSize(logicalIndex) / fontMetrics().lineSpacing());
    option->text = inLines(name.simplified().left(300), QFontMetrics(bold), width() - 10, most);
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
