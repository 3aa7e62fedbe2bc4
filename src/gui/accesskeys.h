// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::gui
{

/// A text that somebody wrote, for a widget that takes «&» for an access key: a button, an action, a label
/// with a buddy.
inline QString withoutAccessKeys(const QString& text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace agenda::gui
