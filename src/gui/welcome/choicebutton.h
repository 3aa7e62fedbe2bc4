// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace agenda::gui
{

/// A large button with an icon, what it does, and a sentence about it. (QCommandLinkButton has a text size of
/// its own, whatever the person chose.)
class ChoiceButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(QString description READ description WRITE setDescription)

public:
    using QPushButton::QPushButton;

    QString description() const { return m_description; }
    void setDescription(const QString& description);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;

    QString m_description;
};

} // namespace agenda::gui
