// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace agenda::store
{

/// The words of this library for the user: Spanish in the source, translated where there is a translation.
inline QString tr(const char* text)
{
    return QCoreApplication::translate("agenda::store", text);
}

} // namespace agenda::store
