// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace agenda::gui
{

/// A part of a form that is folded away under its title until somebody asks for it. Window's thread; throws
/// nothing.
class Expander : public QWidget
{
    Q_OBJECT

public:
    explicit Expander(QWidget* parent = nullptr);

    /// Takes `content` in, folded.
    void setContent(const QString& title, QWidget* content);
    void setTitle(const QString& title);
    bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton* m_button;
    QWidget* m_content = nullptr;
};

} // namespace agenda::gui
