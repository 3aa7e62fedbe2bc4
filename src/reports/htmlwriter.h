// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/report.h"

namespace agenda::reports
{

/// The report as one HTML file in a single column, without script and without anything from elsewhere: for
/// who reads on a phone or listens. Headings, lists, tables with the scope of their heads, figures as SVG
/// with their texts. Pages do not exist there. Needs a QGuiApplication; its thread.
QByteArray htmlOf(Report report);

/// The same report for who must edit it, as an OpenDocument text (ODT); figures are pictures there.
QByteArray odtOf(Report report);

} // namespace agenda::reports
