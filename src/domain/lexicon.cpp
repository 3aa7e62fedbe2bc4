// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lexicon.h"

namespace agenda
{

void Lexicon::unify(Evidence& evidence) const
{
    evidence.countries = countries.namesFor(evidence.countries);
    evidence.products = products.namesFor(evidence.products);
}

void Lexicon::unify(Finding& finding) const
{
    finding.country = countries.nameFor(finding.country);
    finding.product = products.nameFor(finding.product);
}

} // namespace agenda
