// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dropgate.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace agenda::gui
{

namespace
{

bool isTextField(const QWidget* widget)
{
    const QWidget* const owner = widget->parentWidget();
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(owner) ||
           qobject_cast<const QTextEdit*>(owner);
}

} // namespace

DropGate::DropGate(QWidget* area) : QObject(area), m_area(area)
{
    area->setAcceptDrops(true);
    // Of the whole program: each field and list below takes drops for itself.
    qApp->installEventFilter(this);
}

bool DropGate::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    const auto* const widget = qobject_cast<const QWidget*>(watched);
    if (!widget || (widget != m_area && !m_area->isAncestorOf(widget)) ||
        widget->window() != m_area->window())
        return false;
    auto* const drop = static_cast<QDropEvent*>(event);
    const Brought brought = Brought::of(drop->mimeData());
    // Text that is dragged within the program is being edited.
    if (brought.isEmpty() || (brought.files.isEmpty() && (isTextField(widget) || drop->source())))
        return false;
    if (QApplication::activeModalWidget()) { // a question comes first
        drop->ignore();
        return true;
    }
    // Never moved: whoever gives it keeps it.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop) {
        const QPoint at = widget->mapToGlobal(drop->position().toPoint());
        QMetaObject::invokeMethod(
            this, [this, brought, at] { Q_EMIT dropped(brought, at); }, Qt::QueuedConnection);
    }
    return true;
}

} // namespace agenda::gui
