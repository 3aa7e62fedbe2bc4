// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "domain/evidence.h"
#include "exchange/tables/table.h"

#include <QSet>

#include <functional>
#include <optional>

namespace agenda::store
{
class Workspace;
}

namespace agenda
{

/// Every form in which the library leaves.
enum class LibraryFormat { Workbook, Csv, Bibtex, Ris, CslJson };
/// The format that the ending of the name asks for; nothing: none of ours.
std::optional<LibraryFormat> libraryFormatOf(const QString& path);
/// «.xlsx»
QString endingOf(LibraryFormat format);

/// Which evidence is meant; nothing: all of it.
using EvidenceChoice = std::optional<QSet<Id<Evidence>>>;

/// The library as a table, in the order of its numbers: the columns that an import knows by themselves
/// (evidencecolumns.h), then its number, how its quality was judged, by whom, when and why, and its files.
/// Workspace's thread. Throws Error.
Table libraryTable(const store::Workspace& workspace, const EvidenceChoice& which = {});

/// What an export wrote.
struct LibraryExported {
    int references = 0;
    QStringList notes; ///< Spanish: what the format could not hold
};

/// Reads what is to leave, on the workspace's thread; the work that comes back writes it, on any thread, and
/// puts the file in place whole. The name's ending says the format; the separator is for CSV. Both throw
/// Error: Conflict (a file of another kind is there), Constraint (another ending, what the format cannot
/// hold), Cancelled, NotFound, Storage.
std::function<LibraryExported(Progress&)> prepareLibraryExport(const store::Workspace& workspace,
                                                               const EvidenceChoice& which,
                                                               const QString& path, QChar separator = u';');
/// Both at once.
LibraryExported exportLibrary(const store::Workspace& workspace, const EvidenceChoice& which,
                              const QString& path, Progress& progress, QChar separator = u';');

} // namespace agenda
