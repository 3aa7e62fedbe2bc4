// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::store
{

/// What a written file is, as its first bytes tell.
enum class FileKind { Pdf, AgendaJson, Bibtex, Ris, CslJson, Csv, Workbook, Svg, Png, Html, Odt };

/// Whoever writes to a name that a person chose asks here first: a file may be replaced by one of its own
/// kind only (or if it is empty). Any thread. Throws Conflict where there is something else, a database above
/// all.
void refuseToReplace(const QString& path, FileKind kind);

} // namespace agenda::store
