// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda::store
{

class Writer;

/// Removing a record with everything that hangs on it, leaves first, inside the caller's run. Nothing
/// cascades behind the history's back: each removed record is one change of the revision, so that undo and
/// the trash bring all back.
void removeWithChildren(Writer& writer, const Id<Question>& id);
void removeWithChildren(Writer& writer, const Id<Theme>& id);
void removeWithChildren(Writer& writer, const Id<SubQuestion>& id);
void removeWithChildren(Writer& writer, const Id<Evidence>& id);
void removeWithChildren(Writer& writer, const Id<Link>& id);
void removeWithChildren(Writer& writer, const Id<Finding>& id);
void removeWithChildren(Writer& writer, const Id<Answer>& id);
/// Findings that cite the file stay, without it.
void removeWithChildren(Writer& writer, const Id<Attachment>& id);

/// Who signs, as a person of this workspace (added when new); null without a name.
Id<Person> signer(Writer& writer);

} // namespace agenda::store
