// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filecheck.h"

#include "gui/page.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "gui/workarea.h"
#include "store/check.h"
#include "store/workspace.h"

#include <QStringList>

namespace agenda::gui
{

namespace
{

constexpr int daysBetweenChecks = 7;

} // namespace

void FileCheck::showDamage(WorkArea& work, Prompts& prompts, const QList<Problem>& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines.append(problem.where + QStringLiteral(": ") + problem.cause);
    prompts.error(&work, tr("Este archivo tiene daños (%1). %2").arg(lines.first(), problems.first().remedy),
                  lines.join(u'\n'));
}

void FileCheck::start(const Session& session, WorkArea& work)
{
    const QString path = session.workspace.path();
    const QDate today = session.workspace.clock().today();
    const bool wasClosed = session.workspace.wasClosedCleanly();
    const QDate last = session.settings.checkedOn(path);
    if (wasClosed && (!last.isValid() || last.daysTo(today) < daysBetweenChecks)) {
        // The week begins with the first opening.
        if (!last.isValid())
            session.settings.setCheckedOn(path, today);
        return;
    }
    const auto problems = std::make_shared<QList<Problem>>();
    session.tasks.start(
        &work, tr("Revisando el archivo"),
        [path, problems](Progress& progress) { *problems = store::quickCheck(path, progress); },
        [&settings = session.settings, &prompts = session.prompts, &work, path, today, wasClosed, problems] {
            settings.setCheckedOn(path, today);
            if (!problems->isEmpty())
                showDamage(work, prompts, *problems);
            else if (!wasClosed)
                work.tell(tr("La última sesión no terminó bien. Se revisó el archivo y está completo."),
                          false);
        },
        [](const std::exception_ptr&) {
            // Only a cancel comes here, and the next opening looks again.
        });
}

} // namespace agenda::gui
