// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace agenda::gui
{

/// Draws the rows of an OutlineModel with the style's own means: texts of up to two lines, «propuesto» in
/// small type after the name of a theme that nobody has confirmed, the states of a theme as a row of glyphs.
/// Edits a theme's name in a line and a question in a text box over the row. Owned by its view; window's
/// thread.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int gap = 4; ///< pixels between glyphs

    explicit OutlineDelegate(QTreeView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    void paintProposed(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    int textWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QTreeView* m_view;
};

} // namespace agenda::gui
