// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planning.h"

#include "base/error.h"
#include "domain/labels.h"
#include "domain/quarter.h"
#include "domain/validation.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <algorithm>

namespace agenda::store
{

namespace
{

EvidenceKind kindOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Study:
        return EvidenceKind::Research;
    case ActivityKind::Evaluation:
        return EvidenceKind::Evaluation;
    case ActivityKind::Review:
    case ActivityKind::Workshop:
    case ActivityKind::Other:
        return EvidenceKind::Other;
    }
    Q_UNREACHABLE();
}

QString nameOf(const Workspace& workspace, const Id<Person>& id)
{
    const std::optional<Person> person = workspace.find(id);
    return person ? person->name : QString();
}

/// With an id it is that organisation, which may be called otherwise now, unless another one has that name.
Id<Organisation> organisationNamed(Writer& writer, Organisation organisation)
{
    organisation.name = organisation.name.simplified();
    QList<Organisation> known = writer.workspace().where(&Organisation::name, organisation.name);
    if (known.isEmpty() && organisation.id)
        known = {organisation};
    const bool isSame = !known.isEmpty() && known.first().id == organisation.id;
    organisation.id = known.isEmpty() ? Id<Organisation>::create() : known.first().id;
    if (isSame) {
        writer.put(organisation);
        return organisation.id;
    }
    if (!known.isEmpty() && organisation.kind.isEmpty())
        organisation.kind = known.first().kind;
    if (!known.isEmpty() && organisation.country.isEmpty())
        organisation.country = known.first().country;
    writer.put(organisation);
    return organisation.id;
}

FollowedRecommendation followed(const Workspace& workspace, const Recommendation& each)
{
    const bool isLate = each.isOpen() && !each.dueOn.isNull() && each.dueOn < workspace.clock().today();
    return {each, workspace.require(each.evidence), nameOf(workspace, each.owner), isLate};
}

/// By the name of the organisation.
QList<Participation> participations(const Workspace& workspace, const QList<Return>& returns)
{
    QList<Participation> all;
    for (const Return& back : returns)
        all.append({back, workspace.require(back.organisation), workspace.require(back.evidence)});
    std::stable_sort(all.begin(), all.end(), [](const Participation& a, const Participation& b) {
        return QString::localeAwareCompare(a.organisation.name, b.organisation.name) < 0;
    });
    return all;
}

/// No date is later than every date.
QDate dueKey(const QDate& due)
{
    return due.isNull() ? QDate(9999, 12, 31) : due;
}

} // namespace

Id<Activity> saveActivity(Workspace& workspace, Activity activity, const QString& responsible)
{
    const bool isNew = activity.id.isNull();
    if (isNew)
        activity.id = Id<Activity>::create();
    activity.title = activity.title.trimmed();
    activity.currency = activity.currency.trimmed().toUpper();
    // Before its days become those of its quarters, which may hide that they stand the wrong way round.
    validate(activity, workspace.clock().today());
    activity.startsOn = Quarter::of(activity.startsOn).first();
    activity.endsOn = Quarter::of(activity.endsOn).last();
    const QString label = isNew ? tr("Planear «%1»") : tr("Cambiar la actividad «%1»");
    workspace.run({label.arg(titleOf(activity)), {}}, [&](Writer& writer) {
        activity.responsible = personNamed(writer, responsible);
        writer.put(activity);
    });
    return activity.id;
}

void removeActivity(Workspace& workspace, const Id<Activity>& id)
{
    const Activity activity = workspace.require(id);
    workspace.run({tr("Quitar la actividad «%1»").arg(titleOf(activity)), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

Evidence deliveryOf(const Activity& activity)
{
    Evidence evidence;
    evidence.title = activity.title;
    evidence.kind = kindOf(activity.kind);
    evidence.methods = activity.method;
    return evidence;
}

Id<Evidence> deliverActivity(Workspace& workspace, const Id<Activity>& id, Evidence evidence)
{
    Activity activity = workspace.require(id);
    if (activity.evidence) {
        throw Error(ErrorKind::Conflict,
                    tr("La actividad «%1» ya se entregó y tiene su evidencia.").arg(titleOf(activity)));
    }
    evidence.id = Id<Evidence>::create();
    evidence.lifeCycle = LifeCycle::Delivered;
    activity.status = ActivityStatus::Delivered;
    activity.evidence = evidence.id;
    QList<Id<SubQuestion>> targets;
    for (const QString& each : std::as_const(activity.subquestions)) {
        if (workspace.find(Id<SubQuestion>(each)))
            targets << Id<SubQuestion>(each);
    }
    workspace.run({tr("Entregar «%1»").arg(titleOf(activity)), {}}, [&](Writer& writer) {
        writer.put(evidence);
        putLinks(writer, evidence.id, targets);
        writer.put(activity);
    });
    return evidence.id;
}

Id<Recommendation> saveRecommendation(Workspace& workspace, Recommendation each, const QString& owner)
{
    workspace.require(each.evidence);
    const bool isNew = each.id.isNull();
    if (isNew) {
        each.id = Id<Recommendation>::create();
        for (const Recommendation& other : workspace.where(&Recommendation::evidence, each.evidence))
            each.position = std::max(each.position, other.position + 1);
    }
    each.text = each.text.trimmed();
    const QString label = isNew ? tr("Agregar la recomendación «%1»") : tr("Cambiar la recomendación «%1»");
    workspace.run({label.arg(titleOf(each)), {}}, [&](Writer& writer) {
        each.owner = personNamed(writer, owner);
        writer.put(each);
    });
    return each.id;
}

void removeRecommendation(Workspace& workspace, const Id<Recommendation>& id)
{
    const Recommendation each = workspace.require(id);
    workspace.run({tr("Quitar la recomendación «%1»").arg(titleOf(each)), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

Id<Return> saveReturn(Workspace& workspace, Return back, const Organisation& organisation)
{
    const Evidence evidence = workspace.require(back.evidence);
    workspace.run({tr("Devolución de «%1» a %2").arg(titleOf(evidence), organisation.name.simplified()), {}},
                  [&](Writer& writer) {
                      back.organisation = organisationNamed(writer, organisation);
                      for (const Return& each : workspace.where(&Return::evidence, back.evidence)) {
                          if (each.organisation != back.organisation || each.id == back.id)
                              continue;
                          if (back.id) {
                              throw Error(ErrorKind::Conflict,
                                          tr("%1 ya está entre las organizaciones de «%2».")
                                              .arg(organisation.name.simplified(), titleOf(evidence)));
                          }
                          back.id = each.id;
                      }
                      if (back.id.isNull())
                          back.id = Id<Return>::create();
                      writer.put(back);
                  });
    return back.id;
}

void removeReturn(Workspace& workspace, const Id<Return>& id)
{
    const Return back = workspace.require(id);
    const QString name = titleOf(workspace.require(back.organisation));
    workspace.run({tr("Quitar la participación de %1").arg(name), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

QList<PlannedActivity> readPlan(const Workspace& workspace)
{
    QHash<QString, SubQuestion> known;
    for (const SubQuestion& sub : workspace.all<SubQuestion>())
        known.insert(sub.id.text(), sub);
    QList<PlannedActivity> plan;
    for (const Activity& activity : workspace.all<Activity>()) {
        PlannedActivity each{activity,
                             nameOf(workspace, activity.responsible),
                             {},
                             activity.isLate(workspace.clock().today())};
        for (const QString& id : activity.subquestions) {
            if (known.contains(id))
                each.subquestions << known.value(id);
        }
        plan << each;
    }
    std::stable_sort(plan.begin(), plan.end(), [](const PlannedActivity& a, const PlannedActivity& b) {
        return std::tie(a.activity.startsOn, a.activity.endsOn) <
               std::tie(b.activity.startsOn, b.activity.endsOn);
    });
    return plan;
}

QList<FollowedRecommendation> openRecommendations(const Workspace& workspace)
{
    QList<FollowedRecommendation> open;
    for (const Recommendation& each : workspace.all<Recommendation>()) {
        if (each.isOpen())
            open << followed(workspace, each);
    }
    std::stable_sort(open.begin(), open.end(),
                     [](const FollowedRecommendation& a, const FollowedRecommendation& b) {
                         return dueKey(a.recommendation.dueOn) < dueKey(b.recommendation.dueOn);
                     });
    return open;
}

QList<FollowedRecommendation> recommendationsOf(const Workspace& workspace, const Id<Evidence>& evidence)
{
    QList<FollowedRecommendation> all;
    for (const Recommendation& each : workspace.where(&Recommendation::evidence, evidence))
        all << followed(workspace, each);
    return all;
}

QList<Participation> participationsOf(const Workspace& workspace, const Id<Evidence>& evidence)
{
    return participations(workspace, workspace.where(&Return::evidence, evidence));
}

QList<Participation> allParticipations(const Workspace& workspace)
{
    QList<Participation> all = participations(workspace, workspace.all<Return>());
    std::stable_sort(all.begin(), all.end(), [](const Participation& a, const Participation& b) {
        return dueKey(b.back.returnedOn) < dueKey(a.back.returnedOn);
    });
    return all;
}

} // namespace agenda::store
