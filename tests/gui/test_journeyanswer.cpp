// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF arrived and its source is judged (test_journeypdf.cpp): from there on, as the coordinator does it.
// The answer is rewritten and weighed, the theme moves and says why, the report leaves, and each step goes
// back.
#include "base/atomicfile.h"
#include "base/progress.h"
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/examplepdf.h"
#include "gui/reader/readerwindow.h"
#include "gui/report/pagepreview.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/answers.h"
#include "store/content.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/judgement.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_journeyanswer
{

const QString oldText = QStringLiteral("[EJEMPLO] No sabemos si los huertos cambian algo.");
const QString newText = QStringLiteral("[EJEMPLO] Los huertos mejoran la dieta de las familias.");

/// The window at 1.3.1, after the first six steps: a document with its pages, a finding on one of them,
/// judged.
struct Weighing : AgendaRoom {
    QStringList states; ///< the workspace before and after each step
    qint64 first = 0;

    Weighing()
    {
        Answer before;
        before.subquestion = sub.id;
        before.text = oldText;
        before.answeredOn = QDate(2020, 9, 1);
        store::writeAnswer(workspace, before);
        Evidence evidence;
        evidence.title = QStringLiteral("[EJEMPLO] Huertos y dieta");
        evidence.issued = QStringLiteral("2021-04-12");
        evidence.authors = {Name::parse(QStringLiteral("Prueba, Eva"))};
        const Id<Evidence> id = store::addEvidence(workspace, evidence, {sub.id});
        const QString path = fixture.path("huertos.pdf");
        AtomicFile::write(path,
                          sample::coveredPdf(QStringLiteral("untitled"), {evidence.title},
                                             {{QStringLiteral("Contenido")},
                                              {QStringLiteral("La dieta mejora en 7 de 10 familias")}}));
        Progress progress;
        store::ContentIntake intake(workspace);
        Finding finding;
        finding.attachment = store::attach(workspace, id, intake.stage(path, progress));
        finding.link = workspace.where(&Link::evidence, id).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] La dieta mejora en 7 de 10 familias");
        finding.quotation = QStringLiteral("La dieta mejora en 7 de 10 familias");
        finding.printedPage = QStringLiteral("2");
        finding.pdfPage = 3;
        store::addFinding(workspace, finding);
        Appraisal appraisal;
        appraisal.evidence = id;
        appraisal.voice = 3;
        store::appraiseAs(workspace, QStringLiteral("Ana"), appraisal);
        store::setState(workspace, sub.id, Answered::InProgress, QDate(2020, 8, 1),
                        QStringLiteral("[EJEMPLO] Hay un estudio"));
        first = steps();
        showSubQuestion();
        note();
    }
    qint64 steps() { return workspace.history().latest(1).first().number; }
    void note() { states << sample::dump(workspace); }

    void rewrite()
    {
        // It asks for another look: there is evidence newer than the answer.
        CHECK(textOf("cautions").contains(QStringLiteral("más nueva que la respuesta")));
        whenAsked([](QDialog& dialog) {
            retype(dialog, "text", newText.toLatin1().constData());
            typeInto(dialog, "unknown", "[EJEMPLO] No sabemos cuanto dura.");
            auto* const findings = seenIn<QTreeWidget>(dialog, "findings");
            findings->setFocus();
            findings->setCurrentItem(findings->topLevelItem(0));
            QTest::keyClick(findings, Qt::Key_Space);
            auto* const date = seenIn<QDateEdit>(dialog, "answeredOn");
            date->setFocus();
            date->setDate(QDate(2021, 5, 20));
            save(dialog);
        });
        press("writeAnswer");
        CHECK(textOf("text") == newText);
        CHECK(textOf("about").contains(QStringLiteral("Versión 2")));
        CHECK(textOf("confidence") == QStringLiteral("Confianza en la respuesta: sin juzgar."));
        note();
    }
    void weigh()
    {
        whenAsked([this](QDialog& dialog) {
            for (const ConfidenceComponent& component : confidenceComponents())
                typeInto(dialog, component.code, "[EJEMPLO] Una frase");
            QTest::keyClick(seenIn<QRadioButton>(dialog, "moderate"), Qt::Key_Space);
            auto* const date = seenIn<QDateEdit>(dialog, "judgedOn");
            // No level without a reason, and no judgement of what was not written yet: nothing typed is lost.
            save(dialog);
            CHECK(seenIn<QLabel>(dialog, "problem")->text().contains(QStringLiteral("por qué")));
            typeInto(dialog, "reason", "[EJEMPLO] Un solo estudio, bien hecho");
            date->setFocus();
            date->setDate(QDate(2021, 5, 19));
            fixture.prompts.expectError();
            save(dialog);
            CHECK(dialog.isVisible());
            CHECK(fixture.prompts.errors.last().contains(QStringLiteral("nadie pudo juzgarla antes")));
            date->setDate(QDate(2021, 5, 21));
            save(dialog);
        });
        press("judgeAnswer");
        CHECK(textOf("confidence") ==
              QStringLiteral("Confianza en la respuesta: moderada. [EJEMPLO] Un solo estudio, bien hecho"));
        note();
    }
    void move()
    {
        auto* const value = fixture.seen<QComboBox>("newState");
        value->setFocus();
        QTest::keyClick(value, Qt::Key_Home);
        QTest::keyClick(value, Qt::Key_Down);
        QTest::keyClick(value, Qt::Key_Down);
        fixture.seen<QDateEdit>("effectiveOn")->setDate(QDate(2021, 5, 20));
        auto* const reason = fixture.seen<QLineEdit>("stateReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("[EJEMPLO] La dieta mejora"));
        QTest::keyClick(reason, Qt::Key_Return);
        note();
    }
    QTableView* strip()
    {
        comeBack();
        showPage("progress");
        QCoreApplication::processEvents();
        return fixture.seen<QTableView>("strip");
    }
    /// Theme 3 in T2 2021.
    QString moved() { return strip()->model()->index(2, 5).data().toString(); }
};

TEST_CASE("journey: the answer is rewritten and weighed, the theme moves and says why, and the report leaves")
{
    Weighing play;
    play.rewrite();
    play.weigh();
    // Neither document nor answer nor confidence moved the theme.
    CHECK(play.moved().contains(QStringLiteral("en curso"), Qt::CaseInsensitive));
    play.showSubQuestion();
    play.move();
    CHECK(play.moved().contains(QStringLiteral("respuesta parcial"), Qt::CaseInsensitive));
    CHECK(play.steps() == play.first + 3);

    // It says why, with the dated events of that quarter.
    QTableView* const strip = play.strip();
    strip->setFocus();
    strip->setCurrentIndex(strip->model()->index(2, 4));
    QTest::keyClick(strip, Qt::Key_Right);
    auto* const events = play.fixture.seen<QTreeWidget>("events");
    QStringList why;
    for (int row = 0; row < events->topLevelItemCount(); ++row)
        why << events->topLevelItem(row)->text(0);
    REQUIRE(why.size() == 4);
    CHECK(why[0].startsWith(QStringLiteral("12 abr 2021 · 1.3.1 · [EJEMPLO] Huertos y dieta")));
    CHECK(why.filter(QStringLiteral("La dieta mejora (")).size() == 1);
    CHECK(why.filter(QStringLiteral("Respuesta, versión 2")).size() == 1);
    CHECK(why.filter(QStringLiteral("Confianza en la respuesta: Moderada")).size() == 1);

    // From the mark to the page in two clicks: the sub-question, and the finding that its answer rests on.
    for (int row = 0; row < why.size(); ++row) {
        if (why[row].contains(QStringLiteral("Respuesta, versión 2")))
            events->setCurrentItem(events->topLevelItem(row));
    }
    events->setFocus();
    QTest::keyClick(events, Qt::Key_Return);
    REQUIRE(play.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("agenda"));
    CHECK(play.textOf("heading") == QStringLiteral("Subpregunta 1.3.1"));
    auto* const supports = play.fixture.seen<QTreeWidget>("supports");
    CHECK(supports->topLevelItem(0)->text(0).contains(QStringLiteral("p. 2")));
    supports->setFocus();
    supports->setCurrentItem(supports->topLevelItem(0));
    QTest::keyClick(supports, Qt::Key_Return);
    auto* const reader = play.fixture.child<ReaderWindow>();
    REQUIRE(reader);
    CHECK(QTest::qWaitFor([&] { return reader->pdfPage() == 3; }));
    delete reader;
    play.comeBack();

    // The report leaves, and its edition is a step too.
    play.showPage("report");
    auto* const preview = play.fixture.seen<PagePreview>("preview");
    REQUIRE(QTest::qWaitFor([&] { return preview->pageCount() > 0; }, 30'000));
    const QString path = play.fixture.path("informe.pdf");
    play.fixture.prompts.answerSave(path);
    QTest::mouseClick(play.fixture.seen<QPushButton>("exportPdf"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return play.told().startsWith(QStringLiteral("Se exportó «informe.pdf»")); },
                          30'000));
    QFile pdf(path);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(play.steps() == play.first + 4);
    play.note();

    // One Ctrl+Z a step, and all of it again.
    for (int step = 3; step >= 0; --step) {
        play.strip()->setFocus();
        play.fixture.key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(sample::dump(play.workspace) == play.states[step]);
    }
    CHECK(play.moved().contains(QStringLiteral("en curso"), Qt::CaseInsensitive));
    play.showSubQuestion();
    CHECK(play.textOf("text") == oldText);
    for (int step = 1; step <= 4; ++step) {
        play.strip()->setFocus();
        play.fixture.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(sample::dump(play.workspace) == play.states[step]);
    }
}

} // namespace test_journeyanswer
