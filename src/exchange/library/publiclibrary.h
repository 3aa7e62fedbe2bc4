// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "store/importing.h"

namespace agenda
{

/// «Biblioteca pública de ejemplo»: the real, public records on fair trade in `data/public-library.csv`, to
/// try the program with. Reads them into the workspace as one undo step, with their import; what is there
/// already stays, so that twice adds nothing. Workspace's thread. Throws Cancelled, Storage, ReadOnly, and
/// then has changed nothing.
store::ImportSummary importPublicLibrary(store::Workspace& workspace, Progress& progress);

} // namespace agenda
