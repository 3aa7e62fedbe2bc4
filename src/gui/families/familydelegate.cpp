// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/families/familydelegate.h"

#include "gui/models/familymodel.h"
#include "gui/models/stateglyph.h"
#include "reports/palette.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

namespace agenda::gui
{

namespace
{

constexpr int cardMargin = 8;
constexpr int cardGap = 4;
/// What the selection leaves of a cell, in pixels.
constexpr int cardFrame = 3;

const store::FamilyMember* memberOf(const QModelIndex& index)
{
    const auto* const model = qobject_cast<const FamilyModel*>(index.model());
    return model ? model->memberAt(index) : nullptr;
}

/// The three texts below one another; without a painter it only measures. Returns the height.
int layOutMember(QPainter* painter, const QRect& box, const store::FamilyMember& member,
                 const QStyleOptionViewItem& option)
{
    constexpr int flags = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
    const reports::Palette& colours = dataColours(option.palette);
    int y = box.top();
    const auto add = [&](const QString& text, bool isBold, const QColor& colour, int indent) {
        QFont font = option.font;
        font.setBold(isBold);
        const QRect room(box.left() + indent, y, box.width() - indent, 10'000);
        const int height = QFontMetrics(font).boundingRect(room, flags, text).height();
        if (painter) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRect(room.topLeft(), QSize(room.width(), height)), flags, text);
        }
        y += height + cardGap;
    };
    add(wordingLine(member), true, colours.ink, 0);
    const int side = option.fontMetrics.height();
    if (painter)
        reports::paintStateGlyph(*painter, QRectF(box.left() + 1, y + 1, side - 2, side - 2),
                                 member.row.standing.value, colours);
    add(standingLine(member), false, colours.ink, side + cardGap);
    add(answerLine(member), false, member.answer.isEmpty() ? colours.muted : colours.ink, 0);
    return y - cardGap - box.top();
}

} // namespace

void FamilyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const store::FamilyMember* const member = memberOf(index);
    if (!member)
        return QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    // Its signs have colours chosen for the ground of the table: the selection is a frame around it.
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        painter->fillRect(option.rect.adjusted(cardFrame, cardFrame, -cardFrame, -cardFrame),
                          option.palette.base());
    }
    painter->setRenderHint(QPainter::Antialiasing);
    layOutMember(painter, option.rect.adjusted(cardMargin, cardMargin, -cardMargin, -cardMargin), *member,
                 option);
    painter->restore();
}

QSize FamilyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const store::FamilyMember* const member = memberOf(index);
    const auto* const table = qobject_cast<const QTableView*>(option.widget);
    if (!member || !table)
        return QStyledItemDelegate::sizeHint(option, index);
    const int width = table->columnWidth(index.column());
    return {width, layOutMember(nullptr, QRect(0, 0, width - 2 * cardMargin - 1, 0), *member, option) +
                       2 * cardMargin + 1};
}

} // namespace agenda::gui
