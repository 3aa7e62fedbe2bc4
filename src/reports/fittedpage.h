// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"
#include "reports/report.h"

namespace agenda::reports
{

/// The first of `make(0)`, `make(1)`, … that fits one page of that paper, else `make(tightest)`, which has to
/// give way enough for whatever the data is. Each is laid out to see it: some milliseconds. Needs a
/// QGuiApplication.
Section onOnePage(Paper paper, int tightest, const std::function<Section(int tightness)>& make);

} // namespace agenda::reports
