// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that contradict each other, played through the real window with keys and clicks.
#include "domain/labels.h"
#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/fields/expander.h"
#include "gui/windowfixture.h"
#include "gui/workarea.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/views.h"
#include "store/workspace.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_journeycontradiction
{

/// The window over the agenda 2020-2022 at 1.1.1, with four documents that answer nothing yet.
class Play : public WindowFixture
{
public:
    Play()
    {
        const QString file = starterFile();
        {
            const auto workspace = store::Workspace::open(file, store::Access::Edit, settings.person());
            for (const char* name : {"Línea de base", "Informe final", "Resumen", "Otra región"}) {
                Evidence evidence;
                evidence.title = QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(name);
                evidence.issued = QStringLiteral("2021");
                evidence.authors = {Name::parse(QStringLiteral("Prueba, Eva"))};
                documents << store::addEvidence(*workspace, evidence);
            }
            for (const SubQuestion& each : workspace->all<SubQuestion>()) {
                if (each.code == QStringLiteral("1.1.1"))
                    subquestion = each.id;
            }
        }
        REQUIRE(window().openFile(file));
        showSubQuestion();
    }

    store::Workspace& workspace() { return *window().workspace(); }
    /// The offscreen window system gives the window nothing back when a dialog closes.
    void comeBack() { QApplication::setActiveWindow(&window()); }
    void showSubQuestion()
    {
        comeBack();
        key(Qt::Key_1, Qt::ControlModifier);
        key(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("1.1.1"));
        key(Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    void press(const QString& text)
    {
        for (auto* const each : window().findChildren<QToolButton*>()) {
            if (each->isVisible() && each->text() == text) {
                REQUIRE(each->isEnabled());
                QTest::mouseClick(each, Qt::LeftButton);
                return comeBack();
            }
        }
        FAIL("no button " << text.toStdString());
    }
    void linkAll()
    {
        whenAsked([&](QDialog& dialog) {
            auto* const search = dialog.findChild<QLineEdit*>(QStringLiteral("pickSearch"));
            QTest::keyClicks(search, QStringLiteral("EJEMPLO"));
            QTest::keyClick(search, Qt::Key_Down);
            for (int i = 0; i < documents.size(); ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            }
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        press(QStringLiteral("Vincular evidencia…"));
    }
    QTreeWidget* list() { return seen<QTreeWidget>("evidence"); }
    QTreeWidgetItem* row(const Id<Evidence>& id)
    {
        for (int i = 0; i < list()->topLevelItemCount(); ++i) {
            if (list()->topLevelItem(i)->data(0, Qt::UserRole).toString() == id.text())
                return list()->topLevelItem(i);
        }
        FAIL("that document is not linked");
        return nullptr;
    }
    void addFinding(const Id<Evidence>& id, const char* statement, Direction direction, const char* country)
    {
        list()->setCurrentItem(row(id));
        whenAsked([&](QDialog& dialog) {
            dialog.findChild<QPlainTextEdit*>(QStringLiteral("statement"))->setFocus();
            type(QString::fromUtf8(statement));
            auto* const directions = dialog.findChild<QComboBox*>(QStringLiteral("direction"));
            directions->setFocus();
            for (int i = 0; i < int(direction); ++i)
                QTest::keyClick(directions, Qt::Key_Down);
            dialog.findChild<QLineEdit*>(QStringLiteral("country"))->setFocus();
            type(QString::fromUtf8(country));
            dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"))->setFocus();
            type(QStringLiteral("12"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        });
        press(QStringLiteral("Agregar hallazgo…"));
    }
    /// The two documents come from one study, chosen by typing in the library.
    void sameStudy(const Id<Evidence>& id, const char* words)
    {
        window().findChild<WorkArea*>()->go(
            {QStringLiteral("evidence"), QStringLiteral("evidence"), id.text(), {}});
        QCoreApplication::processEvents();
        seen<Expander>("moreFields")->setOpen(true);
        whenAsked([&](QDialog&) {
            type(QString::fromUtf8(words));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        auto* const button = seen<QPushButton>("sameStudy");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        comeBack();
    }
    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    QString heading() { return seen<QLabel>("evidenceHeading")->text(); }
    bool listsContradictions()
    {
        const auto* const button = child<QToolButton>("contradictions");
        return button && button->isVisible();
    }

    QList<Id<Evidence>> documents;
    Id<SubQuestion> subquestion;
};

TEST_CASE("journey: two findings disagree, are seen with their context, explained, and taken back")
{
    Play play;
    play.linkAll();
    REQUIRE(play.list()->topLevelItemCount() == 4);
    CHECK(play.heading() == QStringLiteral("Evidencia (4)"));

    // Three documents of one study count as one source, and the heading says which it counts.
    play.sameStudy(play.documents[0], "Informe final");
    play.sameStudy(play.documents[2], "Informe final");
    play.showSubQuestion();
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos)"));
    CHECK(play.row(play.documents[2])->text(0).contains(QStringLiteral("estudio «[EJEMPLO] Informe final»")));
    CHECK_FALSE(play.row(play.documents[3])->text(0).contains(QStringLiteral("estudio")));

    play.addFinding(play.documents[0], "[EJEMPLO] El ingreso sube", Direction::Supports, "Perú");
    play.addFinding(play.documents[1], "[EJEMPLO] El ingreso sube algo", Direction::Nuances, "Perú");
    CHECK_FALSE(play.listsContradictions());
    play.addFinding(play.documents[3], "[EJEMPLO] El ingreso baja", Direction::Contradicts, "Bolivia");
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos) · +1 ~1 −1"));

    // One below the other, each with where it holds and how good its source is.
    CHECK(play.row(play.documents[0])->text(0).contains(QStringLiteral("sin valorar")));
    CHECK(play.row(play.documents[0])->child(0)->text(0) ==
          QStringLiteral("+ Respalda · Perú\n[EJEMPLO] El ingreso sube"));
    CHECK(play.row(play.documents[3])->child(0)->text(0) ==
          QStringLiteral("− Contradice (sin explicar) · Bolivia\n[EJEMPLO] El ingreso baja"));
    CHECK(play.row(play.documents[3])->child(0)->text(1) == QStringLiteral("p. 12"));

    // The open ones are one click away.
    REQUIRE(play.listsContradictions());
    play.list()->setCurrentItem(play.row(play.documents[0]));
    whenAsked([](QDialog& dialog) {
        CHECK(dialog.windowTitle() == QStringLiteral("Contradicciones sin explicar"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    QTest::mouseClick(play.seen<QToolButton>("contradictions"), Qt::LeftButton);
    play.comeBack();
    REQUIRE(play.list()->currentItem() == play.row(play.documents[3])->child(0));

    play.prompts.answerText(QStringLiteral("Ese año hubo sequía."));
    play.press(QStringLiteral("Explicar contradicción…"));
    const QString explained = QStringLiteral("− Contradice (explicado) · Bolivia\n[EJEMPLO] El ingreso baja\n"
                                             "Explicación (Ana Núñez, %1): Ese año hubo sequía.")
                                  .arg(dateText(play.workspace().clock().today()));
    CHECK(play.row(play.documents[3])->child(0)->text(0) == explained);
    CHECK_FALSE(play.listsContradictions());
    // Explained, it still counts: no majority decides.
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos) · +1 ~1 −1"));

    // One Ctrl+Z a step, back to a sub-question without evidence.
    play.undo();
    CHECK(play.listsContradictions());
    play.undo();
    CHECK_FALSE(play.listsContradictions());
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos) · +1 ~1"));
    play.undo();
    play.undo();
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos)"));
    play.undo();
    CHECK(play.heading() == QStringLiteral("Evidencia (3 fuentes de 4 documentos)"));
    play.undo();
    CHECK(play.heading() == QStringLiteral("Evidencia (4)"));
    play.undo();
    CHECK(play.heading() == QStringLiteral("Evidencia (0)"));
    CHECK(play.workspace().all<Link>().isEmpty());
}

TEST_CASE(
    "journey: an answer on findings that disagree is weighed with the contradiction in sight, and no vote")
{
    Play play;
    store::Workspace& workspace = play.workspace();
    const auto find = [&](const Id<Evidence>& id, const char* statement, Direction direction) {
        store::link(workspace, id, {play.subquestion});
        Finding finding;
        finding.link = workspace.where(&Link::evidence, id).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(statement);
        finding.direction = direction;
        store::addFinding(workspace, finding);
    };
    // Three documents of one study say the same.
    for (int i = 0; i < 3; ++i) {
        find(play.documents[i], "El ingreso sube", Direction::Supports);
        if (i > 0)
            store::joinStudy(workspace, play.documents[i], play.documents[0]);
    }
    play.showSubQuestion();
    whenAsked([&](QDialog& dialog) {
        typeInto(dialog, "text", "[EJEMPLO] El ingreso sube.");
        save(dialog);
    });
    QTest::keyClick(play.seen<QPushButton>("writeAnswer"), Qt::Key_Space);
    play.comeBack();
    whenAsked([](QDialog& dialog) {
        QTest::keyClick(seenIn<QRadioButton>(dialog, "high"), Qt::Key_Space);
        const QString cautions = seenIn<QLabel>(dialog, "cautions")->text();
        CHECK(cautions.contains(QStringLiteral("hay una sola fuente")));
        CHECK(cautions.contains(QStringLiteral("Los 3 documentos vienen de un mismo estudio")));
        CHECK_FALSE(cautions.contains(QStringLiteral("contradicción")));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    QTest::keyClick(play.seen<QPushButton>("judgeAnswer"), Qt::Key_Space);
    play.comeBack();
    CHECK(workspace.all<Confidence>().isEmpty());

    // Another one says the opposite, and the answer is rewritten on both.
    find(play.documents[3], "El ingreso baja", Direction::Contradicts);
    const qint64 first = workspace.history().latest(1).first().number;
    whenAsked([&](QDialog& dialog) {
        retype(dialog, "text", "[EJEMPLO] Depende de la lluvia.");
        auto* const findings = seenIn<QTreeWidget>(dialog, "findings");
        REQUIRE(findings->topLevelItemCount() == 4);
        findings->setFocus();
        for (int row = 0; row < 4; ++row) {
            findings->setCurrentItem(findings->topLevelItem(row));
            QTest::keyClick(findings, Qt::Key_Space);
        }
        save(dialog);
    });
    QTest::keyClick(play.seen<QPushButton>("writeAnswer"), Qt::Key_Space);
    play.comeBack();
    auto* const supports = play.seen<QTreeWidget>("supports");
    REQUIRE(supports->topLevelItemCount() == 4);
    QStringList signs;
    for (int row = 0; row < 4; ++row)
        signs << supports->topLevelItem(row)->text(0).left(1);
    CHECK(signs.count(QStringLiteral("+")) == 3);
    CHECK(signs.count(QStringLiteral("−")) == 1);

    whenAsked([](QDialog& dialog) {
        for (const ConfidenceComponent& component : confidenceComponents())
            typeInto(dialog, component.code, "[EJEMPLO] Una frase");
        for (const char* level : {"high", "low"}) {
            QTest::keyClick(seenIn<QRadioButton>(dialog, level), Qt::Key_Space);
            const QString cautions = seenIn<QLabel>(dialog, "cautions")->text();
            CHECK(cautions.contains(QStringLiteral("Hay una contradicción sin explicar.")));
            // Two sources now: a study is one however many documents it left.
            CHECK_FALSE(cautions.contains(QStringLiteral("fuente")));
        }
        typeInto(dialog, "reason", "[EJEMPLO] Se contradicen");
        save(dialog);
    });
    QTest::keyClick(play.seen<QPushButton>("judgeAnswer"), Qt::Key_Space);
    play.comeBack();
    const QString weighed = QStringLiteral("Confianza en la respuesta: baja. [EJEMPLO] Se contradicen");
    CHECK(play.seen<QLabel>("confidence")->text() == weighed);
    CHECK(play.seen<QLabel>("cautions")
              ->text()
              .contains(QStringLiteral("Hay una contradicción sin explicar.")));
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos) · +3 −1"));

    // Three against one settle nothing: a person explains, and a person would judge again.
    play.list()->setCurrentItem(play.row(play.documents[3])->child(0));
    play.prompts.answerText(QStringLiteral("[EJEMPLO] Ese año hubo sequía."));
    play.press(QStringLiteral("Explicar contradicción…"));
    CHECK_FALSE(play.child<QLabel>("cautions")->text().contains(QStringLiteral("contradicción")));
    CHECK(play.seen<QLabel>("confidence")->text() == weighed);
    CHECK(play.heading() == QStringLiteral("Evidencia (2 fuentes de 4 documentos) · +3 −1"));
    CHECK(workspace.history().latest(1).first().number == first + 3);
    play.undo();
    CHECK(play.seen<QLabel>("cautions")
              ->text()
              .contains(QStringLiteral("Hay una contradicción sin explicar.")));
    play.undo();
    CHECK(play.seen<QLabel>("confidence")->text() ==
          QStringLiteral("Confianza en la respuesta: sin juzgar."));
    play.undo();
    CHECK(play.seen<QLabel>("text")->text() == QStringLiteral("[EJEMPLO] El ingreso sube."));
}

} // namespace test_journeycontradiction
