// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trash.h"

#include "base/error.h"
#include "domain/labels.h"
#include "store/history.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

/// The record that the removal was about: removals go leaves first, so the last one, and others of its kind
/// went for themselves too.
QString titleOfRemoval(const Revision& removal)
{
    const Record& top = *removal.changes.last().before;
    const auto others =
        std::count_if(removal.changes.cbegin(), removal.changes.cend(),
                      [&](const Change& each) { return each.before->index() == top.index(); }) -
        1;
    const QString title = tr("%1: %2").arg(typeLabel(typeOf(top)), titleOf(top));
    return others == 0 ? title : tr("%1 y %2 más").arg(title).arg(others);
}

} // namespace

QList<TrashItem> readTrash(const Workspace& workspace)
{
    QList<TrashItem> items;
    QSet<QString> seen;
    for (Revision& revision : workspace.history().removals()) {
        // Only the latest removal of a record counts, and only while the record is not there again.
        revision.changes.removeIf([&](const Change& change) {
            const QString id = idOf(*change.before);
            if (seen.contains(id) || workspace.find(typeOf(*change.before), id))
                return true;
            seen.insert(id);
            return false;
        });
        if (revision.changes.isEmpty())
            continue;
        const QString title = titleOfRemoval(revision);
        const int records = int(revision.changes.size());
        items.append({std::move(revision), title, records});
    }
    return items;
}

Revision restore(Workspace& workspace, const QString& removalRevisionId)
{
    const QList<TrashItem> trash = readTrash(workspace);
    for (const TrashItem& item : trash) {
        if (item.removal.id != removalRevisionId)
            continue;
        try {
            return workspace.run({tr("Recuperar de la papelera: %1").arg(item.title), {}},
                                 [&](Writer& writer) {
                                     for (auto change = item.removal.changes.crbegin();
                                          change != item.removal.changes.crend(); ++change)
                                         writer.putAsItWas(*change->before);
                                 });
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Conflict)
                throw;
            throw Error(
                ErrorKind::Conflict,
                tr("No se puede recuperar «%1» todavía: aquello a lo que pertenecía también está en la "
                   "papelera. Recupere eso primero.")
                    .arg(item.title),
                error.detail());
        }
    }
    throw Error(ErrorKind::NotFound, tr("Eso ya no está en la papelera."));
}

} // namespace agenda::store
