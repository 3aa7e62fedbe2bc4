// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/revision.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace agenda
{
class Progress;
}

namespace agenda::store
{
class Workspace;
} // namespace agenda::store

namespace agenda::gui
{

struct Session;

/// Does one long change in the task runner's thread, with a workspace of its own there, and comes back when
/// it is done; the window is painted meanwhile. The caller is a modal dialog, or blocks what a person could
/// do some other way. A cancel of the task (`TaskRunner::requestCancel`) leaves everything as it was.
/// Window's thread. Throws what the work threw.
void changeAside(const Session& session, const QString& title,
                 const std::function<void(store::Workspace&, Progress&)>& work);

enum class Step { Undo, Redo };
/// Takes the last change back, or does it again: one that touches many records aside, behind a dialog with
/// «Cancelar». Returns the revision that it took back, without its changes, or nothing if there is none.
/// Throws Error.
std::optional<store::Revision> replayStep(const Session& session, QWidget* parent, Step step);

} // namespace agenda::gui
