// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/progress/stripdelegate.h"

#include "gui/models/stateglyph.h"
#include "gui/models/stripmodel.h"

#include <QApplication>
#include <QPainter>

namespace agenda::gui
{

void StripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const StripModel*>(index.model());
    const reports::StripCell* const cell = model ? model->cellAt(index) : nullptr;
    if (m_asText || !cell)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    // Its colours are chosen for the ground of the table: the selection is a frame around it.
    if (ground.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        painter->fillRect(option.rect.adjusted(2, 2, -2, -2), option.palette.base());
        ground.state &= ~QStyle::State_Selected;
        ground.backgroundBrush = Qt::NoBrush;
    }
    const QStyle* const style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    reports::paintStripCell(*painter, QRectF(option.rect).adjusted(3, 4, -3, -4), *cell,
                            dataColours(option.palette));
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), qMax(hint.height(), option.fontMetrics.height() + 12)};
}

} // namespace agenda::gui
