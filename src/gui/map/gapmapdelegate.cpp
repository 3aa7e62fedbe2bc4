// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/map/gapmapdelegate.h"

#include "gui/models/gapmapmodel.h"
#include "gui/models/stateglyph.h"
#include "reports/gapmappicture.h"

#include <QPainter>

namespace agenda::gui
{

namespace
{

/// What the selection leaves of a cell, in pixels.
constexpr int frame = 3;

} // namespace

void GapMapDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // A heading that nobody can choose is still there to be read.
    if (index.flags() == Qt::NoItemFlags) {
        option->state |= QStyle::State_Enabled;
        option->font.setBold(true);
        option->fontMetrics = QFontMetrics(option->font);
    }
}

void GapMapDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const GapMapModel*>(index.model());
    const store::GapCell* const cell = model ? model->cellAt(index) : nullptr;
    if (!cell)
        return QStyledItemDelegate::paint(painter, option, index);
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isActive = option.state & QStyle::State_Active;
    if (isChosen) {
        painter->fillRect(option.rect, option.palette.brush(isActive ? QPalette::Active : QPalette::Inactive,
                                                            QPalette::Highlight));
    }
    const QRect ground = option.rect.adjusted(frame, frame, -frame, -frame);
    painter->fillRect(ground, option.palette.base());
    painter->setFont(option.font);
    const QRectF box = QRectF(ground).adjusted(1, 0, -1, 0);
    if (model->isTotal(index.column()))
        reports::paintGapTotal(*painter, box, *cell, dataColours(option.palette));
    else
        reports::paintGapCell(*painter, box, *cell, model->map().most, dataColours(option.palette));
}

} // namespace agenda::gui
