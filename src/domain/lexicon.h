// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/link.h"
#include "domain/termindex.h"

namespace agenda
{

/// Both vocabularies, for what is typed and what is imported.
struct Lexicon {
    TermIndex countries;
    TermIndex products;

    const TermIndex& of(Vocabulary vocabulary) const
    {
        return vocabulary == Vocabulary::Countries ? countries : products;
    }
    /// Gives countries and products the names of their terms.
    void unify(Evidence& evidence) const;
    void unify(Finding& finding) const;
};

} // namespace agenda
