// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/historyimport.h"

#include "base/error.h"
#include "store/history.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

namespace agenda::store
{

namespace
{

/// Whether it is the same record. Changes from before there were numbers have none.
bool isSame(const Record& one, const Record& other)
{
    const Evidence* const a = std::get_if<Evidence>(&one);
    const Evidence* const b = std::get_if<Evidence>(&other);
    if (!a || !b || (a->number != 0 && b->number != 0))
        return one == other;
    Evidence numbered = *a;
    numbered.number = b->number;
    return numbered == *b;
}

/// Applies the changes to what there was; false if a change started from something else.
bool replayed(const Revision& revision, QHash<QString, Record>& present)
{
    for (const Change& change : revision.changes) {
        const QString id = idOf(change.record());
        const auto before = present.constFind(id);
        const bool fits = change.before ? before != present.constEnd() && isSame(*before, *change.before)
                                        : before == present.constEnd();
        if (!fits || (change.before && change.after && idOf(*change.before) != idOf(*change.after)))
            return false;
        if (change.after)
            present.insert(id, *change.after);
        else
            present.remove(id);
    }
    return true;
}

} // namespace

QString historyProblem(const QList<Record>& records, const QList<Revision>& revisions)
{
    QHash<QString, Record> present;
    QSet<QString> ids;
    for (const Revision& revision : revisions) {
        if (ids.contains(revision.id))
            return tr("el cambio %1 está dos veces en el historial").arg(revision.number);
        if (!revision.undoes.isEmpty() && !ids.contains(revision.undoes))
            return tr("el cambio %1 deshace otro que no está antes en el historial").arg(revision.number);
        if (!replayed(revision, present))
            return tr("el cambio %1 del historial no parte de lo que había").arg(revision.number);
        ids.insert(revision.id);
    }
    bool same = present.size() == records.size();
    for (const Record& record : records)
        same = same && present.contains(idOf(record)) && isSame(present.value(idOf(record)), record);
    return same ? QString() : tr("el historial no lleva a los registros que hay");
}

void importHistory(Workspace& workspace, const QList<Record>& records, const QList<Revision>& revisions)
{
    if (!workspace.history().headings(1).isEmpty()) {
        throw Error(ErrorKind::Conflict,
                    tr("Esta agenda ya tiene su propio historial. Tráigalo en una agenda nueva y vacía."));
    }
    const QString problem = historyProblem(records, revisions);
    if (!problem.isEmpty()) {
        throw Error(ErrorKind::Unreadable,
                    tr("El historial del archivo no es válido: %1. No se cambió nada.").arg(problem));
    }
    workspace.adopt(records, revisions);
}

} // namespace agenda::store
