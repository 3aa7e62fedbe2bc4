// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/fields/growingtext.h"
#include "gui/plan/activitydialog.h"
#include "gui/plan/recordtable.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/planning.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_planpage
{

QString words(const char* text)
{
    return QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(text);
}

enum Tab { Activities, Recommendations, Returns, Review };

struct Room : AgendaRoom {
    Room() { showPage("plan"); }

    void showTab(Tab tab)
    {
        showPage("plan");
        auto* const bar = fixture.seen<QTabWidget>("planTabs")->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    }
    /// Goes to the record's follow-up in the library.
    void showFollowUp(const Id<Evidence>& id)
    {
        fixture.child<WorkArea>()->go(
            {QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), id.text(), {}});
        auto* const tabs = fixture.seen<QTabWidget>("evidenceTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab).startsWith(QStringLiteral("Después")))
                QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tab).center());
        }
    }
    RecordTable* table(const char* name) { return fixture.seen<RecordTable>(name); }
    QString cell(const char* name, int row, int column)
    {
        return table(name)->topLevelItem(row)->text(column);
    }
    Id<Activity> planned(const char* title, const QDate& from, const QDate& to,
                         const QList<Id<SubQuestion>>& about = {})
    {
        Activity activity;
        activity.title = words(title);
        activity.startsOn = from;
        activity.endsOn = to;
        for (const Id<SubQuestion>& id : about)
            activity.subquestions << id.text();
        return store::saveActivity(workspace, activity, {});
    }
    Id<Evidence> evaluation(const char* title, EvidenceKind kind = EvidenceKind::Evaluation)
    {
        Evidence evidence;
        evidence.title = words(title);
        evidence.kind = kind;
        return store::addEvidence(workspace, evidence);
    }
    Id<Recommendation> recommended(const Id<Evidence>& evidence, const char* text, const QDate& due)
    {
        Recommendation each;
        each.evidence = evidence;
        each.text = words(text);
        each.dueOn = due;
        return store::saveRecommendation(workspace, each, {});
    }
    qint64 steps() { return workspace.history().latest(1).first().number; }
};

/// T1 to T2 2021.
void type2021(QDialog& dialog)
{
    chooseIn(dialog, "startQuarter", 0);
    retype(dialog, "startYear", "2021");
    chooseIn(dialog, "endQuarter", 1);
    retype(dialog, "endYear", "2021");
}

TEST_CASE(
    "An activity is planned by keys, is late in words and with a sign, is changed, and goes and comes back")
{
    Room room;
    CHECK(room.textOf("emptyRecords").startsWith(QStringLiteral("Todavía no hay actividades")));
    room.fixture.key(Qt::Key_7, Qt::ControlModifier);
    CHECK(room.fixture.seen<QPushButton>("addFirst")->hasFocus());
    const QString before = sample::dump(room.workspace);
    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "title", "[EJEMPLO] Estudio de costos");
        type2021(dialog);
        retype(dialog, "responsible", "Berta");
        typeInto(dialog, "cost", "12.500");
        typeInto(dialog, "method", "Encuesta");
        whenAsked([](QDialog& pick) {
            QTest::keyClicks(seenIn<QLineEdit>(pick, "pickSearch"), QStringLiteral("1.3.1"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        QTest::keyClick(seenIn<QPushButton>(dialog, "chooseSubQuestions"), Qt::Key_Space);
        CHECK(seenIn<QLabel>(dialog, "subquestions")->text() == QStringLiteral("1.3.1"));
        save(dialog);
    });
    room.press("addFirst");
    REQUIRE(room.table("activities")->topLevelItemCount() == 1);
    CHECK(room.cell("activities", 0, 0) == words("Estudio de costos"));
    CHECK(room.cell("activities", 0, 2) == QStringLiteral("T1 2021 a T2 2021"));
    CHECK(room.cell("activities", 0, 3) == QStringLiteral("Berta"));
    CHECK(room.cell("activities", 0, 4) == QStringLiteral("Planeada, atrasada"));
    CHECK_FALSE(room.table("activities")->topLevelItem(0)->icon(4).isNull());
    CHECK(room.cell("activities", 0, 5) == QStringLiteral("1.3.1"));
    CHECK(room.cell("activities", 0, 6).endsWith(QStringLiteral("USD")));
    const Activity stored = room.workspace.all<Activity>().first();
    CHECK(stored.cost == 12'500);
    CHECK(stored.startsOn == QDate(2021, 1, 1));
    CHECK(stored.endsOn == QDate(2021, 6, 30));
    CHECK(room.told() == QStringLiteral("Se planeó «[EJEMPLO] Estudio de costos»."));

    whenAsked([](QDialog& dialog) {
        chooseIn(dialog, "status", 1);
        save(dialog);
    });
    QTest::keyClick(room.table("activities"), Qt::Key_Return);
    room.comeBack();
    CHECK(room.cell("activities", 0, 4) == QStringLiteral("En marcha, atrasada"));
    whenAsked([](QDialog& dialog) {
        chooseIn(dialog, "kind", 3);
        save(dialog);
    });
    auto* const table = room.table("activities");
    const QPoint at = table->visualItemRect(table->topLevelItem(0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    room.comeBack();
    CHECK(room.cell("activities", 0, 1) == QStringLiteral("Taller"));

    const QString full = sample::dump(room.workspace);
    room.table("activities")->setFocus();
    room.fixture.key(Qt::Key_Delete);
    CHECK(room.workspace.all<Activity>().isEmpty());
    CHECK(room.told() == QStringLiteral("Se quitó «[EJEMPLO] Estudio de costos»."));
    room.workspace.undo();
    CHECK(sample::dump(room.workspace) == full);
    CHECK(room.table("activities")->topLevelItemCount() == 1);
    for (int step = 0; step < 3; ++step)
        room.workspace.undo();
    CHECK(sample::dump(room.workspace) == before);
    CHECK(room.textOf("emptyRecords").startsWith(QStringLiteral("Todavía no hay actividades")));
}

TEST_CASE("An activity that ends before it starts is refused at its field, and what was typed stays")
{
    Room room;
    const QString before = sample::dump(room.workspace);
    whenAsked([](QDialog& dialog) {
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() ==
              QStringLiteral("Falta el título. Escriba qué se va a hacer."));
        typeInto(dialog, "title", "[EJEMPLO] Taller");
        type2021(dialog);
        retype(dialog, "endYear", "2020");
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() ==
              QStringLiteral("La actividad termina, en T2 2020, antes de empezar, en T1 2021. Corrija los "
                             "trimestres."));
        CHECK(seenIn<QWidget>(dialog, "endQuarter")->hasFocus());
        retype(dialog, "endYear", "2021");
        typeInto(dialog, "cost", "12,5");
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")
                  ->text()
                  .startsWith(QStringLiteral("El costo «12,5» no es un número entero.")));
        CHECK(seenIn<QWidget>(dialog, "cost")->hasFocus());
        CHECK(seenIn<QLineEdit>(dialog, "title")->text() == words("Taller"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    room.press("addFirst");
    CHECK(sample::dump(room.workspace) == before);
}

TEST_CASE("What is said of a field has room of its own, and goes as soon as something is changed")
{
    Room room;
    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "title", "[EJEMPLO] Taller");
        auto* const notes = seenIn<QWidget>(dialog, "notes");
        const int before = notes->height();
        typeInto(dialog, "cost", "doce mil quinientos, y algo por confirmar");
        save(dialog);
        QCoreApplication::processEvents();
        auto* const problem = seenIn<QLabel>(dialog, "problem");
        CHECK(problem->height() >= 2 * problem->fontMetrics().height());
        CHECK(notes->height() == before);
        retype(dialog, "cost", "12500");
        CHECK_FALSE(problem->isVisible());
        // One Esc loses nothing, and neither does the next one after something was changed.
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(problem->isVisible());
        typeInto(dialog, "audience", "x");
        CHECK_FALSE(problem->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(dialog.isVisible());
        save(dialog);
    });
    room.press("addFirst");
    CHECK(room.workspace.all<Activity>().size() == 1);
}

TEST_CASE("Each table of the plan leaves as CSV and on the clipboard, and so does what the menu says")
{
    Room room;
    room.planned("Estudio de costos", QDate(2021, 1, 1), QDate(2021, 6, 30), {room.sub.id});
    const Id<Evidence> evaluation = room.evaluation("Evaluación");
    room.recommended(evaluation, "Medir otra vez", QDate(2021, 5, 31));
    Return back;
    back.evidence = evaluation;
    store::saveReturn(room.workspace, back, {{}, words("Cooperativa"), {}, {}});
    const auto exported = [&](Tab tab, const char* name) {
        room.showTab(tab);
        room.fixture.prompts.answerSave(room.fixture.path(name));
        room.press("exportView");
        QFile file(room.fixture.path(name));
        CHECK(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    const QString activities = exported(Activities, "actividades.csv");
    CHECK(activities.contains(QStringLiteral("\"Actividad\";\"Tipo\";\"Trimestres\"")));
    CHECK(activities.contains(QStringLiteral("\"T1 2021 a T2 2021\";\"\";\"Planeada, atrasada\";\"1.3.1\"")));
    CHECK(exported(Recommendations, "recomendaciones.csv").contains(words("Medir otra vez")));
    CHECK(exported(Returns, "devolucion.csv").contains(words("Cooperativa")));
    room.press("copyView");
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Organización\tTipo y país")));
    // A table has no drawing: a name without ending becomes a CSV.
    room.fixture.prompts.answerSave(room.fixture.path("otra"));
    room.press("exportView");
    CHECK(QFile::exists(room.fixture.path("otra.csv")));
    for (QAction* const each : room.window.menuBar()->actions()) {
        if (each->text().remove(u'&') != QStringLiteral("Plan"))
            continue;
        Q_EMIT each->menu()->aboutToShow();
        QStringList texts;
        for (const QAction* entry : each->menu()->actions())
            texts << QString(entry->text()).remove(u'&');
        CHECK(texts.contains(QStringLiteral("Exportar la vista…")));
    }
}

TEST_CASE("What the file refuses leaves the dialog open with what was typed")
{
    Room room;
    room.fixture.prompts.expectError();
    whenAsked([](QDialog& dialog) {
        auto* const title = seenIn<QLineEdit>(dialog, "title");
        title->setText(words("Taller") + QChar(0x202e)); // as pasted: a mark that turns the text round
        save(dialog);
        CHECK(dialog.isVisible());
        title->setText(words("Taller"));
        save(dialog);
    });
    room.press("addFirst");
    CHECK(room.fixture.prompts.errors.size() == 1);
    CHECK(room.workspace.all<Activity>().size() == 1);
}

TEST_CASE("A cost is a whole number however its thousands are marked")
{
    for (const char* typed : {"12500", "12.500", "12,500", "12 500", " 12500 "})
        CHECK(readCost(QString::fromLatin1(typed)) == 12'500);
    for (const char* typed : {"", "12,5", "12.50", "-3", "doce", "1.2500", "99999999999"})
        CHECK_FALSE(readCost(QString::fromLatin1(typed)));
}

TEST_CASE("The plan is sorted by any column and shows the late ones alone")
{
    Room room;
    room.planned("Zafra", QDate(2020, 1, 1), QDate(2020, 3, 31));
    const int next = room.workspace.clock().today().year() + 1;
    room.planned("Algodón", QDate(next, 1, 1), QDate(next, 3, 31));
    room.planned("Maíz", QDate(2021, 1, 1), QDate(2021, 3, 31));
    CHECK(room.cell("activities", 0, 0) == words("Zafra"));
    CHECK(room.cell("activities", 2, 0) == words("Algodón"));
    auto* const header = room.table("activities")->header();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionPosition(0) + 20, 8});
    CHECK(room.cell("activities", 0, 0) == words("Algodón"));

    auto* const late = room.fixture.seen<QCheckBox>("lateOnly");
    CHECK(QString(late->text()).remove(u'&') == QStringLiteral("Solo atrasadas (2)"));
    QTest::keyClick(late, Qt::Key_Space);
    REQUIRE(room.table("activities")->topLevelItemCount() == 2);
    CHECK(room.cell("activities", 0, 0) == words("Maíz"));
    for (const Activity& each : room.workspace.all<Activity>()) {
        if (each.endsOn.year() != next)
            store::removeActivity(room.workspace, each.id);
    }
    CHECK(room.textOf("emptyRecords") == QStringLiteral("No hay ninguna actividad atrasada."));
}

TEST_CASE("A delivered activity is its evidence in one step, keeps its links, and one undo brings all back")
{
    Room room;
    const SubQuestion other = room.withCode("1.1.1");
    room.planned("Estudio de costos", QDate(2021, 1, 1), QDate(2021, 6, 30), {room.sub.id, other.id});
    CHECK_FALSE(room.fixture.seen<QPushButton>("goToRecord")->isEnabled());
    const QString before = sample::dump(room.workspace);
    const qint64 steps = room.steps();
    whenAsked([](QDialog& dialog) {
        CHECK(seenIn<QLabel>(dialog, "about")->text().contains(QStringLiteral("1.3.1, 1.1.1")));
        CHECK(seenIn<GrowingText>(dialog, "title")->text() == words("Estudio de costos"));
        // The month in which it was to end is proposed, and said to be a proposal.
        CHECK(seenIn<QLineEdit>(dialog, "issued")->text() == QStringLiteral("06/2021"));
        CHECK(seenIn<QLabel>(dialog, "understood")
                  ->text()
                  .startsWith(QStringLiteral("Se propone jun 2021, según el plan.")));
        chooseIn(dialog, "kind", 2);
        retype(dialog, "issued", "pronto");
        save(dialog);
        CHECK(
            seenIn<QLabel>(dialog, "problem")->text().startsWith(QStringLiteral("La fecha no se entiende")));
        retype(dialog, "issued", "03/2021");
        CHECK_FALSE(dialog.findChild<QLabel*>(QStringLiteral("problem"))->isVisible());
        save(dialog);
    });
    room.press("deliver");
    CHECK(room.steps() == steps + 1);
    REQUIRE(room.workspace.all<Evidence>().size() == 1);
    const Evidence born = room.workspace.all<Evidence>().first();
    CHECK(born.kind == EvidenceKind::Other);
    CHECK(born.issued == QStringLiteral("2021-03"));
    CHECK(room.workspace.where(&Link::evidence, born.id).size() == 2);
    CHECK(room.told() == QStringLiteral("Se entregó: «[EJEMPLO] Estudio de costos» es la evidencia E-01."));
    CHECK(room.cell("activities", 0, 4) == QStringLiteral("Entregada"));
    CHECK_FALSE(room.fixture.seen<QPushButton>("deliver")->isEnabled());
    // The offer to open it is where the focus is.
    auto* const go = room.fixture.seen<QPushButton>("goToRecord");
    CHECK(go->hasFocus());
    QTest::keyClick(go, Qt::Key_Space);
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
    CHECK(room.fixture.child<WorkArea>()->currentPage()->place().id == born.id.text());

    room.workspace.undo();
    CHECK(sample::dump(room.workspace) == before);
    room.showPage("plan");
    CHECK(room.cell("activities", 0, 4) == QStringLiteral("Planeada, atrasada"));
    CHECK(room.fixture.seen<QPushButton>("deliver")->isEnabled());
}

TEST_CASE("A sub-question shows what is planned for it, and a click opens it in the plan")
{
    Room room;
    const Id<Activity> id =
        room.planned("Estudio de costos", QDate(2021, 10, 1), QDate(2021, 12, 31), {room.sub.id});
    room.planned("Otra cosa", QDate(2021, 1, 1), QDate(2021, 3, 31));
    room.showSubQuestion();
    CHECK(room.textOf("text").contains(QStringLiteral("Viene en camino (31 dic 2021)")));
    auto* const list = room.fixture.seen<QTreeWidget>("plannedFor");
    REQUIRE(list->topLevelItemCount() == 1);
    CHECK(list->topLevelItem(0)->text(0).contains(QStringLiteral("Planeada, atrasada")));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(0)).center());
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("plan"));
    CHECK(room.table("activities")->currentId() == id.text());
    CHECK(room.table("activities")->hasFocus());
    room.fixture.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("agenda"));

    whenAsked([](QDialog& dialog) {
        CHECK(seenIn<QLabel>(dialog, "subquestions")->text() == QStringLiteral("1.3.1"));
        typeInto(dialog, "title", "[EJEMPLO] Taller");
        save(dialog);
    });
    room.press("planActivity");
    CHECK(room.fixture.seen<QTreeWidget>("plannedFor")->topLevelItemCount() == 2);
}

TEST_CASE("Recommendations of an evaluation are answered with a reason, and the open ones wait in the plan")
{
    Room room;
    const Id<Evidence> evaluation = room.evaluation("Evaluación");
    const Id<Evidence> study = room.evaluation("Estudio", EvidenceKind::Research);
    room.showFollowUp(study);
    CHECK_FALSE(room.fixture.child<RecordTable>("recommendations")->isVisible());
    room.showFollowUp(evaluation);
    whenAsked([](QDialog& dialog) {
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() ==
              QStringLiteral("Escriba qué recomienda la evaluación."));
        typeInto(dialog, "text", "[EJEMPLO] Capacitar a las comisiones");
        chooseIn(dialog, "response", 2);
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() ==
              QStringLiteral("Escriba por qué la recomendación fue «aceptada en parte»."));
        typeInto(dialog, "reason", "[EJEMPLO] Solo en dos regiones");
        retype(dialog, "owner", "Berta");
        save(dialog);
    });
    // The first of the two panes.
    room.press("addRecord");
    REQUIRE(room.workspace.all<Recommendation>().size() == 1);
    CHECK(room.cell("recommendations", 0, 0) ==
          QStringLiteral("Aceptada en parte · Berta\n") + words("Capacitar a las comisiones") +
              QStringLiteral("\nPor qué: [EJEMPLO] Solo en dos regiones"));
    const auto* const tabs = room.fixture.seen<QTabWidget>("evidenceTabs");
    CHECK(tabs->tabText(tabs->currentIndex()) == QStringLiteral("Después (1)"));

    room.recommended(study, "Medir otra vez", QDate(2021, 5, 31));
    room.showTab(Recommendations);
    REQUIRE(room.table("recommendations")->topLevelItemCount() == 2);
    CHECK(room.cell("recommendations", 0, 0) == words("Medir otra vez"));
    CHECK(room.cell("recommendations", 0, 4) == QStringLiteral("31 may 2021, atrasada"));
    CHECK_FALSE(room.table("recommendations")->topLevelItem(0)->icon(4).isNull());
    CHECK(room.cell("recommendations", 1, 4) == QStringLiteral("Sin fecha"));

    // Done, it waits no more.
    room.table("recommendations")->setCurrentItem(room.table("recommendations")->topLevelItem(0));
    whenAsked([](QDialog& dialog) {
        auto* const done = seenIn<QWidget>(dialog, "doneOn");
        QTest::keyClick(seenIn<QPushButton>(*done, ""), Qt::Key_Space);
        save(dialog);
    });
    QTest::keyClick(room.table("recommendations"), Qt::Key_Return);
    room.comeBack();
    REQUIRE(room.table("recommendations")->topLevelItemCount() == 1);
    room.press("goToRecord");
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
    auto* const there = room.table("recommendations");
    CHECK(there->hasFocus());
    CHECK(there->currentItem()->text(0).contains(words("Capacitar")));
    room.fixture.key(Qt::Key_Delete);
    CHECK(room.workspace.all<Recommendation>().size() == 1);
    room.workspace.undo();
    CHECK(room.workspace.all<Recommendation>().size() == 2);
}

TEST_CASE(
    "Organisations that took part are completed from the known ones, and those still waiting come first")
{
    Room room;
    const Id<Evidence> first = room.evaluation("Evaluación");
    const Id<Evidence> second = room.evaluation("Estudio", EvidenceKind::Research);
    Return back;
    back.evidence = first;
    back.returnedOn = QDate(2022, 5, 1);
    back.means = words("Taller");
    store::saveReturn(room.workspace, back,
                      {{}, words("Cooperativa"), QStringLiteral("OPP"), QStringLiteral("Bolivia")});
    room.showFollowUp(second);
    whenAsked([](QDialog& dialog) {
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() ==
              QStringLiteral("Escriba el nombre de la organización."));
        retype(dialog, "organisation", "[EJEMPLO] Cooperativa");
        CHECK(seenIn<QComboBox>(dialog, "kind")->currentText() == QStringLiteral("OPP"));
        CHECK(seenIn<QComboBox>(dialog, "country")->currentText() == QStringLiteral("Bolivia"));
        typeInto(dialog, "part", "[EJEMPLO] Dio datos");
        save(dialog);
    });
    room.press("addRecord"); // a study has only this pane
    CHECK(room.workspace.all<Organisation>().size() == 1);
    CHECK(room.cell("returns", 0, 0) ==
          words("Cooperativa") +
              QStringLiteral(" · OPP · Bolivia\nDevolución: Pendiente\n[EJEMPLO] Dio datos"));

    room.showTab(Returns);
    REQUIRE(room.table("returns")->topLevelItemCount() == 2);
    CHECK(room.cell("returns", 0, 4) == QStringLiteral("Pendiente"));
    CHECK(room.cell("returns", 1, 4) == QStringLiteral("1 may 2022: [EJEMPLO] Taller"));
    room.table("returns")->setCurrentItem(room.table("returns")->topLevelItem(0));
    whenAsked([](QDialog& dialog) {
        auto* const when = seenIn<QWidget>(dialog, "returnedOn");
        QTest::keyClick(seenIn<QPushButton>(*when, ""), Qt::Key_Space);
        typeInto(dialog, "means", "[EJEMPLO] Por radio");
        save(dialog);
    });
    room.table("returns")->setFocus();
    QTest::keyClick(room.table("returns"), Qt::Key_F2);
    room.comeBack();
    CHECK(room.cell("returns", 0, 4).endsWith(QStringLiteral("[EJEMPLO] Por radio")));
    room.workspace.undo();
    CHECK(room.cell("returns", 0, 4) == QStringLiteral("Pendiente"));
}

TEST_CASE("Who only reads sees the plan and goes to what it names, and has nothing to change it with")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    {
        const auto workspace = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
        const SubQuestion sub = workspace->where(&SubQuestion::code, QStringLiteral("1.3.1")).first();
        Activity activity;
        activity.title = words("Estudio");
        activity.startsOn = QDate(2021, 1, 1);
        activity.endsOn = QDate(2021, 3, 31);
        activity.subquestions = {sub.id.text()};
        const Id<Activity> id = store::saveActivity(*workspace, activity, {});
        store::deliverActivity(*workspace, id, store::deliveryOf(workspace->require(id)));
    }
    MainWindow& window = fixture.window(true); // staff read
    REQUIRE(window.openFile(file));
    REQUIRE(window.workspace()->isReadOnly());
    fixture.key(Qt::Key_7, Qt::ControlModifier);
    REQUIRE(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("plan"));
    auto* const table = fixture.seen<RecordTable>("activities");
    CHECK(table->topLevelItemCount() == 1);
    for (const char* button : {"addRecord", "editRecord", "removeRecord", "deliver"}) {
        for (const QPushButton* const each : window.findChildren<QPushButton*>(QString::fromLatin1(button)))
            CHECK_FALSE(each->isVisible());
    }
    QTest::keyClick(table, Qt::Key_Delete);
    CHECK(window.workspace()->all<Activity>().size() == 1);
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
}

} // namespace test_planpage
