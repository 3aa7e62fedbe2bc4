// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/library/publiclibrary.h"

#include "exchange/library/referencefile.h"
#include "store/workspace.h"

namespace agenda
{

store::ImportSummary importPublicLibrary(store::Workspace& workspace, Progress& progress)
{
    const ReferenceFile file = ReferenceFile::open(QStringLiteral(":/data/public-library.csv"), progress);
    ReferenceReading reading = file.read({}, readingContext(workspace), progress);
    store::matchCandidates(workspace, file.sha256(), reading.candidates, progress);
    return store::importReferences(workspace, file.batch(reading), std::move(reading.candidates), progress);
}

} // namespace agenda
