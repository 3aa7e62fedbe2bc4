// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace agenda::gui
{

/// Draws a line of the history: head (when and who, or the field) above its body or its before and after,
/// wrapped to the view's width. Plain text only. Owned by its view.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { HeadRole = Qt::UserRole, BodyRole, BeforeRole, AfterRole, NumberRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace agenda::gui
