// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quarterly review: what expires, contradicts, has no owner, was answered and never used; played through
// the real window.
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/fields/expander.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/attention.h"
#include "store/evidenceedit.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_journeyreview
{

enum List { Reviews, Contradictions, NeverUsed, LowConfidence, Unowned };

struct Review : AgendaRoom {
    Review()
    {
        SubQuestion expired = withCode("1.1.1");
        expired.reviewBy = QDate(2022, 3, 31);
        store::save(workspace, QStringLiteral("Revisar"), expired);
        Evidence evidence;
        evidence.title = QStringLiteral("[EJEMPLO] Evaluación");
        evidence.issued = QStringLiteral("2021");
        evidence.authors = {Name::parse(QStringLiteral("Prueba, Eva"))};
        const Id<Evidence> id = store::addEvidence(workspace, evidence, {sub.id});
        Finding finding;
        finding.link = workspace.where(&Link::evidence, id).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] El ingreso baja");
        finding.direction = Direction::Contradicts;
        store::addFinding(workspace, finding);
        answer("1.2.1");
        Confidence low;
        low.answer = answer("2.1.1");
        low.level = ConfidenceLevel::Low;
        for (const ConfidenceComponent& component : confidenceComponents())
            low.*component.sentence = QStringLiteral("[EJEMPLO] Una frase");
        low.reason = QStringLiteral("[EJEMPLO] Por esto");
        store::judgeConfidence(workspace, low);
        Use use;
        use.answer = low.answer;
        use.description = QStringLiteral("[EJEMPLO] Un proyecto");
        store::recordUse(workspace, use, QStringLiteral("Berta"));
    }

    Id<Answer> answer(const char* code)
    {
        Answer answer;
        answer.subquestion = withCode(code).id;
        answer.text = QStringLiteral("[EJEMPLO] Sabemos esto");
        return store::writeAnswer(workspace, answer);
    }
    QTreeWidget* lists()
    {
        comeBack();
        fixture.key(Qt::Key_7, Qt::ControlModifier);
        auto* const bar = fixture.seen<QTabWidget>("planTabs")->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(3).center());
        return fixture.seen<QTreeWidget>("reviewLists");
    }
    QString heading(List list) { return lists()->topLevelItem(list)->text(0); }
    QString line(List list) { return lists()->topLevelItem(list)->child(0)->text(0); }
    /// Goes by Enter from the first line of a list to where it leads.
    void follow(List list)
    {
        QTreeWidget* const all = lists();
        all->setFocus();
        all->setCurrentItem(all->topLevelItem(list)->child(0));
        QTest::keyClick(all, Qt::Key_Return);
        QCoreApplication::processEvents();
        REQUIRE(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("agenda"));
    }
    void typeOver(QWidget* field, const QString& text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        fixture.type(text);
        QTest::keyClick(field, Qt::Key_Tab);
    }
};

TEST_CASE("journey: the quarterly review goes through its lists, and each is shorter for what was done")
{
    Review play;
    CHECK(play.heading(Reviews) == QStringLiteral("Por revisar este trimestre (1)"));
    CHECK(play.line(Reviews).startsWith(QStringLiteral("1.1.1")));
    CHECK(play.line(Reviews).contains(QStringLiteral("Vencida: había que revisarla antes del 31 mar 2022")));
    CHECK(play.heading(Contradictions) == QStringLiteral("Contradicciones sin explicar (1)"));
    CHECK(play.line(Contradictions).contains(QStringLiteral("− [EJEMPLO] El ingreso baja (Prueba, 2021)")));
    CHECK(play.heading(NeverUsed) == QStringLiteral("Respondidas y nunca usadas (1)"));
    CHECK(play.heading(LowConfidence) == QStringLiteral("Usadas con confianza baja (1)"));
    CHECK(play.line(LowConfidence).contains(QStringLiteral("confianza baja · Una decisión · Berta")));
    CHECK(play.heading(Unowned) == QStringLiteral("Sin persona responsable (32)"));

    // It was looked at again, and is good for another two years.
    play.follow(Reviews);
    CHECK(play.textOf("heading") == QStringLiteral("Subpregunta 1.1.1"));
    play.fixture.seen<Expander>("more")->setOpen(true);
    auto* const reviewBy = play.fixture.seen<QWidget>("reviewBy")->findChild<QDateEdit*>();
    reviewBy->setFocus();
    reviewBy->setDate(play.workspace.clock().today().addYears(2));
    QTest::keyClick(reviewBy, Qt::Key_Tab);
    CHECK(play.heading(Reviews) == QStringLiteral("Por revisar este trimestre (0)"));
    CHECK(play.line(Reviews) == QStringLiteral("Ninguna respuesta vence este trimestre."));

    // The contradiction is explained where it stands.
    play.follow(Contradictions);
    CHECK(play.textOf("heading") == QStringLiteral("Subpregunta 1.3.1"));
    CHECK(play.fixture.seen<QTreeWidget>("evidence")
              ->currentItem()
              ->text(0)
              .contains(QStringLiteral("El ingreso baja")));
    play.fixture.prompts.answerText(QStringLiteral("[EJEMPLO] Ese año hubo sequía."));
    for (auto* const each : play.window.findChildren<QToolButton*>()) {
        if (each->isVisible() && each->text() == QStringLiteral("Explicar contradicción…"))
            QTest::mouseClick(each, Qt::LeftButton);
    }
    CHECK(play.heading(Contradictions) == QStringLiteral("Contradicciones sin explicar (0)"));

    // Somebody used the answer after all, and somebody is responsible from now on.
    play.follow(NeverUsed);
    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "description", "[EJEMPLO] El curso de marzo");
        save(dialog);
    });
    play.press("useAnswer");
    play.typeOver(play.fixture.seen<QComboBox>("responsible")->lineEdit(), QStringLiteral("Berta"));
    CHECK(play.heading(NeverUsed) == QStringLiteral("Respondidas y nunca usadas (0)"));
    CHECK(play.heading(Unowned) == QStringLiteral("Sin persona responsable (31)"));

    // Four things were done, and each can be taken back.
    for (int step = 0; step < 4; ++step)
        play.workspace.undo();
    CHECK(play.heading(Reviews) == QStringLiteral("Por revisar este trimestre (1)"));
    CHECK(play.heading(Contradictions) == QStringLiteral("Contradicciones sin explicar (1)"));
    CHECK(play.heading(NeverUsed) == QStringLiteral("Respondidas y nunca usadas (1)"));
    CHECK(play.heading(Unowned) == QStringLiteral("Sin persona responsable (32)"));
}

} // namespace test_journeyreview
