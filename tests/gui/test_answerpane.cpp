// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/workarea.h"
#include "store/answering.h"
#include "store/answers.h"
#include "store/evidenceedit.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_answerpane
{

/// The window on sub-question 1.3.1, with one document that says something about it.
struct Room : AgendaRoom {
    Room()
    {
        Evidence evidence;
        evidence.title = QStringLiteral("[EJEMPLO] Evaluación");
        const Id<Evidence> id = store::addEvidence(workspace, evidence, {sub.id});
        Finding finding;
        finding.link = workspace.where(&Link::evidence, id).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] Mejora la dieta");
        finding.printedPage = QStringLiteral("34");
        store::addFinding(workspace, finding);
        showSubQuestion();
    }
};

void fillConfidence(QDialog& dialog, const char* level)
{
    for (const char* component : {"soundness", "sufficiency", "coherence", "relevance"})
        typeInto(dialog, component, "[EJEMPLO] Una frase");
    QTest::keyClick(seenIn<QRadioButton>(dialog, level), Qt::Key_Space);
    typeInto(dialog, "reason", "[EJEMPLO] Por esto");
}

TEST_CASE("What we know is written on findings, judged with a reason, used, and each step can be undone")
{
    Room room;
    CHECK(room.textOf("text").startsWith(QStringLiteral("Todavía no hay respuesta")));
    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "text", "[EJEMPLO] Los huertos mejoran la dieta.");
        typeInto(dialog, "unknown", "[EJEMPLO] No sabemos cuanto dura.");
        auto* const findings = seenIn<QTreeWidget>(dialog, "findings");
        findings->setFocus();
        findings->setCurrentItem(findings->topLevelItem(0));
        QTest::keyClick(findings, Qt::Key_Space);
        QTest::keyClick(findings, Qt::Key_Return, Qt::ControlModifier);
    });
    room.press("writeAnswer");
    CHECK(room.textOf("text") == QStringLiteral("[EJEMPLO] Los huertos mejoran la dieta."));
    CHECK(room.textOf("confidence") == QStringLiteral("Confianza en la respuesta: sin juzgar."));
    CHECK(room.fixture.seen<QTreeWidget>("supports")
              ->topLevelItem(0)
              ->text(0)
              .contains(QStringLiteral("p. 34")));

    whenAsked([](QDialog& dialog) {
        fillConfidence(dialog, "high");
        // It warns while the person chooses, and decides nothing.
        CHECK(seenIn<QLabel>(dialog, "cautions")->text().contains(QStringLiteral("una sola fuente")));
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    room.press("judgeAnswer");
    CHECK(room.textOf("confidence") == QStringLiteral("Confianza en la respuesta: alta. [EJEMPLO] Por esto"));
    CHECK(room.textOf("cautions").contains(QStringLiteral("una sola fuente")));

    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "description", "[EJEMPLO] Para el proyecto de huertos");
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    room.press("useAnswer");
    CHECK(room.textOf("uses").contains(QStringLiteral("Para el proyecto de huertos")));

    for (int step = 0; step < 3; ++step)
        room.workspace.undo();
    CHECK(room.textOf("text").startsWith(QStringLiteral("Todavía no hay respuesta")));
    CHECK(store::answersOf(room.workspace, room.sub.id).isEmpty());
}

TEST_CASE("Two versions stand side by side with what went and what came")
{
    Room room;
    Answer answer;
    answer.subquestion = room.sub.id;
    answer.text = QStringLiteral("[EJEMPLO] Los huertos mejoran la dieta.");
    store::writeAnswer(room.workspace, answer);
    answer.text = QStringLiteral("[EJEMPLO] Los huertos cambian la dieta.");
    store::writeAnswer(room.workspace, answer);
    whenAsked([](QDialog& dialog) {
        CHECK(seenIn<QTextBrowser>(dialog, "olderText")->toHtml().contains(QStringLiteral("line-through")));
        CHECK(seenIn<QTextBrowser>(dialog, "olderText")->toPlainText().contains(QStringLiteral("mejoran")));
        CHECK(seenIn<QTextBrowser>(dialog, "newerText")->toPlainText().contains(QStringLiteral("cambian")));
        CHECK_FALSE(
            seenIn<QTextBrowser>(dialog, "newerText")->toPlainText().contains(QStringLiteral("mejoran")));
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    room.press("compareAnswers");
}

TEST_CASE("Confidence is not offered before there is an answer, and is not taken without its reasons")
{
    Room room;
    CHECK_FALSE(room.fixture.child<QPushButton>("judgeAnswer")->isVisible());
    Answer answer;
    answer.subquestion = room.sub.id;
    answer.text = QStringLiteral("[EJEMPLO] Sabemos esto.");
    store::writeAnswer(room.workspace, answer);
    whenAsked([](QDialog& dialog) {
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        CHECK(seenIn<QLabel>(dialog, "problem")->text().contains(QStringLiteral("Solidez")));
        typeInto(dialog, "soundness", "[EJEMPLO] Una frase");
        // One Esc does not throw away what was typed.
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    room.press("judgeAnswer");
    CHECK(room.workspace.all<Confidence>().isEmpty());
}

TEST_CASE("A use of before its answer is refused, and the dialog keeps what was typed")
{
    Room room;
    Answer answer = sample::answerTo(room.sub.id);
    answer.answeredOn = QDate(2022, 3, 1);
    store::writeAnswer(room.workspace, answer);
    room.fixture.prompts.expectError();
    whenAsked([&](QDialog& dialog) {
        typeInto(dialog, "description", "[EJEMPLO] Para el proyecto");
        auto* const date = seenIn<QDateEdit>(dialog, "usedOn");
        date->setDate(QDate(2022, 2, 28));
        save(dialog);
        CHECK(dialog.isVisible());
        CHECK(room.workspace.all<Use>().isEmpty());
        date->setDate(QDate(2022, 3, 1));
        save(dialog);
    });
    room.press("useAnswer");
    REQUIRE(room.fixture.prompts.errors.size() == 1);
    CHECK(room.fixture.prompts.errors.first().startsWith(QStringLiteral(
        "El uso es del 28 feb 2022, y la versión 1 de la respuesta vale desde el 1 mar 2022")));
    REQUIRE(room.workspace.all<Use>().size() == 1);
    CHECK(room.workspace.all<Use>().first().description == QStringLiteral("[EJEMPLO] Para el proyecto"));
}

TEST_CASE("An answer says that a finding it rests on was removed, and loses nothing")
{
    Room room;
    const Id<Finding> finding = room.workspace.all<Finding>().first().id;
    Answer answer = sample::answerTo(room.sub.id);
    answer.findings = {finding.text()};
    store::writeAnswer(room.workspace, answer);
    store::removeFinding(room.workspace, finding);
    const auto support = [&] { return room.fixture.seen<QTreeWidget>("supports")->topLevelItem(0)->text(0); };
    CHECK(support() == QStringLiteral("Hallazgo quitado: [EJEMPLO] Mejora la dieta"));
    CHECK(room.textOf("cautions").contains(QStringLiteral("Se apoya en un hallazgo que fue quitado.")));
    CHECK(room.textOf("text") == answer.text);
    room.workspace.undo();
    CHECK(support().contains(QStringLiteral("p. 34")));
    CHECK_FALSE(room.fixture.child<QLabel>("cautions")->isVisible());
}

TEST_CASE("A search that found nothing tells «buscamos y no hay» from «no hemos buscado»")
{
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    window.openFile(fixture.starterFile());
    store::Workspace& workspace = *window.workspace();
    const SubQuestion sub = workspace.where(&SubQuestion::code, QStringLiteral("1.1.1")).first();
    fixture.child<WorkArea>()->go(
        {QStringLiteral("agenda"), QString::fromLatin1(SubQuestion::type), sub.id.text(), {}});
    CHECK(fixture.seen<QLabel>("text")->text().contains(QStringLiteral("No hemos buscado")));
    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "place", "Scopus");
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    QTest::keyClick(fixture.seen<QPushButton>("recordSearch"), Qt::Key_Space);
    CHECK(fixture.seen<QLabel>("text")->text().contains(QStringLiteral("Buscamos y no hay")));
}

} // namespace test_answerpane
