// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/past.h"

#include "store/history.h"
#include "store/workspace.h"

#include <QDateTime>

namespace agenda::store
{

template <class R>
QList<R> recordedBy(const Workspace& workspace, const QDate& day)
{
    return recordedBy<R>(workspace, day, workspace.all<R>());
}

template <class R>
QList<R> recordedBy(const Workspace& workspace, const QDate& day, QList<R> records)
{
    if (day.isNull())
        return records;
    const qint64 end = day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
    const QHash<QString, std::optional<Record>> then =
        workspace.history().changedSince(QString::fromLatin1(R::type), end);
    records.removeIf([&](const R& each) { return then.contains(each.id.text()); });
    for (const std::optional<Record>& each : then) {
        if (each)
            records << std::get<R>(*each);
    }
    return records;
}

#define AGENDA_INSTANTIATE(R)                                                                                \
    template QList<R> recordedBy(const Workspace&, const QDate&);                                            \
    template QList<R> recordedBy(const Workspace&, const QDate&, QList<R>);
AGENDA_INSTANTIATE(Agenda)
AGENDA_INSTANTIATE(Question)
AGENDA_INSTANTIATE(Theme)
AGENDA_INSTANTIATE(Person)
AGENDA_INSTANTIATE(SubQuestion)
AGENDA_INSTANTIATE(State)
AGENDA_INSTANTIATE(Study)
AGENDA_INSTANTIATE(Evidence)
AGENDA_INSTANTIATE(Attachment)
AGENDA_INSTANTIATE(Link)
AGENDA_INSTANTIATE(Finding)
AGENDA_INSTANTIATE(Appraisal)
AGENDA_INSTANTIATE(Contradiction)
AGENDA_INSTANTIATE(Term)
AGENDA_INSTANTIATE(ImportBatch)
AGENDA_INSTANTIATE(ImportRecord)
AGENDA_INSTANTIATE(DistinctPair)
AGENDA_INSTANTIATE(Answer)
AGENDA_INSTANTIATE(Confidence)
AGENDA_INSTANTIATE(Use)
AGENDA_INSTANTIATE(SearchDone)
AGENDA_INSTANTIATE(Activity)
AGENDA_INSTANTIATE(Recommendation)
AGENDA_INSTANTIATE(Organisation)
AGENDA_INSTANTIATE(Return)
#undef AGENDA_INSTANTIATE

} // namespace agenda::store
