// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/brought.h"

#include <QObject>
#include <QPoint>

class QDropEvent;
class QWidget;

namespace agenda::gui
{

/// Catches what is dropped anywhere on a widget or below it, before a text field takes a file for text. Text
/// dropped on a text field stays the field's. Rows that are moved within a list are left alone. Owned by the
/// widget; window's thread.
class DropGate : public QObject
{
    Q_OBJECT

public:
    explicit DropGate(QWidget* area);

Q_SIGNALS:
    /// Once the drag has ended, for what follows may ask questions. `at`: on the screen.
    void dropped(const agenda::gui::Brought& brought, const QPoint& at);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_area;
};

} // namespace agenda::gui
