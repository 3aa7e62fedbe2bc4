// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QPoint>
#include <QStringList>

class QWidget;

namespace agenda::gui
{

/// Drags that to the point of the widget and lets it go there, through the window's handle as the system
/// does: whoever takes drops there gets it. Returns whether somebody took it.
bool dropOn(QWidget& widget, const QPoint& at, const QMimeData& data);
bool dropFilesOn(QWidget& widget, const QPoint& at, const QStringList& files);

} // namespace agenda::gui
