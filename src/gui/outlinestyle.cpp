// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/outlinestyle.h"

#include "gui/appearance.h"
#include "gui/icons.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace agenda::gui
{

QColor outlineOnDark()
{
    return reports::Palette::dark().disabled;
}

void OutlineStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* const entry = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const bool isChosen =
        entry && entry->state.testFlag(State_Selected) && entry->state.testFlag(State_Enabled);
    if (element != CE_MenuItem || !isChosen || entry->icon.isNull()) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // Menus, and the lists of combo boxes, ask for an «active» icon and not for one on the colour of a
    // selection.
    const auto* const combo = qobject_cast<const QComboBox*>(widget);
    const int side = pixelMetric(PM_SmallIconSize, option, widget);
    const QSize size = combo ? combo->iconSize() : QSize(side, side);
    QStyleOptionMenuItem onSelection(*entry);
    onSelection.icon =
        QIcon(entry->icon.pixmap(size, painter->device()->devicePixelRatioF(), QIcon::Selected));
    QProxyStyle::drawControl(element, &onSelection, painter, widget);
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isText = element == PE_Frame && qobject_cast<const QPlainTextEdit*>(widget);
    const bool isField = isText || element == PE_FrameLineEdit;
    const bool isMark = element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox;
    const bool isPressed = (element == PE_PanelButtonCommand || element == PE_PanelButtonTool) &&
                           option->state.testFlag(State_On);
    if (!(isField || isMark || isPressed) || !isDark(option->palette))
        return;
    const bool isStrong = isPressed || option->state.testFlag(State_HasFocus);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isStrong ? option->palette.color(QPalette::Link) : outlineOnDark());
    painter->setBrush(Qt::NoBrush);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 2, 2);
    painter->restore();
}

namespace
{

/// An icon for a ground in the colour of a selection, whoever draws it.
QIcon onSelection(const QString& name, const QWidget* widget)
{
    const qreal ratio = widget ? widget->devicePixelRatioF() : qApp->devicePixelRatio();
    return {icon(name).pixmap(QSize(16, 16), ratio, QIcon::Selected)};
}

} // namespace

QIcon OutlineStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                 const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(QStringLiteral("close"));
    case SP_ArrowLeft: // of a calendar's head
        return onSelection(QStringLiteral("back"), widget);
    case SP_ArrowRight:
        return onSelection(QStringLiteral("forward"), widget);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace agenda::gui
