// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What contradicts itself in the plan is refused with a sentence, over the dialog that keeps what was typed.
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/plan/recordtable.h"
#include "store/evidenceedit.h"
#include "store/planning.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace agenda;
using namespace agenda::gui;

namespace test_planrefusals
{

TEST_CASE("A cost in a currency that there is not is refused, and the dialog keeps what was typed")
{
    AgendaRoom room;
    room.showSubQuestion();
    room.fixture.prompts.expectError();
    whenAsked([&](QDialog& dialog) {
        typeInto(dialog, "title", "[EJEMPLO] Estudio de dietas");
        typeInto(dialog, "cost", "18000");
        retype(dialog, "currency", "ZZZ");
        save(dialog);
        CHECK(dialog.isVisible());
        CHECK(room.workspace.all<Activity>().isEmpty());
        retype(dialog, "currency", "gtq");
        save(dialog);
    });
    room.press("planActivity");
    REQUIRE(room.fixture.prompts.errors.size() == 1);
    CHECK(room.fixture.prompts.errors.first() ==
          QStringLiteral(
              "La moneda del costo de «[EJEMPLO] Estudio de dietas», «ZZZ», no es ninguna. Escriba su "
              "código de tres letras, como USD, EUR o GTQ."));
    REQUIRE(room.workspace.all<Activity>().size() == 1);
    CHECK(room.workspace.all<Activity>().first().currency == QStringLiteral("GTQ"));
}

TEST_CASE("A recommendation that was rejected cannot be done, and the dialog keeps what was typed")
{
    AgendaRoom room;
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Evaluación");
    evidence.kind = EvidenceKind::Evaluation;
    Recommendation recommendation;
    recommendation.evidence = store::addEvidence(room.workspace, evidence, {});
    recommendation.text = QStringLiteral("[EJEMPLO] Capacitar");
    const Id<Recommendation> id = store::saveRecommendation(room.workspace, recommendation, {});
    room.showPage("plan");
    room.fixture.seen<QTabWidget>("planTabs")->setCurrentIndex(1);
    auto* const table = room.fixture.seen<RecordTable>("recommendations");
    table->setFocus();
    table->setCurrentItem(table->topLevelItem(0));
    room.fixture.prompts.expectError();
    whenAsked([&](QDialog& dialog) {
        chooseIn(dialog, "response", 3);
        typeInto(dialog, "reason", "[EJEMPLO] No hay fondos");
        auto* const done = seenIn<QWidget>(dialog, "doneOn");
        QTest::keyClick(seenIn<QPushButton>(*done, ""), Qt::Key_Space);
        save(dialog);
        CHECK(dialog.isVisible());
        chooseIn(dialog, "response", 2);
        save(dialog);
    });
    QTest::keyClick(table, Qt::Key_Return);
    room.comeBack();
    REQUIRE(room.fixture.prompts.errors.size() == 1);
    CHECK(room.fixture.prompts.errors.first().startsWith(
        QStringLiteral("La recomendación «[EJEMPLO] Capacitar» está rechazada y a la vez cumplida el ")));
    CHECK(room.workspace.require(id).response == Response::Partly);
    CHECK(room.workspace.require(id).reason == QStringLiteral("[EJEMPLO] No hay fondos"));
}

} // namespace test_planrefusals
