// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda
{

/// Whether it is the code of a currency in use somewhere, after ISO 4217: «USD», «GTQ». In capitals.
bool isCurrency(const QString& code);

} // namespace agenda
