// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::gui
{

/// The address under which a DOI is found (https://doi.org/…), built from the DOI alone; «doi:» and the
/// resolver's address before it do not matter. Empty if it is no DOI.
QString addressOfDoi(const QString& doi);
/// The address if it may be opened: http or https, with a host, without a user's name in it. Else empty: then
/// it is only text.
QString webAddress(const QString& text);

} // namespace agenda::gui
