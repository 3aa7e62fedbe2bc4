// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/trashdialog.h"
#include "gui/history/historydelegate.h"
#include "gui/history/historyview.h"
#include "gui/scriptedprompts.h"
#include "store/agendaedit.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace agenda;
using namespace agenda::gui;

namespace test_historyview
{

struct Opened {
    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(
        folder.filePath(QStringLiteral("a.agenda")), sample::author(), sample::clock());
    sample::Ids ids = sample::fill(*workspace);
};

QModelIndex row(const HistoryView& view, int number)
{
    return view.findChild<QTreeView*>()->model()->index(number, 0);
}

TEST_CASE("the history of a record says who, when, why, and before and after of what differs")
{
    Opened opened;
    const QString before = opened.workspace->require(opened.ids.s111).official;
    store::rewordOfficial(*opened.workspace, opened.ids.s111, QStringLiteral("¿Y ahora?"),
                          QStringLiteral("Taller de marzo"));
    HistoryView view(*opened.workspace);
    view.show({opened.ids.s111.text()});
    const QModelIndex newest = row(view, 0);
    const QString head = newest.data(HistoryDelegate::HeadRole).toString();
    CHECK(head.startsWith(QStringLiteral("15 nov 2022, 12:00 · ")));
    CHECK(head.endsWith(sample::author().name));
    CHECK(newest.data(HistoryDelegate::BodyRole)
              .toString()
              .endsWith(QStringLiteral("\nMotivo: Taller de marzo")));
    REQUIRE(newest.model()->rowCount(newest) == 1);
    const QModelIndex field = newest.model()->index(0, 0, newest);
    CHECK(field.data(HistoryDelegate::HeadRole).toString() == QStringLiteral("Redacción oficial"));
    CHECK(field.data(HistoryDelegate::BeforeRole).toString() == before);
    CHECK(field.data(HistoryDelegate::AfterRole).toString() == QStringLiteral("¿Y ahora?"));
    CHECK(field.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("después ¿Y ahora?")));
}

TEST_CASE("the history says that a state is dated outside the agenda's period")
{
    Opened opened;
    const Id<State> id = store::setState(*opened.workspace, opened.ids.s111, Answered::InProgress,
                                         QDate(2019, 5, 1), QStringLiteral("[EJEMPLO] Ya había uno"));
    HistoryView view(*opened.workspace);
    view.show({id.text()});
    const QAbstractItemModel& model = *row(view, 0).model();
    const QModelIndexList found = model.match(model.index(0, 0), HistoryDelegate::AfterRole,
                                              QStringLiteral("1 may 2019 (antes del período)"), 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    CHECK(found.size() == 1);
}

TEST_CASE("the history follows the workspace while it is seen, and says when there is none")
{
    Opened opened;
    HistoryView view(*opened.workspace);
    view.show(QStringList{});
    auto* tree = view.findChild<QTreeView*>();
    CHECK(tree->isHidden());
    view.show({opened.ids.first.text()});
    view.show();
    const int rows = tree->model()->rowCount();
    store::renameTheme(*opened.workspace, opened.ids.first, QStringLiteral("Género"));
    CHECK(tree->model()->rowCount() == rows + 1);
    view.hide();
    opened.workspace->undo();
    CHECK(tree->model()->rowCount() == rows + 1);
    view.show();
    CHECK(tree->model()->rowCount() == rows + 2);
}

TEST_CASE("the history of everything comes in portions")
{
    Opened opened;
    for (int i = 0; i < 120; ++i)
        store::renameTheme(*opened.workspace, opened.ids.first, QStringLiteral("Tema %1").arg(i));
    HistoryView view(*opened.workspace);
    view.showAll();
    view.show();
    auto* tree = view.findChild<QTreeView*>();
    CHECK(tree->model()->rowCount() == 100);
    auto* more = view.findChild<QPushButton*>();
    REQUIRE(more->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK(tree->model()->rowCount() > 120);
    CHECK_FALSE(more->isVisible());
}

TEST_CASE("of a revision with very many changes the first are shown, and how many more there are")
{
    Opened opened;
    opened.workspace->run({QStringLiteral("Agregar muchas"), {}}, [](store::Writer& writer) {
        for (int i = 0; i < 75; ++i) {
            Evidence evidence;
            evidence.id = Id<Evidence>::create();
            evidence.title = QStringLiteral("[EJEMPLO] %1").arg(i);
            writer.put(evidence);
        }
    });
    HistoryView view(*opened.workspace);
    view.showAll();
    const QModelIndex newest = row(view, 0);
    REQUIRE(newest.model()->rowCount(newest) == 61);
    CHECK(newest.model()->index(0, 0, newest).data(HistoryDelegate::BodyRole) ==
          QStringLiteral("Se agregó: evidencia «[EJEMPLO] 0»"));
    CHECK(newest.model()->index(60, 0, newest).data(HistoryDelegate::BodyRole) ==
          QStringLiteral("y 15 cambios más"));
}

TEST_CASE("what was removed comes back from the trash with Enter, as one step")
{
    Opened opened;
    const QString whole = sample::dump(*opened.workspace);
    store::removeTheme(*opened.workspace, opened.ids.first);
    ScriptedPrompts prompts;
    TrashDialog dialog(*opened.workspace, prompts, nullptr);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto* tree = dialog.findChild<QTreeView*>();
    REQUIRE(tree->model()->rowCount() == 1);
    CHECK(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Return);
    CHECK(sample::dump(*opened.workspace) == whole);
    CHECK(tree->isHidden());
    CHECK(dialog.isVisible());
    opened.workspace->undo();
    CHECK_FALSE(opened.workspace->find(opened.ids.first));
}

} // namespace test_historyview
