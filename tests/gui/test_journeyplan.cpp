// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Next year's studies from the gaps: a sub-question without evidence becomes an activity with method, cost,
// owner and date, and at its end evidence; played through the real window.
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/plan/recordtable.h"
#include "gui/workarea.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

TEST_CASE("journey: a gap becomes a study of next year, is seen coming, and is delivered as its evidence")
{
    AgendaRoom room;
    const QString before = sample::dump(room.workspace);
    const qint64 first = room.workspace.history().latest(1).first().number;
    const QByteArray year = QByteArray::number(room.workspace.clock().today().year() + 1);
    room.showSubQuestion();
    CHECK(room.textOf("text").contains(QStringLiteral("No hemos buscado")));
    CHECK(room.textOf("evidenceHeading") == QStringLiteral("Evidencia (0)"));

    whenAsked([&](QDialog& dialog) {
        CHECK(seenIn<QLabel>(dialog, "subquestions")->text() == QStringLiteral("1.3.1"));
        typeInto(dialog, "title", "[EJEMPLO] Estudio de dietas");
        chooseIn(dialog, "startQuarter", 1);
        retype(dialog, "startYear", year.constData());
        chooseIn(dialog, "endQuarter", 3);
        retype(dialog, "endYear", year.constData());
        retype(dialog, "responsible", "Berta");
        typeInto(dialog, "cost", "18000");
        typeInto(dialog, "method", "[EJEMPLO] Encuesta en dos regiones");
        typeInto(dialog, "audience", "[EJEMPLO] Comisiones de mujeres");
        // A second gap goes into the same study.
        whenAsked([](QDialog& pick) {
            QTest::keyClicks(seenIn<QLineEdit>(pick, "pickSearch"), QStringLiteral("1.6.1"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        QTest::keyClick(seenIn<QPushButton>(dialog, "chooseSubQuestions"), Qt::Key_Space);
        CHECK(seenIn<QLabel>(dialog, "subquestions")->text() == QStringLiteral("1.3.1, 1.6.1"));
        save(dialog);
    });
    room.press("planActivity");
    CHECK(room.told() == QStringLiteral("Se planeó «[EJEMPLO] Estudio de dietas»."));
    CHECK(room.workspace.history().latest(1).first().number == first + 1);

    // The gap says what comes, and leads to it.
    CHECK(
        room.textOf("text").contains(QStringLiteral("Viene en camino (31 dic ") + QString::fromLatin1(year)));
    auto* const list = room.fixture.seen<QTreeWidget>("plannedFor");
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("plan"));
    auto* const plan = room.fixture.seen<RecordTable>("activities");
    CHECK(plan->hasFocus());
    CHECK(plan->currentItem()->text(2) == QStringLiteral("T2 %1 a T4 %1").arg(QString::fromLatin1(year)));
    CHECK(plan->currentItem()->text(3) == QStringLiteral("Berta"));
    CHECK(plan->currentItem()->text(4) == QStringLiteral("Planeada"));
    CHECK(plan->currentItem()->text(5) == QStringLiteral("1.3.1, 1.6.1"));
    CHECK(plan->currentItem()->text(6) == QStringLiteral("18,000\u00a0USD"));
    const Activity planned = room.workspace.all<Activity>().first();
    CHECK(planned.method == QStringLiteral("[EJEMPLO] Encuesta en dos regiones"));
    CHECK(planned.audience == QStringLiteral("[EJEMPLO] Comisiones de mujeres"));

    // The promise is no evidence until it is delivered.
    CHECK(room.workspace.all<Evidence>().isEmpty());
    whenAsked([](QDialog& dialog) { save(dialog); });
    room.press("deliver");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
    const Evidence born = room.workspace.all<Evidence>().first();
    CHECK(born.methods == QStringLiteral("[EJEMPLO] Encuesta en dos regiones"));
    room.showSubQuestion();
    CHECK(room.textOf("evidenceHeading") == QStringLiteral("Evidencia (1)"));
    CHECK_FALSE(room.textOf("text").contains(QStringLiteral("Viene en camino")));

    const auto takeBack = [&room] {
        room.fixture.seen<QTreeView>("outline")->setFocus();
        room.fixture.key(Qt::Key_Z, Qt::ControlModifier);
    };
    takeBack();
    CHECK(room.textOf("text").contains(QStringLiteral("Viene en camino")));
    takeBack();
    CHECK(sample::dump(room.workspace) == before);
    CHECK(room.textOf("text").contains(QStringLiteral("No hemos buscado")));
}
