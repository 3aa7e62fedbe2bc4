// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/arriving.h"

#include "db/query.h"
#include "domain/labels.h"
#include "domain/similarity.h"
#include "store/evidenceedit.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

namespace agenda::store
{

namespace
{

/// The evidence that an arrival is without any doubt.
std::optional<Id<Evidence>> presentAs(const Workspace& workspace, const Arrival& arrival)
{
    if (arrival.file)
        return evidenceWithContent(workspace, arrival.file->sha256);
    const QString doi = doiKey(arrival.evidence.doi);
    if (doi.isEmpty() && arrival.evidence.url.isEmpty())
        return std::nullopt;
    db::Query query(workspace.connection(),
                    doi.isEmpty()
                        ? QStringLiteral("SELECT id, doi FROM evidence WHERE url = ? ORDER BY id")
                        : QStringLiteral("SELECT id, doi FROM evidence WHERE doi <> ? ORDER BY id"));
    query.bind(doi.isEmpty() ? arrival.evidence.url : QStringLiteral(""));
    while (query.next()) {
        if (doi.isEmpty() || doiKey(query.text(1)) == doi)
            return Id<Evidence>(query.text(0));
    }
    return std::nullopt;
}

QString labelFor(const Workspace& workspace, const QList<Arrival>& arrivals,
                 const Id<SubQuestion>& subquestion)
{
    const QString code = subquestion ? workspace.require(subquestion).code : QString();
    if (arrivals.size() == 1) {
        const std::optional<Id<Evidence>> present = presentAs(workspace, arrivals.first());
        const QString title = titleOf(present ? workspace.require(*present) : arrivals.first().evidence);
        if (present)
            return tr("Vincular «%1» a %2").arg(title, code);
        return code.isEmpty() ? tr("Agregar evidencia «%1»").arg(title)
                              : tr("Agregar evidencia «%1» a %2").arg(title, code);
    }
    return code.isEmpty() ? tr("Agregar %1 evidencias").arg(arrivals.size())
                          : tr("Agregar %1 evidencias a %2").arg(arrivals.size()).arg(code);
}

} // namespace

Arrived takeIn(Workspace& workspace, QList<Arrival> arrivals, const Id<SubQuestion>& subquestion)
{
    const QList<Id<SubQuestion>> links =
        subquestion ? QList<Id<SubQuestion>>{subquestion} : QList<Id<SubQuestion>>();
    const DuplicateIndex before(workspace);
    const QString label = labelFor(workspace, arrivals, subquestion);
    Arrived arrived;
    QSet<QString> met; // one document given twice is one
    workspace.run({label, {}}, [&](Writer& writer) {
        for (Arrival& each : arrivals) {
            if (const std::optional<Id<Evidence>> present = presentAs(workspace, each)) {
                const int linked = int(workspace.where(&Link::evidence, *present).size());
                const bool isNew = !putLinks(writer, *present, links).isEmpty();
                if (!met.contains(present->text()))
                    arrived.present << Arrived::Present{*present, linked, isNew};
                met.insert(present->text());
                continue;
            }
            if (each.evidence.id.isNull())
                each.evidence.id = Id<Evidence>::create();
            writer.put(each.evidence);
            if (each.file)
                writer.put(attachmentOf(each.evidence.id, *each.file));
            putLinks(writer, each.evidence.id, links);
            met.insert(each.evidence.id.text());
            arrived.added << each.evidence.id;
        }
    });
    if (arrived.added.size() == 1 && arrived.present.isEmpty()) {
        for (const Arrival& each : std::as_const(arrivals)) {
            if (each.evidence.id == arrived.added.first())
                arrived.like = before.matchFor(each.evidence);
        }
    }
    return arrived;
}

} // namespace agenda::store
