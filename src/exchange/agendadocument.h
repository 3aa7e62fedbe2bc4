// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/revision.h"

#include <QByteArray>
#include <QString>

namespace agenda::store
{
class Workspace;
}

namespace agenda
{

/// An agenda file as values: what it says, not yet in any workspace.
struct AgendaDocument {
    QList<Record> records;            ///< in an order in which they can be written
    QList<store::Revision> revisions; ///< oldest first; empty in a file that only brings records

    /// Every file that the records name, and with `history` those of its revisions too: once for each
    /// content.
    QList<StoredFile> files(bool history) const;
};

/// Reads and checks: strict JSON, the schema, ids once, references inside the file, the rules of the domain.
/// `source` names the file in sentences, `today` is what a state's date is held against. Throws Error:
/// Unreadable, NewerFile, Constraint.
AgendaDocument readDocument(const QByteArray& text, const QString& source, const QDate& today);

/// All of a workspace, in the canonical order: that of the agenda, then position, then id.
AgendaDocument documentOf(const store::Workspace& workspace);
QByteArray writeDocument(const AgendaDocument& document);

} // namespace agenda
