// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/drops.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDropEvent>
#include <QUrl>
#include <QWidget>
#include <QWindow>

namespace agenda::gui
{

bool dropOn(QWidget& widget, const QPoint& at, const QMimeData& data)
{
    QWindow* const handle = widget.window()->windowHandle();
    REQUIRE(handle);
    const QPoint point = widget.mapTo(widget.window(), at);
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(point, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(handle, &enter);
    QDragMoveEvent move(point, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(handle, &move);
    if (!enter.isAccepted() || !move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(handle, &leave);
        return false;
    }
    QDropEvent drop(point, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(handle, &drop);
    // Whoever gives a file keeps it.
    CHECK(drop.dropAction() == Qt::CopyAction);
    QApplication::processEvents();
    return drop.isAccepted();
}

bool dropFilesOn(QWidget& widget, const QPoint& at, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& each : files)
        urls << QUrl::fromLocalFile(each);
    data.setUrls(urls);
    return dropOn(widget, at, data);
}

} // namespace agenda::gui
