// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"
#include "gui/windowfixture.h"

#include "domain/evidence.h"
#include "domain/labels.h"
#include "gui/noticebar.h"
#include "gui/pages.h"
#include "gui/search/searchbox.h"
#include "gui/search/searchresults.h"
#include "gui/statusline.h"
#include "gui/welcome/welcomepage.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/history.h"
#include "store/views.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace agenda;
using namespace agenda::gui;

namespace test_mainwindow
{

Theme firstTheme(const store::Workspace& workspace)
{
    return store::readOutline(workspace).questions.first().themes.first().theme;
}

TEST_CASE("the first start: from the welcome page to the agenda 2020-2022 by keyboard")
{
    WindowFixture fixture;
    fixture.settings.setPerson({});
    MainWindow& window = fixture.window();
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("starter"));
    const QString file = fixture.path("CLAC.agenda");
    fixture.prompts.answerSave(file);
    fixture.prompts.answerText(QStringLiteral("  Ileana   Mejía "));
    fixture.key(Qt::Key_Return);
    REQUIRE(window.workspace());
    CHECK(fixture.prompts.suggestedPath.endsWith(
        QStringLiteral("Agenda de Aprendizaje CLAC 2020-2022.agenda")));
    CHECK(fixture.settings.person().name == QStringLiteral("Ileana Mejía"));
    CHECK_FALSE(fixture.settings.person().id.isNull());
    CHECK(window.workspace()->history().latest(1).first().author == QStringLiteral("Ileana Mejía"));
    CHECK(fixture.settings.recentFiles() == QStringList{file});
    const QString status = fixture.child<StatusLine>()->text();
    CHECK(status.startsWith(QStringLiteral("Guardado ")));
    CHECK(status.endsWith(QStringLiteral(" · 12 temas · 32 subpreguntas · 0 evidencias")));

    SECTION("the next start offers the file and asks no name")
    {
        fixture.closeWindow();
        fixture.window();
        for (int choices = 0; choices < 4; ++choices)
            fixture.key(Qt::Key_Tab);
        CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("recent"));
        fixture.key(Qt::Key_Return);
        CHECK(fixture.window().workspace());
    }
}

TEST_CASE("a new evidence proposes the sub-question that one looks at, and Esc leaves one there")
{
    WindowFixture fixture;
    fixture.window();
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    const SubQuestion sub = fixture.window().workspace()->all<SubQuestion>().first();
    fixture.child<WorkArea>()->go(
        {QStringLiteral("agenda"), QStringLiteral("subquestion"), sub.id.text(), {}});
    fixture.child<WorkArea>()->page(QStringLiteral("evidence")); // otherwise made after the first paint
    QString proposed;
    whenAsked([&](QDialog& dialog) {
        proposed = dialog.findChild<QLabel*>(QStringLiteral("linked"))->text();
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    CHECK(proposed == sub.code);
    CHECK(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("agenda"));
    CHECK(fixture.child<WorkArea>()->currentPage()->place().id == sub.id.text());
    CHECK(fixture.window().workspace()->all<Evidence>().isEmpty());
}

TEST_CASE("a notice comes and goes beside the facts, moves nothing, and a hint stays on its page")
{
    WindowFixture fixture;
    fixture.window();
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    QCoreApplication::processEvents();
    auto* const area = fixture.child<WorkArea>();
    auto* const bar = fixture.child<NoticeBar>("messageBar");
    const QRect before = area->geometry();
    area->tell(QStringLiteral("Se quitó «%1».").arg(QStringLiteral("un tema ").repeated(60)), true);
    QCoreApplication::processEvents();
    CHECK(bar->isVisible());
    CHECK(area->geometry() == before);
    CHECK(fixture.window().rect().contains(QRect(bar->mapTo(&fixture.window(), QPoint()), bar->size())));
    CHECK(bar->findChild<QPushButton*>(QStringLiteral("noticeButton"))->isVisible());
    area->showPage(QStringLiteral("evidence"));
    CHECK(bar->isVisible());
    area->tell(QStringLiteral("Escriba el motivo."), false);
    area->showPage(QStringLiteral("agenda"));
    CHECK_FALSE(bar->isVisible());
    CHECK(area->geometry() == before);
}

TEST_CASE("pictures on labels are drawn anew when the colours of the window change")
{
    WindowFixture fixture;
    fixture.appearance.setScheme(ColourScheme::Light);
    fixture.window();
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    auto* const tree = fixture.child<QTreeView>("outline");
    tree->expandAll();
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Down);
    auto* const glyph = fixture.child<QLabel>("standingGlyph");
    const QImage light = glyph->pixmap(Qt::ReturnByValue).toImage();
    REQUIRE_FALSE(light.isNull());
    fixture.appearance.setScheme(ColourScheme::Dark);
    QCoreApplication::processEvents();
    CHECK(glyph->pixmap(Qt::ReturnByValue).toImage() != light);
    fixture.appearance.setScheme(ColourScheme::Light);
    QCoreApplication::processEvents();
    CHECK(glyph->pixmap(Qt::ReturnByValue).toImage() == light);
    fixture.appearance.setScheme(ColourScheme::System);
}

TEST_CASE("the name is asked over the window, also where the program starts with the agenda 2020-2022")
{
    WindowFixture fixture;
    fixture.settings.setPerson({});
    fixture.prompts.answerText(QStringLiteral("Ileana Mejía"));
    MainWindow window({fixture.settings, fixture.prompts, fixture.appearance}, pageKinds(), false);
    window.openStarter();
    CHECK(fixture.prompts.questions.isEmpty());
    window.show();
    REQUIRE(QTest::qWaitFor([&] { return window.workspace() != nullptr; }, 10'000));
    CHECK(fixture.prompts.questions.size() == 1);
    CHECK(window.workspace()->history().latest(1).first().author == QStringLiteral("Ileana Mejía"));
    window.close();
}

TEST_CASE("the public library comes in a new file of its own, and only when asked for")
{
    WindowFixture fixture;
    const QString own = fixture.starterFile();
    fixture.window();
    for (int choices = 0; choices < 3; ++choices)
        fixture.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("sample"));

    // Not over what is there.
    fixture.prompts.answerSave(own);
    fixture.prompts.expectError();
    fixture.key(Qt::Key_Space);
    CHECK_FALSE(fixture.window().workspace());

    const QString file = fixture.path("prueba");
    fixture.prompts.answerSave(file);
    fixture.key(Qt::Key_Space);
    REQUIRE(fixture.window().workspace());
    CHECK(fixture.prompts.suggestedPath.endsWith(QStringLiteral("biblioteca pública.agenda")));
    CHECK(fixture.prompts.suggestedPath != AgendaFiles::starterPath());
    CHECK(fixture.window().workspace()->path() == file + QStringLiteral(".agenda"));
    const store::Counts counts = store::readCounts(*fixture.window().workspace());
    CHECK(counts.evidence == 81);
    CHECK(counts.subquestions == 32);
    fixture.closeWindow();
    REQUIRE(fixture.window().openFile(own));
    CHECK(store::readCounts(*fixture.window().workspace()).evidence == 0);
}

TEST_CASE("a person who gives no name edits as «Sin nombre» and is asked again at the next start")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    fixture.settings.setPerson({});
    fixture.prompts.answerText(std::nullopt);
    REQUIRE(fixture.window().openFile(file));
    CHECK(fixture.window().workspace()->author().name == QStringLiteral("Sin nombre"));
    CHECK_FALSE(fixture.window().workspace()->isReadOnly());
    const Id<Person> id = fixture.settings.person().id;
    fixture.closeWindow();
    fixture.prompts.answerText(QStringLiteral("Ana"));
    REQUIRE(fixture.window().openFile(file));
    CHECK(fixture.settings.person() == Person{id, QStringLiteral("Ana")});
}

TEST_CASE("a file opened at the start is seen before the name is asked")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    fixture.settings.setPerson({});
    MainWindow window({fixture.settings, fixture.prompts, fixture.appearance}, pageKinds(), false);
    REQUIRE(window.openFile(file));
    CHECK(fixture.prompts.questions.isEmpty());
    fixture.prompts.answerText(QStringLiteral("Ana"));
    window.show();
    REQUIRE(QTest::qWaitFor([&] { return !fixture.prompts.questions.isEmpty(); }));
    CHECK(window.workspace()->author().name == QStringLiteral("Ana"));
}

TEST_CASE("the agenda 2020-2022 at its usual place is opened, not written over")
{
    WindowFixture fixture;
    const QString usual = AgendaFiles::starterPath();
    fixture.prompts.answerSave(usual);
    fixture.window();
    fixture.key(Qt::Key_Return);
    store::renameTheme(*fixture.window().workspace(), firstTheme(*fixture.window().workspace()).id,
                       QStringLiteral("Otro nombre"));
    fixture.closeWindow();
    fixture.window();
    fixture.key(Qt::Key_Return);
    REQUIRE(fixture.window().workspace());
    CHECK(fixture.window().workspace()->path() == usual);
    CHECK(firstTheme(*fixture.window().workspace()).name == QStringLiteral("Otro nombre"));
}

TEST_CASE("a file that is no agenda gets a sentence, and the welcome page stays usable")
{
    WindowFixture fixture;
    const QString bad = fixture.path("foto.agenda");
    QFile made(bad);
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write("this is no database at all, whatever its name says");
    made.close();
    fixture.window();
    fixture.prompts.expectError();
    fixture.prompts.answerFiles({bad});
    fixture.key(Qt::Key_O, Qt::ControlModifier);
    CHECK_FALSE(fixture.window().workspace());
    CHECK(fixture.settings.recentFiles().isEmpty());
    CHECK(fixture.child<WelcomePage>()->isVisible());
    fixture.prompts.answerFiles({fixture.starterFile()});
    fixture.key(Qt::Key_O, Qt::ControlModifier);
    CHECK(fixture.window().workspace());
}

TEST_CASE("a bad file leaves the one that is open as it was")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    REQUIRE(fixture.window().openFile(file));
    fixture.prompts.expectError();
    CHECK_FALSE(fixture.window().openFile(fixture.path("missing.agenda")));
    REQUIRE(fixture.window().workspace());
    CHECK(fixture.window().workspace()->path() == file);
}

TEST_CASE("a missing recent file is greyed and can be taken off the list by keyboard")
{
    WindowFixture fixture;
    fixture.settings.addRecentFile(fixture.starterFile());
    fixture.settings.addRecentFile(fixture.path("perdida.agenda"));
    fixture.window();
    auto* list = fixture.child<QListWidget>("recent");
    REQUIRE(list->count() == 2);
    CHECK(list->item(0)->text().contains(QStringLiteral("no se encuentra")));
    CHECK_FALSE(list->item(1)->text().contains(QStringLiteral("no se encuentra")));
    list->setFocus();
    fixture.key(Qt::Key_Delete);
    CHECK(list->count() == 1);
    CHECK(fixture.settings.recentFiles().size() == 1);
}

TEST_CASE("undo and redo by keys, with the name of what they take back")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    store::Workspace& workspace = *fixture.window().workspace();
    const Theme theme = firstTheme(workspace);
    store::renameTheme(workspace, theme.id, QStringLiteral("Otro nombre"));
    const QString label = workspace.nextUndo()->label;
    CHECK(fixture.action(QStringLiteral("Deshacer"))->text().mid(11).toLower() == label.toLower());
    CHECK_FALSE(fixture.action(QStringLiteral("Rehacer"))->isEnabled());
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(workspace.require(theme.id).name == theme.name);
    CHECK(fixture.child<NoticeBar>("messageBar")->text().contains(label));
    fixture.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(workspace.require(theme.id).name == QStringLiteral("Otro nombre"));
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    fixture.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(workspace.require(theme.id).name == QStringLiteral("Otro nombre"));

    SECTION("a text field with the focus keeps Ctrl+Z for itself")
    {
        fixture.key(Qt::Key_F, Qt::ControlModifier);
        fixture.type(QStringLiteral("x"));
        fixture.key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(fixture.child<SearchBox>()->text().isEmpty());
        CHECK(workspace.require(theme.id).name == QStringLiteral("Otro nombre"));
    }
}

TEST_CASE("the message bar takes back what it tells of")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    store::Workspace& workspace = *fixture.window().workspace();
    const Theme theme = firstTheme(workspace);
    store::removeTheme(workspace, theme.id);
    Q_EMIT fixture.child<WorkArea>()->currentPage()->message(QStringLiteral("Se quitó <b>x</b>."), true);
    auto* bar = fixture.child<NoticeBar>("messageBar");
    REQUIRE(bar->isVisible());
    CHECK(bar->text() == QStringLiteral("Se quitó <b>x</b>."));
    QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("noticeButton")), Qt::LeftButton);
    CHECK(workspace.find(theme.id));
    CHECK_FALSE(bar->findChild<QPushButton*>(QStringLiteral("noticeButton"))->isVisible());

    SECTION("a later change without a message makes the bar void")
    {
        Q_EMIT fixture.child<WorkArea>()->currentPage()->message(QStringLiteral("Se quitó x."), true);
        store::renameTheme(workspace, theme.id, QStringLiteral("y"));
        CHECK_FALSE(bar->isVisible());
    }
}

TEST_CASE("what comes back from the trash is told, and can be taken back")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    store::Workspace& workspace = *fixture.window().workspace();
    const Theme theme = firstTheme(workspace);
    store::removeTheme(workspace, theme.id);
    QTimer::singleShot(0, [] {
        QWidget* const dialog = QApplication::activeModalWidget();
        REQUIRE(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("bringBack")), Qt::LeftButton);
        dialog->close();
    });
    fixture.action(QStringLiteral("Papelera"))->trigger();
    CHECK(workspace.find(theme.id));
    auto* bar = fixture.child<NoticeBar>("messageBar");
    CHECK(bar->isVisible());
    CHECK(bar->text().startsWith(QStringLiteral("Se recuperó «Tema: ")));
    QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("noticeButton")), Qt::LeftButton);
    CHECK_FALSE(workspace.find(theme.id));
}

TEST_CASE("a search leads to its place, and back again")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    auto* work = fixture.child<WorkArea>();
    work->showPage(QStringLiteral("evidence"));
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    auto* box = fixture.child<SearchBox>();
    CHECK(box->hasFocus());
    fixture.type(QStringLiteral("soberania alimen"));
    auto* results = fixture.child<SearchResults>();
    REQUIRE(results->isVisible());
    auto* list = results->findChild<QListView*>();
    REQUIRE(list->model()->rowCount() > 0);
    fixture.key(Qt::Key_Down);
    CHECK(list->hasFocus());
    CHECK(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("oberanía")));
    const auto hit = list->currentIndex().data(SearchResults::HitRole).value<store::SearchHit>();
    fixture.key(Qt::Key_Return);
    CHECK_FALSE(results->isVisible());
    CHECK(work->currentPage()->key() == QStringLiteral("agenda"));
    CHECK(work->currentPage()->place().id == hit.id);
    fixture.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(work->currentPage()->key() == QStringLiteral("evidence"));
    fixture.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(work->currentPage()->place().id == hit.id);
}

TEST_CASE("a search without hits says so, Esc clears it, and no input is an error")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QStringLiteral("zzz \"AND (*"));
    auto* results = fixture.child<SearchResults>();
    REQUIRE(results->isVisible());
    CHECK(results->findChild<QLabel*>()->text() ==
          QStringLiteral("Nada coincide con «zzz \"AND (*». Pruebe con menos palabras."));
    fixture.key(Qt::Key_Escape);
    CHECK(fixture.child<SearchBox>()->text().isEmpty());
    CHECK_FALSE(results->isVisible());
}

TEST_CASE("a second opener reads, is told who edits, and edits once it is free")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    auto first = store::Workspace::open(file, store::Access::Edit,
                                        {Id<Person>::create(), QStringLiteral("Ileana <b>Mejía</b>")});
    REQUIRE(fixture.window().openFile(file));
    CHECK(fixture.window().workspace()->isReadOnly());
    auto* bar = fixture.child<NoticeBar>("readOnlyBar");
    REQUIRE(bar->isVisible());
    CHECK(bar->text().contains(QStringLiteral("Ileana <b>Mejía</b>")));
    CHECK(fixture.child<StatusLine>()->text().startsWith(QStringLiteral("Modo lectura")));
    CHECK_FALSE(fixture.action(QStringLiteral("Deshacer")));
    CHECK_FALSE(fixture.action(QStringLiteral("Papelera")));

    const auto press = [&] {
        QTest::mouseClick(fixture.child<NoticeBar>("readOnlyBar")->findChild<QPushButton*>(), Qt::LeftButton);
    };
    fixture.prompts.answerChoice(std::nullopt);
    press();
    CHECK(fixture.window().workspace()->isReadOnly());
    first.reset();
    press();
    CHECK_FALSE(fixture.window().workspace()->isReadOnly());
    CHECK_FALSE(fixture.child<NoticeBar>("readOnlyBar")->isVisible());
    CHECK(fixture.action(QStringLiteral("Papelera")));
}

TEST_CASE("staff read: no editing actions, a line that says why, and no name asked")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    fixture.settings.setPerson({});
    REQUIRE(fixture.window(true).openFile(file));
    CHECK(fixture.window().workspace()->isReadOnly());
    CHECK(fixture.child<NoticeBar>("readOnlyBar")->text().startsWith(QStringLiteral("Modo lectura")));
    for (const char* text : {"Deshacer", "Rehacer", "Papelera", "Crear una agenda", "Nueva", "Quitar",
                             "Mover", "Vincular", "Agregar", "Editar"}) {
        CAPTURE(text);
        CHECK_FALSE(fixture.action(QString::fromLatin1(text)));
    }
}

TEST_CASE("who only reads and presses the keys that paste or remove is told why nothing happens")
{
    WindowFixture fixture;
    REQUIRE(fixture.window(true).openFile(fixture.starterFile()));
    const auto [key, modifiers] = GENERATE(std::pair{Qt::Key_Delete, Qt::KeyboardModifiers()},
                                           std::pair{Qt::Key_V, Qt::KeyboardModifiers(Qt::ControlModifier)},
                                           std::pair{Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier});
    fixture.child<WorkArea>()->go({QStringLiteral("agenda"), {}, {}, {}});
    QTest::keyClick(fixture.window().windowHandle(), key, modifiers);
    CHECK(fixture.child<NoticeBar>("messageBar")->text() ==
          QStringLiteral("No se cambió nada: la agenda está abierta solo para leer."));
    CHECK_FALSE(fixture.child<NoticeBar>("messageBar")->hasButton());
}

TEST_CASE("window and page come back at the next start")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    REQUIRE(fixture.window().openFile(file));
    fixture.window().resize(777, 555);
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    CHECK(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
    fixture.closeWindow();
    REQUIRE(fixture.window().openFile(file));
    CHECK(fixture.window().size() == QSize(777, 555));
    CHECK(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
}

TEST_CASE("F6 goes from pane to pane and comes round")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    QWidgetList seen;
    do {
        seen << QApplication::focusWidget();
        fixture.key(Qt::Key_F6);
    } while (!seen.contains(QApplication::focusWidget()) && seen.size() < 10);
    CHECK(seen.size() >= 3);
    CHECK(QApplication::focusWidget() == seen.first());
    fixture.key(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == seen.last());
}

TEST_CASE("the status line writes a large count with plain digits, as the library does")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    fixture.window().workspace()->run({QStringLiteral("Mil y una"), {}}, [](store::Writer& writer) {
        for (int number = 1; number <= 1001; ++number) {
            Evidence made;
            made.id = Id<Evidence>::create();
            made.title = QStringLiteral("[EJEMPLO] %1").arg(number);
            writer.put(made);
        }
    });
    CHECK(fixture.child<StatusLine>()->text().endsWith(QStringLiteral(" · 1001 evidencias")));
}

TEST_CASE("a running task shows how far it is, and its button cancels it")
{
    WindowFixture fixture;
    fixture.window();
    TaskRunner tasks;
    StatusLine line(tasks, nullptr);
    line.show();
    QSignalSpy finished(&tasks, &TaskRunner::finished);
    bool isCancelled = false;
    tasks.start(
        &line, QStringLiteral("Copiando"),
        [](Progress& progress) {
            for (qint64 i = 0;; ++i)
                progress.report(5'000'000'000, 10'000'000'000, QStringLiteral("a.pdf"));
        },
        [] { FAIL(); }, [&](const std::exception_ptr&) { isCancelled = true; });
    auto* button = line.findChild<QPushButton*>(QStringLiteral("cancelTask"));
    REQUIRE(QTest::qWaitFor([&] { return button->isVisible(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(finished.wait());
    CHECK(isCancelled);
    CHECK_FALSE(button->isVisible());
}

TEST_CASE("a file whose last session never ended is looked over, and what was found is told")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    // What a killed program leaves: its lock, with the number of a process that is nobody's.
    QFile lock(file + QStringLiteral(".lock"));
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.write("4194303\nagenda\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();

    SECTION("all is well")
    {
        REQUIRE(fixture.window().openFile(file));
        CHECK_FALSE(fixture.window().workspace()->isReadOnly());
        auto* bar = fixture.child<NoticeBar>("messageBar");
        REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }));
        CHECK(bar->text() ==
              QStringLiteral("La última sesión no terminó bien. Se revisó el archivo y está completo."));
        CHECK(fixture.settings.checkedOn(file) == fixture.window().workspace()->clock().today());
    }
    SECTION("it is damaged")
    {
        // The last page of the file is a leaf of some table: opening does not need it.
        QFile damaged(file);
        REQUIRE(damaged.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        for (qint64 at = damaged.size() / 2 / page * page; at < damaged.size(); at += page) {
            damaged.seek(at);
            damaged.write(QByteArray(16, char(0x5a)));
        }
        damaged.close();
        fixture.prompts.expectError();
        fixture.window().openFile(file);
        REQUIRE(QTest::qWaitFor([&] { return !fixture.prompts.errors.isEmpty(); }));
        CHECK(fixture.prompts.errors.first().contains(QStringLiteral("dañ")));
    }
}

TEST_CASE("a week after the last look a file is looked over again, without a word if all is well")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    REQUIRE(fixture.window().openFile(file));
    const QDate today = fixture.window().workspace()->clock().today();
    CHECK(fixture.settings.checkedOn(file) == today);
    fixture.closeWindow();
    fixture.settings.setCheckedOn(file, today.addDays(-7));
    REQUIRE(fixture.window().openFile(file));
    REQUIRE(QTest::qWaitFor([&] { return fixture.settings.checkedOn(file) == today; }));
    CHECK_FALSE(fixture.child<NoticeBar>("messageBar")->isVisible());
}

TEST_CASE("the menu of a page that is not shown leads there, and acts on nothing that is hidden")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    QMenu* evidence = nullptr;
    for (QAction* const each : fixture.window().menuBar()->actions()) {
        if (each->text().remove(u'&') == QStringLiteral("Evidencia"))
            evidence = each->menu();
    }
    REQUIRE(evidence);
    const auto texts = [&] {
        Q_EMIT evidence->aboutToShow();
        QStringList list;
        for (QAction* const each : evidence->actions())
            list << each->text().remove(u'&');
        return list;
    };
    const QStringList away = texts();
    CHECK(away.first() == QStringLiteral("Evidencias"));
    CHECK_FALSE(away.contains(QStringLiteral("Quitar evidencia")));
    evidence->actions().first()->trigger();
    CHECK(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
    CHECK(texts().contains(QStringLiteral("Quitar evidencia")));
}

TEST_CASE("the lock's note bears the name that was given after the file was opened")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    fixture.settings.setPerson({});
    fixture.prompts.answerText(QStringLiteral("Ileana"));
    REQUIRE(fixture.window().openFile(file));
    const auto second = store::Workspace::open(file, store::Access::Edit, {});
    CHECK(second->readOnlyReason().contains(QStringLiteral("Ileana")));
}

TEST_CASE("a copy is saved as a file of its own")
{
    WindowFixture fixture;
    REQUIRE(fixture.window().openFile(fixture.starterFile()));
    fixture.prompts.answerSave(fixture.path("copia"));
    fixture.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    const auto copy = store::Workspace::open(fixture.path("copia.agenda"), store::Access::Read, {});
    CHECK(store::readCounts(*copy).subquestions == 32);
}

} // namespace test_mainwindow
