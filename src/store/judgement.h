// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda::store
{

class Workspace;

/// The operations by which people judge what was found. Each is one `Workspace::run`. All throw Error and
/// then have changed nothing.

/// Stores how a person judged a document, in place of what the same person had said of it before; a null
/// person is whoever signs, and a null date is today. Throws Constraint if nobody signs.
Id<Appraisal> appraise(Workspace& workspace, Appraisal appraisal);
/// The same by the name of the person, who is added when new.
Id<Appraisal> appraiseAs(Workspace& workspace, const QString& name, Appraisal appraisal);
void removeAppraisal(Workspace& workspace, const Id<Appraisal>& id);

/// Says why a finding contradicts the others; an explanation that is there already is replaced. Throws
/// Constraint if the finding does not contradict.
void explainContradiction(Workspace& workspace, const Id<Finding>& finding, const QString& explanation);
/// Takes the explanation back: the contradiction is open again. Without one nothing happens.
void reopenContradiction(Workspace& workspace, const Id<Finding>& finding);

} // namespace agenda::store
