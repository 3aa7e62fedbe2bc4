// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QWidget>

#include <functional>

namespace agenda::gui
{

/// A combo box that the mouse wheel scrolls past instead of changing its value. Window's thread.
class QuietCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit QuietCombo(QWidget* parent = nullptr);

    std::function<void()> onEscape; ///< for an editable one: what Escape does

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// The reason why a field was not stored, under it: sign and words, not only a colour. Hidden at first.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget* parent = nullptr);
};

} // namespace agenda::gui
