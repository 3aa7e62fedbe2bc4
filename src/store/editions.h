// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/edition.h"

namespace agenda::store
{

class Workspace;

/// All, the latest first. Workspace's thread; throws Error.
QList<Edition> editions(const Workspace& workspace);
/// Throws NotFound, with the numbers that there are.
Edition editionOf(const Workspace& workspace, int number);
/// What the next is called: after the highest that any edition ever had, also one whose export was undone,
/// for its file may be in somebody's hands.
int nextEditionNumber(const Workspace& workspace);

/// Records an export with the bytes of its file: one `Workspace::run`. Its id, size, hash, who made it, when,
/// and the last revision that it knows are given. Throws Conflict if its number is taken, and as `run` does.
Edition recordEdition(Workspace& workspace, Edition edition, const QByteArray& bytes);

/// The file of an edition as it was made. Throws NotFound, Unreadable (damaged).
QByteArray editionBytes(const Workspace& workspace, const Edition& edition);

} // namespace agenda::store
