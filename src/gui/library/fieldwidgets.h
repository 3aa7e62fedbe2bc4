// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QWidget>

#include <functional>

class QToolButton;
class QVBoxLayout;

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

/// A heading that shows and hides what is under it.
class Expander : public QWidget
{
    Q_OBJECT

public:
    explicit Expander(const QString& title, QWidget* parent = nullptr);

    QVBoxLayout* content() const { return m_content; }
    bool isOpen() const;
    void setOpen(bool open);

private:
    QToolButton* m_head;
    QWidget* m_body;
    QVBoxLayout* m_content;
};

} // namespace agenda::gui
