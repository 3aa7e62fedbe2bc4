// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace agenda::store
{

class Workspace;
struct Revision;

/// The library as values, read-only like the other views (store/views.h): the workspace's own thread, throws
/// Error.

/// A line of the library.
struct EvidenceRow {
    Evidence evidence;
    int attachments = 0;
    int findings = 0;
    QStringList codes; ///< of the linked sub-questions, in order of the agenda
    /// How it was judged, the latest first; empty: «sin valorar».
    QList<Appraisal> appraisals;

    bool operator==(const EvidenceRow&) const = default;
};
/// All of it, by title.
QList<EvidenceRow> readLibrary(const Workspace& workspace);
/// A part of it, so that nobody has to wait for all: the `most` rows after that id in the order of the ids;
/// from the first if it is null. Fewer than `most`: that was the last part.
QList<EvidenceRow> readLibraryPart(const Workspace& workspace, const Id<Evidence>& after, int most);
/// One line; nothing if there is no such evidence.
std::optional<EvidenceRow> readLibraryRow(const Workspace& workspace, const Id<Evidence>& id);

/// The lines that a revision may have changed, added or removed. Nothing: it may be any of them, or what
/// stands in them under another name (the vocabularies).
std::optional<QSet<Id<Evidence>>> changedRows(const Workspace& workspace, const Revision& revision);

/// Whether the one was judged after the other.
bool isLater(const Appraisal& one, const Appraisal& other);

/// All of it, by number.
QList<EvidenceRow> readNumberedLibrary(const Workspace& workspace);

/// What a list to pick from shows of each evidence, by title: number, kind, title, authors,
/// date, institution and life cycle.
/// The other fields are empty, since of many thousands of records they would take long to read.
QList<Evidence> readForPicking(const Workspace& workspace);

} // namespace agenda::store
