// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/welcome/choicebutton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace agenda::gui
{

namespace
{

constexpr int choiceMargin = 12;

} // namespace

void ChoiceButton::setDescription(const QString& description)
{
    m_description = description;
    setAccessibleDescription(description);
    updateGeometry();
}

QFont ChoiceButton::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize ChoiceButton::sizeHint() const
{
    const int line = fontMetrics().height();
    const int width = qMax(QFontMetrics(titleFont()).horizontalAdvance(text()),
                           fontMetrics().horizontalAdvance(m_description));
    return {width + 2 * line + 3 * choiceMargin, 2 * line + 2 * choiceMargin};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int line = fontMetrics().height();
    const int side = line * 3 / 2;
    icon().paint(&painter, QRect(choiceMargin, (height() - side) / 2, side, side));
    const int left = side + 2 * choiceMargin;
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.setFont(titleFont());
    painter.drawText(left, choiceMargin + fontMetrics().ascent(), text());
    painter.setFont(font());
    painter.drawText(left, choiceMargin + line + fontMetrics().ascent(),
                     fontMetrics().elidedText(m_description, Qt::ElideRight, width() - left - choiceMargin));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = rect().adjusted(3, 3, -3, -3);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace agenda::gui
