// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/findings/findingdialog.h"

#include "gui/fields/growingtext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_findingdialog
{

Attachment file(const QString& name, int pageOffset)
{
    Attachment attachment;
    attachment.id = Id<Attachment>::create();
    attachment.name = name;
    attachment.pageNumbers = PageNumbers::Known;
    attachment.pageOffset = pageOffset;
    return attachment;
}

TEST_CASE("a finding that nobody touches comes back to the letter")
{
    Finding finding;
    finding.id = Id<Finding>::create();
    finding.statement = QStringLiteral("El 12 % mejora\u2028y sigue");
    finding.quotation = QString(40000, u'á');
    finding.country = QString(40000, u'x');
    finding.printedPage = QStringLiteral("xii");
    finding.attachment = Id<Attachment>(QStringLiteral("gone"));
    finding.pdfPage = 200000;
    const FindingDialog dialog(finding, {file(QStringLiteral("a.pdf"), 0)});
    CHECK(dialog.finding() == finding);
}

TEST_CASE("a new finding takes the only file, and its PDF page from the printed one")
{
    const Attachment only = file(QStringLiteral("estudio.pdf"), 4);
    FindingDialog dialog({}, {only});
    dialog.show();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(dialog.findChild<GrowingText*>(QStringLiteral("statement")),
                     QStringLiteral("La finca produce."));
    auto* const page = dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"));
    page->setFocus();
    QTest::keyClicks(page, QStringLiteral("34"));
    QTest::keyClick(page, Qt::Key_Tab);
    auto* const direction = dialog.findChild<QComboBox*>(QStringLiteral("direction"));
    QTest::keyClick(direction, Qt::Key_Down);
    const Finding finding = dialog.finding();
    CHECK(finding.statement == QStringLiteral("La finca produce."));
    CHECK(finding.attachment == only.id);
    CHECK(finding.printedPage == QStringLiteral("34"));
    CHECK(finding.pdfPage == 38);
    CHECK(finding.direction == Direction::Nuances);
}

TEST_CASE("the direction of a finding is chosen by the first letters of its word")
{
    FindingDialog dialog({}, {});
    dialog.show();
    auto* const direction = dialog.findChild<QComboBox*>(QStringLiteral("direction"));
    direction->setFocus();
    QTest::keyClicks(direction, QStringLiteral("contr"));
    CHECK(dialog.finding().direction == Direction::Contradicts);
}

TEST_CASE("an empty finding is not accepted, and the dialog says why")
{
    FindingDialog dialog({}, {});
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("problem"))->isVisible());
    QTest::keyClicks(dialog.findChild<GrowingText*>(QStringLiteral("quotation")), QStringLiteral("Cita"));
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("what was typed for a finding is not dropped by Esc or Cancelar without a word")
{
    FindingDialog dialog({}, {});
    dialog.show();
    const auto problem = [&] { return dialog.findChild<QLabel*>(QStringLiteral("problem")); };
    auto* const statement = dialog.findChild<GrowingText*>(QStringLiteral("statement"));
    const auto cancel = [&] {
        const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
        for (QPushButton* const each : buttons) {
            if (each->text() == QStringLiteral("Cancelar"))
                QTest::mouseClick(each, Qt::LeftButton);
        }
    };
    SECTION("nothing typed, nothing asked")
    {
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK_FALSE(dialog.isVisible());
    }
    SECTION("the first attempt says so, and what is typed after it counts anew")
    {
        QTest::keyClicks(statement, QStringLiteral("La finca"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        REQUIRE(dialog.isVisible());
        CHECK(problem()->text() ==
              QStringLiteral("Hay cambios sin guardar. Guárdelos, o cancele otra vez para perderlos."));
        QTest::keyClicks(statement, QStringLiteral(" produce"));
        cancel();
        REQUIRE(dialog.isVisible());
        cancel();
        CHECK_FALSE(dialog.isVisible());
        CHECK(dialog.result() == QDialog::Rejected);
    }
    SECTION("closing the window is no other way")
    {
        QTest::keyClicks(statement, QStringLiteral("La finca"));
        dialog.close();
        REQUIRE(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        CHECK(dialog.result() == QDialog::Accepted);
    }
}

TEST_CASE("a page typed for a document that nobody has numbered says nothing of the file's page")
{
    Attachment unnumbered = file(QStringLiteral("estudio.pdf"), 0);
    unnumbered.pageNumbers = PageNumbers::Unknown;
    FindingDialog dialog({}, {unnumbered});
    dialog.show();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto* const page = dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"));
    page->setFocus();
    QTest::keyClicks(page, QStringLiteral("34"));
    QTest::keyClick(page, Qt::Key_Tab);
    CHECK_FALSE(dialog.finding().pdfPage);
}

TEST_CASE("an anonymised finding needs its public wording")
{
    FindingDialog dialog({}, {});
    dialog.show();
    QTest::keyClicks(dialog.findChild<GrowingText*>(QStringLiteral("statement")), QStringLiteral("Algo"));
    auto* const wording = dialog.findChild<GrowingText*>(QStringLiteral("publicWording"));
    CHECK_FALSE(wording->isVisible());
    auto* const confidentiality = dialog.findChild<QComboBox*>(QStringLiteral("confidentiality"));
    confidentiality->setFocus();
    QTest::keyClick(confidentiality, Qt::Key_End);
    CHECK(wording->isVisible());
    dialog.accept();
    CHECK(dialog.isVisible());
    QTest::keyClicks(wording, QStringLiteral("Una finca"));
    dialog.accept();
    CHECK_FALSE(dialog.isVisible());
}

} // namespace test_findingdialog
