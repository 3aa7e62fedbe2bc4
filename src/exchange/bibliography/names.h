// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/referencedraft.h"

namespace agenda::bibliography
{

/// The names of a BibTeX field («and» between them) as a CSL list: particles, «von Last, Jr, First», names in
/// braces as a literal, biblatex's «family=..., given=...», «and others» as «et al.».
Json bibtexNames(QStringView names, bool& mended);

/// One name of RIS or MEDLINE: «Last, First, Jr»; without a comma a literal.
Json invertedName(QStringView name, bool& mended);

} // namespace agenda::bibliography
