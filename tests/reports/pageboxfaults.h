// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"

#include <QStringList>

namespace agenda::sample
{

/// The boxes of pages that overlap or leave their column, a line each.
QStringList faults(const reports::Pages& pages);

} // namespace agenda::sample
