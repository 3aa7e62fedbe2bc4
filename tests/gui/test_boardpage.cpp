// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/boardpage.h"

#include "gui/agendaroom.h"
#include "gui/models/attentionmodel.h"
#include "gui/models/figuremodel.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/planning.h"
#include "store/workspace.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_boardpage
{

struct Room : AgendaRoom {
    Room() { fixture.key(Qt::Key_5, Qt::ControlModifier); }

    QListView* figures() { return fixture.seen<QListView>("figures"); }
    QTreeView* attention() { return fixture.seen<QTreeView>("attention"); }
    QString sentence(int row) { return figures()->model()->index(row, 0).data().toString(); }
    QStringList headings()
    {
        QStringList texts;
        for (int row = 0; row < attention()->model()->rowCount(); ++row)
            texts << attention()->model()->index(row, 0).data().toString();
        return texts;
    }
    QString page() { return fixture.child<WorkArea>()->currentPage()->key(); }
};

TEST_CASE("The board is five sentences, and what waits for a person")
{
    Room room;
    QAbstractItemModelTester figures(room.figures()->model(),
                                     QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester attention(room.attention()->model(),
                                       QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(room.figures()->model()->rowCount() == 5);
    CHECK(room.sentence(0) == QStringLiteral("0 de 32 subpreguntas tienen respuesta parcial o completa."));
    CHECK(room.sentence(1) == QStringLiteral("Todavía no hay evidencias."));
    CHECK(room.sentence(2) == QStringLiteral("Ningún tema tiene todavía evidencia."));
    CHECK(room.headings() == QStringList{QStringLiteral("32 subpreguntas sin responsable")});
    CHECK(room.figures()
              ->model()
              ->index(0, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("32 sin evidencia")));

    store::setState(room.workspace, room.sub.id, Answered::Partial, QDate(2021, 5, 20),
                    QStringLiteral("[EJEMPLO] Se leyó"));
    CHECK(room.sentence(0).startsWith(QStringLiteral("1 de 32 subpreguntas tiene")));
    room.workspace.undo();
    CHECK(room.sentence(0).startsWith(QStringLiteral("0 de 32")));
}

TEST_CASE("Enter opens a heading, and then leads to where one acts on a record")
{
    Room room;
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Nadie lo valoró");
    store::addEvidence(room.workspace, evidence, {});
    CHECK(room.sentence(1) == QStringLiteral("Hay 1 documento de 1 fuente."));
    CHECK(room.headings() == QStringList{QStringLiteral("1 evidencia sin valorar"),
                                         QStringLiteral("1 evidencia sin vincular"),
                                         QStringLiteral("32 subpreguntas sin responsable")});
    room.attention()->setFocus();
    QTest::keyClick(room.attention(), Qt::Key_Home);
    QTest::keyClick(room.attention(), Qt::Key_Return);
    QTest::keyClick(room.attention(), Qt::Key_Down);
    CHECK(room.attention()->currentIndex().data().toString() ==
          QStringLiteral("E-01  [EJEMPLO] Nadie lo valoró"));
    QTest::keyClick(room.attention(), Qt::Key_Return);
    CHECK(room.page() == QStringLiteral("evidence"));

    // Back on the board the heading is still open; the last one leads to a sub-question.
    room.fixture.key(Qt::Key_5, Qt::ControlModifier);
    CHECK(room.attention()->isExpanded(room.attention()->model()->index(0, 0)));
    QTest::keyClick(room.attention(), Qt::Key_End);
    QTest::keyClick(room.attention(), Qt::Key_Return);
    QTest::keyClick(room.attention(), Qt::Key_Down);
    QTest::keyClick(room.attention(), Qt::Key_Return);
    CHECK(room.page() == QStringLiteral("agenda"));
    CHECK(room.fixture.child<WorkArea>()->currentPage()->place().type ==
          QLatin1StringView(SubQuestion::type));
}

TEST_CASE("A figure leads to the page that shows more of it")
{
    Room room;
    room.figures()->setFocus();
    QTest::keyClick(room.figures(), Qt::Key_Home);
    QTest::keyClick(room.figures(), Qt::Key_Return);
    CHECK(room.page() == QStringLiteral("progress"));
    room.fixture.key(Qt::Key_5, Qt::ControlModifier);
    const QPoint second = room.figures()->visualRect(room.figures()->model()->index(1, 0)).center();
    QTest::mouseClick(room.figures()->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(room.figures()->viewport(), Qt::LeftButton, {}, second);
    CHECK(room.page() == QStringLiteral("evidence"));
}

TEST_CASE("An entry opens the very place where one acts on it")
{
    Room room;
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Nadie lo valoró");
    const Id<Evidence> id = store::addEvidence(room.workspace, evidence, {});
    store::addEvidence(room.workspace, evidence, {room.sub.id});
    const auto follow = [&](int heading) {
        room.fixture.key(Qt::Key_5, Qt::ControlModifier);
        const QModelIndex group = room.attention()->model()->index(heading, 0);
        room.attention()->setFocus();
        room.attention()->expand(group);
        room.attention()->setCurrentIndex(room.attention()->model()->index(0, 0, group));
        QTest::keyClick(room.attention(), Qt::Key_Return);
    };
    const auto tab = [&] {
        const auto* const tabs = room.fixture.seen<QTabWidget>("evidenceTabs");
        return tabs->tabText(tabs->currentIndex());
    };
    REQUIRE(room.headings().first() == QStringLiteral("2 evidencias sin valorar"));
    follow(0);
    CHECK(tab() == QStringLiteral("Calidad"));
    CHECK(room.fixture.child<WorkArea>()->currentPage()->place().id == id.text());
    CHECK(room.fixture.seen<QTabWidget>("evidenceTabs")
              ->currentWidget()
              ->isAncestorOf(room.window.focusWidget()));
    follow(1);
    CHECK(tab().startsWith(QStringLiteral("Vínculos")));
    follow(2);
    CHECK(room.page() == QStringLiteral("agenda"));
    CHECK(room.window.focusWidget()->objectName() == QStringLiteral("responsible"));
}

TEST_CASE("A group of evidence opens in the library with nothing else, by a button or Ctrl+Enter")
{
    Room room;
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Vinculada");
    store::addEvidence(room.workspace, evidence, {room.sub.id});
    evidence.title = QStringLiteral("[EJEMPLO] Suelta");
    store::addEvidence(room.workspace, evidence, {});
    REQUIRE(room.headings()[1] == QStringLiteral("1 evidencia sin vincular"));
    room.attention()->setFocus();
    room.attention()->setCurrentIndex(room.attention()->model()->index(1, 0));
    room.fixture.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(room.page() == QStringLiteral("evidence"));
    CHECK(room.fixture.seen<QTableView>("evidenceTable")->model()->rowCount() == 1);
    CHECK(room.fixture.seen<QPushButton>("narrowed")->text() ==
          QStringLiteral("Tablero: 1 evidencia sin vincular"));
    room.fixture.key(Qt::Key_5, Qt::ControlModifier);
    room.attention()->setCurrentIndex(room.attention()->model()->index(0, 0));
    QTest::mouseClick(room.fixture.seen<QPushButton>("openInLibrary"), Qt::LeftButton);
    CHECK(room.fixture.seen<QTableView>("evidenceTable")->model()->rowCount() == 2);
    room.fixture.key(Qt::Key_5, Qt::ControlModifier);
    room.attention()->setCurrentIndex(room.attention()->model()->index(2, 0));
    CHECK_FALSE(room.fixture.child<QPushButton>("openInLibrary")->isVisible());
}

TEST_CASE("The figure of the themes leads to the first empty one, that of the plan to what is late")
{
    Room room;
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Del primer tema");
    store::addEvidence(room.workspace, evidence,
                       {room.workspace.where(&SubQuestion::code, QStringLiteral("1.1.1")).first().id});
    Activity activity;
    activity.title = QStringLiteral("[EJEMPLO] Taller");
    activity.startsOn = QDate(2021, 7, 1);
    activity.endsOn = QDate(2021, 9, 30);
    const Id<Activity> late = store::saveActivity(room.workspace, activity, {});
    activity.title = QStringLiteral("[EJEMPLO] Estudio");
    activity.endsOn = QDate(2099, 9, 30);
    store::saveActivity(room.workspace, activity, {});
    const auto enter = [&](int figure) {
        room.fixture.key(Qt::Key_5, Qt::ControlModifier);
        room.figures()->setFocus();
        room.figures()->setCurrentIndex(room.figures()->model()->index(figure, 0));
        QTest::keyClick(room.figures(), Qt::Key_Return);
    };
    enter(2);
    REQUIRE(room.page() == QStringLiteral("map"));
    CHECK(room.fixture.seen<QLabel>("cellName")->text().startsWith(QStringLiteral("2 Capacitaciones")));
    enter(4);
    REQUIRE(room.page() == QStringLiteral("plan"));
    CHECK(room.fixture.seen<QCheckBox>("lateOnly")->isChecked());
    CHECK(room.fixture.child<WorkArea>()->currentPage()->place().id == late.text());
}

TEST_CASE("The board leaves as CSV with what waits, and as SVG")
{
    Room room;
    const auto exportTo = [&](const QString& path) {
        room.fixture.prompts.answerSave(path);
        QTest::keyClick(room.fixture.seen<QPushButton>("exportView"), Qt::Key_Space);
        QFile file(path);
        CHECK(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray csv = exportTo(room.fixture.path("tablero.csv"));
    CHECK(csv.contains("0 de 32 subpreguntas"));
    CHECK(csv.count("32 subpreguntas sin responsable") == 32);
    CHECK(exportTo(room.fixture.path("tablero.svg")).contains("<title>Tablero"));
}

TEST_CASE("The key «*» opens all that waits below a heading")
{
    Room room;
    auto* const all = room.attention();
    all->setFocus();
    all->setCurrentIndex(all->model()->index(all->model()->rowCount() - 1, 0));
    QTest::keyClick(all, Qt::Key_Asterisk);
    CHECK(all->isExpanded(all->currentIndex()));
    all->expandAll();
    CHECK(all->isExpanded(all->model()->index(0, 0)));
}

} // namespace test_boardpage
