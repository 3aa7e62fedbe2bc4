// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/map/mappage.h"

#include "gui/models/gapmapmodel.h"
#include "gui/windowfixture.h"
#include "gui/workarea.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_mappage
{

struct Room {
    WindowFixture fixture;
    MainWindow& window;
    store::Workspace* workspace;
    Id<Evidence> evaluation;

    /// The agenda with an evaluation and a piece of research of theme 6, a promise of theme 7.
    explicit Room(bool isStaff = false) : window(fixture.window(isStaff)), workspace(nullptr)
    {
        const QString file = fixture.starterFile();
        {
            const auto made = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
            evaluation = add(*made, "[EJEMPLO] Evaluación de huertos", EvidenceKind::Evaluation, {"1.6.1"});
            add(*made, "[EJEMPLO] Dieta y comercio justo", EvidenceKind::Research, {"1.6.1", "1.7.1"});
            add(*made, "[EJEMPLO] Estudio por venir", EvidenceKind::Research, {"1.7.1"}, LifeCycle::Ongoing);
        }
        REQUIRE(window.openFile(file));
        workspace = window.workspace();
        fixture.child<WorkArea>()->showPage(QStringLiteral("map"));
    }

    static Id<Evidence> add(store::Workspace& workspace, const char* title, EvidenceKind kind,
                            const QList<const char*>& codes, LifeCycle lifeCycle = LifeCycle::Delivered)
    {
        Evidence evidence;
        evidence.title = QString::fromUtf8(title);
        evidence.kind = kind;
        evidence.lifeCycle = lifeCycle;
        evidence.issued = QStringLiteral("2021");
        QList<Id<SubQuestion>> links;
        for (const char* code : codes)
            links << workspace.where(&SubQuestion::code, QString::fromLatin1(code)).first().id;
        return store::addEvidence(workspace, evidence, links);
    }

    QTableView* map() { return fixture.seen<QTableView>("map"); }
    QTreeWidget* documents() { return fixture.seen<QTreeWidget>("documents"); }
    QString text(const char* label) { return fixture.seen<QLabel>(label)->text(); }
    /// The row of that heading in the table's header.
    int row(const char* name)
    {
        const QAbstractItemModel& model = *map()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QString::fromUtf8(name)))
                return row;
        }
        return -1;
    }
    QModelIndex cell(const char* name, int column) { return map()->model()->index(row(name), column); }
};

constexpr const char* sovereignty = "6 Soberanía alimentaria";

TEST_CASE("«Mapa» shows themes by kind of evidence, with the sentence on what it does not say")
{
    Room room;
    QAbstractItemModelTester tester(room.map()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(room.map()->model()->rowCount() == 14);
    REQUIRE(room.row(sovereignty) > 0);
    CHECK(room.cell(sovereignty, 1).data().toString() == QStringLiteral("1 documento, calidad: sin valorar"));
    CHECK(room.cell(sovereignty, 1).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Soberanía alimentaria, Evaluación: 1 documento, calidad: sin valorar"));
    CHECK(room.text("caution") ==
          QStringLiteral("Este mapa muestra cuánta evidencia hay, no si una intervención funciona."));
    CHECK(room.text("title").startsWith(QStringLiteral("2 de 12 temas tienen alguna evidencia.")));
    CHECK(room.text("title").endsWith(QStringLiteral("2 documentos de 2 fuentes; 1 en curso o planeado.")));
}

TEST_CASE("Arrow keys move over the map past the headings, Enter goes into the list, and Enter opens")
{
    Room room;
    room.map()->setFocus();
    room.map()->setCurrentIndex(room.cell(sovereignty, 0));
    room.fixture.key(Qt::Key_Right);
    CHECK(room.text("cellName") == QStringLiteral("6 Soberanía alimentaria, Evaluación"));
    REQUIRE(room.documents()->topLevelItemCount() == 1);
    CHECK(
        room.documents()->topLevelItem(0)->text(0).contains(QStringLiteral("Evaluación de huertos (2021)")));
    // Over the heading of the second question.
    const int heading = room.row("P2");
    REQUIRE(heading > 0);
    room.map()->setCurrentIndex(room.map()->model()->index(heading - 1, 1));
    room.fixture.key(Qt::Key_Down);
    CHECK(room.map()->currentIndex().row() == heading + 1);

    room.map()->setCurrentIndex(room.cell(sovereignty, 1));
    room.fixture.key(Qt::Key_Return);
    REQUIRE(room.documents()->hasFocus());
    room.fixture.key(Qt::Key_Return);
    auto* const area = room.fixture.child<WorkArea>();
    CHECK(area->currentPage()->key() == QStringLiteral("evidence"));
    CHECK(area->currentPage()->place().id == room.evaluation.text());
    room.fixture.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(area->currentPage()->key() == QStringLiteral("map"));
}

TEST_CASE("Ctrl+Enter opens the library with what is in the cell, and the map stays whole")
{
    Room room;
    room.map()->setFocus();
    room.map()->setCurrentIndex(room.cell(sovereignty, 1));
    room.fixture.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
    CHECK(room.fixture.seen<QTableView>("evidenceTable")->model()->rowCount() == 1);
    auto* const narrowed = room.fixture.seen<QPushButton>("narrowed");
    CHECK(narrowed->text() == QStringLiteral("Mapa: Soberanía alimentaria, Evaluación"));
    room.fixture.key(Qt::Key_3, Qt::ControlModifier);
    CHECK(room.text("title").startsWith(QStringLiteral("2 de 12 temas")));
    CHECK_FALSE(room.fixture.child<QWidget>("filterRow")->isVisible());
    room.fixture.key(Qt::Key_2, Qt::ControlModifier);
    QTest::mouseClick(narrowed, Qt::LeftButton);
    CHECK(room.fixture.seen<QTableView>("evidenceTable")->model()->rowCount() == 3);
    CHECK_FALSE(narrowed->isVisible());
}

TEST_CASE("The map obeys the filter of the library, says so, and can take it away")
{
    Room room;
    room.fixture.key(Qt::Key_2, Qt::ControlModifier);
    auto* const kinds = room.fixture.seen<QComboBox>("kindFilter");
    kinds->setFocus();
    kinds->setCurrentIndex(kinds->findText(QStringLiteral("Investigación")));
    room.fixture.key(Qt::Key_3, Qt::ControlModifier);
    CHECK(room.text("filterText") ==
          QStringLiteral("Solo cuenta lo que deja pasar el filtro de Evidencias: Investigación."));
    CHECK(room.cell(sovereignty, 1).data().toString() == QStringLiteral("vacío"));
    CHECK(room.cell(sovereignty, 0).data().toString().startsWith(QStringLiteral("1 documento")));
    QTest::keyClick(room.fixture.seen<QPushButton>("clearFilter"), Qt::Key_Space);
    CHECK_FALSE(room.fixture.child<QWidget>("filterRow")->isVisible());
    CHECK(room.cell(sovereignty, 1).data().toString().startsWith(QStringLiteral("1 documento")));
    CHECK(kinds->currentIndex() == 0);
}

TEST_CASE("Columns, rows and promises are chosen, kept for the next start, and a change is counted at once")
{
    Room room;
    auto* const columns = room.fixture.seen<QComboBox>("columns");
    columns->setFocus();
    QTest::keyClick(columns, Qt::Key_Down);
    CHECK(room.map()->model()->headerData(0, Qt::Horizontal).toString() == QStringLiteral("2020"));
    QTest::keyClick(room.fixture.seen<QComboBox>("rows"), Qt::Key_Down);
    CHECK(room.map()->model()->rowCount() == 34);
    CHECK(room.cell("1.7.1 ", 1).data().toString() ==
          QStringLiteral("1 documento, calidad: sin valorar; 1 en curso o planeado"));
    QTest::keyClick(room.fixture.seen<QCheckBox>("promises"), Qt::Key_Space);
    CHECK(room.text("title").endsWith(QStringLiteral("2 documentos de 2 fuentes.")));
    Room::add(*room.workspace, "[EJEMPLO] Otro", EvidenceKind::Other, {"1.1.1"});
    CHECK(room.text("title").endsWith(QStringLiteral("3 documentos de 3 fuentes.")));
    room.workspace->undo();
    CHECK(room.text("title").endsWith(QStringLiteral("2 documentos de 2 fuentes.")));
    const QString file = room.workspace->path();
    room.fixture.closeWindow();
    REQUIRE(room.fixture.window().openFile(file));
    CHECK(room.fixture.seen<QComboBox>("columns")->currentIndex() == 1);
    CHECK(room.fixture.seen<QComboBox>("rows")->currentIndex() == 1);
    CHECK_FALSE(room.fixture.seen<QCheckBox>("promises")->isChecked());
}

TEST_CASE("The map leaves as SVG, PNG and CSV and on the clipboard, always with its sentence")
{
    Room room(true); // in a read-only window
    REQUIRE(room.workspace->isReadOnly());
    const auto exportTo = [&](const QString& path) {
        room.fixture.prompts.answerSave(path);
        QTest::keyClick(room.fixture.seen<QPushButton>("exportView"), Qt::Key_Space);
        QFile file(path);
        CHECK(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray caution = "no si una intervención funciona.";
    const QByteArray svg = exportTo(room.fixture.path("mapa.svg"));
    CHECK(svg.contains("<title>2 de 12 temas"));
    CHECK(svg.contains(caution));
    CHECK(exportTo(room.fixture.path("mapa.png")).startsWith("\x89PNG"));
    const QByteArray csv = exportTo(room.fixture.path("mapa.csv"));
    CHECK(csv.contains(caution));
    CHECK(csv.contains("\"6\";\"Soberanía alimentaria\";\"Evaluación\";\"1\";\"1\";\"0\""));
    QTest::keyClick(room.fixture.seen<QPushButton>("copyView"), Qt::Key_Space);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Pregunta\tCódigo\tTemas\t")));
    CHECK(QGuiApplication::clipboard()->text().contains(QString::fromUtf8(caution)));
}

TEST_CASE(
    "In a window of 1024 by 700 the columns that have something are in sight, by quality and direction too")
{
    Room room;
    room.window.resize(1024, 700);
    auto* const columns = room.fixture.seen<QComboBox>("columns");
    for (const char* axis : {"calidad", "dirección"}) {
        columns->setCurrentIndex(
            columns->findText(QStringLiteral("Columnas: ") + QString::fromUtf8(axis), Qt::MatchStartsWith));
        QCoreApplication::processEvents();
        const QHeaderView& heads = *room.map()->horizontalHeader();
        const int last = heads.count() - 1;
        CHECK(heads.sectionViewportPosition(last) + heads.sectionSize(last) <=
              room.map()->viewport()->width());
        CHECK(heads.sectionSize(0) < heads.sectionSize(last - 1));
    }
}

TEST_CASE("Without linked evidence the map says when it will be there, and leads to the library")
{
    WindowFixture fixture;
    fixture.window().openFile(fixture.starterFile());
    fixture.key(Qt::Key_3, Qt::ControlModifier);
    CHECK(fixture.seen<QLabel>("emptyText")->text() ==
          QStringLiteral("El mapa aparecerá cuando haya al menos una evidencia vinculada a un tema."));
    CHECK(fixture.seen<QLabel>("caution")->isVisible());
    auto* const page = fixture.child<WorkArea>()->currentPage();
    QTest::keyClick(seenIn<QPushButton>(*page, "emptyButton"), Qt::Key_Space);
    CHECK(fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("evidence"));
}

} // namespace test_mappage
