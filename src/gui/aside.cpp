// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/aside.h"

#include "gui/dialogs/waitdialog.h"
#include "gui/page.h"
#include "gui/task.h"
#include "store/history.h"
#include "store/workspace.h"

#include <QEventLoop>

namespace agenda::gui
{

namespace
{

/// A change of so many records is done before a person would wonder.
constexpr qint64 mostInWindow = 200;

} // namespace

void changeAside(const Session& session, const QString& title,
                 const std::function<void(store::Workspace&, Progress&)>& work)
{
    const auto open = session.workspace.forWorker();
    QList<store::Revision> made;
    std::exception_ptr failure;
    bool isDone = false;
    QEventLoop loop;
    session.tasks.start(
        &loop, title,
        [&](Progress& progress) {
            const std::unique_ptr<store::Workspace> workspace = open();
            QObject::connect(workspace.get(), &store::Workspace::changed,
                             [&made](const store::Revision& revision) { made << revision; });
            work(*workspace, progress);
        },
        [&] {
            isDone = true;
            loop.quit();
        },
        [&](const std::exception_ptr& why) {
            failure = why;
            isDone = true;
            loop.quit();
        });
    if (!isDone)
        loop.exec();
    if (!isDone) // the whole program is being left
        session.tasks.cancelAll();
    for (const store::Revision& revision : std::as_const(made))
        session.workspace.follow(revision);
    if (failure)
        std::rethrow_exception(failure);
}

std::optional<store::Revision> replayStep(const Session& session, QWidget* parent, Step step)
{
    store::Workspace& workspace = session.workspace;
    const bool isUndo = step == Step::Undo;
    const std::optional<store::Revision> next = isUndo ? workspace.nextUndo() : workspace.nextRedo();
    if (!next)
        return {};
    if (workspace.history().changeCount(next->number) <= mostInWindow) {
        isUndo ? workspace.undo() : workspace.redo();
        return next;
    }
    WaitDialog::during(
        session, parent,
        (isUndo ? WaitDialog::tr("Deshaciendo: %1") : WaitDialog::tr("Rehaciendo: %1")).arg(next->label),
        [isUndo](store::Workspace& aside, Progress& progress) {
            isUndo ? aside.undo(progress) : aside.redo(progress);
        });
    return next;
}

} // namespace agenda::gui
