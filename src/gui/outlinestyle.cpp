// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/outlinestyle.h"

#include "gui/appearance.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace agenda::gui
{

QColor outlineOnDark()
{
    return reports::Palette::dark().disabled;
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isText = element == PE_Frame && qobject_cast<const QPlainTextEdit*>(widget);
    const bool isField = isText || element == PE_FrameLineEdit;
    const bool isMark = element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox;
    if (!(isField || isMark) || !isDark(option->palette) || option->state.testFlag(State_HasFocus))
        return;
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outlineOnDark());
    painter->setBrush(Qt::NoBrush);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 2, 2);
    painter->restore();
}

} // namespace agenda::gui
