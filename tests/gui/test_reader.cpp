// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/readerwindow.h"

#include "gui/dialogs.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/examplepdf.h"
#include "gui/findings/findingdialog.h"
#include "gui/library/qualitypane.h"
#include "gui/marking.h"
#include "gui/noticebar.h"
#include "gui/reader/findbar.h"
#include "gui/reader/numberingdialog.h"
#include "gui/reader/pageview.h"
#include "gui/windowfixture.h"
#include "store/agendaedit.h"
#include "store/content.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "store/merging.h"
#include "store/views.h"
#include "store/workspace.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>
#include <QWindow>

#include <cmath>

using namespace agenda;
using namespace agenda::gui;

namespace test_reader
{

void type(const QString& text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter),
                            Qt::NoModifier);
}

QList<QStringList> tenPages()
{
    QList<QStringList> pages;
    for (int page = 1; page <= 10; ++page) {
        pages << QStringList{QStringLiteral("[EJEMPLO] Hoja %1").arg(page),
                             QStringLiteral("La organización de las mujeres mejora el ingreso."),
                             QStringLiteral("Otra línea sin más.")};
    }
    pages[1] << QStringLiteral("Primera REVISIÓN del plan.");
    pages[4] << QStringLiteral("Segunda revisión del plan.");
    pages[7] << QStringLiteral("Tercera revision del plan.");
    return pages;
}

/// The window over the agenda 2020-2022 with one evidence that has files.
struct Reading : WindowFixture {
    QString file = starterFile();
    Id<Evidence> evidence;
    SubQuestion linked;
    SubQuestion other;
    QList<Attachment> files;

    explicit Reading(const QList<std::pair<QString, QByteArray>>& attached)
    {
        const auto workspace = store::Workspace::open(file, store::Access::Edit, settings.person());
        linked = workspace->all<SubQuestion>()[0];
        other = workspace->all<SubQuestion>()[5];
        Evidence record;
        record.title = QStringLiteral("[EJEMPLO] Café y género");
        evidence = store::addEvidence(*workspace, record, {linked.id});
        for (const auto& [name, bytes] : attached) {
            QFile made(path(name.toUtf8().constData()));
            REQUIRE(made.open(QIODevice::WriteOnly));
            made.write(bytes);
            made.close();
            Progress progress;
            store::ContentIntake intake(*workspace);
            store::attach(*workspace, evidence, intake.stage(made.fileName(), progress));
        }
        files = workspace->where(&Attachment::evidence, evidence);
    }

    store::Workspace& workspace()
    {
        auto* const found = window().workspace();
        REQUIRE(found);
        return *found;
    }
    void numberFile(int offset)
    {
        const auto editing = store::Workspace::open(file, store::Access::Edit, settings.person());
        Attachment numbered = editing->require(files.first().id);
        numbered.pageNumbers = PageNumbers::Known;
        numbered.pageOffset = offset;
        store::save(*editing, QStringLiteral("Numerar"), numbered);
    }
    Finding addFinding(int pdfPage, const QString& quotation = {})
    {
        const auto editing = store::Workspace::open(file, store::Access::Edit, settings.person());
        Finding finding;
        finding.quotation = quotation;
        finding.statement = QStringLiteral("[EJEMPLO] lo que dice");
        finding.attachment = files.first().id;
        finding.pdfPage = pdfPage;
        finding.id = store::cite(*editing, evidence, linked.id, finding);
        return finding;
    }
    void showFiles(bool isStaff = false)
    {
        REQUIRE(window(isStaff).openFile(file));
        key(Qt::Key_2, Qt::ControlModifier);
        key(Qt::Key_Down);
        child<QTabWidget>("evidenceTabs")->setCurrentIndex(2);
    }
    ReaderWindow* openReader(bool isStaff = false)
    {
        showFiles(isStaff);
        QTest::mouseClick(child<QPushButton>("openFileButton"), Qt::LeftButton);
        return shown();
    }
    ReaderWindow* shown()
    {
        auto* const reader = child<ReaderWindow>();
        REQUIRE(reader);
        REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == reader; }));
        return reader;
    }
};

/// The open reader as a person uses it.
struct Hands {
    ReaderWindow* reader;

    PageView* view() const { return reader->findChild<PageView*>(); }
    template <class W>
    W* find(const char* name) const
    {
        W* const found = reader->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(reader->windowHandle(), key, modifiers);
    }
    /// The offscreen window system gives the window nothing back when a dialog closes.
    void comeBack() const { QApplication::setActiveWindow(reader); }
    QString pageName() const { return find<QLabel>("pageName")->text(); }
    QString notice() const { return find<NoticeBar>("readerNotice")->text(); }
    /// Draws over a line of the page, which is in view.
    void mark(const QString& text) const { markText(*view(), bytes, text); }
    QPoint before(int page, const QString& text) const
    {
        const QRectF area = textArea(*view(), bytes, page, text);
        return {int(area.left()) + 1, int(area.center().y())};
    }
    QPoint after(int page, const QString& text) const
    {
        const QRectF area = textArea(*view(), bytes, page, text);
        return {int(std::ceil(area.right())), int(area.center().y())};
    }
    void moveTo(QPoint to) const { moveMarking(*view(), to); }
    void draw(QPoint from, QPoint to) const
    {
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        moveTo(to);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, to);
    }
    bool waitRendered() const
    {
        return QTest::qWaitFor([&] { return view()->isRendered(); }, 30'000);
    }
    QByteArray bytes{};
};

const QString womenLine = QStringLiteral("La organización de las mujeres mejora el ingreso.");

TEST_CASE("A PDF opens in the reader from its evidence, is read by keys, and Esc leads back")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Hands hands{reading.openReader()};
    CHECK(hands.reader->windowTitle() == QStringLiteral("ejemplo.pdf – [EJEMPLO] Café y género"));
    CHECK(hands.pageName() == QStringLiteral("Página PDF 1 de 10, sin numerar"));
    CHECK(hands.view()->hasFocus());

    hands.key(Qt::Key_PageDown);
    hands.key(Qt::Key_PageDown);
    CHECK(hands.reader->pdfPage() == 3);
    hands.key(Qt::Key_PageUp);
    CHECK(hands.pageName() == QStringLiteral("Página PDF 2 de 10, sin numerar"));
    CHECK(QAccessible::queryAccessibleInterface(hands.view())->text(QAccessible::Name) ==
          QStringLiteral("Documento, página PDF 2"));
    CHECK(QAccessible::queryAccessibleInterface(hands.view())
              ->text(QAccessible::Description)
              .contains(QStringLiteral("Primera REVISIÓN del plan.")));
    hands.key(Qt::Key_End);
    CHECK(hands.reader->pdfPage() == 10);
    hands.key(Qt::Key_Home);
    CHECK(hands.reader->pdfPage() == 1);
    const int before = hands.view()->verticalScrollBar()->value();
    hands.key(Qt::Key_Down);
    CHECK(hands.view()->verticalScrollBar()->value() > before);

    // One page at a time the view ends with the page.
    QTest::mouseClick(hands.find<QToolButton>("onePage"), Qt::LeftButton);
    CHECK_FALSE(hands.view()->isContinuous());
    hands.key(Qt::Key_End);
    CHECK(hands.reader->pdfPage() == 10);
    hands.view()->verticalScrollBar()->setValue(hands.view()->verticalScrollBar()->maximum());
    CHECK(hands.reader->pdfPage() == 10);

    // The same file again is the same window.
    hands.reader->showPdfPage(4);
    QTest::mouseClick(reading.child<QPushButton>("openFileButton"), Qt::LeftButton);
    CHECK(reading.window().findChildren<ReaderWindow*>().size() == 1);
    hands.key(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return reading.child<ReaderWindow>() == nullptr; }));
}

TEST_CASE("The size of the page is chosen, and its pictures take a bounded room at any size")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Hands hands{reading.openReader()};
    auto* const box = hands.find<QComboBox>("zoomBox");
    CHECK(box->currentText() == QStringLiteral("Ajustar al ancho"));
    const qreal wide = hands.view()->zoom();
    hands.reader->resize(hands.reader->width() - 200, hands.reader->height());
    CHECK(QTest::qWaitFor([&] { return hands.view()->zoom() < wide; }));
    hands.key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(hands.view()->fit() == PageView::Fit::None);
    const qreal larger = hands.view()->zoom();
    hands.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(hands.view()->zoom() < larger);
    CHECK(box->currentText() == QStringLiteral("%1 %").arg(int(std::round(hands.view()->zoom() * 100))));
    const QPointF middle = hands.view()->viewport()->rect().center();
    QWheelEvent wheel(middle, hands.view()->viewport()->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(hands.view()->viewport(), &wheel);
    CHECK(hands.view()->zoom() == Approx(larger));
    hands.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(hands.view()->fit() == PageView::Fit::Width);
    box->setFocus();
    hands.key(Qt::Key_Down);
    CHECK(hands.view()->fit() == PageView::Fit::Page);

    hands.view()->setZoom(8);
    for (int page = 0; page < 10; ++page) {
        hands.view()->showPage(page);
        for (int part = 0; part < 3; ++part) {
            hands.view()->verticalScrollBar()->setValue(hands.view()->verticalScrollBar()->value() + 900);
            hands.view()->viewport()->repaint();
            REQUIRE(hands.waitRendered());
            CHECK(hands.view()->pictureBytes() <= PageTiles::mostBytes(hands.view()->viewport()->size()));
        }
    }
    CHECK(hands.view()->pictureBytes() > 0);
}

TEST_CASE("A search finds without accents and case, goes from hit to hit, and what it found can be marked on")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Hands hands{reading.openReader()};
    hands.reader->showPdfPage(3);
    hands.key(Qt::Key_F, Qt::ControlModifier);
    auto* const field = hands.find<QLineEdit>("findField");
    CHECK(field->hasFocus());
    auto* const count = hands.find<QLabel>("findCount");
    type(QStringLiteral("revision"));
    // From the page that is read on.
    CHECK(QTest::qWaitFor([&] { return count->text() == QStringLiteral("2 de 3"); }));
    CHECK(hands.reader->pdfPage() == 5);
    hands.key(Qt::Key_Return);
    CHECK(count->text() == QStringLiteral("3 de 3"));
    CHECK(hands.reader->pdfPage() == 8);
    hands.key(Qt::Key_F3);
    CHECK(count->text() == QStringLiteral("1 de 3"));
    hands.key(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(count->text() == QStringLiteral("3 de 3"));

    // A hit is seen: there is colour on the page.
    REQUIRE(hands.waitRendered());
    const QImage seen = hands.view()->viewport()->grab().toImage();
    int coloured = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            coloured += QColor(seen.pixel(x, y)).hsvSaturation() > 120 ? 1 : 0;
    }
    CHECK(coloured > 100);

    field->selectAll();
    type(QStringLiteral("nada de esto"));
    CHECK(QTest::qWaitFor([&] { return count->text() == QStringLiteral("No aparece en este documento"); }));

    field->selectAll();
    type(QStringLiteral("tercera"));
    CHECK(QTest::qWaitFor([&] { return count->text() == QStringLiteral("1 de 1"); }));
    hands.key(Qt::Key_Escape);
    CHECK(hands.reader->isVisible());
    CHECK_FALSE(hands.reader->findChild<FindBar*>()->isVisible());
    CHECK(hands.view()->hasFocus());
    hands.key(Qt::Key_Right, Qt::ShiftModifier);
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("Tercera revision"));
}

TEST_CASE("Text is marked with the mouse or as a whole page, and copied")
{
    const QByteArray bytes = sample::textPdf(tenPages());
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    const Hands hands{reading.openReader(), bytes};
    hands.mark(womenLine);
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().trimmed() == womenLine);
    const QList<QRectF> word = hands.view()->viewAreas(hands.view()->selection().first());
    QTest::mouseDClick(hands.view()->viewport(), Qt::LeftButton, {},
                       QPoint(int(word[0].left()) + 40, int(word[0].center().y())));
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("organización"));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("[EJEMPLO] Hoja 1\n")));
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Otra línea sin más.")));
    QTest::mouseClick(hands.view()->viewport(), Qt::LeftButton, {}, QPoint(30, 300));
    CHECK(hands.view()->selection().isEmpty());
}

TEST_CASE(
    "Text is marked over several pages by drawing, by keys and with Mayús and a click, and copied whole")
{
    QList<QStringList> pages = tenPages();
    pages[0] << QStringLiteral("El crédito llega a las que se organi-");
    pages[1].prepend(QStringLiteral("zan y ahorran."));
    const QByteArray bytes = sample::textPdf(pages);
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    const Hands hands{reading.openReader(), bytes};
    hands.view()->setFit(PageView::Fit::Page);
    hands.view()->setZoom(hands.view()->zoom() * 0.4); // two pages in view
    const QPoint from = hands.before(0, QStringLiteral("El crédito"));
    const QPoint to = hands.after(1, QStringLiteral("zan y ahorran."));
    const QString whole = QStringLiteral("El crédito llega a las que se organizan y ahorran.");
    const auto copied = [&] {
        hands.key(Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    };

    SECTION("downwards")
    {
        hands.draw(from, to);
        CHECK(copied() == whole);
        REQUIRE(hands.view()->selection().size() == 2);
    }
    SECTION("upwards, and a click ends it")
    {
        hands.draw(to, from);
        CHECK(copied() == whole);
        QTest::mouseClick(hands.view()->viewport(), Qt::LeftButton, {}, to);
        CHECK(hands.view()->selection().isEmpty());
    }
    SECTION("from beside the text to beside the text")
    {
        hands.draw(from - QPoint(8, 0), to + QPoint(30, 0));
        CHECK(copied() == whole);
    }
    SECTION("with Mayús and a click, also where pages are shown one at a time")
    {
        QTest::mouseClick(hands.view()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseClick(hands.find<QToolButton>("onePage"), Qt::LeftButton);
        hands.view()->setFocus();
        hands.key(Qt::Key_PageDown);
        QTest::mouseClick(hands.view()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          hands.after(1, QStringLiteral("zan y ahorran.")));
        CHECK(copied() == whole);
    }
    SECTION("over a whole page between")
    {
        hands.draw(from, hands.after(1, QStringLiteral("zan")));
        hands.view()->showPage(2);
        QTest::mouseClick(hands.view()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          hands.after(2, QStringLiteral("Hoja 3")));
        CHECK(copied().startsWith(whole));
        CHECK(copied().contains(QStringLiteral("Primera REVISIÓN del plan.\n[EJEMPLO] Hoja 3")));
        CHECK(copied().endsWith(QStringLiteral("Hoja 3")));
        REQUIRE(hands.view()->selection().size() == 3);
    }
    SECTION("with Mayús and the arrows")
    {
        hands.draw(from, hands.after(0, QStringLiteral("que se")));
        hands.key(Qt::Key_Down, Qt::ShiftModifier);
        hands.key(Qt::Key_Down, Qt::ShiftModifier);
        hands.key(Qt::Key_Right, Qt::ShiftModifier);
        CHECK(copied() == QStringLiteral("El crédito llega a las que se organizan"));
        hands.key(Qt::Key_Left, Qt::ShiftModifier);
        hands.key(Qt::Key_Left, Qt::ShiftModifier);
        CHECK(copied().trimmed() == QStringLiteral("El crédito llega a las que se"));
    }
}

TEST_CASE("Drawing beyond the view brings the next pages along, for as long as the button is down")
{
    const QByteArray bytes = sample::textPdf(tenPages());
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    const Hands hands{reading.openReader(), bytes};
    QWidget* const port = hands.view()->viewport();
    const QPoint from = hands.before(0, womenLine);
    const QPoint below(from.x(), port->height() + 60);
    QTest::mousePress(port, Qt::LeftButton, {}, from);
    hands.moveTo(below);
    REQUIRE(QTest::qWaitFor([&] { return hands.view()->selection().last().page >= 2; }, 20'000));
    CHECK(hands.view()->selection().first().page == 0);
    QTest::mouseRelease(port, Qt::LeftButton, {}, below);
    const int there = hands.view()->verticalScrollBar()->value();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 200);
    CHECK(hands.view()->verticalScrollBar()->value() == there);
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(womenLine));
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Hoja 2")));
}

TEST_CASE("What is marked over two pages is cited whole, with the page where it begins")
{
    const bool isNumbered = GENERATE(true, false);
    QList<QStringList> pages = tenPages();
    pages[5] << QStringLiteral("El crédito llega a las que se organi-");
    pages[6].prepend(QStringLiteral("zan y ahorran."));
    const QByteArray bytes = sample::textPdf(pages);
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    if (isNumbered)
        reading.numberFile(4);
    const Hands hands{reading.openReader(), bytes};
    hands.view()->setFit(PageView::Fit::Page);
    hands.view()->setZoom(hands.view()->zoom() * 0.4);
    hands.reader->showPdfPage(6);
    hands.draw(hands.before(5, QStringLiteral("El crédito")),
               hands.after(6, QStringLiteral("zan y ahorran.")));
    whenAsked([&](QDialog& pick) {
        const QString asked = isNumbered ? QStringLiteral("lo que dicen las pp. 2-3 (PDF 6-7)?")
                                         : QStringLiteral("lo que dicen las páginas PDF 6-7?");
        const QList<QLabel*> labels = pick.findChildren<QLabel*>();
        CHECK(std::any_of(labels.begin(), labels.end(),
                          [&](const QLabel* each) { return each->text().contains(asked); }));
        whenAsked([&](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier); });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    hands.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    hands.comeBack();
    const QList<Finding> findings = reading.workspace().all<Finding>();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].quotation == QStringLiteral("El crédito llega a las que se organizan y ahorran."));
    CHECK(findings[0].pdfPage == 6);
    CHECK(findings[0].printedPage == (isNumbered ? QStringLiteral("2-3") : QString()));
}

TEST_CASE("The printed numbers are set once, in one step, and lead to their pages")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Hands hands{reading.openReader()};
    hands.reader->showPdfPage(7);
    const int steps = store::readCounts(reading.workspace()).revisions;
    whenAsked([](QDialog& dialog) {
        auto* const printed = dialog.findChild<QSpinBox*>(QStringLiteral("printed"));
        CHECK(printed->value() == 7);
        type(QStringLiteral("3"));
        auto* const front = dialog.findChild<QComboBox*>(QStringLiteral("front"));
        front->setFocus();
        QTest::keyClick(front, Qt::Key_Down);
        CHECK(dialog.findChild<QLabel*>(QStringLiteral("meaning"))->text() ==
              QStringLiteral("La página impresa 1 es la página 5 del archivo. Las anteriores llevan números "
                             "romanos: i, ii, iii…"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QTest::mouseClick(hands.find<QToolButton>("numbering"), Qt::LeftButton);
    hands.comeBack();
    CHECK(hands.pageName() == QStringLiteral("p. 3 (PDF 7), de 10 páginas"));
    CHECK(store::readCounts(reading.workspace()).revisions == steps + 1);

    const auto goTo = [&](const char* page) {
        hands.key(Qt::Key_G, Qt::ControlModifier);
        type(QString::fromLatin1(page));
        hands.key(Qt::Key_Return);
        return hands.reader->pdfPage();
    };
    CHECK(goTo("5") == 9);
    CHECK(goTo("PDF 5") == 5);
    CHECK(goTo("iii") == 3);
    CHECK(hands.pageName() == QStringLiteral("p. iii (PDF 3), de 10 páginas"));
    CHECK(goTo("7") == 3);
    CHECK(hands.notice().startsWith(QStringLiteral("No hay una página «7» en este documento.")));
    CHECK(goTo("pdf 99999999999") == 3);

    hands.view()->setFocus();
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.pageName() == QStringLiteral("Página PDF 3 de 10, sin numerar"));
}

TEST_CASE(
    "A document that nobody has numbered says so, until its numbers are said even where they are the file's")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Hands hands{reading.openReader()};
    auto* const goTo = hands.find<QLineEdit>("goTo");
    CHECK(goTo->placeholderText() == QStringLiteral("PDF 41"));
    CHECK(hands.find<QToolButton>("numbering")->isVisible());
    hands.key(Qt::Key_G, Qt::ControlModifier);
    type(QStringLiteral("4"));
    hands.key(Qt::Key_Return);
    CHECK(hands.pageName() == QStringLiteral("Página PDF 4 de 10, sin numerar"));
    hands.key(Qt::Key_G, Qt::ControlModifier);
    type(QStringLiteral("iv"));
    hands.key(Qt::Key_Return);
    CHECK(hands.notice() == QStringLiteral("No hay una página «iv» en este documento, que está sin numerar. "
                                           "Escriba el número del archivo, hasta PDF 10."));
    whenAsked([](QDialog& dialog) {
        CHECK(dialog.findChild<QSpinBox*>(QStringLiteral("printed"))->value() == 4);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QTest::mouseClick(hands.find<QToolButton>("numbering"), Qt::LeftButton);
    hands.comeBack();
    CHECK(hands.pageName() == QStringLiteral("p. 4 (PDF 4), de 10 páginas"));
    CHECK(goTo->placeholderText() == QStringLiteral("34 o PDF 41"));
    hands.view()->setFocus();
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(hands.pageName() == QStringLiteral("Página PDF 4 de 10, sin numerar"));
}

TEST_CASE("A citation from a document that nobody has numbered has only the page of the file")
{
    const QByteArray bytes = sample::textPdf(tenPages());
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    const Hands hands{reading.openReader(), bytes};
    hands.reader->showPdfPage(6);
    hands.mark(womenLine);
    whenAsked([&](QDialog&) {
        whenAsked([&](QDialog& dialog) {
            CHECK(dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"))->text().isEmpty());
            CHECK(dialog.findChild<QSpinBox*>(QStringLiteral("pdfPage"))->value() == 6);
            QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    hands.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    hands.comeBack();
    const QList<Finding> findings = reading.workspace().all<Finding>();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].printedPage.isEmpty());
    CHECK(findings[0].pdfPage == 6);
}

TEST_CASE("A marked sentence is cited with its page for a sub-question of the evidence")
{
    const QByteArray bytes = sample::textPdf(tenPages());
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    reading.numberFile(4);
    const Hands hands{reading.openReader(), bytes};
    hands.reader->showPdfPage(6);
    hands.mark(womenLine);
    const int steps = store::readCounts(reading.workspace()).revisions;
    whenAsked([&](QDialog& pick) {
        CHECK(qobject_cast<PickDialog*>(&pick));
        whenAsked([&](QDialog& dialog) {
            CHECK(dialog.windowTitle() == QStringLiteral("Agregar hallazgo"));
            const QString about = dialog.findChild<QLabel*>(QStringLiteral("about"))->text();
            CHECK(about.contains(QStringLiteral("Documento: [EJEMPLO] Café y género\nSubpregunta ")));
            CHECK(about.contains(reading.linked.code));
            CHECK(dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"))->text() == QStringLiteral("2"));
            CHECK(dialog.findChild<QSpinBox*>(QStringLiteral("pdfPage"))->value() == 6);
            type(QStringLiteral("[EJEMPLO] Mejora el ingreso"));
            QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        });
        // The linked one stands first.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    hands.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    hands.comeBack();
    QList<Finding> findings = reading.workspace().all<Finding>();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].quotation == womenLine);
    CHECK(findings[0].statement == QStringLiteral("[EJEMPLO] Mejora el ingreso"));
    CHECK(findings[0].attachment == reading.files[0].id);
    CHECK(findings[0].pdfPage == 6);
    CHECK(findings[0].printedPage == QStringLiteral("2"));
    CHECK(reading.workspace().require(findings[0].link).subquestion == reading.linked.id);
    CHECK(hands.notice() == QStringLiteral("Se agregó el hallazgo a %1.").arg(reading.linked.code));
    CHECK(store::readCounts(reading.workspace()).revisions == steps + 1);

    // For another one by typing its code: link and finding are one step.
    whenAsked([&](QDialog&) {
        whenAsked([&](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier); });
        type(reading.other.code);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    QTest::mouseClick(hands.find<QToolButton>("cite"), Qt::LeftButton);
    hands.comeBack();
    CHECK(reading.workspace().all<Finding>().size() == 2);
    CHECK(reading.workspace().where(&Link::subquestion, reading.other.id).size() == 1);
    CHECK(store::readCounts(reading.workspace()).revisions == steps + 2);
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(reading.workspace().all<Finding>().size() == 1);
    CHECK(reading.workspace().where(&Link::subquestion, reading.other.id).isEmpty());
}

TEST_CASE("Who has marked a sentence and gone on cites the page that is on screen")
{
    const QByteArray bytes = sample::textPdf(tenPages());
    Reading reading({{QStringLiteral("ejemplo.pdf"), bytes}});
    const Hands hands{reading.openReader(), bytes};
    hands.reader->showPdfPage(6);
    hands.mark(womenLine);
    hands.reader->showPdfPage(9);
    whenAsked([&](QDialog&) {
        whenAsked([&](QDialog& dialog) {
            CHECK(dialog.findChild<QSpinBox*>(QStringLiteral("pdfPage"))->value() == 9);
            type(QStringLiteral("[EJEMPLO] Lo de esta"));
            QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    hands.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    hands.comeBack();
    const QList<Finding> findings = reading.workspace().all<Finding>();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].pdfPage == 9);
    CHECK(findings[0].quotation.isEmpty());
    hands.key(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(hands.view()->selection().size() == 1);
    CHECK(hands.view()->selection().first().page == 8);
}

TEST_CASE("A scanned PDF says that it has no text, and its pages are cited all the same")
{
    Reading reading({{QStringLiteral("escaneado.pdf"), sample::scannedPdf(3)}});
    const Hands hands{reading.openReader()};
    auto* const scanned = hands.find<NoticeBar>("readerScanned");
    CHECK(QTest::qWaitFor([&] { return scanned->isVisible(); }));
    CHECK(scanned->text().startsWith(QStringLiteral("Este PDF es una imagen: no tiene texto")));
    hands.key(Qt::Key_PageDown);
    whenAsked([&](QDialog&) {
        whenAsked([&](QDialog& dialog) {
            type(QStringLiteral("[EJEMPLO] En la imagen"));
            QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });
    hands.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QList<Finding> findings = reading.workspace().all<Finding>();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].quotation.isEmpty());
    CHECK(findings[0].pdfPage == 2);
}

TEST_CASE("A protected PDF asks for its password, again if it is wrong, and keeps it nowhere")
{
    const QByteArray locked = sample::lockedPdf(sample::textPdf(tenPages()), QStringLiteral("Café-9"));
    Reading reading({{QStringLiteral("protegido.pdf"), locked}});
    const Hands hands{reading.openReader()};
    auto* const problem = hands.find<QLabel>("problem");
    CHECK(problem->text().startsWith(QStringLiteral("«protegido.pdf» está protegido.")));
    auto* const password = hands.find<QLineEdit>("password");
    CHECK(password->hasFocus());
    CHECK(password->echoMode() == QLineEdit::Password);
    CHECK_FALSE(hands.find<QWidget>("tools")->isVisible());
    type(QStringLiteral("café"));
    hands.key(Qt::Key_Return);
    CHECK(problem->text().startsWith(QStringLiteral("Esa contraseña no abre «protegido.pdf».")));
    CHECK(password->text().isEmpty());
    type(QStringLiteral("Café-9"));
    hands.key(Qt::Key_Return);
    CHECK(hands.reader->pdfPage() == 1);
    CHECK(hands.find<QWidget>("tools")->isVisible());
    CHECK(password->text().isEmpty());
    hands.key(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return reading.child<ReaderWindow>() == nullptr; }));
    QTest::mouseClick(reading.child<QPushButton>("openFileButton"), Qt::LeftButton);
    CHECK(Hands{reading.shown()}.find<QLineEdit>("password")->isVisible());
}

TEST_CASE("A damaged or empty file says what it is and what to do")
{
    SECTION("damaged")
    {
        Reading reading({{QStringLiteral("x.pdf"), "#!/bin/sh\ntouch /tmp/x\n"}});
        const Hands hands{reading.openReader()};
        CHECK(hands.find<QLabel>("problem")->text().startsWith(
            QStringLiteral("«x.pdf» no se puede leer: está dañado o no es un PDF.")));
        const QString copy = reading.path("copia.pdf");
        reading.prompts.answerSave(copy);
        hands.key(Qt::Key_Space); // the button has the focus
        CHECK(QFile::exists(copy));
        CHECK(reading.prompts.opened.isEmpty());
    }
    SECTION("empty")
    {
        Reading reading({{QStringLiteral("x.pdf"), QByteArray()}});
        const Hands hands{reading.openReader()};
        CHECK(hands.find<QLabel>("problem")->text().startsWith(
            QStringLiteral("«x.pdf» está vacío: tiene 0 bytes.")));
        CHECK_FALSE(hands.find<QPushButton>("saveButton")->isVisible());
        hands.key(Qt::Key_Left, Qt::AltModifier);
        CHECK(QTest::qWaitFor([&] { return reading.child<ReaderWindow>() == nullptr; }));
    }
}

TEST_CASE("Who only reads can read, search and copy, and is not offered to cite")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Hands hands{reading.openReader(true)};
    CHECK_FALSE(hands.find<QToolButton>("cite")->isVisible());
    CHECK_FALSE(hands.find<QToolButton>("numbering")->isVisible());
    hands.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(QApplication::activeModalWidget());
    hands.key(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("revision"));
    auto* const count = hands.find<QLabel>("findCount");
    CHECK(QTest::qWaitFor([&] { return count->text() == QStringLiteral("1 de 3"); }));
    hands.key(Qt::Key_Escape);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Primera REVISIÓN")));
}

TEST_CASE("A finding opens the reader at its page, from the agenda, the evidence and its own dialog")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    const Finding finding = reading.addFinding(8);
    REQUIRE(reading.window().openFile(reading.file));

    // The agenda.
    reading.key(Qt::Key_F, Qt::ControlModifier);
    reading.type(QStringLiteral("lo que dice"));
    reading.key(Qt::Key_Return);
    auto* const list = reading.child<QTreeWidget>("evidence");
    REQUIRE(list->topLevelItemCount() == 1);
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0)->child(0));
    reading.key(Qt::Key_R, Qt::ControlModifier);
    CHECK(reading.shown()->pdfPage() == 8);
    delete reading.child<ReaderWindow>();
    QApplication::setActiveWindow(&reading.window());

    // The dialog of the finding, whose page may just have been typed.
    whenAsked([&](QDialog& dialog) {
        dialog.findChild<QSpinBox*>(QStringLiteral("pdfPage"))->setValue(3);
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("readButton")), Qt::LeftButton);
        auto* const reader = dialog.findChild<ReaderWindow*>();
        REQUIRE(reader);
        REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == reader; }));
        CHECK(reader->pdfPage() == 3);
        CHECK_FALSE(Hands{reader}.find<QToolButton>("cite")->isVisible());
        QTest::keyClick(reader->windowHandle(), Qt::Key_Escape);
        QApplication::setActiveWindow(&dialog);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(dialog.isVisible()); // the page is not saved
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    QTest::keyClick(list, Qt::Key_Return);

    // The evidence.
    reading.key(Qt::Key_2, Qt::ControlModifier);
    reading.key(Qt::Key_Down);
    reading.child<QTabWidget>("evidenceTabs")->setCurrentIndex(1);
    auto* const tree = reading.child<QTreeWidget>("linksTree");
    CHECK_FALSE(reading.child<QPushButton>("readButton")->isVisible());
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QTest::mouseClick(reading.child<QPushButton>("readButton"), Qt::LeftButton);
    CHECK(reading.shown()->pdfPage() == 8);
    CHECK(reading.shown()->attachment() == finding.attachment);
}

TEST_CASE("A click on a finding's page opens the reader there, also for who only reads")
{
    const bool isStaff = GENERATE(false, true);
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    reading.addFinding(8);
    {
        const auto editing =
            store::Workspace::open(reading.file, store::Access::Edit, reading.settings.person());
        Finding loose;
        loose.statement = QStringLiteral("[EJEMPLO] de un documento en papel");
        loose.printedPage = QStringLiteral("34");
        store::cite(*editing, reading.evidence, reading.linked.id, loose);
    }
    REQUIRE(reading.window(isStaff).openFile(reading.file));
    const auto isLink = [](QTreeWidget& tree, QTreeWidgetItem& item) {
        const QPoint place = tree.visualRect(tree.model()->index(item.parent()->indexOfChild(&item), 1,
                                                                 tree.model()->index(0, 0)))
                                 .center();
        QMouseEvent move(QEvent::MouseMove, place, tree.viewport()->mapToGlobal(place), Qt::NoButton,
                         Qt::NoButton, {});
        QApplication::sendEvent(tree.viewport(), &move);
        const bool isHand = tree.viewport()->cursor().shape() == Qt::PointingHandCursor;
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, place);
        return isHand;
    };
    const auto check = [&](QTreeWidget* tree) {
        QApplication::setActiveWindow(&reading.window());
        REQUIRE(tree);
        REQUIRE(tree->topLevelItem(0)->childCount() == 2);
        QTreeWidgetItem* const paper = tree->topLevelItem(0)->child(1);
        CHECK(paper->text(1) == QStringLiteral("p. 34"));
        CHECK(paper->toolTip(1) ==
              QStringLiteral("Este hallazgo no dice de qué archivo es: no hay página que abrir."));
        CHECK_FALSE(isLink(*tree, *paper));
        CHECK_FALSE(reading.child<ReaderWindow>());
        QTreeWidgetItem* const cited = tree->topLevelItem(0)->child(0);
        CHECK(cited->text(1) == QStringLiteral("pág. PDF 8"));
        CHECK(isLink(*tree, *cited));
        CHECK(reading.shown()->pdfPage() == 8);
        delete reading.child<ReaderWindow>();
    };
    reading.key(Qt::Key_F, Qt::ControlModifier);
    reading.type(QStringLiteral("lo que dice"));
    reading.key(Qt::Key_Return);
    check(reading.child<QTreeWidget>("evidence"));
    QApplication::setActiveWindow(&reading.window());
    reading.key(Qt::Key_2, Qt::ControlModifier);
    reading.key(Qt::Key_Down);
    reading.child<QTabWidget>("evidenceTabs")->setCurrentIndex(1);
    QCoreApplication::processEvents();
    check(reading.child<QTreeWidget>("linksTree"));
}

TEST_CASE("A finding opens the reader with its quotation marked, also where it goes on on the next page")
{
    QList<QStringList> pages = tenPages();
    pages[2] << QStringLiteral("El crédito llega a las socias que se organi-");
    pages[3].prepend(QStringLiteral("zan y ahorran."));
    const QString across = QStringLiteral("socias que se organizan y ahorran");
    const QString quotation = GENERATE_COPY(QStringLiteral("«La Organización  de las mujeres…»"), across,
                                            QStringLiteral("Esto no lo dice nadie"));
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(pages)}});
    reading.addFinding(3, quotation);
    REQUIRE(reading.window().openFile(reading.file));
    reading.key(Qt::Key_2, Qt::ControlModifier);
    reading.key(Qt::Key_Down);
    reading.child<QTabWidget>("evidenceTabs")->setCurrentIndex(1);
    auto* const tree = reading.child<QTreeWidget>("linksTree");
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QTest::mouseClick(reading.child<QPushButton>("readButton"), Qt::LeftButton);
    const Hands hands{reading.shown()};
    CHECK(hands.reader->pdfPage() == 3);
    const QList<Passage>& marked = hands.view()->selection();
    if (quotation.startsWith(u'E')) {
        CHECK(marked.isEmpty());
        return;
    }
    REQUIRE(marked.size() == (quotation == across ? 2 : 1));
    CHECK(marked.first().page == 2);
    hands.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().simplified() ==
          (quotation == across ? across : QStringLiteral("La organización de las mujeres")));
    CHECK(hands.view()->viewport()->rect().contains(
        hands.view()->viewAreas(marked.first()).first().toAlignedRect()));

    // The window that is open marks the other quotation.
    hands.view()->select({9, 0, 3});
    QApplication::setActiveWindow(&reading.window());
    QTest::mouseClick(reading.child<QPushButton>("readButton"), Qt::LeftButton);
    CHECK(hands.view()->selection().first().page == 2);
}

TEST_CASE("The quality of a source is judged beside its document, and undone there")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    Hands hands{reading.openReader()};
    auto* const pane = hands.find<QualityPane>("readerQuality");
    CHECK_FALSE(pane->isVisible());
    hands.key(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(pane->isVisible());
    CHECK(hands.view()->isVisible());
    CHECK(pane->isAncestorOf(QApplication::focusWidget()));
    const auto stored = [&] { return store::appraisalsOf(reading.workspace(), reading.evidence); };
    QTest::mouseClick(hands.find<QRadioButton>("voice3"), Qt::LeftButton, {}, QPoint(8, 8));
    REQUIRE(stored().size() == 1);
    CHECK(stored().first().voice == 3);
    CHECK(hands.notice().contains(QStringLiteral("3·–·–·–·–")));

    SECTION("undo")
    {
        hands.key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(stored().isEmpty());
    }
    SECTION("a 4 without its reason is told before the window closes")
    {
        QTest::mouseClick(hands.find<QRadioButton>("triangulation4"), Qt::LeftButton, {}, QPoint(8, 8));
        CHECK_FALSE(stored().first().triangulation);
        CHECK_FALSE(hands.reader->close());
        CHECK(hands.notice().contains(QStringLiteral("un 1 o un 4 necesitan un motivo")));
        CHECK(hands.reader->close());
    }
    SECTION("a merge gives the file to another evidence, and what is judged then is that one")
    {
        Evidence other;
        other.title = QStringLiteral("[EJEMPLO] Café y género, otra vez");
        const Id<Evidence> kept = store::addEvidence(reading.workspace(), other);
        store::mergeEvidence(reading.workspace(), kept, {reading.evidence},
                             reading.workspace().require(kept));
        QTest::mouseClick(hands.find<QRadioButton>("appropriateness3"), Qt::LeftButton, {}, QPoint(8, 8));
        const QList<Appraisal> after = store::appraisalsOf(reading.workspace(), kept);
        REQUIRE(after.size() == 1);
        CHECK(after.first().voice == 3);
        CHECK(after.first().appropriateness == 3);
    }
    SECTION("it is put away with the same key")
    {
        hands.key(Qt::Key_J, Qt::ControlModifier);
        CHECK_FALSE(pane->isVisible());
        CHECK(hands.view()->hasFocus());
    }
}

TEST_CASE("Who only reads sees beside the document how its source was judged")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    {
        const auto editing =
            store::Workspace::open(reading.file, store::Access::Edit, reading.settings.person());
        Appraisal appraisal;
        appraisal.evidence = reading.evidence;
        appraisal.voice = 2;
        appraisal.appraisedOn = QDate(2024, 5, 2);
        store::appraise(*editing, appraisal);
    }
    Hands hands{reading.openReader(true)};
    hands.key(Qt::Key_J, Qt::ControlModifier);
    auto* const pane = hands.find<QualityPane>("readerQuality");
    REQUIRE(pane->isVisible());
    for (const auto* const each : pane->findChildren<QRadioButton*>())
        CHECK_FALSE(each->isVisible());
}

TEST_CASE("A large file is read in the background, and the window closes while it is open")
{
    // Nine megabytes that no reader looks at, and the end once more, where readers look.
    QByteArray large = sample::textPdf(tenPages());
    const QByteArray end = large.mid(large.lastIndexOf("startxref"));
    large += "\n%" + QByteArray(9'000'000, 'x') + "\n" + end;
    Reading reading({{QStringLiteral("grande.pdf"), large}});
    ReaderWindow* const reader = reading.openReader();
    CHECK(reader->pdfPage() == 0);
    CHECK(QTest::qWaitFor([&] { return reader->pdfPage() == 1; }, 30'000));
    CHECK(Hands{reader}.pageName() == QStringLiteral("Página PDF 1 de 10, sin numerar"));
    reading.closeWindow();
}

TEST_CASE("A removed file takes its reader with it")
{
    Reading reading({{QStringLiteral("ejemplo.pdf"), sample::textPdf(tenPages())}});
    REQUIRE(reading.openReader());
    store::removeAttachment(reading.workspace(), reading.files[0].id);
    CHECK(QTest::qWaitFor([&] { return reading.child<ReaderWindow>() == nullptr; }));
}

TEST_CASE("Other files open outside only after a question")
{
    Reading reading({{QStringLiteral("datos.csv"), "a;b\n1;2\n"}});
    reading.showFiles();
    reading.prompts.answerChoice(std::nullopt);
    QTest::mouseClick(reading.child<QPushButton>("openFileButton"), Qt::LeftButton);
    CHECK(reading.prompts.opened.isEmpty());
    reading.prompts.answerChoice(0);
    QTest::mouseClick(reading.child<QPushButton>("openFileButton"), Qt::LeftButton);
    REQUIRE(reading.prompts.opened.size() == 1);
    CHECK(reading.prompts.opened[0].endsWith(QStringLiteral("/datos.csv")));
    CHECK_FALSE(reading.child<ReaderWindow>());
}

} // namespace test_reader
