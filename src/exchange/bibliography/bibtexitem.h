// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/bibtexparser.h"

namespace agenda::bibliography
{

/// The CSL type of a BibTeX or biblatex one; null if it is not known. `canonical` says whether the way back
/// leads to the same.
const char* cslTypeOf(QStringView bibtexType, bool& canonical);

/// Puts the fields of `entry`, its own and those it inherited, into `draft`.
void fillFromBibtex(ReferenceDraft& draft, const BibtexEntry& entry, const QList<BibtexField>& inherited,
                    const BibliographyLimits& limits);

} // namespace agenda::bibliography
