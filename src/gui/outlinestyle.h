// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace agenda::gui
{

/// The system's style with outlines that can be seen on dark colours: Qt draws the frame of a field, a check
/// box and a radio button in a darker shade of the window, which on dark is next to black, and the focus and
/// a pressed button in shades that hardly differ. And with our icons where Qt would look through the
/// desktop's themes at every start. Owned by the application.
class OutlineStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option = nullptr,
                       const QWidget* widget = nullptr) const override;
};

/// The colour of such an outline.
QColor outlineOnDark();

} // namespace agenda::gui
