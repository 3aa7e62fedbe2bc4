// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/report.h"

#include <random>

namespace agenda::sample
{

/// A report of any shape: the same seed gives the same one.
reports::Report randomReport(unsigned seed);

/// Words of Spanish letters, `length` characters or a few more.
QString words(std::mt19937& random, int length);

} // namespace agenda::sample
