// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/wrapdelegate.h"

#include <QTreeView>

namespace agenda::gui
{

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* const tree = qobject_cast<const QTreeView*>(option.widget);
    Q_ASSERT(tree);
    int level = tree->rootIsDecorated() ? 1 : 0;
    for (QModelIndex each = index.parent(); each.isValid(); each = each.parent())
        ++level;
    QStyleOptionViewItem narrow = option;
    narrow.features |= QStyleOptionViewItem::WrapText;
    const int width = tree->viewport()->width() - level * tree->indentation();
    narrow.rect = QRect(0, 0, qMax(width, 40), 1);
    return QStyledItemDelegate::sizeHint(narrow, index) + QSize(0, 8);
}

} // namespace agenda::gui
