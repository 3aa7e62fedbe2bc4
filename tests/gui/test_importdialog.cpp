// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/importdialog.h"

#include "base/atomicfile.h"
#include "exchange/tables/workbookwriter.h"
#include "gui/dialogs.h"
#include "gui/drops.h"
#include "gui/examplebook.h"
#include "gui/library/librarypage.h"
#include "gui/noticebar.h"
#include "gui/task.h"
#include "gui/windowfixture.h"
#include "store/duplicates.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_importdialog
{

const QByteArray twoInBibtex =
    "@article{a,\n title = {[EJEMPLO] Café y género},\n author = {Pérez, Ana},\n"
    " year = {2020}\n}\n\n@book{b,\n title = {[EJEMPLO] Cacao},\n year = {2019}\n}\n";
const QByteArray bibtexWithError = twoInBibtex + "\n@book{c,\n author = {Ruiz, Eva},\n year = {2018}\n}\n";

/// An agenda, and the dialog over it.
struct Shown {
    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(
        folder.filePath(QStringLiteral("a.agenda")), sample::author(), sample::clock());
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<ImportDialog> dialog;

    QString file(const char* name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        AtomicFile::write(path, bytes);
        return path;
    }
    void start(const QString& path)
    {
        dialog = std::make_unique<ImportDialog>(
            Session{*workspace, prompts, tasks, settings}, QFileInfo(path).fileName(),
            [path](Progress& progress) { return ReferenceFile::open(path, progress); }, nullptr);
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
    }
    void open(const QString& path)
    {
        start(path);
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !tasks.isRunning(); }, 30'000));
    }
    template <class W>
    W* find(const char* name) const
    {
        return dialog->findChild<W*>(QString::fromLatin1(name));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(dialog->windowHandle(), key, modifiers);
        const QList<QPushButton*> buttons = dialog->findChildren<QPushButton*>();
        REQUIRE(QTest::qWaitFor([&] {
            return std::none_of(buttons.begin(), buttons.end(),
                                [](const QPushButton* each) { return each->isDown(); });
        }));
    }
    std::string words() const { return find<QLabel>("words")->text().toStdString(); }
    QString cell(int row, int column) const
    {
        return find<QTableView>("records")->model()->index(row, column).data().toString();
    }
    int rows() const { return find<QTableView>("records")->model()->rowCount(); }
    qsizetype evidence() const { return workspace->all<Evidence>().size(); }
};

TEST_CASE("a BibTeX file is shown, imported with Enter in one step, and the second time adds nothing")
{
    Shown shown;
    const QString path = shown.file("lista.bib", bibtexWithError);
    shown.open(path);
    CHECK(shown.words() == "BibTeX. 3 referencias: 2 nuevas, 1 con error.");
    CHECK(shown.find<QPushButton>("import")->text() == QStringLiteral("&Importar 2"));
    CHECK(shown.cell(0, 1) == QStringLiteral("Nueva"));
    CHECK(shown.cell(0, 2) == QStringLiteral("[EJEMPLO] Café y género"));
    CHECK(shown.cell(0, 3) == QStringLiteral("Pérez, Ana"));
    CHECK(shown.cell(2, 1) == QStringLiteral("Error"));
    CHECK(shown.cell(2, 5).startsWith(QStringLiteral("Falta el título.")));
    const QString before = sample::dump(*shown.workspace);
    shown.press(Qt::Key_Return);
    CHECK(shown.dialog->result() == QDialog::Accepted);
    CHECK(shown.dialog->report() ==
          QStringLiteral("Se importaron 2 evidencias de 3 referencias: 1 no se pudo leer."));
    CHECK(shown.evidence() == 2);
    CHECK(shown.workspace->find(shown.dialog->first()));

    shown.open(path);
    CHECK(shown.words() == "BibTeX. 3 referencias: 0 nuevas, 2 ya están, 1 con error. Ya está todo lo que se "
                           "puede leer: no hay nada que importar.");
    CHECK(shown.cell(0, 1) == QStringLiteral("Ya está"));
    CHECK_FALSE(shown.find<QPushButton>("import")->isEnabled());
    shown.press(Qt::Key_Escape);
    CHECK(shown.dialog->result() == QDialog::Rejected);
    CHECK(shown.evidence() == 2);

    shown.workspace->undo();
    CHECK(sample::dump(*shown.workspace) == before);
}

TEST_CASE("a probable duplicate is left out or taken with the space bar or a button")
{
    Shown shown;
    Evidence there;
    there.title = QStringLiteral("[EJEMPLO] Cacao");
    store::addEvidence(*shown.workspace, there, {});
    shown.open(shown.file("lista.bib", twoInBibtex));
    CHECK(shown.cell(1, 1) == QStringLiteral("Probable duplicado: se guarda"));
    CHECK(shown.cell(1, 5).endsWith(QStringLiteral(": se parece a «[EJEMPLO] Cacao»")));
    auto* const asNew = shown.find<QPushButton>("asNew");
    auto* const same = shown.find<QPushButton>("same");
    CHECK_FALSE(asNew->isEnabled()); // the first row is nobody's duplicate
    CHECK_FALSE(same->isEnabled());
    shown.press(Qt::Key_Down);
    CHECK(asNew->isEnabled()); // nobody has said yet that they are two
    CHECK(same->isEnabled());
    shown.press(Qt::Key_Space);
    CHECK(shown.cell(1, 1) == QStringLiteral("Es la misma: se omite"));
    CHECK_FALSE(same->isEnabled());
    shown.press(Qt::Key_T, Qt::AltModifier);
    CHECK(shown.cell(1, 1) == QStringLiteral("No es duplicado: se guarda"));
    CHECK_FALSE(asNew->isEnabled());
    shown.press(Qt::Key_E, Qt::AltModifier);
    CHECK(shown.find<QPushButton>("import")->text() == QStringLiteral("&Importar 1"));
    CHECK(shown.words() == "BibTeX. 2 referencias: 1 nueva, 1 ya está. 1 es un probable duplicado: decida si "
                           "se guarda.");
    shown.press(Qt::Key_I, Qt::AltModifier);
    CHECK(shown.dialog->report() == QStringLiteral("Se importó 1 evidencia de 2 referencias: 1 ya estaba."));
    CHECK(shown.evidence() == 2);
    CHECK(shown.workspace->all<DistinctPair>().isEmpty());
}

TEST_CASE("what has only title, year and author of another is not said to be there, and both ways are open")
{
    Shown shown;
    Evidence there;
    there.title = QStringLiteral("[EJEMPLO] Cacao");
    there.issued = QStringLiteral("2020");
    there.authors = namesFromText(QStringLiteral("Díaz Paz, Luis"));
    store::addEvidence(*shown.workspace, there, {});
    shown.open(shown.file("lista.csv", "Título;Autoría;Año\n[EJEMPLO] Cacao;Díaz, L.;2020\n"
                                       "[EJEMPLO] Miel;Paz, Ana;2021\n"));
    CHECK(shown.words() ==
          "Tabla (CSV o TSV). 2 referencias: 1 nueva, 1 se omite. 1 es un probable duplicado: "
          "decida si se guarda.");
    CHECK(shown.cell(0, 1) == QStringLiteral("Probable duplicado: se omite"));
    CHECK(shown.cell(0, 5) ==
          QStringLiteral("Por mismo título, año y autoría: se parece a «[EJEMPLO] Cacao»"));
    CHECK(shown.find<QPushButton>("asNew")->isEnabled());
    SECTION("left out as proposed")
    {
        shown.press(Qt::Key_I, Qt::AltModifier);
        CHECK(shown.dialog->report() ==
              QStringLiteral("Se importó 1 evidencia de 2 referencias: 1 se omitió por parecerse a otra."));
        CHECK(shown.evidence() == 2);
    }
    SECTION("said to be the same")
    {
        shown.press(Qt::Key_E, Qt::AltModifier);
        CHECK(shown.cell(0, 1) == QStringLiteral("Es la misma: se omite"));
        shown.press(Qt::Key_I, Qt::AltModifier);
        CHECK(shown.dialog->report() ==
              QStringLiteral("Se importó 1 evidencia de 2 referencias: 1 ya estaba."));
    }
    SECTION("said to be another")
    {
        shown.press(Qt::Key_T, Qt::AltModifier);
        CHECK(shown.cell(0, 1) == QStringLiteral("No es duplicado: se guarda"));
        shown.press(Qt::Key_I, Qt::AltModifier);
        CHECK(shown.evidence() == 3);
        CHECK(shown.workspace->all<DistinctPair>().size() == 1);
    }
}

TEST_CASE("a record of the same DOI is imported all the same, and it is remembered that it is no duplicate")
{
    Shown shown;
    Evidence there;
    there.title = QStringLiteral("[EJEMPLO] Memorias del congreso");
    there.doi = QStringLiteral("10.1000/congreso");
    store::addEvidence(*shown.workspace, there, {});
    const QString before = sample::dump(*shown.workspace);
    const QString path =
        shown.file("lista.csv", "Título;DOI;Año\n[EJEMPLO] Un capítulo;10.1000/congreso;2020\n"
                                "[EJEMPLO] Miel;;03/04/2021\n");
    shown.open(path);
    CHECK(shown.words() == "Tabla (CSV o TSV). 2 referencias: 1 nueva, 1 ya está.");
    CHECK(shown.cell(0, 1) == QStringLiteral("Ya está"));
    shown.press(Qt::Key_T, Qt::AltModifier);
    CHECK(shown.cell(0, 1) == QStringLiteral("No es duplicado: se guarda"));
    // What was decided stays when the file is read another way.
    auto* const dates = shown.find<QComboBox>("dates");
    dates->setFocus();
    shown.press(Qt::Key_Down);
    shown.settle();
    CHECK(shown.cell(0, 1) == QStringLiteral("No es duplicado: se guarda"));
    CHECK(shown.words() ==
          "Tabla (CSV o TSV). 2 referencias: 2 nuevas. 1 es un probable duplicado: decida si "
          "se guarda.");
    shown.press(Qt::Key_I, Qt::AltModifier);
    CHECK(shown.dialog->report() == QStringLiteral("Se importaron 2 evidencias."));
    CHECK(shown.evidence() == 3);
    CHECK(shown.workspace->all<DistinctPair>().size() == 1);
    CHECK(store::findDuplicates(*shown.workspace).isEmpty());

    // The very record of the same file is never taken twice.
    shown.open(path);
    CHECK(shown.cell(0, 1) == QStringLiteral("Ya está"));
    CHECK_FALSE(shown.find<QPushButton>("asNew")->isVisible());
    CHECK_FALSE(shown.find<QPushButton>("import")->isEnabled());
    shown.workspace->undo();
    CHECK(sample::dump(*shown.workspace) == before);
}

TEST_CASE("the list is filtered by result")
{
    Shown shown;
    shown.open(shown.file("lista.bib", bibtexWithError));
    auto* const filter = shown.find<QComboBox>("filter");
    filter->setFocus();
    shown.press(Qt::Key_End);
    CHECK(filter->currentText() == QStringLiteral("Con error (1)"));
    CHECK(shown.rows() == 1);
    shown.press(Qt::Key_Home);
    CHECK(shown.rows() == 3);
}

TEST_CASE("a workbook is mapped by a person, and the same titles are mapped so again")
{
    Shown shown;
    Table table{QStringLiteral("Lista"),
                {{QStringLiteral("Obra"), 0}, {QStringLiteral("Año"), 0}},
                {{QStringLiteral("[EJEMPLO] Miel"), 2021.0}}};
    Progress unwatched;
    const QString path = shown.folder.filePath(QStringLiteral("lista.xlsx"));
    writeWorkbook(table, path, unwatched);
    shown.open(path);
    CHECK(shown.find<QTabWidget>("tabs")->currentWidget()->objectName() == QStringLiteral("columnsTab"));
    CHECK_FALSE(shown.find<QComboBox>("encoding")->isVisible());
    auto* const field = shown.find<QComboBox>("field");
    CHECK(field->currentText() == QStringLiteral("A las notas"));
    field->setFocus();
    shown.press(Qt::Key_Down);
    CHECK(field->currentText() == QStringLiteral("Título"));
    shown.settle();
    CHECK(shown.words() == "Libro de Excel (XLSX). 1 referencia: 1 nueva.");
    shown.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(shown.evidence() == 1);
    CHECK(shown.workspace->all<Evidence>().first().issued == QStringLiteral("2021"));

    table.rows = {{QStringLiteral("[EJEMPLO] Azúcar"), 2022.0}};
    writeWorkbook(table, path, unwatched);
    shown.open(path);
    CHECK(shown.words() == "Libro de Excel (XLSX). 1 referencia: 1 nueva.");
    CHECK(shown.cell(0, 2) == QStringLiteral("[EJEMPLO] Azúcar"));
}

TEST_CASE("of a workbook with several sheets a person chooses the one that is read")
{
    Shown shown;
    const QStringList titles{QStringLiteral("Título"), QStringLiteral("Año")};
    shown.open(shown.file("libro.xlsx",
                          exampleBook({{QStringLiteral("Índice"),
                                        {titles, {QStringLiteral("[EJEMPLO] Uno"), QStringLiteral("2019")}}},
                                       {QStringLiteral("Evidencias <2021>"),
                                        {titles,
                                         {QStringLiteral("[EJEMPLO] Café & cacao"), QStringLiteral("2020")},
                                         {QStringLiteral("[EJEMPLO] Miel"), QStringLiteral("2021")}}}})));
    CHECK(shown.words() == "Libro de Excel (XLSX). 1 referencia: 1 nueva.");
    auto* const sheet = shown.find<QComboBox>("sheet");
    REQUIRE(sheet->isVisible());
    CHECK(sheet->currentText() == QStringLiteral("Índice"));
    shown.press(Qt::Key_H, Qt::AltModifier);
    REQUIRE(sheet->hasFocus());
    shown.press(Qt::Key_Down);
    shown.settle();
    CHECK(sheet->currentText() == QStringLiteral("Evidencias <2021>"));
    CHECK(shown.words() == "Libro de Excel (XLSX). 2 referencias: 2 nuevas.");
    CHECK(shown.cell(0, 2) == QStringLiteral("[EJEMPLO] Café & cacao"));
    shown.press(Qt::Key_I, Qt::AltModifier);
    CHECK(shown.evidence() == 2);
}

TEST_CASE("a table in Windows-1252 asks for the order of its dates")
{
    Shown shown;
    shown.open(shown.file("tabla.csv", "T\xedtulo;A\xf1o\r\n[EJEMPLO] Caf\xe9;03/04/2021\r\n"
                                       "[EJEMPLO] Ma\xedz;05/06/2021\r\n"));
    CHECK(shown.cell(0, 2) == QStringLiteral("[EJEMPLO] Café"));
    CHECK(shown.find<QComboBox>("encoding")->currentText() == QStringLiteral("Windows-1252"));
    CHECK(shown.find<QComboBox>("separator")->currentText() == QStringLiteral("Punto y coma"));
    auto* const dates = shown.find<QComboBox>("dates");
    REQUIRE(dates->isVisible());
    CHECK(dates->currentText() == QStringLiteral("Sin decidir"));
    CHECK(shown.cell(0, 4) == QStringLiteral("s. f."));
    dates->setFocus();
    shown.press(Qt::Key_Down);
    shown.settle();
    CHECK(shown.cell(0, 4) == QStringLiteral("2021"));
    shown.press(Qt::Key_I, Qt::AltModifier);
    QStringList issued;
    for (const Evidence& each : shown.workspace->all<Evidence>())
        issued << each.issued;
    issued.sort();
    CHECK(issued == QStringList{QStringLiteral("2021-04-03"), QStringLiteral("2021-06-05")});
}

TEST_CASE("refused records are saved, mended and imported")
{
    Shown shown;
    shown.open(shown.file("tabla.csv", "Título;Autor\n[EJEMPLO] Café;Pérez, Ana\n;\"=Ruiz, Eva\"\n"));
    const QString saved = shown.folder.filePath(QStringLiteral("rechazadas.csv"));
    shown.prompts.answerSave(saved);
    shown.press(Qt::Key_R, Qt::AltModifier);
    CHECK(shown.prompts.suggestedPath.endsWith(QStringLiteral("tabla - rechazadas.csv")));
    QFile file(saved);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    CHECK(bytes.contains("\"'=Ruiz, Eva\";\"Falta el t"));
    shown.press(Qt::Key_Return);
    CHECK(shown.evidence() == 1);
    shown.open(shown.file("corregidas.csv", bytes.replace("\"\";", "\"[EJEMPLO] Panela\";")));
    CHECK(shown.words() == "Tabla (CSV o TSV). 1 referencia: 1 nueva.");
    shown.press(Qt::Key_Return);
    const Evidence mended = shown.workspace->require(shown.dialog->first());
    CHECK(mended.title == QStringLiteral("[EJEMPLO] Panela"));
    CHECK(mended.notes.isEmpty());
}

TEST_CASE("a list that could not be read to its end says so above its preview")
{
    Shown shown;
    shown.open(shown.file("tabla.csv", "Título;Autor\n[EJEMPLO] Café;Pérez, Ana\n\"[EJEMPLO] Miel;CLAC\n"));
    CHECK(shown.words() == "Tabla (CSV o TSV). 1 referencia: 1 nueva. El resto del archivo no se leyó: vea "
                           "«Problemas».");
    CHECK(shown.find<QPlainTextEdit>("problems")->toPlainText().startsWith(QStringLiteral("Línea 3: ")));
}

TEST_CASE("a list that comes onto a sub-question says so above its preview")
{
    Shown shown;
    const auto ids = sample::fill(*shown.workspace);
    shown.open(shown.file("lista.bib", twoInBibtex));
    shown.dialog->linkTo(ids.s111);
    CHECK(shown.find<QLabel>("heading")->text() ==
          QStringLiteral("lista.bib → se vincula a ") + shown.workspace->require(ids.s111).code);
}

TEST_CASE("an import that is cancelled while it stores leaves nothing")
{
    Shown shown;
    shown.open(shown.file("lista.bib", twoInBibtex));
    const QString before = sample::dump(*shown.workspace);
    QObject::connect(
        &shown.tasks, &TaskRunner::progressed, shown.dialog.get(),
        [&] { shown.find<QPushButton>("cancel")->click(); }, Qt::SingleShotConnection);
    shown.find<QPushButton>("import")->click();
    CHECK(shown.dialog->isVisible());
    CHECK(shown.dialog->findChild<NoticeBar*>()->text() ==
          QStringLiteral("Se canceló la importación. No se importó nada."));
    CHECK(sample::dump(*shown.workspace) == before);
    CHECK(shown.find<QPushButton>("import")->isEnabled());
}

TEST_CASE("Escape while the file is read closes the window and nothing has changed")
{
    Shown shown;
    const QString path = shown.file("lista.bib", twoInBibtex.repeated(2'000));
    shown.start(path);
    shown.press(Qt::Key_Escape);
    CHECK_FALSE(shown.dialog->isVisible());
    shown.settle();
    CHECK(shown.evidence() == 0);
}

TEST_CASE("what is no list of references says what it is and closes")
{
    Shown shown;
    shown.prompts.expectError();
    shown.open(shown.file("foto.bib", "\x89PNG\r\n\x1a\n\0\0"));
    CHECK_FALSE(shown.dialog->isVisible());
    REQUIRE(shown.prompts.errors.size() == 1);
    CHECK(shown.prompts.errors.first().contains(QStringLiteral("imagen PNG")));
}

TEST_CASE("a list comes in from the menu, by dropping it and from the clipboard")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    MainWindow& window = fixture.window();
    REQUIRE(window.openFile(file));
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    auto* const page = fixture.child<LibraryPage>();
    REQUIRE(page);
    QAction* menuEntry = nullptr;
    for (QAction* each : page->actions())
        menuEntry = each->text() == QStringLiteral("&Importar referencias…") ? each : menuEntry;
    REQUIRE(menuEntry);
    const QString list = fixture.path("lista.bib");
    AtomicFile::write(list, twoInBibtex);
    // Once the file is read, Enter imports.
    const auto importWhenRead = [] { enterWhenReady("import"); };
    const auto backInWindow = [&] {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    };
    importWhenRead();
    fixture.prompts.answerFiles({list});
    menuEntry->trigger();
    auto* const bar = fixture.child<NoticeBar>("messageBar");
    CHECK(bar->text() == QStringLiteral("Se importaron 2 evidencias."));
    backInWindow();
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bar->text() == QStringLiteral("Se deshizo: Importar «lista.bib»."));

    const auto says = [&](const char* text) {
        return QTest::qWaitFor([&] { return bar->text() == QString::fromUtf8(text); }, 30'000);
    };
    importWhenRead();
    CHECK(dropFilesOn(*page, {5, 5}, {list}));
    CHECK(says("Se importaron 2 evidencias."));

    importWhenRead();
    QApplication::clipboard()->setText(QStringLiteral("Título\tAño\n[EJEMPLO] Pegada\t2020\n"));
    backInWindow();
    fixture.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(says("Se importó 1 evidencia."));

    QApplication::clipboard()->setText(
        QStringLiteral("https://doi.org/10.48611/isbn.978-2-406-09829-4.p.0093"));
    backInWindow();
    fixture.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(says("Se agregó «10.48611/isbn.978-2-406-09829-4.p.0093»."));
    fixture.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(says("Ya está: sin vincular. Es «10.48611/isbn.978-2-406-09829-4.p.0093»."));
}

} // namespace test_importdialog
