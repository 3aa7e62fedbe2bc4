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

/// Adds the activity, or replaces the one with its id.
Id<Activity> saveActivity(Workspace& workspace, Activity activity, const QString& responsible);
void removeActivity(Workspace& workspace, const Id<Activity>& id);
/// The activity is delivered and becomes `evidence`, linked to all of its sub-questions that are still there,
/// in one step. What the record does not say is taken from the activity: title, kind, method. Throws Conflict
/// if it became evidence before.
Id<Evidence> deliverActivity(Workspace& workspace, const Id<Activity>& id, Evidence evidence = {});

/// Adds the recommendation at the end of its evidence, or replaces the one with its id.
Id<Recommendation> saveRecommendation(Workspace& workspace, Recommendation recommendation,
                                      const QString& owner);
void removeRecommendation(Workspace& workspace, const Id<Recommendation>& id);

/// The organisation took part in what became the evidence of `back`; replaces what was said of the two
/// before.
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

/// An organisation that took part, and what went back to it.
struct Participation {
    Return back;
    Organisation organisation;
};
/// By the name of the organisation.
QList<Participation> participationsOf(const Workspace& workspace, const Id<Evidence>& evidence);

} // namespace agenda::store
