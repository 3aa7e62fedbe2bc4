// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/judgement.h"

#include "base/error.h"
#include "domain/labels.h"
#include "store/agendaedit.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

namespace agenda::store
{

namespace
{

std::optional<Contradiction> explanationOf(const Workspace& workspace, const Id<Finding>& finding)
{
    const QList<Contradiction> found = workspace.where(&Contradiction::finding, finding);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Id<Appraisal> putAppraisal(Workspace& workspace, Appraisal appraisal,
                           const std::function<Id<Person>(Writer&)>& rater)
{
    const Evidence evidence = workspace.require(appraisal.evidence);
    if (appraisal.appraisedOn.isNull())
        appraisal.appraisedOn = workspace.clock().today();
    workspace.run({tr("Valorar «%1»").arg(titleOf(evidence)), {}}, [&](Writer& writer) {
        appraisal.person = rater(writer);
        if (appraisal.person.isNull()) {
            throw Error(
                ErrorKind::Constraint,
                tr("Una valoración necesita el nombre de quien la hace. Dígalo y vuelva a intentarlo."));
        }
        appraisal.id = Id<Appraisal>::create();
        for (const Appraisal& each : workspace.where(&Appraisal::evidence, appraisal.evidence)) {
            if (each.person == appraisal.person)
                appraisal.id = each.id;
        }
        writer.put(appraisal);
    });
    return appraisal.id;
}

} // namespace

Id<Appraisal> appraise(Workspace& workspace, Appraisal appraisal)
{
    const Id<Person> person = appraisal.person;
    return putAppraisal(workspace, std::move(appraisal), [&](Writer& writer) {
        return person.isNull() ? signer(writer) : workspace.require(person).id;
    });
}

Id<Appraisal> appraiseAs(Workspace& workspace, const QString& name, Appraisal appraisal)
{
    return putAppraisal(workspace, std::move(appraisal),
                        [&](Writer& writer) { return personNamed(writer, name); });
}

void removeAppraisal(Workspace& workspace, const Id<Appraisal>& id)
{
    const Appraisal appraisal = workspace.require(id);
    const QString title = titleOf(workspace.require(appraisal.evidence));
    workspace.run({tr("Quitar la valoración de «%1»").arg(title), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

void explainContradiction(Workspace& workspace, const Id<Finding>& id, const QString& explanation)
{
    const Finding finding = workspace.require(id);
    if (finding.direction != Direction::Contradicts) {
        throw Error(ErrorKind::Constraint,
                    tr("Solo se explica un hallazgo que contradice. El sentido de este es «%1».")
                        .arg(label(finding.direction)));
    }
    Contradiction record = explanationOf(workspace, id).value_or(Contradiction{});
    if (record.id.isNull())
        record.id = Id<Contradiction>::create();
    record.finding = id;
    record.explanation = explanation;
    record.explainedOn = workspace.clock().today();
    workspace.run({tr("Explicar la contradicción «%1»").arg(titleOf(finding)), {}}, [&](Writer& writer) {
        record.person = signer(writer);
        writer.put(record);
    });
}

void reopenContradiction(Workspace& workspace, const Id<Finding>& id)
{
    const Finding finding = workspace.require(id);
    const std::optional<Contradiction> record = explanationOf(workspace, id);
    if (!record)
        return;
    workspace.run({tr("Reabrir la contradicción «%1»").arg(titleOf(finding)), {}},
                  [&](Writer& writer) { writer.remove(record->id); });
}

} // namespace agenda::store
