// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reportpage.h"

#include "gui/scriptedprompts.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "store/agendaedit.h"
#include "support/sample.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_reportpage
{

/// The page over the small sample agenda in a file, shown and laid out.
struct Fixture {
    explicit Fixture(bool readOnly = false) : settings(folder.filePath(QStringLiteral("settings.ini")))
    {
        const QString file = folder.filePath(QStringLiteral("a.agenda"));
        workspace = store::Workspace::create(file, sample::author(), sample::clock());
        ids = sample::fill(*workspace);
        if (readOnly) {
            workspace.reset();
            workspace = store::Workspace::open(file, store::Access::Read, sample::author(), sample::clock());
        }
        page = std::make_unique<ReportPage>(Session{*workspace, prompts, tasks, settings}, nullptr);
        page->resize(1000, 700);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        REQUIRE(QTest::qWaitFor([this] { return preview().pageCount() > 0; }));
        preview().setFocus();
    }
    template <class W>
    W& child(const char* name)
    {
        W* found = page->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    PagePreview& preview() { return child<PagePreview>("preview"); }
    QString pageNumber() { return child<QLabel>("pageNumber").text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&preview(), key, modifiers);
    }

    QTemporaryDir folder;
    Settings settings;
    ScriptedPrompts prompts;
    TaskRunner tasks;
    std::unique_ptr<store::Workspace> workspace;
    sample::Ids ids;
    std::unique_ptr<ReportPage> page;
};

TEST_CASE("the pages are walked with the keyboard, and each says its text")
{
    Fixture fixture;
    const int count = fixture.preview().pageCount();
    CHECK(fixture.pageNumber() == QStringLiteral("Página 1 de %1").arg(count));
    CHECK(fixture.preview().accessibleDescription().contains(QStringLiteral("¿Qué hemos aprendido?")));
    fixture.press(Qt::Key_PageDown);
    CHECK(fixture.pageNumber() == QStringLiteral("Página 2 de %1").arg(count));
    CHECK(fixture.preview().accessibleDescription().contains(QStringLiteral("La agenda en una página")));
    CHECK(fixture.child<QListView>("thumbnails").currentIndex().row() == 1);
    fixture.press(Qt::Key_End);
    CHECK(fixture.pageNumber() == QStringLiteral("Página %1 de %1").arg(count));
    CHECK_FALSE(fixture.child<QToolButton>("next").isEnabled());
    fixture.press(Qt::Key_PageUp);
    CHECK(fixture.preview().currentPage() == count - 2);
    fixture.press(Qt::Key_Home);
    CHECK(fixture.preview().currentPage() == 0);
    QTest::mouseClick(&fixture.child<QToolButton>("next"), Qt::LeftButton);
    CHECK(fixture.preview().currentPage() == 1);
    QTest::keyClick(&fixture.child<QListView>("thumbnails"), Qt::Key_Down);
    CHECK(fixture.preview().currentPage() == 2);
    CHECK(fixture.child<QListView>("thumbnails").currentIndex().data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Página 3 de %1").arg(count));
}

TEST_CASE("the view is enlarged with keys, buttons and the wheel, and fitted to the width")
{
    Fixture fixture;
    const qreal fitted = fixture.preview().zoom();
    fixture.press(Qt::Key_Plus);
    CHECK(fixture.preview().zoom() > fitted);
    fixture.press(Qt::Key_Minus);
    CHECK(fixture.preview().zoom() == Approx(fitted));
    QTest::mouseClick(&fixture.child<QToolButton>("zoomIn"), Qt::LeftButton);
    CHECK(fixture.child<QLabel>("zoom").text() == QStringLiteral("%1 %").arg(qRound(fitted * 120)));
    QWidget* viewport = fixture.preview().viewport();
    const QPointF middle = viewport->rect().center();
    QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &wheel);
    CHECK(fixture.preview().zoom() == Approx(fitted));
    fixture.press(Qt::Key_PageDown);
    for (int n = 0; n < 3; ++n)
        fixture.press(Qt::Key_Plus);
    CHECK(fixture.preview().currentPage() == 1);
    fixture.press(Qt::Key_0);
    CHECK(fixture.preview().zoom() == Approx(fitted));
    CHECK(fixture.preview().currentPage() == 1);
    fixture.page->resize(800, 700);
    CHECK(fixture.preview().zoom() < fitted);
}

TEST_CASE("a change of the workspace comes into the preview while it is seen, and not before")
{
    Fixture fixture;
    fixture.press(Qt::Key_PageDown);
    const auto shows = [&](const QString& text) {
        return fixture.preview().accessibleDescription().contains(text);
    };
    store::renameTheme(*fixture.workspace, fixture.ids.first, QStringLiteral("[EJEMPLO] Otro nombre"));
    CHECK(QTest::qWaitFor([&] { return shows(QStringLiteral("[EJEMPLO] Otro nombre")); }));
    CHECK(fixture.preview().currentPage() == 1);
    fixture.page->hide();
    store::renameTheme(*fixture.workspace, fixture.ids.first, QStringLiteral("[EJEMPLO] Tercer nombre"));
    CHECK(shows(QStringLiteral("[EJEMPLO] Otro nombre")));
    fixture.page->show();
    CHECK(QTest::qWaitFor([&] { return shows(QStringLiteral("[EJEMPLO] Tercer nombre")); }));
}

TEST_CASE("paper and date change the pages, and the paper is remembered")
{
    Fixture fixture;
    store::setState(*fixture.workspace, fixture.ids.s111, Answered::Full, QDate(2022, 6, 1),
                    QStringLiteral("[EJEMPLO]"));
    fixture.press(Qt::Key_PageDown);
    const auto shows = [&](const QString& text) {
        return fixture.preview().accessibleDescription().contains(text);
    };
    CHECK(QTest::qWaitFor([&] { return shows(QStringLiteral("1 de 3 subpreguntas")); }));
    fixture.child<QDateEdit>("dataDate").setDate(QDate(2022, 5, 31));
    CHECK(QTest::qWaitFor([&] { return shows(QStringLiteral("Ninguna de las 3 subpreguntas")); }));
    CHECK(shows(QStringLiteral("Estados al 31 may 2022, evidencia al 15 nov 2022")));
    // No day that has not come.
    fixture.child<QDateEdit>("dataDate").setDate(QDate(2030, 1, 1));
    CHECK(fixture.child<QDateEdit>("dataDate").date() == QDate(2022, 11, 15));
    QTest::mouseClick(&fixture.child<QRadioButton>("a4"), Qt::LeftButton, {}, QPoint(10, 8));
    CHECK(fixture.child<QRadioButton>("a4").isChecked());
    fixture.page->saveState(fixture.settings);
    ReportPage other(Session{*fixture.workspace, fixture.prompts, fixture.tasks, fixture.settings}, nullptr);
    other.restoreState(fixture.settings);
    CHECK(other.findChild<QRadioButton*>(QStringLiteral("a4"))->isChecked());
}

TEST_CASE("Ctrl+E exports the PDF, says so, and offers to open it, also in a workspace to read")
{
    const bool readOnly = GENERATE(false, true);
    Fixture fixture(readOnly);
    const QString path = fixture.folder.filePath(QStringLiteral("informe"));
    QSignalSpy messages(fixture.page.get(), &Page::message);
    CHECK_FALSE(fixture.child<QPushButton>("open").isVisible());
    fixture.prompts.answerSave(path);
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(fixture.prompts.suggestedPath ==
          QStringLiteral("CLAC_Agenda-Aprendizaje_Informe_2022-11-15_es.pdf"));
    REQUIRE(QTest::qWaitFor([&] { return !messages.isEmpty(); }));
    CHECK(messages.first().at(0).toString() ==
          QStringLiteral("Se exportó «informe.pdf», %1 páginas. %2")
              .arg(fixture.preview().pageCount())
              .arg(readOnly ? QStringLiteral("La agenda está en modo lectura: el archivo no quedó registrado "
                                             "como edición.")
                            : QStringLiteral("Es la edición 1.")));
    CHECK_FALSE(messages.first().at(1).toBool());
    CHECK(QFileInfo(path + QStringLiteral(".pdf")).size() > 10000);
    REQUIRE(fixture.child<QPushButton>("open").isVisible());
    QTest::mouseClick(&fixture.child<QPushButton>("open"), Qt::LeftButton);
    CHECK(fixture.prompts.opened == QStringList{path + QStringLiteral(".pdf")});
}

TEST_CASE("a sheet, a summary and the pages of themes are chosen from the keyboard, and seen at once")
{
    Fixture fixture;
    auto& product = fixture.child<QComboBox>("product");
    const auto becomes = [&](int count) {
        return QTest::qWaitFor([&] { return fixture.preview().pageCount() == count; });
    };
    product.setFocus();
    QTest::keyClick(&product, Qt::Key_Down);
    CHECK(becomes(4));
    QTest::keyClick(&product, Qt::Key_Down);
    CHECK(becomes(1));
    QTest::keyClick(&product, Qt::Key_Down);
    auto& themes = fixture.child<QListWidget>("themes");
    REQUIRE(themes.count() == 2);
    CHECK(becomes(2));
    themes.setFocus();
    themes.setCurrentRow(0);
    QTest::keyClick(&themes, Qt::Key_Space);
    CHECK(becomes(1));
    QTest::keyClick(&themes, Qt::Key_Down);
    QTest::keyClick(&themes, Qt::Key_Space);
    CHECK(fixture.child<QLabel>("themesLabel").text() == QStringLiteral("&Temas: elija al menos uno"));
    CHECK_FALSE(fixture.child<QPushButton>("exportPdf").isEnabled());
    QTest::keyClick(&themes, Qt::Key_Space);
    CHECK(fixture.child<QPushButton>("exportPdf").isEnabled());
    fixture.prompts.answerSave({});
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(fixture.prompts.suggestedPath ==
          QStringLiteral("CLAC_Agenda-Aprendizaje_Paginas_2022-11-15_es.pdf"));
}

TEST_CASE("another page asks for the page of a sub-question, until themes are chosen")
{
    Fixture fixture;
    REQUIRE(fixture.page->reveal(
        {QStringLiteral("report"), QStringLiteral("subquestion"), fixture.ids.s111.text(), {}}));
    const auto says = [&](const char* code) {
        return fixture.preview().accessibleDescription().contains(QString::fromLatin1(code));
    };
    REQUIRE(QTest::qWaitFor([&] { return fixture.preview().pageCount() == 1; }));
    CHECK(says("1.1.1"));
    CHECK_FALSE(says("1.1.2"));
    auto& themes = fixture.child<QListWidget>("themes");
    themes.setFocus();
    themes.setCurrentRow(1);
    QTest::keyClick(&themes, Qt::Key_Space);
    CHECK(QTest::qWaitFor([&] { return says("1.1.2"); }));
}

TEST_CASE("the report leaves as a web page, as a text to edit, and its sheet as an image with a message")
{
    Fixture fixture;
    QSignalSpy messages(fixture.page.get(), &Page::message);
    const auto trigger = [&](const char* text) {
        for (QAction* const each : fixture.child<QPushButton>("more").menu()->actions()) {
            if (each->text().startsWith(QString::fromUtf8(text)))
                return each->trigger();
        }
        FAIL("no such action");
    };
    const auto file = [&](const char* name) { return fixture.folder.filePath(QString::fromLatin1(name)); };
    fixture.prompts.answerSave(file("informe"));
    trigger("Exportar como página web");
    REQUIRE(QTest::qWaitFor([&] { return messages.size() == 1; }));
    CHECK(QFileInfo(file("informe.html")).size() > 5000);
    fixture.prompts.answerSave(file("informe"));
    trigger("Exportar para editar");
    REQUIRE(QTest::qWaitFor([&] { return messages.size() == 2; }));
    CHECK(QFileInfo(file("informe.odt")).size() > 2000);
    fixture.prompts.answerSave(file("hoja"));
    trigger("Guardar la hoja como imagen");
    REQUIRE(QTest::qWaitFor([&] { return messages.size() == 3; }));
    CHECK(QImage(file("hoja.png")).width() > 1000);
    CHECK(messages.last().at(0).toString().startsWith(QStringLiteral("Se exportó «hoja.png». ")));
    trigger("Copiar un mensaje");
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("subpreguntas")));
}

TEST_CASE("Ctrl+P prints the pages that are seen, or nothing when one changes one's mind")
{
    Fixture fixture;
    QSignalSpy messages(fixture.page.get(), &Page::message);
    fixture.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(messages.isEmpty());
    fixture.prompts.printedPath = fixture.folder.filePath(QStringLiteral("impreso.pdf"));
    fixture.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(messages.size() == 1);
    CHECK(messages.first().at(0).toString() ==
          QStringLiteral("Se enviaron %1 páginas a la impresora.").arg(fixture.preview().pageCount()));
    CHECK(QFileInfo(fixture.prompts.printedPath).size() > 5000);
    CHECK(fixture.prompts.questions.count(QStringLiteral("Imprimir")) == 2);
}

TEST_CASE("what is to be checked before it leaves leads to its place")
{
    Fixture fixture;
    auto& cautions = fixture.child<QListWidget>("cautions");
    REQUIRE(cautions.count() > 0);
    CHECK(fixture.child<QLabel>("cautionsHead").text().startsWith(QStringLiteral("Comprobación: ")));
    QSignalSpy goes(fixture.page.get(), &Page::go);
    cautions.setFocus();
    int row = 0;
    while (row < cautions.count() &&
           !cautions.item(row)->text().contains(QStringLiteral("falta «En una frase»")))
        ++row;
    REQUIRE(row < cautions.count());
    cautions.setCurrentRow(row);
    QTest::keyClick(&cautions, Qt::Key_Return);
    REQUIRE(goes.size() == 1);
    const Place place = goes.first().at(0).value<Place>();
    CHECK(place.page == QStringLiteral("agenda"));
    CHECK(place.type == QStringLiteral("theme"));
    CHECK(place.within == QStringLiteral("sentence"));
    const int before = cautions.count();
    Theme theme = *fixture.workspace->find(Id<Theme>(place.id));
    theme.sentence = QStringLiteral("[EJEMPLO] Dicho en una frase.");
    store::save(*fixture.workspace, QStringLiteral("Escribir la frase"), theme);
    CHECK(QTest::qWaitFor([&] { return cautions.count() == before - 1; }));
}

TEST_CASE("an export that fails says why and leaves the button ready")
{
    Fixture fixture;
    fixture.prompts.answerSave(fixture.folder.filePath(QStringLiteral("no/hay/informe.pdf")));
    fixture.prompts.expectError();
    QTest::mouseClick(&fixture.child<QPushButton>("exportPdf"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !fixture.prompts.errors.isEmpty(); }));
    CHECK(fixture.child<QPushButton>("exportPdf").isEnabled());
    CHECK_FALSE(fixture.child<QPushButton>("open").isVisible());
    fixture.prompts.answerSave({});
    QTest::mouseClick(&fixture.child<QPushButton>("exportPdf"), Qt::LeftButton);
    CHECK(fixture.child<QPushButton>("exportPdf").isEnabled());
}

TEST_CASE("a file that the dialog has not asked about is not replaced without a question")
{
    Fixture fixture;
    const QString path = fixture.folder.filePath(QStringLiteral("settings.pdf"));
    REQUIRE(QFile::copy(fixture.workspace->path(), path));
    const qint64 size = QFileInfo(path).size();
    fixture.prompts.answerSave(fixture.folder.filePath(QStringLiteral("settings")));
    fixture.prompts.answerChoice(1);
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(QFileInfo(path).size() == size);
    CHECK_FALSE(fixture.tasks.isRunning());
}

TEST_CASE("links in the preview lead to their page, and outside through the prompts")
{
    Fixture fixture;
    fixture.press(Qt::Key_PageDown);
    PagePreview& preview = fixture.preview();
    const qreal scale = preview.zoom() * preview.logicalDpiX() / 72;
    // The first theme's name in the overview of page 2, which begins 14 pixels below the top of the view.
    const reports::Pages pages =
        reports::layOut(reports::membershipReport(*fixture.workspace, {reports::Paper::Letter, {}, {}}),
                        reports::Paper::Letter);
    const reports::LinkArea& link = pages.pages.at(1).links.at(0);
    const QPointF left((preview.viewport()->width() - 612 * scale) / 2, 14);
    QTest::mouseClick(preview.viewport(), Qt::LeftButton, {}, (left + link.box.center() * scale).toPoint());
    CHECK(preview.currentPage() == pages.anchors.value(link.target.mid(1)).page);
    CHECK(fixture.prompts.opened.isEmpty());
}

} // namespace test_reportpage
