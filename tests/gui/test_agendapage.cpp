// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/agendapage.h"

#include "db/target.h"
#include "domain/labels.h"
#include "gui/fields/growingtext.h"
#include "gui/models/outlinemodel.h"
#include "gui/scriptedprompts.h"
#include "gui/seen.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/views.h"
#include "support/sample.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_agendapage
{

/// The page over a small agenda, as the window shows it.
struct Fixture {
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    sample::Ids ids = sample::fill(*workspace);
    ScriptedPrompts prompts;
    TaskRunner tasks;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<AgendaPage> page;
    QStringList messages;
    QList<Place> places;

    Fixture() { open(); }

    void open()
    {
        page = std::make_unique<AgendaPage>(Session{*workspace, prompts, tasks, settings});
        QObject::connect(page.get(), &Page::message, page.get(), [this](const QString& text, bool undoable) {
            messages << (undoable ? text : text + QStringLiteral(" (sin deshacer)"));
        });
        QObject::connect(page.get(), &Page::go, page.get(), [this](const Place& place) { places << place; });
        page->resize(870, 600);
        page->show();
        activate();
    }

    template <class W>
    W* find(const char* name)
    {
        return seenIn<W>(*page, name);
    }
    bool isShown(const char* name)
    {
        const QList<QWidget*> all = page->findChildren<QWidget*>(QString::fromLatin1(name));
        return std::any_of(all.begin(), all.end(), [](const QWidget* each) { return each->isVisible(); });
    }
    /// After a dialog this platform does not make the window below active by itself.
    void activate()
    {
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
    }
    QTreeView* tree() { return find<QTreeView>("outline"); }
    template <class R>
    void select(const Id<R>& id)
    {
        REQUIRE(page->reveal({QStringLiteral("agenda"), QString::fromLatin1(R::type), id.text(), {}}));
        tree()->setFocus();
        QCoreApplication::processEvents();
    }
    QAction* action(const char* name)
    {
        for (QAction* const each : page->agendaActions()) {
            if (each->objectName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    QStringList order(const Id<Theme>& theme)
    {
        QStringList codes;
        for (const SubQuestion& each : workspace->where(&SubQuestion::theme, theme))
            codes << each.code;
        return codes;
    }
    QString selected()
    {
        const QModelIndexList rows = tree()->selectionModel()->selectedRows();
        return rows.isEmpty() ? QString() : rows.first().data(OutlineModel::IdRole).toString();
    }
    qint64 steps() { return workspace->history().latest(1).first().number; }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    void click(QWidget* button)
    {
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
};

/// Does that in the dialog that opens next.
template <class Act>
void inDialog(Act act)
{
    QMetaObject::invokeMethod(
        qApp,
        [act] {
            QWidget* const dialog = QApplication::activeModalWidget();
            REQUIRE(dialog);
            act(dialog);
        },
        Qt::QueuedConnection);
}

TEST_CASE_METHOD(Fixture, "F2 renames a theme in its row, as one step that an undo takes back")
{
    select(ids.first);
    const qint64 before = steps();
    key(Qt::Key_F2);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    type("Mujeres");
    key(Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(workspace->require(ids.first).name == QStringLiteral("Mujeres"));
    CHECK(steps() == before + 1);
    CHECK(messages == QStringList{QStringLiteral("El tema se llama ahora «Mujeres».")});
    workspace->undo();
    CHECK(tree()->currentIndex().data(Qt::EditRole).toString() == QStringLiteral("[EJEMPLO] Género"));
    CHECK(selected() == ids.first.text());
}

TEST_CASE_METHOD(Fixture, "Esc leaves a row as it was, and so does Enter without a change")
{
    select(ids.first);
    const qint64 before = steps();
    key(Qt::Key_F2);
    type("x");
    key(Qt::Key_Escape);
    key(Qt::Key_F2);
    key(Qt::Key_Return);
    CHECK(steps() == before);
}

TEST_CASE_METHOD(Fixture, "a sub-question is reworded in its row only with a reason")
{
    select(ids.s111);
    const qint64 before = steps();
    prompts.answerText(std::nullopt);
    key(Qt::Key_F2);
    type("Otra");
    key(Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(steps() == before);

    prompts.answerText(QStringLiteral("  "));
    prompts.answerText(QStringLiteral("Se entiende mejor"));
    key(Qt::Key_F2);
    type("Otra");
    key(Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(workspace->require(ids.s111).official == QStringLiteral("Otra"));
    CHECK(workspace->history().latest(1).first().reason == QStringLiteral("Se entiende mejor"));
    CHECK(prompts.questions.size() == 3);
}

TEST_CASE_METHOD(Fixture,
                 "the button in the detail rewords too, and cancelling either question changes nothing")
{
    select(ids.s111);
    const qint64 before = steps();
    prompts.answerText(std::nullopt);
    click(find<QPushButton>("reword"));
    prompts.answerText(QStringLiteral("Nueva"));
    prompts.answerText(std::nullopt);
    click(find<QPushButton>("reword"));
    CHECK(steps() == before);
    prompts.answerText(QStringLiteral("Nueva"));
    prompts.answerText(QStringLiteral("Motivo"));
    click(find<QPushButton>("reword"));
    CHECK(find<QLabel>("official")->text() == QStringLiteral("Nueva"));
}

TEST_CASE_METHOD(Fixture, "Alt+Down moves a row, over the edge into the next theme, and undo brings it back")
{
    select(ids.s111);
    key(Qt::Key_Down, Qt::AltModifier);
    CHECK(order(ids.first) == QStringList{QStringLiteral("1.1.2"), QStringLiteral("1.1.1")});
    CHECK(selected() == ids.s111.text());
    key(Qt::Key_Down, Qt::AltModifier);
    CHECK(order(ids.first) == QStringList{QStringLiteral("1.1.2")});
    CHECK(order(ids.second) == QStringList{QStringLiteral("1.1.1"), QStringLiteral("1.2.1")});
    CHECK(selected() == ids.s111.text());
    CHECK(tree()->isExpanded(tree()->currentIndex().parent()));
    key(Qt::Key_Up, Qt::AltModifier);
    CHECK(order(ids.first) == QStringList{QStringLiteral("1.1.2"), QStringLiteral("1.1.1")});
    workspace->undo();
    workspace->undo();
    workspace->undo();
    CHECK(order(ids.first) == QStringList{QStringLiteral("1.1.1"), QStringLiteral("1.1.2")});
    CHECK(messages.last() == QStringLiteral("Se movió «1.1.1 [EJEMPLO] ¿Qué apoya a las mujeres?»."));
}

TEST_CASE_METHOD(Fixture, "a row dropped on another theme goes to its end")
{
    select(ids.s111);
    auto* const model = tree()->model();
    const std::unique_ptr<QMimeData> data(model->mimeData({tree()->currentIndex()}));
    const QModelIndex question = model->index(0, 0);
    const QModelIndex theme = model->index(1, 0, question);
    REQUIRE(model->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, theme));
    REQUIRE(model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, theme));
    QCoreApplication::processEvents();
    CHECK(order(ids.second) == QStringList{QStringLiteral("1.2.1"), QStringLiteral("1.1.1")});
}

TEST_CASE_METHOD(Fixture, "«Mover a…» moves to another theme by typing its name")
{
    select(ids.s111);
    inDialog([](QWidget* dialog) {
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("soberania"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    action("moveTo")->trigger();
    CHECK(order(ids.second) == QStringList{QStringLiteral("1.2.1"), QStringLiteral("1.1.1")});
}

TEST_CASE_METHOD(Fixture, "Supr removes with a message, and an undo brings the row back selected")
{
    select(ids.first);
    key(Qt::Key_Delete);
    CHECK_FALSE(workspace->find(ids.s111));
    CHECK(messages == QStringList{QStringLiteral("Se quitó «[EJEMPLO] Género».")});
    CHECK_FALSE(selected() == ids.first.text());
    workspace->undo();
    CHECK(workspace->find(ids.s111));
    CHECK(selected() == ids.first.text());
}

TEST_CASE_METHOD(Fixture, "questions, themes and sub-questions are added where one stands")
{
    select(ids.s111);
    prompts.answerText(QStringLiteral("[EJEMPLO] ¿Nueva?"));
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(order(ids.first).last() == QStringLiteral("1.1.3"));
    CHECK(find<QLabel>("official")->text() == QStringLiteral("[EJEMPLO] ¿Nueva?"));
    prompts.answerText(QStringLiteral("[EJEMPLO] Tema"));
    action("addTheme")->trigger();
    CHECK(workspace->all<Theme>().size() == 3);
    CHECK(find<QLineEdit>("name")->text() == QStringLiteral("[EJEMPLO] Tema"));
    prompts.answerText(QStringLiteral("[EJEMPLO] ¿Amplia?"));
    action("addQuestion")->trigger();
    CHECK(workspace->all<Question>().size() == 2);
    prompts.answerText(std::nullopt);
    action("addQuestion")->trigger();
    CHECK(workspace->all<Question>().size() == 2);
    CHECK(messages.size() == 3);
}

TEST_CASE_METHOD(Fixture, "a sub-question is parked, hidden by the filter, found again and activated")
{
    select(ids.s111);
    action("park")->trigger();
    CHECK(workspace->require(ids.s111).status == SubQuestionStatus::Parked);
    CHECK_FALSE(action("park")->isEnabled());
    click(find<QWidget>("showInactive"));
    CHECK(tree()->model()->rowCount(tree()->model()->index(0, 0, tree()->model()->index(0, 0))) == 1);
    select(ids.s111);
    CHECK(selected() == ids.s111.text());
    action("activate")->trigger();
    CHECK(workspace->require(ids.s111).status == SubQuestionStatus::Active);
    action("retire")->trigger();
    CHECK(workspace->require(ids.s111).status == SubQuestionStatus::Retired);
}

TEST_CASE_METHOD(Fixture, "a theme's name is confirmed and proposed again")
{
    store::setNameStatus(*workspace, ids.first, NameStatus::Proposed);
    select(ids.first);
    CHECK(tree()->currentIndex().data(OutlineModel::ProposedRole).toBool());
    click(find<QPushButton>("confirmName"));
    CHECK(workspace->require(ids.first).nameStatus == NameStatus::Confirmed);
    action("confirmName")->trigger();
    CHECK(workspace->require(ids.first).nameStatus == NameStatus::Proposed);
}

TEST_CASE_METHOD(Fixture, "a state dated outside the period says so in the detail and in the tree")
{
    store::setState(*workspace, ids.s111, Answered::InProgress, QDate(2019, 5, 1),
                    QStringLiteral("[EJEMPLO] Ya había uno"));
    select(ids.s111);
    const QString since = QStringLiteral("1 may 2019 (antes del período)");
    CHECK(find<QLabel>("standing")->text() == QStringLiteral("En curso desde el ") + since);
    CHECK(find<QTreeWidget>("states")->topLevelItem(0)->text(0).startsWith(since));
    CHECK(tree()
              ->currentIndex()
              .siblingAtColumn(OutlineModel::StateColumn)
              .data(Qt::ToolTipRole)
              .toString()
              .contains(since));
}

TEST_CASE_METHOD(Fixture, "a state is registered with date and reason, never in the future or without why")
{
    select(ids.s111);
    auto* const value = find<QComboBox>("newState");
    value->setFocus();
    key(Qt::Key_End);
    key(Qt::Key_Up);
    auto* const date = find<QDateEdit>("effectiveOn");
    date->setDate(QDate(2022, 11, 16));
    const qint64 before = steps();
    click(find<QPushButton>("registerState"));
    CHECK(steps() == before);
    CHECK(QApplication::focusWidget() == find<QLineEdit>("stateReason"));
    type("Dos estudios coinciden");
    prompts.expectError();
    click(find<QPushButton>("registerState"));
    CHECK(steps() == before);
    REQUIRE(prompts.errors.size() == 1);
    CHECK(prompts.errors.first().contains(QStringLiteral("está en el futuro")));
    date->setDate(QDate(2021, 3, 9));
    click(find<QPushButton>("registerState"));
    const QList<State> states = store::statesOf(*workspace, ids.s111);
    REQUIRE(states.size() == 1);
    CHECK(states.first().value == Answered::Partial);
    CHECK(states.first().effectiveOn == QDate(2021, 3, 9));
    CHECK(states.first().reason == QStringLiteral("Dos estudios coinciden"));
    CHECK(find<QLabel>("standing")->text() == QStringLiteral("Respuesta parcial desde el 9 mar 2021"));
    CHECK(find<QLineEdit>("stateReason")->text().isEmpty());
    CHECK(tree()->currentIndex().data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("1.1.1, [EJEMPLO] ¿Qué apoya a las mujeres?, respuesta parcial, sin evidencia"));

    auto* const list = find<QTreeWidget>("states");
    list->setCurrentItem(list->topLevelItem(0));
    click(find<QPushButton>("removeState"));
    CHECK(store::statesOf(*workspace, ids.s111).isEmpty());
    CHECK_FALSE(isShown("states"));
}

TEST_CASE_METHOD(Fixture,
                 "evidence that nobody has judged is not called none, and a state is proposed but never set")
{
    select(ids.s111);
    CHECK_FALSE(isShown("suggestion"));
    Evidence evidence;
    evidence.kind = EvidenceKind::Evaluation;
    evidence.title = QStringLiteral("[EJEMPLO] Primera");
    store::addEvidence(*workspace, evidence, {ids.s111});
    CHECK(tree()
              ->currentIndex()
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("sin estado registrado, 1 fuente")));
    CHECK(find<QLabel>("standing")->text() == QStringLiteral("Sin estado registrado"));
    CHECK(find<QLabel>("suggestionText")->text() ==
          QStringLiteral("Hay 1 evidencia nueva: ¿pasar a «en curso»?"));
    const qint64 before = steps();
    click(find<QPushButton>("followSuggestion"));
    CHECK(steps() == before);
    CHECK(find<QComboBox>("newState")->currentText() == QStringLiteral("En curso"));
    CHECK(QApplication::focusWidget() == find<QLineEdit>("stateReason"));
    type("Se revisa");
    key(Qt::Key_Return);
    CHECK(store::statesOf(*workspace, ids.s111).size() == 1);
    CHECK_FALSE(isShown("suggestion"));

    evidence.title = QStringLiteral("[EJEMPLO] Segunda");
    store::addEvidence(*workspace, evidence, {ids.s111});
    CHECK(find<QLabel>("suggestionText")->text() ==
          QStringLiteral("Hay 1 evidencia nueva desde el último estado: ¿pasar a «respuesta parcial»?"));
    select(ids.s112);
    CHECK_FALSE(isShown("suggestion"));
}

TEST_CASE_METHOD(Fixture, "a state that is being written waits while one looks at another sub-question")
{
    select(ids.s111);
    find<QLineEdit>("stateReason")->setFocus();
    type("a medias");
    select(ids.s112);
    CHECK(find<QLineEdit>("stateReason")->text().isEmpty());
    select(ids.s111);
    CHECK(find<QLineEdit>("stateReason")->text() == QStringLiteral("a medias"));
}

TEST_CASE_METHOD(Fixture,
                 "the state filter shows the matching rows, and takes itself away when there are none")
{
    store::setState(*workspace, ids.s112, Answered::InProgress, QDate(2022, 1, 1), QStringLiteral("x"));
    select(ids.s112);
    auto* const filter = find<QComboBox>("stateFilter");
    filter->setCurrentIndex(2);
    CHECK(tree()->model()->rowCount(tree()->model()->index(0, 0, tree()->model()->index(0, 0))) == 1);
    CHECK(selected() == ids.s112.text());
    filter->setCurrentIndex(4);
    CHECK_FALSE(isShown("outline"));
    REQUIRE(page->reveal({QStringLiteral("agenda"), QStringLiteral("subquestion"), ids.s121.text(), {}}));
    CHECK(selected() == ids.s121.text());
    CHECK(filter->currentIndex() == 0);
}

TEST_CASE_METHOD(Fixture, "a field is saved when it is left, with Ctrl+Enter, and put back with Esc")
{
    select(ids.s111);
    auto* const plain = find<GrowingText>("plain");
    const qint64 before = steps();
    plain->setFocus();
    type("Palabras");
    CHECK(steps() == before);
    key(Qt::Key_Tab);
    CHECK(workspace->require(ids.s111).plain == QStringLiteral("Palabras"));
    CHECK(workspace->nextUndo()->label == QStringLiteral("Editar la redacción sencilla de 1.1.1"));
    plain->setFocus();
    type(" y mas");
    key(Qt::Key_Escape);
    CHECK(plain->text() == QStringLiteral("Palabras"));
    plain->moveCursor(QTextCursor::End);
    type(" mas");
    key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(workspace->require(ids.s111).plain == QStringLiteral("Palabras mas"));
    CHECK(steps() == before + 2);
    key(Qt::Key_Tab);
    CHECK(steps() == before + 2);
}

TEST_CASE_METHOD(Fixture, "a field that is being typed in keeps its text when something else changes")
{
    select(ids.s111);
    auto* const plain = find<GrowingText>("plain");
    plain->setFocus();
    type("A medias");
    store::setState(*workspace, ids.s111, Answered::InProgress, QDate(2022, 1, 1), QStringLiteral("x"));
    SubQuestion other = workspace->require(ids.s111);
    other.plain = QStringLiteral("De otra ventana");
    store::save(*workspace, QStringLiteral("x"), other);
    CHECK(plain->text() == QStringLiteral("A medias"));
    CHECK(find<QLabel>("standing")->text().startsWith(QStringLiteral("En curso")));
    page->commitPending();
    CHECK(workspace->require(ids.s111).plain == QStringLiteral("A medias"));
}

TEST_CASE_METHOD(Fixture, "looking at a record changes none of its characters")
{
    SubQuestion sub = workspace->require(ids.s111);
    sub.plain = QStringLiteral("uno\u00a0dos\u2028tres");
    sub.standalone = QStringLiteral("a\nb");
    sub.nextStep = QStringLiteral("con\u00a0espacio");
    store::save(*workspace, QStringLiteral("x"), sub);
    const qint64 before = steps();
    select(ids.s111);
    for (const char* name : {"plain", "standalone", "nextStep"}) {
        find<QWidget>(name)->setFocus();
        key(Qt::Key_Tab);
    }
    page->commitPending();
    select(ids.s112);
    CHECK(steps() == before);
    select(ids.s111);
    find<GrowingText>("plain")->setFocus();
    find<GrowingText>("plain")->moveCursor(QTextCursor::End);
    type("!");
    page->commitPending();
    CHECK(workspace->require(ids.s111).plain == QStringLiteral("uno\u00a0dos\u2028tres!"));
}

TEST_CASE_METHOD(Fixture, "what cannot be saved stays in its field, and the selection with it")
{
    select(ids.first);
    auto* const name = find<QLineEdit>("name");
    name->setFocus();
    name->selectAll();
    prompts.expectError(2);
    key(Qt::Key_Delete);
    tree()->setFocus();
    CHECK(workspace->require(ids.first).name == QStringLiteral("[EJEMPLO] Género"));
    CHECK(name->text().isEmpty());
    page->reveal({QStringLiteral("agenda"), QStringLiteral("theme"), ids.second.text(), {}});
    CHECK(selected() == ids.first.text());
    name->setFocus();
    key(Qt::Key_Escape);
    CHECK(name->text() == QStringLiteral("[EJEMPLO] Género"));
    CHECK(prompts.errors.size() == 2);
}

TEST_CASE_METHOD(Fixture,
                 "a responsible person is typed and known from then on, and dates are put and taken away")
{
    select(ids.s111);
    auto* const responsible = find<QComboBox>("responsible");
    responsible->setFocus();
    type("Rosa");
    key(Qt::Key_Tab);
    const Id<Person> rosa = workspace->require(ids.s111).responsible;
    CHECK(workspace->require(rosa).name == QStringLiteral("Rosa"));
    select(ids.s112);
    CHECK(responsible->findText(QStringLiteral("Rosa")) >= 0);
    CHECK(responsible->currentText().isEmpty());

    QWidget* const date = find<QWidget>("nextStepOn");
    click(date->findChild<QPushButton*>());
    CHECK(workspace->require(ids.s112).nextStepOn.isValid());
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    workspace->undo();
    workspace->undo();
    CHECK(workspace->require(ids.s112).nextStepOn.isNull());
    CHECK(date->findChild<QPushButton*>()->isVisible());
}

TEST_CASE_METHOD(Fixture, "«En una frase» counts its characters and warns beyond 160")
{
    select(ids.first);
    auto* const sentence = find<GrowingText>("sentence");
    sentence->setPlainText(QString(160, u'a'));
    CHECK(find<QLabel>("counter")->text() == QStringLiteral("160 de 160 caracteres"));
    sentence->setPlainText(QString(161, u'a'));
    CHECK(find<QLabel>("counter")->text().contains(QStringLiteral("no cabrá")));
    page->commitPending();
    CHECK(workspace->require(ids.first).sentence.size() == 161);
}

TEST_CASE_METHOD(Fixture, "evidence is linked by typing, several at once as one step")
{
    Evidence evidence;
    evidence.issued = QStringLiteral("2021");
    evidence.title = QStringLiteral("[EJEMPLO] Capacitación y género");
    store::addEvidence(*workspace, evidence);
    evidence.title = QStringLiteral("[EJEMPLO] Banano");
    store::addEvidence(*workspace, evidence);
    evidence.title = QStringLiteral("[EJEMPLO] Género en el café");
    store::addEvidence(*workspace, evidence);
    select(ids.s111);
    CHECK(isShown("markInProgress"));
    const qint64 before = steps();
    inDialog([](QWidget* dialog) {
        auto* const list = dialog->findChild<QListWidget*>();
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("genero"));
        for (int row = 0; row < list->count(); ++row) {
            if (!list->item(row)->isHidden())
                list->item(row)->setCheckState(Qt::Checked);
        }
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    key(Qt::Key_L, Qt::ControlModifier);
    CHECK(store::evidenceOf(*workspace, ids.s111).size() == 2);
    CHECK(steps() == before + 1);
    CHECK(messages.last() == QStringLiteral("Se vincularon 2 evidencias."));
    CHECK(find<QLabel>("evidenceHeading")->text() == QStringLiteral("Evidencia (2)"));
    workspace->undo();
    CHECK(isShown("markInProgress"));
}

TEST_CASE_METHOD(Fixture, "findings are added, edited and taken away, and an evidence is opened")
{
    Evidence evidence;
    evidence.issued = QStringLiteral("2021");
    evidence.title = QStringLiteral("[EJEMPLO] Estudio");
    const Id<Evidence> id = store::addEvidence(*workspace, evidence, {ids.s111});
    select(ids.s111);
    const auto trigger = [&](const QString& text) {
        for (QAction* const each : page->agendaActions()) {
            if (each->text() == text && each->isEnabled())
                return each->trigger();
        }
        FAIL(text.toStdString());
    };
    inDialog([](QWidget* dialog) {
        QTest::keyClicks(dialog->findChild<GrowingText*>(QStringLiteral("statement")),
                         QStringLiteral("Sube"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    trigger(QStringLiteral("Agregar hallazgo…"));
    QList<Finding> findings = store::evidenceOf(*workspace, ids.s111).first().findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings.first().statement == QStringLiteral("Sube"));
    auto* const list = find<QTreeWidget>("evidence");
    CHECK(list->currentItem()->text(0) == QStringLiteral("+ Respalda\nSube"));

    activate();
    list->setFocus();
    inDialog([](QWidget* dialog) {
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("printedPage")), QStringLiteral("34"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    key(Qt::Key_Return);
    CHECK(list->currentItem()->text(0) == QStringLiteral("+ Respalda\nSube"));
    CHECK(list->currentItem()->text(1) == QStringLiteral("p. 34"));
    CHECK(list->currentItem()->data(0, Qt::AccessibleTextRole).toString() ==
          QStringLiteral("+ Respalda\nSube (p. 34)"));

    activate();
    list->setFocus();
    key(Qt::Key_Delete);
    CHECK(store::evidenceOf(*workspace, ids.s111).first().findings.isEmpty());
    CHECK(messages.last() == QStringLiteral("Se quitó «Sube»."));
    workspace->undo();
    REQUIRE(page->reveal(
        {QStringLiteral("agenda"), QStringLiteral("finding"), findings.first().id.text(), ids.s111.text()}));
    CHECK(list->currentItem()->text(0).endsWith(QStringLiteral("Sube")));

    list->setCurrentItem(list->topLevelItem(0));
    trigger(QStringLiteral("Abrir evidencia"));
    REQUIRE(places.size() == 1);
    CHECK(places.first().page == QStringLiteral("evidence"));
    CHECK(places.first().id == id.text());
    trigger(QStringLiteral("Quitar vínculo"));
    CHECK(store::evidenceOf(*workspace, ids.s111).isEmpty());
}

TEST_CASE_METHOD(Fixture,
                 "a contradiction is listed while it is open, explained and opened again, each undone")
{
    Evidence evidence;
    evidence.issued = QStringLiteral("2021");
    evidence.title = QStringLiteral("[EJEMPLO] Estudio");
    store::addEvidence(*workspace, evidence, {ids.s111});
    const Id<Link> link = store::evidenceOf(*workspace, ids.s111).first().link.id;
    CHECK_FALSE(isShown("contradictions"));
    CHECK_FALSE(action("showContradictions")->isEnabled());
    const auto add = [&](const QString& statement, Direction direction) {
        Finding finding;
        finding.link = link;
        finding.statement = statement;
        finding.direction = direction;
        return store::addFinding(*workspace, finding);
    };
    add(QStringLiteral("Sube"), Direction::Supports);
    const Id<Finding> against = add(QStringLiteral("Baja"), Direction::Contradicts);
    CHECK(find<QToolButton>("contradictions")->text() == QStringLiteral("1 contradicción sin explicar"));

    inDialog([](QWidget* dialog) {
        CHECK(dialog->windowTitle() == QStringLiteral("Contradicciones sin explicar"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    find<QToolButton>("contradictions")->setFocus();
    key(Qt::Key_Space);
    REQUIRE(places.size() == 1);
    CHECK(places.first().id == against.text());
    REQUIRE(page->reveal(places.first()));
    CHECK(find<QLabel>("evidenceHeading")->text() == QStringLiteral("Evidencia (1) · +1 −1"));
    CHECK(find<QLabel>("ledger")->text() ==
          QStringLiteral("Hallazgos: 1 respalda, 1 contradice (sin explicar)"));
    auto* const list = find<QTreeWidget>("evidence");
    CHECK(list->currentItem()->text(0) == QStringLiteral("− Contradice (sin explicar)\nBaja"));

    const auto explain = [&] {
        for (QAction* const each : page->agendaActions()) {
            if (each->text() == QStringLiteral("Explicar contradicción…") && each->isEnabled())
                return each->trigger();
        }
        FAIL("nothing to explain");
    };
    prompts.answerText(QStringLiteral("Midió otro producto."));
    explain();
    CHECK(list->currentItem()->text(0) ==
          QStringLiteral("− Contradice (explicado)\nBaja\nExplicación (Ana, %1): Midió otro producto.")
              .arg(dateText(workspace->clock().today())));
    CHECK(messages.last() == QStringLiteral("Se explicó la contradicción."));
    CHECK_FALSE(isShown("contradictions"));

    workspace->undo();
    CHECK(isShown("contradictions"));
    workspace->redo();
    prompts.answerText(QString());
    explain();
    CHECK(messages.last() == QStringLiteral("La contradicción vuelve a quedar abierta."));
    CHECK(isShown("contradictions"));

    const qint64 before = steps();
    prompts.answerText(QString());
    explain();
    CHECK(steps() == before);
    prompts.answerText(QString(200'000, u'a'));
    prompts.answerText(std::nullopt);
    prompts.expectError();
    explain();
    CHECK(steps() == before);
    CHECK(store::openContradictions(*workspace).size() == 1);
}

TEST_CASE_METHOD(Fixture, "the agenda itself is edited when no row is selected")
{
    select(ids.first);
    action("showAgenda")->trigger();
    CHECK(selected().isEmpty());
    auto* const known = find<GrowingText>("messageKnown");
    known->setFocus();
    type("Algo");
    page->commitPending();
    CHECK(workspace->all<Agenda>().first().messageKnown == QStringLiteral("Algo"));
    CHECK(page->reveal({QStringLiteral("agenda"), {}, {}, {}}));
    CHECK_FALSE(page->reveal({QStringLiteral("evidence"), {}, {}, {}}));
}

TEST_CASE_METHOD(Fixture, "selection and expansion come back with the page")
{
    select(ids.s121);
    page->saveState(settings);
    page.reset();
    open();
    page->restoreState(settings);
    CHECK(selected() == ids.s121.text());
    CHECK(tree()->isExpanded(tree()->currentIndex().parent()));
    const QModelIndex first = tree()->model()->index(0, 0, tree()->model()->index(0, 0));
    CHECK_FALSE(tree()->isExpanded(first));
}

TEST_CASE_METHOD(Fixture, "without questions the page says so and offers the first one")
{
    select(ids.question);
    key(Qt::Key_Delete);
    CHECK_FALSE(isShown("outline"));
    prompts.answerText(QStringLiteral("[EJEMPLO] ¿Primera?"));
    for (QPushButton* const each : page->findChildren<QPushButton*>()) {
        if (each->isVisible() && each->text() == QStringLiteral("Agregar la primera pregunta"))
            click(each);
    }
    CHECK(workspace->all<Question>().size() == 1);
    CHECK(isShown("outline"));
}

TEST_CASE_METHOD(Fixture, "Tab into the tree selects a row, and Delete in a text field removes only a letter")
{
    find<QComboBox>("stateFilter")->setFocus();
    tree()->setFocus(Qt::TabFocusReason);
    CHECK(selected() == ids.question.text());
    select(ids.first);
    auto* const name = find<QLineEdit>("name");
    name->setFocus();
    name->setCursorPosition(0);
    key(Qt::Key_Delete);
    CHECK(workspace->find(ids.first));
    CHECK(name->text() == QStringLiteral("EJEMPLO] Género"));
}

TEST_CASE_METHOD(Fixture, "what could not be added is asked again with what was typed")
{
    select(ids.first);
    prompts.answerText(QString());
    prompts.expectError();
    prompts.answerText(QStringLiteral("[EJEMPLO] ¿Ahora?"));
    action("addSubQuestion")->trigger();
    CHECK(order(ids.first).size() == 3);
}

TEST_CASE_METHOD(Fixture, "evidence is linked only while its sub-question is shown")
{
    select(ids.s111);
    const auto canLink = [&] {
        for (const QAction* const each : page->agendaActions()) {
            if (each->text() == QStringLiteral("Vincular evidencia…"))
                return each->isEnabled();
        }
        return false;
    };
    CHECK(canLink());
    select(ids.first);
    CHECK_FALSE(canLink());
}

TEST_CASE_METHOD(Fixture, "Tab goes from the filters to the tree, and through the detail from top to bottom")
{
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Estudio");
    store::addEvidence(*workspace, evidence, {ids.s111});
    select(ids.s111);
    find<QComboBox>("stateFilter")->setFocus();
    QStringList names;
    for (int i = 0; i < 40 && names.count(QStringLiteral("plain")) == 0; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        names << QApplication::focusWidget()->objectName();
    }
    QStringList wanted{
        QStringLiteral("showInactive"), QStringLiteral("outline"),     QStringLiteral("reword"),
        QStringLiteral("newState"),     QStringLiteral("stateReason"), QStringLiteral("evidence"),
        QStringLiteral("nextStep"),     QStringLiteral("standalone"),  QStringLiteral("plain")};
    names.removeIf([&](const QString& each) { return !wanted.contains(each); });
    CHECK(names == wanted);
}

TEST_CASE("a read-only agenda has none of the controls that edit")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.agenda"));
    sample::Ids ids;
    {
        auto made = store::Workspace::create(path, sample::author(), sample::clock());
        ids = sample::fill(*made);
        store::setState(*made, ids.s111, Answered::Full, QDate(2022, 1, 1), QStringLiteral("x"));
        store::setResponsible(*made, ids.s111, QStringLiteral("Rosa"));
        SubQuestion sub = made->require(ids.s111);
        sub.nextStepOn = QDate(2022, 3, 9);
        store::save(*made, QStringLiteral("x"), sub);
        Evidence evidence;
        evidence.title = QStringLiteral("[EJEMPLO] Estudio");
        store::addEvidence(*made, evidence, {ids.s111});
    }
    const auto workspace =
        store::Workspace::open(path, store::Access::Read, sample::author(), sample::clock());
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    AgendaPage page(Session{*workspace, prompts, tasks, settings});
    page.resize(870, 600);
    page.show();
    QStringList places{ids.question.text(), ids.first.text(), ids.s111.text(), ids.s112.text()};
    const QStringList types{QStringLiteral("question"), QStringLiteral("theme"),
                            QStringLiteral("subquestion"), QStringLiteral("subquestion")};
    for (int i = 0; i <= places.size(); ++i) {
        if (i < places.size())
            REQUIRE(page.reveal({QStringLiteral("agenda"), types[i], places[i], {}}));
        else
            REQUIRE(page.reveal({QStringLiteral("agenda"), QStringLiteral("agenda"), {}, {}}));
        for (const QPushButton* const each : page.findChildren<QPushButton*>()) {
            INFO(each->text().toStdString());
            CHECK_FALSE(each->isVisible());
        }
        for (const QLineEdit* const each : page.findChildren<QLineEdit*>()) {
            INFO(each->objectName().toStdString());
            CHECK((each->isReadOnly() || !each->isVisible()));
        }
        for (const QPlainTextEdit* const each : page.findChildren<QPlainTextEdit*>())
            CHECK(each->isReadOnly());
        for (const QComboBox* const each : page.findChildren<QComboBox*>())
            CHECK((!each->isVisible() || each->objectName() == QStringLiteral("stateFilter")));
    }
    QStringList actions;
    for (const QAction* const each : page.agendaActions()) {
        if (!each->isSeparator())
            actions << each->text().remove(u'&');
    }
    CHECK(actions == QStringList{QStringLiteral("Datos de la agenda"),
                                 QStringLiteral("Contradicciones sin explicar…"),
                                 QStringLiteral("Leer en el PDF"), QStringLiteral("Abrir evidencia"),
                                 QStringLiteral("Exportar la vista…"), QStringLiteral("Copiar la vista"),
                                 QStringLiteral("Hacer la página de lo elegido")});
    REQUIRE(page.reveal({QStringLiteral("agenda"), QStringLiteral("subquestion"), ids.s111.text(), {}}));
    CHECK(page.findChild<QLineEdit*>(QStringLiteral("responsible"))->text() == QStringLiteral("Rosa"));
    CHECK(page.findChild<QWidget*>(QStringLiteral("nextStepOn"))->isVisible());
    auto* const tree = page.findChild<QTreeView*>(QStringLiteral("outline"));
    CHECK_FALSE(tree->currentIndex().flags() & Qt::ItemIsEditable);
    CHECK_FALSE(tree->currentIndex().flags() & Qt::ItemIsDragEnabled);
}

TEST_CASE_METHOD(Fixture, "the agenda leaves as a table, a line a sub-question, from the menu")
{
    const QString path = folder.filePath(QStringLiteral("agenda.csv"));
    prompts.answerSave(path);
    for (QAction* const each : page->actions()) {
        if (QString(each->text()).remove(u'&') == QStringLiteral("Exportar la vista…"))
            each->trigger();
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString csv = QString::fromUtf8(file.readAll());
    CHECK(csv.contains(QStringLiteral("\"Código\";\"Subpregunta\";\"Estado\"")));
    CHECK(csv.contains(workspace->require(ids.s111).code));
    CHECK(csv.count(QStringLiteral("\r\n")) == workspace->all<SubQuestion>().size() + 1);
}

TEST_CASE_METHOD(Fixture, "endless texts neither widen the page nor freeze it")
{
    const QString endless(20000, u'W');
    prompts.answerText(endless);
    select(ids.s111);
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCoreApplication::processEvents();
    const QWidget* const official = find<QLabel>("official");
    CHECK(official->mapTo(page.get(), official->rect().topRight()).x() < page->width());
    SubQuestion sub = workspace->require(ids.s112);
    sub.plain = endless;
    store::save(*workspace, QStringLiteral("x"), sub);
    select(ids.s112);
    QCoreApplication::processEvents();
    auto* const plain = find<GrowingText>("plain");
    CHECK(plain->mapTo(page.get(), plain->rect().topRight()).x() < page->width());
    CHECK(plain->height() < 400);
}

TEST_CASE("Ctrl+Mayús+E leads to the page of what is chosen in the tree")
{
    Fixture fixture;
    fixture.select(fixture.ids.s111);
    QTest::keyClick(fixture.page.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(fixture.places.size() == 1);
    CHECK(fixture.places.first().page == QStringLiteral("report"));
    CHECK(fixture.places.first().type == QStringLiteral("subquestion"));
    CHECK(fixture.places.first().id == fixture.ids.s111.text());
}

} // namespace test_agendapage
