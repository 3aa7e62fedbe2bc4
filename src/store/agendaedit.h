// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>

namespace agenda::store
{

class Workspace;

/// The operations on the agenda. Each is one `Workspace::run`: one undo step, one revision. All throw Error
/// and then have changed nothing.

/// Makes the agenda of an empty workspace. Throws Conflict if it has one.
Id<Agenda> startAgenda(Workspace& workspace, const QString& title, int firstYear, int lastYear);
Id<Question> addQuestion(Workspace& workspace, const QString& text);
/// The new theme takes the next free number of its question; its name is confirmed, for a person gave it.
Id<Theme> addTheme(Workspace& workspace, const Id<Question>& question, const QString& name);
/// The new sub-question takes the next code of its theme that was never used, trash included.
Id<SubQuestion> addSubQuestion(Workspace& workspace, const Id<Theme>& theme, const QString& official);

/// `index` counts among the siblings without the moved one; past the end means last.
void moveQuestion(Workspace& workspace, const Id<Question>& id, int index);
void moveTheme(Workspace& workspace, const Id<Theme>& id, const Id<Question>& question, int index);
/// Keeps the code, also under another theme.
void moveSubQuestion(Workspace& workspace, const Id<SubQuestion>& id, const Id<Theme>& theme, int index);

/// Changes the official wording. Throws Constraint without a reason.
void rewordOfficial(Workspace& workspace, const Id<SubQuestion>& id, const QString& official,
                    const QString& reason);
void rewordQuestion(Workspace& workspace, const Id<Question>& id, const QString& text, const QString& reason);
void renameTheme(Workspace& workspace, const Id<Theme>& id, const QString& name);
/// Marks the theme's name as CLAC's word, or as a proposal again.
void setNameStatus(Workspace& workspace, const Id<Theme>& id, NameStatus status);
/// Active, parked or retired.
void setStatus(Workspace& workspace, const Id<SubQuestion>& id, SubQuestionStatus status);

/// Writes an edited record under `label`: any field but the official wording of a sub-question or the text of
/// a question, which are refused here (Constraint).
void save(Workspace& workspace, const QString& label, const Record& record);

/// Sets the state from a day on. Throws Constraint for a day in the future or without a reason.
Id<State> setState(Workspace& workspace, const Id<SubQuestion>& id, Answered value, const QDate& effectiveOn,
                   const QString& reason);
void removeState(Workspace& workspace, const Id<State>& id);

/// The person of that name, made if new, for a responsibility. Empty name: null id. Part of the caller's run.
class Writer;
Id<Person> personNamed(Writer& writer, const QString& name);
/// Sets who answers for a sub-question, by name; an empty name means nobody.
void setResponsible(Workspace& workspace, const Id<SubQuestion>& id, const QString& name);

/// Remove to the trash, with everything that hangs on it.
void removeQuestion(Workspace& workspace, const Id<Question>& id);
void removeTheme(Workspace& workspace, const Id<Theme>& id);
void removeSubQuestion(Workspace& workspace, const Id<SubQuestion>& id);

} // namespace agenda::store
