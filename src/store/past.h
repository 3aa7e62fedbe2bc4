// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>
#include <QHash>

#include <optional>

namespace agenda::store
{

class Workspace;

/// A moment of an agenda, on its two clocks: what held on a day (effective dates), as it was known at the end
/// of another day (recorded dates). Null: the present.
struct AsOf {
    QDate effective;
    QDate recorded;

    bool operator==(const AsOf&) const = default;
};

/// The records as they had been typed by the end of a day, local time; the present ones for a null day. Reads
/// once what changed since that day. On the workspace's own thread, and not longer than nothing is written;
/// throws Error.
class Past
{
public:
    Past(const Workspace& workspace, const QDate& day);
    /// The same as they stood after the revision with that id; before all for one that is not known.
    Past(const Workspace& workspace, const QString& revision);

    /// All of a kind, unsorted.
    template <class R>
    QList<R> all() const;
    /// Those of a kind that changed since, as they stood then, by id; nothing for one that was not there.
    template <class R>
    QHash<QString, std::optional<R>> changed() const;

private:
    const Workspace& m_workspace;
    QHash<QString, QHash<QString, QString>> m_then; ///< by type and id, as JSON text; empty: was not there
};

} // namespace agenda::store
