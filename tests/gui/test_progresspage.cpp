// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/progress/progresspage.h"

#include "gui/agendaroom.h"
#include "gui/workarea.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/planning.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_progresspage
{

struct Room : AgendaRoom {
    Room()
    {
        store::setState(workspace, sub.id, Answered::InProgress, QDate(2020, 8, 1),
                        QStringLiteral("[EJEMPLO] Hay un estudio"));
        store::setState(workspace, sub.id, Answered::Partial, QDate(2021, 5, 20),
                        QStringLiteral("[EJEMPLO] Se leyó"));
        showPage("progress");
    }

    QTableView* strip() { return fixture.seen<QTableView>("strip"); }
    QString cell(int row, int column) { return strip()->model()->index(row, column).data().toString(); }
    QRect drawn(int row, int column)
    {
        return strip()->visualRect(strip()->model()->index(row, column)).adjusted(4, 5, -4, -5);
    }
};

TEST_CASE("«Avance» shows twelve themes by twelve quarters, and a cell says why it moved")
{
    Room room;
    QAbstractItemModelTester tester(room.strip()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(room.strip()->model()->rowCount() == 12);
    REQUIRE(room.strip()->model()->columnCount() == 13);
    // Theme 3, T2 2021.
    CHECK(room.cell(2, 5).contains(QStringLiteral("respuesta parcial"), Qt::CaseInsensitive));
    CHECK(room.cell(2, 1).contains(QStringLiteral("sin evidencia"), Qt::CaseInsensitive));
    room.strip()->setFocus();
    room.strip()->setCurrentIndex(room.strip()->model()->index(2, 4));
    QTest::keyClick(room.strip(), Qt::Key_Right);
    auto* const events = room.fixture.seen<QTreeWidget>("events");
    REQUIRE(events->topLevelItemCount() == 1);
    CHECK(events->topLevelItem(0)->text(0).contains(QStringLiteral("20 may 2021")));
    CHECK(events->topLevelItem(0)->text(0).contains(QStringLiteral("Se leyó")));
}

TEST_CASE("The slider shows the whole agenda as it stood on a day")
{
    Room room;
    auto* const day = room.fixture.seen<QDateEdit>("asOf");
    day->setDate(QDate(2020, 12, 31));
    CHECK(room.cell(2, 3).contains(QStringLiteral("en curso"), Qt::CaseInsensitive));
    CHECK(room.cell(2, 5) == QStringLiteral("Todavía no"));
    auto* const slider = room.fixture.seen<QSlider>("slider");
    CHECK(slider->value() == int(QDate(2020, 1, 1).daysTo(QDate(2020, 12, 31))));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    CHECK(day->date() == room.workspace.clock().today()); // after the period too
    CHECK(room.cell(2, 5).contains(QStringLiteral("respuesta parcial"), Qt::CaseInsensitive));
    CHECK(room.fixture.seen<QLabel>("title")->text().startsWith(QStringLiteral("1 de 32 subpreguntas")));
}

TEST_CASE("Rows are themes or sub-questions, drawn or as a table, and a state that is set is drawn at once")
{
    Room room;
    auto* const rows = room.fixture.seen<QComboBox>("rows");
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Down);
    CHECK(room.strip()->model()->rowCount() == 32);
    QTest::keyClick(room.fixture.seen<QCheckBox>("asTable"), Qt::Key_Space);
    CHECK(room.strip()->columnWidth(3) > 60);
    const SubQuestion other = room.workspace.where(&SubQuestion::code, QStringLiteral("1.1.1")).first();
    store::setState(room.workspace, other.id, Answered::Full, QDate(2020, 1, 10),
                    QStringLiteral("[EJEMPLO] Sí"));
    CHECK(room.cell(0, 0).startsWith(QStringLiteral("Respondida")));
    room.workspace.undo();
    CHECK(room.cell(0, 0).startsWith(QStringLiteral("Sin evidencia")));
}

TEST_CASE("The view leaves as SVG, PNG or CSV, and over no file of another kind")
{
    Room room;
    const auto exportTo = [&](const QString& path) {
        room.fixture.prompts.answerSave(path);
        QTest::keyClick(room.fixture.seen<QPushButton>("exportView"), Qt::Key_Space);
        QFile file(path);
        CHECK(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray svg = exportTo(room.fixture.path("avance.svg"));
    CHECK(svg.contains("<title>1 de 32 subpreguntas"));
    CHECK(exportTo(room.fixture.path("avance.png")).startsWith("\x89PNG"));
    const QByteArray csv = exportTo(room.fixture.path("avance.csv"));
    CHECK(csv.count("\r\n") == 13);
    QFile other(room.fixture.path("otro.svg"));
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("no es un dibujo");
    other.close();
    // A name without ending: the system has not asked about the file that it becomes.
    room.fixture.prompts.answerChoice(1); // «Conservar»
    room.fixture.prompts.answerSave(room.fixture.path("otro"));
    QTest::keyClick(room.fixture.seen<QPushButton>("exportView"), Qt::Key_Space);
    room.fixture.prompts.expectError();
    CHECK(exportTo(other.fileName()) == "no es un dibujo");
    CHECK(room.fixture.prompts.errors.size() == 1);
    QTest::keyClick(room.fixture.seen<QPushButton>("copyView"), Qt::Key_Space);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Tema\tT1 2020\tT2 2020")));
}

TEST_CASE("In a window of 1024 by 700 the names, all quarters and how it stands are in sight, and names stay")
{
    Room room;
    room.window.resize(1024, 700);
    QCoreApplication::processEvents();
    const QHeaderView& heads = *room.strip()->horizontalHeader();
    CHECK(heads.length() <= room.strip()->viewport()->width());
    CHECK(heads.sectionSize(12) >= 100);
    CHECK(room.strip()->verticalHeader()->isVisible());
    const QString name = room.strip()->model()->headerData(5, Qt::Vertical).toString();
    CHECK(name == QStringLiteral("6 Soberanía alimentaria"));
    // The table of words is wider, and scrolls below the names.
    QTest::keyClick(room.fixture.seen<QCheckBox>("asTable"), Qt::Key_Space);
    CHECK(heads.length() > room.strip()->viewport()->width());
    room.strip()->setFocus();
    QTest::keyClick(room.strip(), Qt::Key_End);
    CHECK(room.strip()->verticalHeader()->isVisible());
    CHECK(room.strip()->verticalHeader()->x() >= 0);
}

TEST_CASE("Documents without a state are hatched and said, so that nobody takes them for a gap")
{
    Room room;
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Estudio");
    evidence.issued = QStringLiteral("2021-02");
    store::addEvidence(room.workspace, evidence, {room.withCode("1.5.1").id});
    CHECK(room.cell(4, 3) == QStringLiteral("Sin evidencia"));
    CHECK(room.cell(4, 5) == QStringLiteral("Sin estado registrado"));
    QCoreApplication::processEvents();
    const QImage picture = room.strip()->viewport()->grab().toImage();
    CHECK(picture.copy(room.drawn(4, 5)) != picture.copy(room.drawn(4, 3)));
    QStringList words;
    for (const QLabel* each : room.fixture.seen<QWidget>("legend")->findChildren<QLabel*>())
        words << each->text();
    CHECK(words.contains(QStringLiteral("sin estado registrado")));
}

TEST_CASE("An activity that should be over is called late, and one to come is to come")
{
    Room room;
    const auto plan = [&](const char* title, const QDate& last) {
        Activity activity;
        activity.title = QString::fromUtf8(title);
        activity.startsOn = QDate(2021, 7, 1);
        activity.endsOn = last;
        activity.subquestions = {room.sub.id.text()};
        store::saveActivity(room.workspace, activity, {});
    };
    plan("[EJEMPLO] Taller", QDate(2021, 9, 30));
    const auto about = [&] {
        auto* const events = room.fixture.seen<QTreeWidget>("events");
        return events->topLevelItem(0)->text(0);
    };
    room.strip()->setCurrentIndex(room.strip()->model()->index(2, 6));
    CHECK(room.cell(2, 6).endsWith(QStringLiteral("1 actividad, atrasada")));
    CHECK(about().contains(QStringLiteral("Taller · atrasada")));
    plan("[EJEMPLO] Estudio", QDate(2021, 9, 30));
    CHECK(room.cell(2, 6).endsWith(QStringLiteral("2 actividades, atrasadas")));
    // On an earlier day it was still to come.
    room.fixture.seen<QDateEdit>("asOf")->setDate(QDate(2021, 8, 1));
    CHECK(room.cell(2, 6).endsWith(QStringLiteral("2 actividades")));
    CHECK(about().contains(QStringLiteral("por venir")));
}

TEST_CASE("Without history «Avance» says with what it begins, and leads there")
{
    AgendaRoom room;
    room.showPage("progress");
    CHECK(
        room.textOf("emptyText") ==
        QStringLiteral("El avance se dibuja con las fechas de estado. Registre el primero desde la Agenda."));
    room.press("emptyButton");
    CHECK(room.fixture.child<WorkArea>()->currentPage()->key() == QStringLiteral("agenda"));
    store::setState(room.workspace, room.sub.id, Answered::InProgress, QDate(2020, 8, 1),
                    QStringLiteral("[EJEMPLO] Hay un estudio"));
    room.showPage("progress");
    CHECK(room.fixture.seen<QTableView>("strip")->model()->rowCount() == 12);
}

} // namespace test_progresspage
