// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/wrapdelegate.h"

#include <QHeaderView>
#include <QStyle>
#include <QTreeWidget>

namespace agenda::gui
{

WrapDelegate::WrapDelegate(QTreeView* view) : QStyledItemDelegate(view), m_view(view)
{
    view->setWordWrap(true);
    view->setUniformRowHeights(false);
}

void WrapDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // A row that nobody can choose is still there to be read.
    if (index.flags() == Qt::NoItemFlags)
        option->state |= QStyle::State_Enabled;
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    int depth = m_view->rootIsDecorated() ? 1 : 0;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        ++depth;
    const int margin = m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, m_view) + 1;
    const int indent = index.column() == 0 ? depth * m_view->indentation() : 0;
    const int icon =
        full.features & QStyleOptionViewItem::HasDecoration ? full.decorationSize.width() + 2 * margin : 0;
    const bool isWhole = m_view->isFirstColumnSpanned(index.row(), index.parent());
    const int room = isWhole ? m_view->header()->length() : m_view->columnWidth(index.column());
    const int width = qMax(40, room - indent - icon - 2 * margin);
    const QRect text =
        full.fontMetrics.boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap | Qt::AlignLeft, full.text);
    const int height = qMin(text.height(), maxLines * full.fontMetrics.lineSpacing());
    return {80, qMax(24, height + 8)};
}

void fitToRows(QTreeWidget& view, int most)
{
    view.doItemsLayout();
    int height = 2 * view.frameWidth() + 2;
    if (!view.isHeaderHidden())
        height += view.header()->sizeHint().height();
    for (QTreeWidgetItemIterator it(&view); *it; ++it) {
        if (!(*it)->parent() || (*it)->parent()->isExpanded())
            height += view.visualItemRect(*it).height();
    }
    const int wanted = qBound(48, height, most);
    if (view.height() != wanted || view.minimumHeight() != wanted)
        view.setFixedHeight(wanted);
}

} // namespace agenda::gui
