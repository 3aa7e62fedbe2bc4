// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::gui
{

/// A tool tip wraps only if it is markup, so data has to be made harmless.
inline QString toolTipOf(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.left(2'500).toHtmlEscaped());
}

} // namespace agenda::gui
