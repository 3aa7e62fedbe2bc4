// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

namespace agenda::gui
{

class PageView;

/// Draws with the mouse over a line of the page that is in view, of the PDF with those bytes.
void markText(PageView& view, const QByteArray& pdf, const QString& text);
/// Where the text stands in the view, in one line of that page (from 0).
QRectF textArea(PageView& view, const QByteArray& pdf, int page, const QString& text);
/// Moves the mouse with its button down.
void moveMarking(PageView& view, QPoint to);

} // namespace agenda::gui
