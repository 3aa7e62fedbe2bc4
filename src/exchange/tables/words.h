// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace agenda
{

/// The words of this folder for the user: `Tables::tr`.
struct Tables {
    Q_DECLARE_TR_FUNCTIONS(agenda::Tables)
};

} // namespace agenda
