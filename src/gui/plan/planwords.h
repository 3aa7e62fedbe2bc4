// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "gui/page.h"
#include "gui/plan/recordtable.h"
#include "store/planning.h"

class QComboBox;

namespace agenda::gui
{

/// The words for what is planned and followed, the same on every screen.

/// «Planeada, atrasada»: never by colour alone.
QString statusText(const store::PlannedActivity& each);
/// «1.3.1, 1.3.2».
QString codesText(const QList<SubQuestion>& subquestions);
/// «Aceptada · Berta · vence el 9 mar 2021, atrasada».
QString followText(const store::FollowedRecommendation& each);
/// A status with the sign of what is late.
RecordTable::Cell lateCell(const QString& words, bool isLate, const QVariant& order = {});

/// An editable list of names to complete what is typed, with `now` in it.
void fillNames(QComboBox& combo, QStringList names, const QString& now);
/// The names of all that were ever written down.
QStringList personNames(const store::Workspace& workspace);

Place evidencePlace(const Id<Evidence>& id);

} // namespace agenda::gui
