// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda
{

/// The title that `titleOf` (domain/labels.h) makes of a text: one line of at most 80 characters.
QString titleLine(const QString& text);

} // namespace agenda
