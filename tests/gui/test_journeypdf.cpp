// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF arrives: from the drop to the quality of the source, as the coordinator does it, and back again.
#include "base/atomicfile.h"
#include "gui/dialogs.h"
#include "gui/drops.h"
#include "gui/examplepdf.h"
#include "gui/findings/findingdialog.h"
#include "gui/marking.h"
#include "gui/noticebar.h"
#include "gui/reader/pageview.h"
#include "gui/reader/readerwindow.h"
#include "gui/windowfixture.h"
#include "store/history.h"
#include "store/views.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace agenda;
using namespace agenda::gui;

namespace test_journeypdf
{

const QString reportTitle = QStringLiteral("[EJEMPLO] Evaluación del ingreso de las socias");

/// What the report says, on the printed pages 1, 2 and 3; four pages of front matter come before.
const QStringList said{QStringLiteral("El ingreso subió en las tres cooperativas"),
                       QStringLiteral("Solo sube donde hay prima para las mujeres"),
                       QStringLiteral("En una cooperativa el ingreso bajó")};

QByteArray report()
{
    QList<QStringList> pages{
        {QStringLiteral("Agradecimientos")}, {QStringLiteral("Siglas")}, {QStringLiteral("Contenido")}};
    for (const QString& each : said)
        pages << QStringList{QStringLiteral("Capítulo"), each, QStringLiteral("Otra línea sin más.")};
    return sample::coveredPdf(
        QStringLiteral("untitled"),
        {reportTitle, QStringLiteral("Ana Núñez y Luis Paz"), QStringLiteral("marzo de 2021")}, pages);
}

struct Journey : WindowFixture {
    QByteArray pdf = report();
    QString before;
    qint64 first = 0;

    Journey()
    {
        const QString file = starterFile();
        REQUIRE(window().openFile(file));
        before = now();
        first = steps();
    }
    store::Workspace& workspace() { return *window().workspace(); }
    QString now() { return sample::dump(workspace()); }
    qint64 steps() { return workspace().history().latest(1).first().number; }
    /// How many steps have been made.
    qint64 made() { return steps() - first; }
    bool says(const QString& text)
    {
        auto* const bar = child<NoticeBar>("messageBar");
        const bool isSaid = QTest::qWaitFor([&] { return bar->text() == text; }, 30'000);
        if (!isSaid)
            UNSCOPED_INFO("it says: " << bar->text().toStdString());
        return isSaid;
    }
    void ctrl(Qt::Key key) { this->key(key, Qt::ControlModifier); }
    /// The offscreen window system gives the window nothing back when a dialog closes.
    void comeBack(QWidget& window) { QApplication::setActiveWindow(&window); }
    Evidence evidence()
    {
        const QList<Evidence> all = workspace().all<Evidence>();
        REQUIRE(all.size() == 1);
        return all.first();
    }

    void drop();
    void confirm();
    ReaderWindow& openReader();
    void number(ReaderWindow& reader);
    void link();
    void cite(ReaderWindow& reader, int finding);
    void judge();
};

const QStringList codes{QStringLiteral("1.1.1"), QStringLiteral("1.2.1"), QStringLiteral("2.1.1")};
const QList<Direction> directions{Direction::Supports, Direction::Nuances, Direction::Contradicts};

void Journey::drop()
{
    AtomicFile::write(path("informe.pdf"), pdf);
    CHECK(dropFilesOn(window(), {900, 400}, {path("informe.pdf")}));
    CHECK(says(QStringLiteral("Se agregó «%1».").arg(reportTitle)));
    CHECK(dropFilesOn(window(), {300, 400}, {path("informe.pdf")}));
    CHECK(says(QStringLiteral("Ya está: sin vincular. Es «%1».").arg(reportTitle)));
    CHECK(made() == 1);
}

void Journey::confirm()
{
    // The first drop left one in the title, the second in the list: Enter goes to the title.
    CHECK(evidence().unconfirmed.size() == 4);
    child<QTableView>("evidenceTable")->setFocus();
    key(Qt::Key_Return);
    for (const char* label : {"Título", "Tipo", "Autoría", "Publicación"}) {
        ctrl(Qt::Key_Return);
        CHECK(says(QStringLiteral("Se confirmó «%1».").arg(QString::fromUtf8(label))));
    }
    const Evidence done = evidence();
    CHECK(done.unconfirmed.isEmpty());
    CHECK(done.title == reportTitle);
    CHECK(done.kind == EvidenceKind::Evaluation);
    CHECK(namesToText(done.authors) == QStringLiteral("Núñez, Ana\nPaz, Luis"));
    CHECK(done.year() == QStringLiteral("2021"));
    CHECK(made() == 5);
}

ReaderWindow& Journey::openReader()
{
    child<QTabWidget>("evidenceTabs")->setCurrentIndex(2);
    QTest::mouseClick(child<QPushButton>("openFileButton"), Qt::LeftButton);
    auto* const reader = child<ReaderWindow>();
    REQUIRE(reader);
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == reader; }));
    return *reader;
}

void Journey::number(ReaderWindow& reader)
{
    reader.showPdfPage(5);
    whenAsked([](QDialog& dialog) {
        dialog.findChild<QSpinBox*>(QStringLiteral("printed"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
        auto* const front = dialog.findChild<QComboBox*>(QStringLiteral("front"));
        front->setFocus();
        QTest::keyClick(front, Qt::Key_Down);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QTest::mouseClick(reader.findChild<QToolButton*>(QStringLiteral("numbering")), Qt::LeftButton);
    comeBack(reader);
    CHECK(workspace().all<Attachment>().first().pageOffset == 4);
    CHECK(workspace().all<Attachment>().first().pageLabels == PageLabels::RomanFront);
    CHECK(made() == 6);
}

void Journey::link()
{
    whenAsked([&](QDialog&) {
        for (const QString& code : codes) {
            type(code);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    child<QTableView>("evidenceTable")->setFocus();
    ctrl(Qt::Key_L);
    comeBack(window());
    CHECK(says(QStringLiteral("Se vinculó a 3 subpreguntas.")));
    CHECK(made() == 7);
    // The hash check now says how many.
    CHECK(dropFilesOn(window(), {300, 400}, {path("informe.pdf")}));
}

void Journey::cite(ReaderWindow& reader, int finding)
{
    reader.showPdfPage(5 + finding);
    markText(*reader.findChild<PageView*>(), pdf, said[finding]);
    whenAsked([&](QDialog&) {
        whenAsked([&](QDialog& dialog) {
            REQUIRE(qobject_cast<FindingDialog*>(&dialog));
            CHECK(dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"))->text() ==
                  QString::number(finding + 1));
            type(QStringLiteral("[EJEMPLO] Hallazgo %1").arg(finding + 1));
            auto* const direction = dialog.findChild<QComboBox*>(QStringLiteral("direction"));
            direction->setFocus();
            QTest::keyClick(direction, Qt::Key_Home);
            for (int down = 0; down < finding; ++down)
                QTest::keyClick(direction, Qt::Key_Down);
            QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        });
        type(codes[finding]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    QTest::keyClick(reader.windowHandle(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    comeBack(reader);
    CHECK(made() == 8 + finding);
}

void Journey::judge()
{
    child<QTabWidget>("evidenceTabs")->setCurrentIndex(3);
    const auto choose = [&](const char* level) {
        auto* const choice = child<QRadioButton>(level);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
    };
    const auto because = [&] {
        // A 1 and a 4 wait in the reason's field.
        REQUIRE(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        type(QStringLiteral("[EJEMPLO] por esto"));
        key(Qt::Key_Tab);
    };
    choose("voice4");
    because();
    choose("appropriateness3");
    choose("triangulation2");
    choose("contribution1");
    because();
    choose("transparency3");
    const QList<Appraisal> all = store::appraisalsOf(workspace(), evidence().id);
    REQUIRE(all.size() == 1);
    CHECK(all[0].voice == 4);
    CHECK(all[0].voiceReason == QStringLiteral("[EJEMPLO] por esto"));
    CHECK(all[0].contribution == 1);
    CHECK(all[0].transparency == 3);
    CHECK(made() == 15);
}

TEST_CASE("A PDF arrives: dropped, confirmed, numbered, linked, cited and judged, and each step goes back "
          "and forth")
{
    Journey journey;
    journey.drop();
    journey.confirm();
    ReaderWindow* reader = &journey.openReader();
    journey.number(*reader);
    journey.comeBack(journey.window());
    journey.link();
    CHECK(journey.says(QStringLiteral("Ya está: vinculada a 3 subpreguntas. Es «%1».").arg(reportTitle)));
    reader = &journey.openReader();
    for (int finding = 0; finding < 3; ++finding)
        journey.cite(*reader, finding);
    QTest::keyClick(reader->windowHandle(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return journey.child<ReaderWindow>() == nullptr; }));
    journey.comeBack(journey.window());
    journey.judge();

    const QList<Finding> findings = journey.workspace().all<Finding>();
    REQUIRE(findings.size() == 3);
    for (const Finding& each : findings) {
        const QString code =
            journey.workspace().require(journey.workspace().require(each.link).subquestion).code;
        const qsizetype at = codes.indexOf(code);
        REQUIRE(at >= 0);
        CHECK(each.statement == QStringLiteral("[EJEMPLO] Hallazgo %1").arg(at + 1));
        CHECK(each.quotation == said[at]);
        CHECK(each.printedPage == QString::number(at + 1));
        CHECK(each.pdfPage == int(at) + 5);
        CHECK(each.direction == directions[at]);
    }

    // One Ctrl+Z a step, and the workspace is as it was; then all of it again.
    const QString after = journey.now();
    QStringList states{after};
    journey.child<QTableView>("evidenceTable")->setFocus();
    for (int step = 0; step < 15; ++step) {
        REQUIRE(journey.workspace().nextUndo());
        journey.ctrl(Qt::Key_Z);
        CHECK_FALSE(states.contains(journey.now()));
        states << journey.now();
    }
    CHECK(journey.now() == journey.before);
    for (int step = 14; step >= 0; --step) {
        journey.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(journey.now() == states[step]);
    }
    CHECK(journey.now() == after);
}

} // namespace test_journeypdf
