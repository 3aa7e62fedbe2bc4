// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"
#include "gui/library/duplicatesdialog.h"

#include "gui/library/librarypage.h"
#include "gui/noticebar.h"
#include "gui/task.h"
#include "gui/windowfixture.h"
#include "gui/workarea.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace agenda;
using namespace agenda::gui;

namespace test_duplicatesdialog
{

Evidence document(const QString& title, const QString& doi = {})
{
    Evidence evidence;
    evidence.title = title;
    evidence.issued = QStringLiteral("2020");
    evidence.doi = doi;
    return evidence;
}

/// An agenda with a pair of the same title and a pair of the same DOI, and the dialog over it, shown.
struct Shown {
    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(
        folder.filePath(QStringLiteral("a.agenda")), sample::author(), sample::clock());
    sample::Ids ids = sample::fill(*workspace);
    Id<Evidence> kept;
    Id<Evidence> other;
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<DuplicatesDialog> dialog;

    Shown()
    {
        Evidence one = document(QStringLiteral("[EJEMPLO] <b>Igual</b>"));
        one.countries = {QStringLiteral("PE")};
        kept = store::addEvidence(*workspace, one, {ids.s111, ids.s112});
        Evidence two = document(QStringLiteral("[EJEMPLO] «b» igual /b"));
        two.countries = {QStringLiteral("BO")};
        two.institution = QStringLiteral("CLAC");
        other = store::addEvidence(*workspace, two, {ids.s111});
        reopen();
    }
    void reopen()
    {
        dialog = std::make_unique<DuplicatesDialog>(Session{*workspace, prompts, tasks, settings}, nullptr);
        dialog->show();
        REQUIRE(QTest::qWaitForWindowActive(dialog.get()));
        settle();
    }
    /// Waits until the pairs are searched.
    void settle() const
    {
        REQUIRE(QTest::qWaitFor([this] { return !button("cancel")->isVisible(); }));
    }
    QTreeView* pairs() const { return dialog->findChild<QTreeView*>(QStringLiteral("pairs")); }
    QPushButton* button(const char* name) const
    {
        return dialog->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QRadioButton* choice(const char* name) const
    {
        return dialog->findChild<QRadioButton*>(QString::fromLatin1(name));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::AltModifier) const
    {
        pressIn(*dialog, key, modifiers);
        settle();
    }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel* each : dialog->findChildren<QLabel*>()) {
            CHECK((each->text().isEmpty() || each->textFormat() == Qt::PlainText));
            texts << each->text();
        }
        return texts;
    }
};

TEST_CASE("a pair is compared field by field, and what differs says so")
{
    const Shown shown;
    REQUIRE(shown.pairs()->model()->rowCount() == 1);
    const QModelIndex row = shown.pairs()->model()->index(0, 0);
    CHECK(row.data(Qt::AccessibleTextRole)
              .toString()
              .endsWith(QStringLiteral(", mismo título, año y autoría")));
    const QStringList labels = shown.labels();
    CHECK(labels.contains(QStringLiteral("Título\n≠ distinto")));
    CHECK(labels.contains(QStringLiteral("Institución\n≠ solo en una")));
    CHECK(labels.contains(QStringLiteral("Publicación\n= igual en las dos")));
    CHECK(labels.contains(QStringLiteral("2 vínculos, 0 archivos, 0 hallazgos")));
    CHECK(labels.contains(QStringLiteral("[EJEMPLO] <b>Igual</b>")));
    CHECK(shown.choice("title0")->isChecked());
    CHECK(shown.choice("institution1")->isChecked());
    CHECK(shown.choice("countries2")->isChecked());
    CHECK(shown.choice("title1")->accessibleName().startsWith(QStringLiteral("Título, de la otra: ")));
}

TEST_CASE("while duplicates are searched again after a merge, no pair that is gone can be chosen")
{
    Shown shown;
    for (const char* title : {"Café en Perú", "Café en Perú", "Miel en México", "Miel en México"})
        store::addEvidence(*shown.workspace, document(QString::fromUtf8(title)), {shown.ids.s111});
    shown.reopen();
    REQUIRE(shown.pairs()->model()->rowCount() == 3);
    pressIn(*shown.dialog, Qt::Key_C, Qt::AltModifier);
    CHECK_FALSE(shown.pairs()->isEnabled());
    QTest::keyClick(shown.pairs(), Qt::Key_Down);
    QTest::keyClick(shown.pairs(), Qt::Key_End);
    shown.settle();
    CHECK(shown.pairs()->isEnabled());
    CHECK(shown.pairs()->model()->rowCount() == 2);
    CHECK(shown.pairs()->hasFocus());
    CHECK(shown.prompts.errors.isEmpty());
}

TEST_CASE("the fields that a person chose stay, and Ctrl+Z takes the merge back")
{
    const Shown shown;
    const QString before = sample::dump(*shown.workspace);
    QRadioButton* const title = shown.choice("title0");
    title->setFocus();
    shown.press(Qt::Key_Right, Qt::NoModifier);
    CHECK(shown.choice("title1")->isChecked());
    shown.press(Qt::Key_C);
    CHECK_FALSE(shown.workspace->find(shown.other));
    const Evidence merged = shown.workspace->require(shown.kept);
    CHECK(merged.title == QStringLiteral("[EJEMPLO] «b» igual /b"));
    CHECK(merged.institution == QStringLiteral("CLAC"));
    CHECK(merged.countries == QStringList{QStringLiteral("PE"), QStringLiteral("BO")});
    CHECK(shown.workspace->where(&Link::evidence, shown.kept).size() == 2);
    CHECK_FALSE(shown.pairs()->isVisible());
    CHECK(shown.labels().contains(QStringLiteral("No hay evidencias que parezcan duplicadas.")));
    shown.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(sample::dump(*shown.workspace) == before);
    CHECK(shown.pairs()->isVisible());
    // What was done before the dialog opened is not taken back here.
    shown.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(sample::dump(*shown.workspace) == before);
}

TEST_CASE("what is no duplicate is remembered, and what is for later stays")
{
    Shown shown;
    store::addEvidence(*shown.workspace, document(QStringLiteral("Zeta"), QStringLiteral("10.1000/1")));
    store::addEvidence(*shown.workspace, document(QStringLiteral("Zeta"), QStringLiteral("10.1000/1")));
    shown.reopen();
    QTreeView* const pairs = shown.pairs();
    REQUIRE(pairs->model()->rowCount() == 2);
    CHECK(pairs->currentIndex().row() == 0);
    shown.press(Qt::Key_T);
    CHECK(pairs->currentIndex().row() == 1);
    CHECK(pairs->model()->rowCount() == 2);
    shown.press(Qt::Key_N);
    CHECK(pairs->model()->rowCount() == 1);
    CHECK(shown.workspace->all<DistinctPair>().size() == 1);
    auto* const notice = shown.dialog->findChild<NoticeBar*>();
    CHECK(notice->text().endsWith(QStringLiteral("no son duplicados. No se preguntará más.")));
    QTest::mouseClick(notice->findChild<QPushButton*>(QStringLiteral("noticeButton")), Qt::LeftButton);
    shown.settle();
    CHECK(pairs->model()->rowCount() == 2);
}

TEST_CASE("all exact pairs are merged at once, and those left say why")
{
    Shown shown;
    const QString doi = QStringLiteral("10.1000/1");
    const QString chapters = QStringLiteral("10.1000/2");
    store::addEvidence(*shown.workspace, document(QStringLiteral("Zeta"), doi));
    store::addEvidence(*shown.workspace, document(QStringLiteral("Zeta"), doi));
    store::addEvidence(*shown.workspace, document(QStringLiteral("Uno"), chapters));
    store::addEvidence(*shown.workspace, document(QStringLiteral("Dos"), chapters));
    const QString before = sample::dump(*shown.workspace);
    shown.reopen();
    REQUIRE(shown.pairs()->model()->rowCount() == 3);
    shown.press(Qt::Key_E);
    REQUIRE(shown.pairs()->model()->rowCount() == 2);
    CHECK(shown.pairs()->model()->index(0, 0).data().toString().endsWith(
        QStringLiteral("No se combinó: los títulos son distintos")));
    CHECK(shown.dialog->findChild<NoticeBar*>()->text() ==
          QStringLiteral("Se combinó 1 evidencia con su duplicado. 1 par quedó sin combinar: la lista dice "
                         "por qué."));
    shown.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(sample::dump(*shown.workspace) == before);
}

TEST_CASE("merging all the exact pairs is cancelled and leaves them as they were")
{
    Shown shown;
    for (int i = 0; i < 2; ++i)
        store::addEvidence(*shown.workspace, document(QStringLiteral("Zeta"), QStringLiteral("10.1000/1")));
    shown.reopen();
    const QString before = sample::dump(*shown.workspace);
    QObject::connect(
        &shown.tasks, &TaskRunner::progressed, shown.dialog.get(), [&] { shown.button("cancel")->click(); },
        Qt::SingleShotConnection);
    shown.button("mergeExact")->click();
    shown.settle();
    CHECK(shown.dialog->isVisible());
    CHECK(shown.dialog->findChild<NoticeBar*>()->text() ==
          QStringLiteral("Se canceló. No se combinó ninguna."));
    CHECK(shown.pairs()->model()->rowCount() == 2);
    CHECK(sample::dump(*shown.workspace) == before);
}

TEST_CASE("the duplicates can be closed while they are searched, and nothing was done")
{
    Shown shown;
    const QString before = sample::dump(*shown.workspace);
    shown.dialog = std::make_unique<DuplicatesDialog>(
        Session{*shown.workspace, shown.prompts, shown.tasks, shown.settings}, nullptr);
    shown.dialog->show();
    REQUIRE(QTest::qWaitForWindowExposed(shown.dialog.get()));
    shown.dialog->reject();
    CHECK_FALSE(shown.dialog->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !shown.tasks.isRunning(); }));
    CHECK(sample::dump(*shown.workspace) == before);
}

TEST_CASE("an ampersand in a value is shown, and is no access key")
{
    Shown shown;
    for (const Id<Evidence>& id : {shown.kept, shown.other}) {
        Evidence evidence = shown.workspace->require(id);
        evidence.url = QStringLiteral("https://example.org/?id=%1&pid=2").arg(id == shown.kept ? 1 : 3);
        shown.workspace->run({QStringLiteral("Editar"), {}},
                             [&](store::Writer& writer) { writer.put(evidence); });
    }
    shown.reopen();
    CHECK(shown.labels().contains(QStringLiteral("https://example.org/?id=1&&pid=2")));
}

TEST_CASE("a click on a value chooses it, and a file that is only read offers no duplicates")
{
    Shown shown;
    for (QLabel* each : shown.dialog->findChildren<QLabel*>()) {
        if (each->buddy() == shown.choice("countries0"))
            QTest::mouseClick(each, Qt::LeftButton);
    }
    CHECK(shown.choice("countries0")->isChecked());
    shown.press(Qt::Key_C);
    CHECK(shown.workspace->require(shown.kept).countries == QStringList{QStringLiteral("PE")});

    shown.dialog.reset();
    const QString path = shown.workspace->path();
    shown.workspace.reset();
    shown.workspace = store::Workspace::open(path, store::Access::Read, sample::author());
    const LibraryPage page(Session{*shown.workspace, shown.prompts, shown.tasks, shown.settings});
    for (const QAction* each : page.actions())
        CHECK(each->text() != QStringLiteral("&Duplicados…"));
}

TEST_CASE("the menu opens the duplicates, and the window's bar takes the merge back")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    store::Workspace& workspace = *fixture.window().workspace();
    for (int i = 0; i < 2; ++i)
        store::addEvidence(workspace, document(QStringLiteral("[EJEMPLO] Igual")));
    fixture.child<WorkArea>()->showPage(QStringLiteral("evidence"));
    QTimer::singleShot(0, [] {
        auto* const dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        REQUIRE(QTest::qWaitForWindowActive(dialog));
        auto* const merge = dialog->findChild<QPushButton*>(QStringLiteral("merge"));
        REQUIRE(QTest::qWaitFor([&] { return merge->isVisible() && merge->isEnabled(); }));
        pressIn(*dialog, Qt::Key_C);
        dialog->close();
    });
    const QList<QAction*> menu = fixture.child<WorkArea>()->currentPage()->actions();
    const auto duplicates = std::find_if(menu.begin(), menu.end(), [](const QAction* each) {
        return each->text() == QStringLiteral("&Duplicados…");
    });
    REQUIRE(duplicates != menu.end());
    (*duplicates)->trigger();
    CHECK(workspace.all<Evidence>().size() == 1);
    auto* const bar = fixture.child<NoticeBar>("messageBar");
    REQUIRE(bar->isVisible());
    CHECK(bar->text() == QStringLiteral("Se combinaron las dos evidencias en «[EJEMPLO] Igual»."));
    QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("noticeButton")), Qt::LeftButton);
    CHECK(workspace.all<Evidence>().size() == 2);
}

} // namespace test_duplicatesdialog
