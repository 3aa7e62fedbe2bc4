// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quarterly review: what expires, contradicts, has no owner, was answered and never used; played through
// the real window.
#include "domain/quarter.h"
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/fields/expander.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_journeyreview
{

const QString expired = QStringLiteral("vencida");
const QString dueSoon = QStringLiteral("por revisar este trimestre");
const QString contradictions = QStringLiteral("abierta");
const QString neverUsed = QStringLiteral("nunca usada");
const QString lowUsed = QStringLiteral("con confianza baja");
const QString unowned = QStringLiteral("sin responsable");

struct Review : AgendaRoom {
    Review()
    {
        SubQuestion due = withCode("1.1.1");
        due.reviewBy = QDate(2022, 3, 31);
        store::save(workspace, QStringLiteral("Revisar"), due);
        SubQuestion soon = withCode("1.1.2");
        soon.reviewBy = Quarter::of(workspace.clock().today()).last();
        store::save(workspace, QStringLiteral("Revisar"), soon);
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
        const Id<Answer> low = answer("2.1.1");
        store::judgeConfidence(workspace, sample::confidenceIn(low, ConfidenceLevel::Low));
        Use use;
        use.answer = low;
        use.description = QStringLiteral("[EJEMPLO] Un proyecto");
        store::recordUse(workspace, use, QStringLiteral("Berta"));
    }

    Id<Answer> answer(const char* code)
    {
        return store::writeAnswer(workspace, sample::answerTo(withCode(code).id));
    }
    QTreeView* lists()
    {
        comeBack();
        fixture.key(Qt::Key_5, Qt::ControlModifier);
        return fixture.seen<QTreeView>("attention");
    }
    /// The heading whose text ends so; not valid if nothing waits there.
    QModelIndex list(const QString& end)
    {
        const QAbstractItemModel* const all = lists()->model();
        for (int row = 0; row < all->rowCount(); ++row) {
            if (all->index(row, 0).data().toString().endsWith(end))
                return all->index(row, 0);
        }
        return {};
    }
    QString heading(const QString& end) { return list(end).data().toString(); }
    QString line(const QString& end) { return lists()->model()->index(0, 0, list(end)).data().toString(); }
    /// Goes by Enter from the first line of a list to where it leads.
    void follow(const QString& end)
    {
        QTreeView* const all = lists();
        all->setFocus();
        all->setCurrentIndex(list(end));
        if (!all->isExpanded(list(end)))
            QTest::keyClick(all, Qt::Key_Return);
        QTest::keyClick(all, Qt::Key_Down);
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
    CHECK(play.heading(expired) == QStringLiteral("1 respuesta vencida"));
    CHECK(play.line(expired).startsWith(QStringLiteral("1.1.1")));
    CHECK(play.line(expired).contains(QStringLiteral("venció el 31 mar 2022")));
    CHECK(play.heading(dueSoon) == QStringLiteral("1 respuesta por revisar este trimestre"));
    CHECK(play.line(dueSoon).startsWith(QStringLiteral("1.1.2")));
    CHECK(play.heading(contradictions) == QStringLiteral("1 contradicción abierta"));
    CHECK(play.line(contradictions).contains(QStringLiteral("− [EJEMPLO] El ingreso baja (Prueba, 2021)")));
    CHECK(play.heading(neverUsed) == QStringLiteral("1 respondida y nunca usada"));
    CHECK(play.heading(lowUsed) == QStringLiteral("1 respuesta usada con confianza baja"));
    CHECK(play.line(lowUsed).contains(QStringLiteral("confianza baja · Una decisión · Berta")));
    CHECK(play.heading(unowned) == QStringLiteral("32 subpreguntas sin responsable"));

    // It was looked at again, and is good for another two years.
    play.follow(expired);
    CHECK(play.textOf("heading") == QStringLiteral("Subpregunta 1.1.1"));
    play.fixture.seen<Expander>("more")->setOpen(true);
    auto* const reviewBy = play.fixture.seen<QWidget>("reviewBy")->findChild<QDateEdit*>();
    reviewBy->setFocus();
    reviewBy->setDate(play.workspace.clock().today().addYears(2));
    QTest::keyClick(reviewBy, Qt::Key_Tab);
    CHECK_FALSE(play.list(expired).isValid());

    // The contradiction is explained where it stands.
    play.follow(contradictions);
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
    CHECK_FALSE(play.list(contradictions).isValid());

    // Somebody used the answer after all, and somebody is responsible from now on.
    play.follow(neverUsed);
    whenAsked([](QDialog& dialog) {
        typeInto(dialog, "description", "[EJEMPLO] El curso de marzo");
        save(dialog);
    });
    play.press("useAnswer");
    play.typeOver(play.fixture.seen<QComboBox>("responsible")->lineEdit(), QStringLiteral("Berta"));
    CHECK_FALSE(play.list(neverUsed).isValid());
    CHECK(play.heading(unowned) == QStringLiteral("31 subpreguntas sin responsable"));

    // Four things were done, and each can be taken back.
    for (int step = 0; step < 4; ++step) {
        play.lists()->setFocus();
        play.fixture.key(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(play.heading(expired) == QStringLiteral("1 respuesta vencida"));
    CHECK(play.heading(contradictions) == QStringLiteral("1 contradicción abierta"));
    CHECK(play.heading(neverUsed) == QStringLiteral("1 respondida y nunca usada"));
    CHECK(play.heading(unowned) == QStringLiteral("32 subpreguntas sin responsable"));
}

} // namespace test_journeyreview
