// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

namespace agenda
{

/// What is still to be done on a record before others can find, cite and trust it: the one rule behind «Por
/// completar». A promise only has to say who promised; what was withdrawn needs nothing.
struct Completeness {
    QStringList missing;     ///< names of fields without a value; «attachment»: neither file, link nor DOI
    QStringList unconfirmed; ///< names of fields that were guessed

    bool isComplete() const { return missing.isEmpty() && unconfirmed.isEmpty(); }
    /// «falta año, autoría · sin confirmar: título»; empty if complete.
    QString text() const;
};
Completeness completenessOf(const Evidence& evidence, bool hasFile);

/// «promesa de CLAC», for what is planned or under way; empty for everything else.
QString promiseText(const Evidence& evidence);

} // namespace agenda
