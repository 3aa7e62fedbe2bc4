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

Past::Past(const Workspace& workspace, const QString& revision) : m_workspace(workspace)
{
    const std::optional<Revision> last = workspace.history().heading(revision);
    m_then = workspace.history().changedAfter(last ? last->number : 0);
}

template <class R>
QList<R> Past::all() const
{
    QList<R> records = m_workspace.all<R>();
    const QHash<QString, std::optional<R>> then = changed<R>();
    if (then.isEmpty())
        return records;
    records.removeIf([&](const R& each) { return then.contains(each.id.text()); });
    for (const std::optional<R>& each : then) {
        if (each)
            records << *each;
    }
    return records;
}

template <class R>
QHash<QString, std::optional<R>> Past::changed() const
{
    const QString type = QString::fromLatin1(R::type);
    const QHash<QString, QString> texts = m_then.value(type);
    QHash<QString, std::optional<R>> then;
    then.reserve(texts.size());
    for (auto each = texts.cbegin(); each != texts.cend(); ++each) {
        std::optional<R>& record = then[each.key()];
        if (!each->isEmpty())
            record = std::get<R>(recordFromText(type, *each));
    }
    return then;
}

#define AGENDA_INSTANTIATE(R)                                                                                \
    template QList<R> Past::all() const;                                                                     \
    template QHash<QString, std::optional<R>> Past::changed() const;
AGENDA_FOR_EVERY_RECORD(AGENDA_INSTANTIATE)
#undef AGENDA_INSTANTIATE

} // namespace agenda::store
