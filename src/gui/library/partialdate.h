// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace agenda::gui
{

/// Reads a date as people here write it, as far as it is known: «2021», «03/2021», «9/3/2021» (day first),
/// «9 de marzo de 2021», «mar 2021», and ISO 8601. Gives ISO 8601 («2021-03»), an empty text for blanks, and
/// nothing where it is not a date. Any thread.
std::optional<QString> readPartialDate(const QString& typed);

} // namespace agenda::gui
