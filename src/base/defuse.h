// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda
{

/// A text that a spreadsheet would take for a formula (it begins with = + - @, their wide forms, a tab or a
/// line end) with ' before it. One that begins with ' and then such a sign gets one more, so that
/// `undefused(defused(x))` is x.
QString defused(const QString& text);
/// The text without the ' that `defused` put there.
QString undefused(const QString& text);

} // namespace agenda
