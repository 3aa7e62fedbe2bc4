// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"
#include "gui/library/importdialog.h"

#include "base/atomicfile.h"
#include "exchange/tables/csvreader.h"
#include "exchange/tables/workbookwriter.h"
#include "gui/library/librarypage.h"
#include "gui/noticebar.h"
#include "gui/windowfixture.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_journeyimport
{

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The rows of the public library: title, authors, year, kind, container, ..., DOI in the eighth.
QList<QStringList> realRecords()
{
    Progress unwatched;
    CsvOptions options;
    options.separator = u';';
    const QByteArray bytes = bytesOf(QStringLiteral(AGENDA_SOURCE_DIR "/data/public-library.csv"));
    QList<QStringList> rows;
    for (const SheetRow& row : readCsv(QString::fromUtf8(bytes), {}, options, unwatched).rows) {
        rows.append(QStringList());
        for (const SheetCell& cell : row.cells)
            rows.last() << cell.text;
    }
    REQUIRE(rows.size() > 40);
    return rows;
}

/// The open dialog, as a person sees it once the file is read.
struct Seen {
    QDialog& dialog;

    template <class W>
    W* find(const char* name) const
    {
        auto* const found = dialog.findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    void settle() const
    {
        REQUIRE(QTest::qWaitFor([this] { return !find<QProgressBar>("progress")->isVisible(); }, 30'000));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        pressIn(dialog, key, modifiers);
        settle();
    }
    std::string words() const { return find<QLabel>("words")->text().toStdString(); }
    QString cell(int row, int column) const
    {
        return find<QTableView>("records")->model()->index(row, column).data().toString();
    }
    /// Says where the column goes, all with keys.
    void map(const QString& column, const QString& target) const
    {
        auto* const columns = find<QTreeWidget>("columns");
        auto* const field = find<QComboBox>("field");
        columns->setFocus();
        press(Qt::Key_Home);
        for (int at = 1; at < columns->topLevelItemCount() && columns->currentItem()->text(0) != column; ++at)
            press(Qt::Key_Down);
        REQUIRE(columns->currentItem()->text(0) == column);
        press(Qt::Key_V, Qt::AltModifier);
        REQUIRE(field->hasFocus());
        for (int at = 1; at < field->count() && field->currentText() != target; ++at)
            press(Qt::Key_Down);
        CHECK(columns->currentItem()->text(2) == target);
    }
    void show(const QString& kind) const
    {
        auto* const filter = find<QComboBox>("filter");
        filter->setFocus();
        press(Qt::Key_Home);
        for (int at = 1; at < filter->count() && !filter->currentText().startsWith(kind); ++at)
            press(Qt::Key_Down);
        CHECK(filter->currentText().startsWith(kind));
        find<QTableView>("records")->setFocus();
    }
};

/// The window with the agenda 2020-2022 and two evidences, one of which has neither year nor author.
struct Journey : WindowFixture {
    QList<QStringList> real = realRecords();
    QStringList columns{QStringLiteral("Obra"), QStringLiteral("Quién"),   QStringLiteral("Año"),
                        QStringLiteral("Tipo"), QStringLiteral("Revista"), QStringLiteral("DOI")};

    Journey()
    {
        REQUIRE(window().openFile(starterFile()));
        Evidence bare;
        bare.title = real[0][0];
        store::addEvidence(workspace(), bare);
        Evidence withDoi;
        withDoi.title = QStringLiteral("[EJEMPLO] Otro título del mismo artículo");
        withDoi.doi = real[10][7];
        REQUIRE_FALSE(withDoi.doi.isEmpty());
        store::addEvidence(workspace(), withDoi);
        key(Qt::Key_2, Qt::ControlModifier);
    }
    store::Workspace& workspace() { return *window().workspace(); }
    qsizetype evidence() { return workspace().all<Evidence>().size(); }
    /// What of a record the coordinator's list has.
    QStringList cells(int record) const
    {
        const QStringList& row = real[record];
        return {row[0], row[1], row[2], row[3], row[4], row[7]};
    }
    QString workbook()
    {
        Table table{QStringLiteral("Lista"), {}, {}};
        for (const QString& each : std::as_const(columns))
            table.columns.append({each, 0});
        for (int record = 0; record < 13; ++record) {
            QList<TableCell> row;
            for (const QString& each : cells(record))
                row.append(each);
            table.rows.append(row);
        }
        table.rows.last().first() = QString();
        const QString file = path("lista de evidencias.xlsx");
        Progress unwatched;
        writeWorkbook(table, file, unwatched);
        return file;
    }
    QString csv()
    {
        QString text = QStringLiteral("Título;Autores;Año;Tipo;Revista;DOI;Recibido\r\n");
        for (int record = 13, day = 8; record < 23; ++record, ++day) {
            QStringList row = cells(record);
            row << QStringLiteral("%1/03/2021").arg(day, 2, 10, QChar(u'0'));
            for (QString& cell : row)
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            text += row.join(u';') + QStringLiteral("\r\n");
        }
        const QString file = path("recibidas.csv");
        AtomicFile::write(file, text.toLatin1());
        return file;
    }
    /// Chooses the file in the menu and acts in the dialog once it is read.
    void import(const QString& file, const std::function<void(const Seen&)>& act)
    {
        const QList<QAction*> menu = child<LibraryPage>()->actions();
        const auto entry = std::find_if(menu.begin(), menu.end(), [](const QAction* each) {
            return each->text() == QStringLiteral("&Importar referencias…");
        });
        REQUIRE(entry != menu.end());
        bool wasSeen = false;
        whenAsked([&](QDialog& dialog) {
            const Seen seen{dialog};
            seen.settle();
            act(seen);
            wasSeen = true;
        });
        prompts.answerFiles({file});
        (*entry)->trigger();
        CHECK(wasSeen);
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
    }
    std::string told() { return child<NoticeBar>("messageBar")->text().toStdString(); }
};

TEST_CASE(
    "Journey 4: the coordinator's spreadsheets come in, their bad line is mended, and undo takes all back")
{
    Journey journey;
    const QString before = sample::dump(journey.workspace());
    const QString workbook = journey.workbook();
    const QString refused = journey.path("rechazadas.csv");

    // The columns that the program does not know are mapped; what will happen is seen line by line.
    journey.import(workbook, [&](const Seen& seen) {
        CHECK(seen.find<QTabWidget>("tabs")->currentWidget()->objectName() == QStringLiteral("columnsTab"));
        seen.map(QStringLiteral("Quién"), QStringLiteral("Autoría"));
        seen.map(QStringLiteral("Obra"), QStringLiteral("Título"));
        seen.find<QTabWidget>("tabs")->setCurrentIndex(0);
        CHECK(seen.words() ==
              "Libro de Excel (XLSX). 13 referencias: 11 nuevas, 1 ya está, 1 con error. 1 es "
              "un probable duplicado: decida si se guarda.");
        seen.show(QStringLiteral("Con error"));
        CHECK(seen.cell(0, 0) == QStringLiteral("14"));
        CHECK(seen.cell(0, 5) ==
              QStringLiteral("Falta el título. Escríbalo en el archivo y vuelva a importarlo."));
        seen.show(QStringLiteral("Ya están"));
        CHECK(seen.cell(0, 5).contains(QStringLiteral("mismo DOI")));
        seen.show(QStringLiteral("Probables"));
        CHECK(seen.cell(0, 2) == journey.real[0][0]);
        seen.press(Qt::Key_E, Qt::AltModifier);
        CHECK(seen.words() ==
              "Libro de Excel (XLSX). 13 referencias: 10 nuevas, 2 ya están, 1 con error. 1 es un probable "
              "duplicado: decida si se guarda.");
        journey.prompts.answerSave(refused);
        seen.press(Qt::Key_R, Qt::AltModifier);
        seen.press(Qt::Key_I, Qt::AltModifier);
    });
    CHECK(journey.told() ==
          "Se importaron 10 evidencias de 13 referencias: 2 ya estaban y 1 no se pudo leer.");
    CHECK(journey.evidence() == 12);
    const ImportBatch batch = journey.workspace().all<ImportBatch>().first();
    CHECK(batch.records == batch.stored + batch.duplicates + batch.refused);

    // The bad line is mended in its file, which needs no mapping any more; just that one is added.
    QByteArray mended = bytesOf(refused);
    CHECK(mended.count('\n') == 2);
    CHECK(mended.contains("\"Falta el título. "));
    AtomicFile::write(
        refused, mended.replace("\r\n\"\";", QByteArray("\r\n\"" + journey.real[12][0].toUtf8() + "\";")));
    journey.import(refused, [&](const Seen& seen) {
        CAPTURE(seen.cell(0, 5).toStdString(), mended.toStdString());
        CHECK(seen.words() == "Tabla (CSV o TSV). 1 referencia: 1 nueva.");
        CHECK(seen.cell(0, 2) == journey.real[12][0]);
        seen.press(Qt::Key_Return);
    });
    CHECK(journey.told() == "Se importó 1 evidencia.");
    CHECK(journey.evidence() == 13);

    // A list from another program says its encoding, its separator and the order of its dates.
    const QString csv = journey.csv();
    journey.import(csv, [&](const Seen& seen) {
        CHECK(seen.words() == "Tabla (CSV o TSV). 10 referencias: 10 nuevas.");
        CHECK(seen.find<QComboBox>("encoding")->currentText() == QStringLiteral("Windows-1252"));
        CHECK(seen.find<QComboBox>("separator")->currentText() == QStringLiteral("Punto y coma"));
        REQUIRE(seen.find<QComboBox>("dates")->isVisible());
        CHECK(seen.find<QComboBox>("dates")->currentText() == QStringLiteral("Día/mes/año"));
        CHECK(seen.find<QLabel>("hint")->text().contains(QStringLiteral("13/03/2021")));
        seen.press(Qt::Key_Return);
    });
    CHECK(journey.told() == "Se importaron 10 evidencias.");
    CHECK(journey.evidence() == 23);
    for (const Evidence& each : journey.workspace().all<Evidence>()) {
        if (each.title == journey.real[13][0])
            CHECK(each.receivedOn == QStringLiteral("2021-03-08"));
    }

    // The second time neither adds anything, and the columns are as they were mapped.
    for (const auto& [file, words] :
         {std::pair(csv, "Tabla (CSV o TSV). 10 referencias: 0 nuevas, 10 ya están. Ya está todo lo que se "
                         "puede leer: no hay nada que importar."),
          std::pair(workbook, "Libro de Excel (XLSX). 13 referencias: 0 nuevas, 12 ya están, 1 con error. Ya "
                              "está todo lo que se puede leer: no hay nada que importar.")}) {
        journey.import(file, [&, words = words](const Seen& seen) {
            CHECK(seen.words() == words);
            CHECK_FALSE(seen.find<QPushButton>("import")->isEnabled());
            seen.press(Qt::Key_Escape);
        });
    }
    CHECK(journey.evidence() == 23);

    for (int step = 0; step < 3; ++step)
        journey.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(sample::dump(journey.workspace()) == before);
}

} // namespace test_journeyimport
