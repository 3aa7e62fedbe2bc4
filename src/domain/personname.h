// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <optional>

namespace agenda
{

/// Whether the words of a name say that it is a body and no person: «Fundación…», «University of…», «CLAC».
bool isInstitution(const QString& name);

/// How many of the last words are the family's, as far as the language of the document says: in Spanish two,
/// in Portuguese the last one; in others it depends on the name.
enum class Surnames { Last, Two, Unclear };
Surnames surnamesIn(const QString& language);

/// The person whose name is written as it is said, without a comma: «Laura T. Raynolds», «Fedes van Rijn».
/// Nothing where it may be a body, or is no name. A guess, for which words are the family's nobody can see:
/// `Two` are the last two words, unless the first of them is as well known as a given name.
std::optional<Name> personInOrder(const QString& text, Surnames surnames);

} // namespace agenda
