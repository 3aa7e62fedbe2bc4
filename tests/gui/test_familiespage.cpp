// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/families/familiespage.h"

#include "gui/agendaroom.h"
#include "gui/dialogs.h"
#include "gui/models/familymodel.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/families.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_familiespage
{

const QString contributions = QStringLiteral("Cuáles han sido las contribuciones de CLAC");
const QString optimise = QStringLiteral("Cómo se pueden optimizar los esfuerzos");

struct Room : AgendaRoom {
    Room() { fixture.key(Qt::Key_8, Qt::ControlModifier); }

    QTableView* table() { return fixture.seen<QTableView>("families"); }
    QModelIndex cell(int row, int column) { return table()->model()->index(row, column); }
    /// Confirms the first proposal that is left.
    void confirm(const char* button)
    {
        whenAsked([](QDialog& dialog) { save(dialog); });
        press(button);
    }
};

TEST_CASE("The agenda 2020-2022 words two families alike, and proposes them without giving them")
{
    AgendaRoom room;
    const QList<store::WordedAlike> alike = store::wordedAlike(room.workspace);
    REQUIRE(alike.size() == 2);
    CHECK(alike[0].words == contributions);
    CHECK(alike[1].words == optimise);
    for (const store::WordedAlike& each : alike)
        CHECK(each.members.size() == 4);
    CHECK(store::readFamilies(room.workspace).names.isEmpty());
}

TEST_CASE("Without families the page says what they are, and a person confirms or changes what is proposed")
{
    Room room;
    CHECK(room.textOf("emptyText").startsWith(QStringLiteral("Ninguna subpregunta tiene familia todavía.")));
    const QString before = sample::dump(room.workspace);
    whenAsked([](QDialog& dialog) {
        CHECK(seenIn<QComboBox>(dialog, "name")->currentText() == contributions);
        CHECK(seenIn<QTreeWidget>(dialog, "members")->topLevelItemCount() == 4);
        CHECK(seenIn<QTreeWidget>(dialog, "members")
                  ->topLevelItem(0)
                  ->text(0)
                  .startsWith(QStringLiteral("2.2.2  ¿Cuáles han sido las contribuciones")));
        chooseIn(dialog, "proposal", 2);
        CHECK(seenIn<QTreeWidget>(dialog, "members")->topLevelItemCount() == 0);
        retype(dialog, "name", "Optimizar");
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() == QStringLiteral("Elija al menos una subpregunta."));
        chooseIn(dialog, "proposal", 1);
        CHECK(seenIn<QComboBox>(dialog, "name")->currentText() == optimise);
        retype(dialog, "name", "");
        QTest::keyClick(seenIn<QWidget>(dialog, "name"), Qt::Key_Delete);
        save(dialog);
        CHECK(seenIn<QLabel>(dialog, "problem")->text() ==
              QStringLiteral("Escriba el nombre de la familia."));
        retype(dialog, "name", "Optimizar");
        save(dialog);
    });
    room.press("emptyButton");
    CHECK(room.told() == QStringLiteral("Se armó la familia «Optimizar»."));
    CHECK(room.table()->model()->columnCount() == 1);
    CHECK(room.withCode("2.2.3").family == QStringLiteral("Optimizar"));
    room.workspace.undo();
    CHECK(sample::dump(room.workspace) == before);
    CHECK(room.fixture.seen<QLabel>("emptyText")->isVisible());
}

TEST_CASE("Families stand side by side, arrow keys move, and Enter leads to the sub-question")
{
    Room room;
    room.confirm("emptyButton");
    room.confirm("makeFamily");
    QAbstractItemModelTester tester(room.table()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(room.textOf("title").endsWith(QStringLiteral("; ninguna tiene respuesta parcial o completa.")));
    store::setState(room.workspace, room.withCode("2.2.2").id, Answered::Partial, QDate(2021, 5, 20),
                    QStringLiteral("[EJEMPLO] Sí"));
    CHECK(room.textOf("title") ==
          QStringLiteral("2 familias reúnen 8 de 32 subpreguntas; 1 tiene respuesta parcial o completa."));
    REQUIRE(room.table()->model()->rowCount() == 4);
    REQUIRE(room.table()->model()->columnCount() == 2);
    CHECK(room.table()->model()->headerData(0, Qt::Vertical).toString() ==
          QStringLiteral("9 Capital social"));
    CHECK(
        room.cell(0, 1).data(Qt::AccessibleTextRole).toString() ==
        contributions +
            QStringLiteral(", 9 Capital social: 2.2.2 ¿Cuáles han sido las contribuciones de CLAC en el "
                           "fortalecimiento de capital social? Respuesta parcial · 0 fuentes Todavía no hay "
                           "respuesta escrita."));
    room.table()->setFocus();
    room.table()->setCurrentIndex(room.cell(0, 1));
    QTest::keyClick(room.table(), Qt::Key_Left);
    QTest::keyClick(room.table(), Qt::Key_Down);
    QTest::keyClick(room.table(), Qt::Key_Return);
    CHECK(room.fixture.child<WorkArea>()->currentPage()->place().id == room.withCode("2.3.4").id.text());
    room.fixture.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("families"));
    CHECK(room.table()->currentIndex() == room.cell(1, 0));
}

TEST_CASE("Texts of a family are whole at 1024 by 700, whatever the size of letters")
{
    Room room;
    room.confirm("emptyButton");
    room.confirm("makeFamily");
    room.window.resize(1024, 700);
    QCoreApplication::processEvents();
    const auto check = [&] {
        const QTableView& table = *room.table();
        CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < 2; ++column)
                CHECK(table.rowHeight(row) >= table.sizeHintForIndex(room.cell(row, column)).height());
        }
    };
    check();
    room.fixture.key(Qt::Key_Plus, Qt::ControlModifier);
    room.fixture.key(Qt::Key_Plus, Qt::ControlModifier);
    QCoreApplication::processEvents();
    check();
    for (int times = 0; times < 2; ++times)
        room.fixture.key(Qt::Key_0, Qt::ControlModifier);
}

TEST_CASE("A family is changed and taken apart, and its sub-questions stay")
{
    Room room;
    room.confirm("emptyButton");
    room.table()->setCurrentIndex(room.cell(0, 0));
    whenAsked([](QDialog& dialog) {
        retype(dialog, "name", "Contribuciones de CLAC");
        save(dialog);
    });
    room.press("changeFamily");
    CHECK(room.table()->model()->headerData(0, Qt::Horizontal).toString() ==
          QStringLiteral("Contribuciones de CLAC"));
    room.press("dissolveFamily");
    CHECK(room.fixture.seen<QLabel>("emptyText")->isVisible());
    CHECK(room.workspace.all<SubQuestion>().size() == 32);
    room.workspace.undo();
    CHECK(room.table()->model()->rowCount() == 4);
}

TEST_CASE("Families leave as a table, and who only reads has nothing to change them with")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    {
        const auto workspace = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
        for (const store::WordedAlike& each : store::wordedAlike(*workspace))
            store::shapeFamily(*workspace, {}, each.words, each.members);
    }
    MainWindow& window = fixture.window(true);
    REQUIRE(window.openFile(file));
    fixture.key(Qt::Key_8, Qt::ControlModifier);
    for (const char* button : {"makeFamily", "changeFamily", "dissolveFamily"})
        CHECK_FALSE(fixture.child<QPushButton>(button)->isVisible());
    fixture.prompts.answerSave(fixture.path("familias.csv"));
    QTest::keyClick(fixture.seen<QPushButton>("exportView"), Qt::Key_Space);
    QFile csv(fixture.path("familias.csv"));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    CHECK(text.count("\r\n") == 9);
    CHECK(text.contains("\"Familia\";\"Tema\";"));
    QTest::keyClick(fixture.seen<QPushButton>("copyView"), Qt::Key_Space);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Familia\tTema\tCódigo")));
}

} // namespace test_familiespage
