// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace agenda::gui
{

class PageView;

/// Draws with the mouse over a line of the page that is in view, of the PDF with those bytes.
void markText(PageView& view, const QByteArray& pdf, const QString& text);

} // namespace agenda::gui
