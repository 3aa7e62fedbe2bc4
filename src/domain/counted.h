// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda
{

/// «1 par» or «12345 pares»: `one` is the whole text for one, and `%1` in `many` is the number. Its digits
/// are written without separators, as every count on screen and in the terminal is.
inline QString counted(qsizetype number, const QString& one, const QString& many)
{
    return number == 1 ? one : many.arg(number);
}

} // namespace agenda
