// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/figuredelegate.h"

#include "gui/models/figuremodel.h"
#include "gui/models/stateglyph.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace agenda::gui
{

namespace
{

constexpr int margin = 10;

const reports::BoardFigure* figureAt(const QModelIndex& index)
{
    const auto* const model = qobject_cast<const FigureModel*>(index.model());
    return model ? &model->figures()[index.row()] : nullptr;
}

} // namespace

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const reports::BoardFigure* const figure = figureAt(index);
    if (!figure)
        return QStyledItemDelegate::paint(painter, option, index);
    // Selected or not, it stands on the ground of the list, for its colours are chosen for that; a frame says
    // where the focus is.
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.state &= ~QStyle::State_Selected;
    const QStyle* const style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    reports::paintFigure(painter, QRectF(option.rect).adjusted(margin, margin, -margin, -margin), *figure,
                         option.font, dataColours(option.palette));
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const reports::BoardFigure* const figure = figureAt(index);
    const auto* const view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!figure || !view)
        return QStyledItemDelegate::sizeHint(option, index);
    const int width = view->viewport()->width();
    const qreal height = reports::paintFigure(nullptr, QRectF(0, 0, width - 2 * margin, 0), *figure,
                                              option.font, dataColours(option.palette));
    return {width, int(height) + 2 * margin};
}

} // namespace agenda::gui
