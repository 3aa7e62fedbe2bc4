// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace agenda::gui
{

/// A notice of the window: what was done, with «Deshacer», or why the file can only be read. Takes no
/// focus by itself; a screen reader hears it. Owned by its parent.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Shape { Line, Lines }; ///< one line that is cut where it is too long, or as many as it takes
    NoticeBar(const QString& iconName, QWidget* parent, Shape shape = Shape::Lines);

    /// Shows the text; with a `button` also the button.
    void tell(const QString& text, const QString& button = {});
    QString text() const;
    /// Whether what it shows has a button.
    bool hasButton() const;
    /// A bar that stays has no button to close it.
    void setClosable(bool isClosable);

Q_SIGNALS:
    void pressed();
    void closed();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_button;
    QToolButton* m_close;
};

} // namespace agenda::gui
