// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/past.h"

#include "store/everyrecord.h"
#include "store/history.h"
#include "store/recordjson.h"
#include "store/workspace.h"

#include <QDateTime>

namespace agenda::store
{

Past::Past(const Workspace& workspace, const QDate& day) : m_workspace(workspace)
{
    if (!day.isNull())
        m_then = workspace.history().changedSince(day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1);
}

template <class R>
QList<R> Past::all() const
{
    return all<R>(m_workspace.all<R>());
}

template <class R>
QList<R> Past::all(QList<R> records) const
{
    const QString type = QString::fromLatin1(R::type);
    const QHash<QString, QString> then = m_then.value(type);
    if (then.isEmpty())
        return records;
    records.removeIf([&](const R& each) { return then.contains(each.id.text()); });
    for (const QString& text : then) {
        if (!text.isEmpty())
            records << std::get<R>(recordFromText(type, text));
    }
    return records;
}

#define AGENDA_INSTANTIATE(R)                                                                                \
    template QList<R> Past::all() const;                                                                     \
    template QList<R> Past::all(QList<R>) const;
AGENDA_FOR_EVERY_RECORD(AGENDA_INSTANTIATE)
#undef AGENDA_INSTANTIATE

} // namespace agenda::store
