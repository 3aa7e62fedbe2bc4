// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/aside.h"

#include "gui/dialogs/waitdialog.h"
#include "gui/page.h"
#include "gui/scriptedprompts.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "store/evidenceedit.h"
#include "store/importing.h"
#include "store/workspace.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace agenda;
using namespace agenda::gui;

namespace test_aside
{

/// An agenda after an import of so many references.
struct Imported {
    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(
        folder.filePath(QStringLiteral("a.agenda")), sample::author(), sample::clock());
    QString before;
    QString after;
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Session session{*workspace, prompts, tasks, settings};

    explicit Imported(int count)
    {
        sample::fill(*workspace);
        before = sample::dump(*workspace);
        QList<store::Candidate> list;
        for (int line = 1; line <= count; ++line) {
            store::Candidate& each = list.emplaceBack();
            each.evidence.title = QStringLiteral("[EJEMPLO] Número %1").arg(line);
            each.line = line;
        }
        ImportBatch batch;
        batch.name = QStringLiteral("lista.ris");
        Progress progress;
        store::importReferences(*workspace, batch, list, progress);
        after = sample::dump(*workspace);
    }
    /// What the dialog says while the task begins; then it presses «Cancelar» if asked.
    void watch(bool cancels)
    {
        QObject::connect(
            &tasks, &TaskRunner::progressed, &tasks,
            [this, cancels] {
                auto* const dialog = qobject_cast<WaitDialog*>(QApplication::activeModalWidget());
                seen += dialog ? dialog->findChild<QLabel*>()->text() : QStringLiteral("(no dialog)");
                if (dialog && cancels)
                    dialog->findChild<QPushButton*>(QStringLiteral("cancel"))->click();
            },
            Qt::SingleShotConnection);
    }
    QStringList seen;
};

TEST_CASE("a long import is taken back and done again behind a dialog that says what is done")
{
    Imported room(300);
    room.watch(false);
    const auto undone = replayStep(room.session, nullptr, Step::Undo);
    REQUIRE(undone);
    CHECK(undone->label == QStringLiteral("Importar «lista.ris»"));
    CHECK(room.seen == QStringList{QStringLiteral("Deshaciendo: Importar «lista.ris»")});
    CHECK_FALSE(QApplication::activeModalWidget());
    CHECK(sample::dump(*room.workspace) == room.before);
    room.watch(false);
    REQUIRE(replayStep(room.session, nullptr, Step::Redo));
    CHECK(room.seen.last() == QStringLiteral("Rehaciendo: Importar «lista.ris»"));
    CHECK(sample::dump(*room.workspace) == room.after);
}

TEST_CASE("the undo of a long import that is cancelled leaves everything as it was")
{
    Imported room(300);
    room.watch(true);
    CHECK(kindOf([&] { replayStep(room.session, nullptr, Step::Undo); }) == ErrorKind::Cancelled);
    CHECK(room.seen.size() == 1);
    CHECK_FALSE(QApplication::activeModalWidget());
    CHECK(sample::dump(*room.workspace) == room.after);
    CHECK(room.workspace->nextUndo()->label == QStringLiteral("Importar «lista.ris»"));
    REQUIRE(replayStep(room.session, nullptr, Step::Undo));
    CHECK(sample::dump(*room.workspace) == room.before);
}

TEST_CASE("a small step is taken back at once, and nothing is taken back where nothing was done")
{
    Imported room(3);
    room.watch(false);
    REQUIRE(replayStep(room.session, nullptr, Step::Undo));
    CHECK(room.seen.isEmpty());
    CHECK(sample::dump(*room.workspace) == room.before);
    while (room.workspace->nextUndo())
        room.workspace->undo();
    CHECK_FALSE(replayStep(room.session, nullptr, Step::Undo));
}

TEST_CASE("a change aside is made in another thread while the window lives, and its failure is told here")
{
    Imported room(3);
    const Qt::HANDLE here = QThread::currentThreadId();
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Aparte");
    bool isElsewhere = false;
    bool isWindowAlive = false;
    changeAside(room.session, QStringLiteral("Aparte"), [&](store::Workspace& workspace, Progress&) {
        isElsewhere = QThread::currentThreadId() != here;
        // Comes back only if the window's thread goes on with its events.
        QMetaObject::invokeMethod(
            &room.tasks, [&] { isWindowAlive = true; }, Qt::BlockingQueuedConnection);
        store::addEvidence(workspace, evidence);
    });
    CHECK(isElsewhere);
    CHECK(isWindowAlive);
    CHECK(room.workspace->all<Evidence>().size() == 4);
    CHECK(kindOf([&] {
              changeAside(
                  room.session, QStringLiteral("Aparte"),
                  [&](store::Workspace& workspace, Progress&) { workspace.require(Id<Evidence>::create()); });
          }) == ErrorKind::NotFound);
    CHECK(room.workspace->all<Evidence>().size() == 4);
    CHECK_FALSE(room.tasks.isRunning());
}

} // namespace test_aside
