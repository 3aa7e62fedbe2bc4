// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTreeView;
class QTreeWidget;

namespace agenda::gui
{

/// Lets the rows of a tree with one wide column wrap, up to six lines; Qt itself wraps only in lists. Owned
/// by its view; window's thread.
class WrapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int maxLines = 6;

    explicit WrapDelegate(QTreeView* view);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QTreeView* m_view;
};

/// Makes a list as high as its rows, so that the form has one scroll bar and not two; but not endless.
void fitToRows(QTreeWidget& view, int most);

} // namespace agenda::gui
