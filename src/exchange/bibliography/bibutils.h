// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reference.h"

#include <QString>

namespace agenda
{

class Progress;

/// What the programs of `bibutils` read for us.
enum class ForeignFormat { EndNoteXml, Refer, PubMedXml, Isi };

/// Reads a bibliography, decoded already, by way of MODS: a program of `bibutils` converts it in a limited
/// process. That program tells nothing by its exit code and leaves records out in silence, so records are
/// counted before, by it, and after, and a difference is a problem. What it says it did not use is put into
/// the item's `custom`. Waits; any thread. Throws Error: NotFound (bibutils is not installed), Unreadable (it
/// crashed or passed a limit), Cancelled.
References readWithBibutils(ForeignFormat format, const QString& text, Progress& progress);

} // namespace agenda
