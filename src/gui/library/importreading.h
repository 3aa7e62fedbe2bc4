// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/library/referencefile.h"

#include <functional>
#include <memory>

namespace agenda::gui
{

/// One reading of a file of references: what the window gives of the workspace, and what is made of it in
/// another thread in two halves. Between them the window, which then knows the file, says what is there to
/// compare with. It shares nothing with the dialog, which may be gone. The halves throw Error.
struct ImportReading {
    std::function<ReferenceFile(Progress&)> open;
    std::shared_ptr<const ReferenceFile> file; ///< null: to be opened
    ReadingChoices choices;
    ReadingContext context;
    QList<ImportBatch> before; ///< their columns are remembered
    ReferenceReading result;
    store::MatchBasis basis;
    QHash<Id<Evidence>, QString> titles; ///< of what is there and some record is like

    void read(Progress& progress);
    void match(Progress& progress);
};

} // namespace agenda::gui
