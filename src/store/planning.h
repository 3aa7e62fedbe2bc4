// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>

namespace agenda::store
{

class Workspace;

/// The operations on what we plan to do to learn, on what evaluations recommend and on giving results back.
/// Each is one `Workspace::run`. All throw Error and then have changed nothing. People and organisations go
/// by their names and are added when new.

/// Adds the activity, or replaces the one with its id. It lasts from the quarter of its first day to that of
/// its last.
Id<Activity> saveActivity(Workspace& workspace, Activity activity, const QString& responsible);
void removeActivity(Workspace& workspace, const Id<Activity>& id);
/// The record that the activity becomes when it is delivered: its title, kind and method.
Evidence deliveryOf(const Activity& activity);
/// The activity is delivered and becomes `evidence`, linked to all of its sub-questions that are still there,
/// in one step. Throws Conflict if it became evidence before.
Id<Evidence> deliverActivity(Workspace& workspace, const Id<Activity>& id, Evidence evidence);

/// Adds the recommendation at the end of its evidence, or replaces the one with its id.
Id<Recommendation> saveRecommendation(Workspace& workspace, Recommendation recommendation,
                                      const QString& owner);
void removeRecommendation(Workspace& workspace, const Id<Recommendation>& id);

/// The organisation took part in what became the evidence of `back`; without an id it replaces what was said
/// of the two before. An organisation with an id gets the name, kind and country given here. Throws Conflict
/// if `back` has an id and the organisation is that of another return of the same evidence.
Id<Return> saveReturn(Workspace& workspace, Return back, const Organisation& organisation);
void removeReturn(Workspace& workspace, const Id<Return>& id);

/// An activity as a person reads it.
struct PlannedActivity {
    Activity activity;
    QString responsible;
    QList<SubQuestion> subquestions; ///< those that are still there
    bool isLate = false;
};
/// The plan, in the order of its quarters.
QList<PlannedActivity> readPlan(const Workspace& workspace);

/// A recommendation with where it comes from.
struct FollowedRecommendation {
    Recommendation recommendation;
    Evidence evidence;
    QString owner;
    bool isLate = false;
};
/// Those about which something is still to be done, the earliest due first; those without a date last.
QList<FollowedRecommendation> openRecommendations(const Workspace& workspace);
/// All of an evidence, in their order.
QList<FollowedRecommendation> recommendationsOf(const Workspace& workspace, const Id<Evidence>& evidence);

/// An organisation that took part, in what, and what went back to it.
struct Participation {
    Return back;
    Organisation organisation;
    Evidence evidence;
};
/// Those to which something has still to go back first, then the latest return first; by name.
QList<Participation> allParticipations(const Workspace& workspace);
/// By the name of the organisation.
QList<Participation> participationsOf(const Workspace& workspace, const Id<Evidence>& evidence);

} // namespace agenda::store
