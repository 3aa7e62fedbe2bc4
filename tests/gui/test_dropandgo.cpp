// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped on the window or pasted: it is in, linked, and says what is left to confirm.
#include "base/atomicfile.h"
#include "gui/dialogs.h"
#include "gui/drops.h"
#include "gui/examplepdf.h"
#include "gui/library/evidenceform.h"
#include "gui/library/librarypage.h"
#include "gui/models/librarymodel.h"
#include "gui/models/outlinemodel.h"
#include "gui/noticebar.h"
#include "gui/page.h"
#include "gui/windowfixture.h"
#include "gui/workarea.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QUrl>

using namespace agenda;
using namespace agenda::gui;

namespace test_dropandgo
{

const QString coffee = QStringLiteral("[EJEMPLO] El ingreso de las socias");

QByteArray coffeePdf()
{
    return sample::coveredPdf(
        QStringLiteral("Microsoft Word - ingreso v3.docx"),
        {coffee, QStringLiteral("Ana Núñez y Luis Paz"), QStringLiteral("San José, marzo de 2019")},
        {{QStringLiteral("Texto.")}});
}

/// The window over the agenda 2020-2022, and things to drop.
struct Dropping : WindowFixture {
    explicit Dropping(bool isStaff = false)
    {
        const QString agenda = starterFile();
        REQUIRE(window(isStaff).openFile(agenda));
    }
    store::Workspace& workspace() { return *window().workspace(); }
    QString file(const char* name, const QByteArray& bytes)
    {
        AtomicFile::write(path(name), bytes);
        return path(name);
    }
    QTreeView* tree() { return child<QTreeView>("outline"); }
    SubQuestion subQuestion(int at) { return workspace().all<SubQuestion>()[at]; }
    QPoint pointOf(const QString& id)
    {
        const auto* const model = qobject_cast<OutlineModel*>(tree()->model());
        const QModelIndex row = model->indexOf(id);
        tree()->scrollTo(row);
        QApplication::processEvents(); // rows take their heights
        return tree()->visualRect(row).center();
    }
    void dropOnRow(const QString& id, const QStringList& files)
    {
        const QPoint at = pointOf(id);
        CHECK(dropFilesOn(*tree()->viewport(), at, files));
    }
    void select(const QString& id)
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, pointOf(id));
        tree()->setFocus();
    }
    void copy(const QStringList& files)
    {
        auto* const data = new QMimeData;
        QList<QUrl> urls;
        for (const QString& each : files)
            urls << QUrl::fromLocalFile(each);
        data->setUrls(urls);
        QApplication::clipboard()->setMimeData(data);
    }
    void paste() { key(Qt::Key_V, Qt::ControlModifier); }
    QString notice() { return child<NoticeBar>("messageBar")->text(); }
    /// Waits until the bar at the bottom says so.
    bool says(const QString& text)
    {
        const bool isSaid = QTest::qWaitFor([&] { return notice() == text; }, 30'000);
        if (!isSaid)
            UNSCOPED_INFO("it says: " << notice().toStdString());
        return isSaid;
    }
    QString currentPage() { return child<WorkArea>()->currentPage()->key(); }
    qint64 steps() { return workspace().history().latest(1).first().number; }
    Evidence only()
    {
        const QList<Evidence> all = workspace().all<Evidence>();
        REQUIRE(all.size() == 1);
        return all.first();
    }
};

TEST_CASE("A PDF dropped on any page becomes an evidence of what it says, which is confirmed field by field")
{
    Dropping dropping;
    dropping.key(Qt::Key_6, Qt::ControlModifier);
    const QString before = sample::dump(dropping.workspace());
    const qint64 steps = dropping.steps();
    CHECK(dropFilesOn(dropping.window(), {900, 400}, {dropping.file("ingreso v3.pdf", coffeePdf())}));
    CHECK(dropping.says(QStringLiteral("Se agregó «%1».").arg(coffee)));
    CHECK(dropping.steps() == steps + 1);
    const Evidence found = dropping.only();
    CHECK(found.title == coffee);
    CHECK(namesToText(found.authors) == QStringLiteral("Núñez, Ana\nPaz, Luis"));
    CHECK(found.issued == QStringLiteral("2019"));
    CHECK(dropping.workspace().where(&Attachment::evidence, found.id).size() == 1);

    // It is shown in the library, each guessed field with its mark, the first one ready.
    CHECK(dropping.currentPage() == QStringLiteral("evidence"));
    for (const char* field : {"titleConfirm", "kindConfirm", "authorsConfirm", "issuedConfirm"})
        CHECK(dropping.child<QPushButton>(field)->isVisible());
    CHECK_FALSE(dropping.child<QPushButton>("doiConfirm")->isVisible());
    CHECK(QApplication::focusWidget() == dropping.child<QPlainTextEdit>("title"));
    const auto confirm = [&] { dropping.key(Qt::Key_Return, Qt::ControlModifier); };
    confirm();
    CHECK(dropping.says(QStringLiteral("Se confirmó «Título».")));
    CHECK_FALSE(dropping.child<QPushButton>("titleConfirm")->isVisible());
    CHECK(QApplication::focusWidget() == dropping.child<QRadioButton>("kind_other"));
    confirm();
    CHECK(QApplication::focusWidget() == dropping.child<QPlainTextEdit>("authors"));
    // What is corrected is confirmed by that.
    dropping.type(QStringLiteral("Núñez, Ana"));
    confirm();
    CHECK(namesToText(dropping.only().authors) == QStringLiteral("Núñez, Ana"));
    CHECK(QApplication::focusWidget() == dropping.child<QPlainTextEdit>("issued"));
    QTest::mouseClick(dropping.child<QPushButton>("issuedConfirm"), Qt::LeftButton);
    CHECK(dropping.only().unconfirmed.isEmpty());
    CHECK_FALSE(dropping.child<QPushButton>("confirmAll")->isVisible());
    CHECK(dropping.steps() == steps + 5);
    for (int step = 0; step < 5; ++step)
        dropping.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(sample::dump(dropping.workspace()) == before);
}

TEST_CASE("All lines of a title are read, whichever letters they have")
{
    Dropping dropping;
    QStringList titles;
    for (const char* printed :
         {"[EJEMPLO] Estudio sobre cambio climático y cacao en\nEcuador", "Café\njusto y género en Perú",
          "Ñame y yuca: ingresos\nde las mujeres\ncomo marca", "Cacao\nen un\nsuelo seco"}) {
        const QString title = QString::fromUtf8(printed);
        const QStringList cover{title, QStringLiteral("Un subtítulo que dice algo más"),
                                QStringLiteral("Ana Núñez y Luis Paz")};
        const QString name = QStringLiteral("%1.pdf").arg(titles.size());
        const QByteArray pdf = sample::coveredPdf({}, cover, {{QStringLiteral("Texto.")}});
        dropping.key(Qt::Key_6, Qt::ControlModifier);
        CHECK(dropFilesOn(dropping.window(), {900, 400}, {dropping.file(qPrintable(name), pdf)}));
        titles << QString(title).replace(u'\n', u' ');
        CHECK(dropping.says(QStringLiteral("Se agregó «%1».").arg(titles.last())));
    }
}

TEST_CASE("All that was guessed is confirmed with one button")
{
    Dropping dropping;
    CHECK(dropFilesOn(dropping.window(), {900, 400}, {dropping.file("a.pdf", coffeePdf())}));
    REQUIRE(dropping.says(QStringLiteral("Se agregó «%1».").arg(coffee)));
    QTest::mouseClick(dropping.child<QPushButton>("confirmAll"), Qt::LeftButton);
    CHECK(dropping.says(QStringLiteral("Se confirmaron los datos de «%1».").arg(coffee)));
    CHECK(dropping.only().unconfirmed.isEmpty());
}

TEST_CASE(
    "Dropped on the row of a sub-question it is linked at once, and a second time says that it is there")
{
    Dropping dropping;
    const SubQuestion first = dropping.subQuestion(0);
    const SubQuestion second = dropping.subQuestion(1);
    const SubQuestion third = dropping.subQuestion(2);
    const QString pdf = dropping.file("a.pdf", coffeePdf());
    const qint64 steps = dropping.steps();
    dropping.dropOnRow(first.id.text(), {pdf});
    CHECK(dropping.says(QStringLiteral("Se agregó «%1» y se vinculó a %2.").arg(coffee, first.code)));
    CHECK(dropping.steps() == steps + 1);
    CHECK(dropping.currentPage() == QStringLiteral("agenda"));
    CHECK(dropping.tree()->currentIndex().data(OutlineModel::IdRole).toString() == first.id.text());
    const Id<Evidence> id = dropping.only().id;

    dropping.dropOnRow(second.id.text(), {pdf});
    CHECK(dropping.says(QStringLiteral("Ya está: vinculada a 1 subpregunta, y ahora a %1. Es «%2».")
                            .arg(second.code, coffee)));
    // By its content, whatever it is called.
    REQUIRE(QFile::copy(pdf, dropping.path("otro nombre.pdf")));
    dropping.dropOnRow(third.id.text(), {dropping.path("otro nombre.pdf")});
    CHECK(dropping.says(QStringLiteral("Ya está: vinculada a 2 subpreguntas, y ahora a %1. Es «%2».")
                            .arg(third.code, coffee)));
    CHECK(dropping.only().id == id);
    CHECK(dropping.workspace().all<Attachment>().size() == 1);
    CHECK(dropping.workspace().where(&Link::evidence, id).size() == 3);
    CHECK(dropping.steps() == steps + 3);
    dropping.dropOnRow(third.id.text(), {pdf});
    CHECK(dropping.says(QStringLiteral("Ya está: vinculada a 3 subpreguntas, también a %1. Es «%2».")
                            .arg(third.code, coffee)));
    CHECK(dropping.steps() == steps + 3);

    // «Deshacer» in the bar takes one step back.
    dropping.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(dropping.workspace().where(&Link::evidence, id).size() == 2);
    dropping.key(Qt::Key_Z, Qt::ControlModifier);
    dropping.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
    CHECK(dropping.workspace().all<Link>().isEmpty());
}

TEST_CASE("Several files are one step, a record each, also those that nobody can read")
{
    Dropping dropping;
    const SubQuestion sub = dropping.subQuestion(3);
    const QStringList files{dropping.file("a.pdf", coffeePdf()),
                            dropping.file("acta_asamblea-2018.pdf", "%PDF-1.4\nroto"),
                            dropping.file("escaneo del taller.pdf", sample::scannedPdf(2)),
                            dropping.file("notas [EJEMPLO].docx", "PK")};
    const qint64 steps = dropping.steps();
    dropping.dropOnRow(sub.id.text(), files);
    CHECK(dropping.says(
        QStringLiteral("Se agregaron 4 evidencias y se vincularon a %1. «acta_asamblea-2018.pdf» no se puede "
                       "leer: está dañado o no es un PDF. «escaneo del taller.pdf» no tiene texto que leer: "
                       "puede estar escaneado.")
            .arg(sub.code)));
    CHECK(dropping.steps() == steps + 1);
    QStringList titles;
    for (const Evidence& each : dropping.workspace().all<Evidence>()) {
        titles << each.title;
        CHECK(each.unconfirmed.contains(QStringLiteral("title")));
        CHECK(dropping.workspace().where(&Attachment::evidence, each.id).size() == 1);
        CHECK(dropping.workspace().where(&Link::evidence, each.id).size() == 1);
    }
    titles.sort();
    CHECK(titles == QStringList{QStringLiteral("Acta asamblea-2018"), QStringLiteral("Notas [EJEMPLO]"),
                                QStringLiteral("[EJEMPLO]"), coffee});

    // What is no file does not keep the others out, and is told.
    dropping.prompts.expectError();
    dropping.dropOnRow(sub.id.text(),
                       {dropping.path("no está.pdf"), files[0], dropping.file("b.txt", "otro")});
    CHECK(dropping.says(QStringLiteral("Se agregó «B» y se vinculó a %1. Ya está: vinculada a 1 subpregunta, "
                                       "también a %1. Es «%2».")
                            .arg(sub.code, coffee)));
    REQUIRE(dropping.prompts.errors.size() == 1);
    CHECK(dropping.prompts.errors[0].startsWith(
        QStringLiteral("Un archivo no entró: «no está.pdf». Los detalles dicen por qué.")));
}

TEST_CASE("A document that says nothing of itself comes in, and the notice says why")
{
    Dropping dropping;
    const SubQuestion sub = dropping.subQuestion(0);
    const auto drop = [&](const QStringList& files) { dropping.dropOnRow(sub.id.text(), files); };
    const auto added = [&](const char* title) {
        return QStringLiteral("Se agregó «%1» y se vinculó a %2. ").arg(QString::fromUtf8(title), sub.code);
    };
    drop({dropping.file("protegido.pdf", sample::lockedPdf(coffeePdf(), QStringLiteral("clave")))});
    CHECK(
        dropping.says(added("Protegido") + QStringLiteral("«protegido.pdf» está protegido: sin su contraseña "
                                                          "no se leyó nada de él.")));
    drop({dropping.file("vacio.pdf", "")});
    CHECK(dropping.says(added("Vacio") + QStringLiteral("«vacio.pdf» está vacío: tiene 0 bytes.")));
    drop({dropping.file("roto.pdf", "%PDF-1.7\nroto")});
    CHECK(dropping.says(added("Roto") +
                        QStringLiteral("«roto.pdf» no se puede leer: está dañado o no es un PDF.")));
    drop({dropping.file("r1.pdf", "%PDF-1.7\n1"), dropping.file("r2.pdf", "%PDF-1.7\n2"),
          dropping.file("r3.pdf", "%PDF-1.7\n3"), dropping.file("r4.pdf", "%PDF-1.7\n4")});
    CHECK(dropping.says(QStringLiteral("Se agregaron 4 evidencias y se vincularon a %1. No se pueden leer, "
                                       "porque están dañados o no son PDF: «r1.pdf», «r2.pdf», «r3.pdf» y 1 "
                                       "más.")
                            .arg(sub.code)));
    CHECK(dropping.prompts.errors.isEmpty());
}

TEST_CASE("A file dropped on the record that has it already is calmly said to be there")
{
    Dropping dropping;
    Evidence record;
    record.title = QStringLiteral("[EJEMPLO] Ñame");
    const Id<Evidence> id = store::addEvidence(dropping.workspace(), record);
    dropping.key(Qt::Key_2, Qt::ControlModifier);
    auto* const table = dropping.child<QTableView>("evidenceTable");
    const auto drop = [&](const QString& file) {
        CHECK(
            dropFilesOn(*table->viewport(), table->visualRect(table->model()->index(0, 0)).center(), {file}));
    };
    const QString pdf = dropping.file("a.pdf", coffeePdf());
    drop(pdf);
    CHECK(dropping.says(QStringLiteral("Se adjuntó «a.pdf».")));
    const qint64 steps = dropping.steps();
    drop(pdf);
    CHECK(dropping.says(QStringLiteral("«a.pdf» ya está en esta evidencia. No se adjuntó otra vez.")));
    REQUIRE(QFile::copy(pdf, dropping.path("otro.pdf")));
    drop(dropping.path("otro.pdf"));
    CHECK(dropping.says(QStringLiteral(
        "«otro.pdf» ya está en esta evidencia, con el nombre «a.pdf». No se adjuntó otra vez.")));
    CHECK(dropping.steps() == steps);
    CHECK(dropping.prompts.errors.isEmpty());
    CHECK(dropping.workspace().where(&Attachment::evidence, id).size() == 1);
}

TEST_CASE("A dropped agenda is opened and never becomes evidence")
{
    Dropping dropping;
    const QString other = dropping.path("otra.agenda");
    {
        const auto made = store::Workspace::create(other, dropping.settings.person());
        sample::fill(*made);
    }
    const QString here = dropping.workspace().path();
    // Together with something else it is a mistake.
    dropping.dropOnRow(dropping.subQuestion(0).id.text(), {other, dropping.file("a.pdf", coffeePdf())});
    CHECK(dropping.says(
        QStringLiteral("«otra.agenda» es una agenda, no una evidencia. Para abrirla, suelte solo "
                       "ese archivo o use «Abrir…». No se agregó nada.")));
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
    dropping.copy({other});
    dropping.select(dropping.subQuestion(0).id.text());
    dropping.paste();
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
    // The one that is open stays so.
    dropping.dropOnRow(dropping.subQuestion(0).id.text(), {here});
    CHECK(dropping.says(QStringLiteral("«agenda.agenda» es la agenda que está abierta.")));
    dropping.dropOnRow(dropping.subQuestion(0).id.text(), {other});
    REQUIRE(QTest::qWaitFor([&] { return dropping.workspace().path() == other; }, 30'000));
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
    CHECK(dropping.prompts.errors.isEmpty());
    // What is none keeps the one that is open.
    dropping.prompts.expectError();
    dropping.dropOnRow(dropping.subQuestion(0).id.text(), {dropping.file("rota.agenda", "no")});
    REQUIRE(QTest::qWaitFor([&] { return dropping.prompts.errors.size() == 1; }, 30'000));
    CHECK(dropping.workspace().path() == other);
}

TEST_CASE("A pasted reference that only looks like one that is there is shown before anything is said of it")
{
    Dropping dropping;
    Evidence there;
    there.title = QStringLiteral("[EJEMPLO] Café y género");
    there.issued = QStringLiteral("2020");
    there.authors = namesFromText(QStringLiteral("Pérez Díaz, Ana"));
    store::addEvidence(dropping.workspace(), there);
    dropping.key(Qt::Key_2, Qt::ControlModifier);
    dropping.child<QTableView>("evidenceTable")->setFocus();
    QApplication::clipboard()->setText(QStringLiteral(
        "@article{a,\n title = {[EJEMPLO] Café y género},\n author = {Pérez, A.},\n year = {2020}\n}\n"));
    QTimer whenRead;
    QObject::connect(&whenRead, &QTimer::timeout, &whenRead, [&] {
        const QWidget* const dialog = QApplication::activeModalWidget();
        const auto* const asNew = dialog ? dialog->findChild<QPushButton*>(QStringLiteral("asNew")) : nullptr;
        if (!asNew || !asNew->isEnabled())
            return;
        whenRead.stop();
        QTest::keyClick(dialog->windowHandle(), Qt::Key_T, Qt::AltModifier);
        enterWhenReady("import");
    });
    whenRead.start(0);
    dropping.paste();
    REQUIRE(QTest::qWaitFor([&] { return dropping.workspace().all<Evidence>().size() == 2; }, 30'000));
    CHECK(dropping.workspace().all<DistinctPair>().size() == 1);
}

TEST_CASE("A list of DOIs and links, one a line, comes in as several records in one step")
{
    Dropping dropping;
    const SubQuestion sub = dropping.subQuestion(0);
    dropping.select(sub.id.text());
    const qint64 steps = dropping.steps();
    QApplication::clipboard()->setText(QStringLiteral(
        "10.1000/182\r\n\r\nhttps://doi.org/10.1000/183\nhttps://example.org/informe \n10.1000/182\n"));
    dropping.paste();
    CHECK(dropping.says(QStringLiteral("Se agregaron 3 evidencias y se vincularon a %1.").arg(sub.code)));
    CHECK(dropping.steps() == steps + 1);
    CHECK(dropping.workspace().all<Evidence>().size() == 3);
    QApplication::clipboard()->setText(QStringLiteral("10.1000/183\n10.1000/999"));
    dropping.paste();
    CHECK(dropping.says(QStringLiteral("Se agregó «10.1000/999» y se vinculó a %1. Ya está: vinculada a 1 "
                                       "subpregunta, también a %1. Es «10.1000/183».")
                            .arg(sub.code)));
    dropping.workspace().undo();
    dropping.workspace().undo();
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
    // In the library by its own menu.
    dropping.key(Qt::Key_2, Qt::ControlModifier);
    const QList<QAction*> menu = dropping.child<LibraryPage>()->actions();
    CHECK(std::any_of(menu.begin(), menu.end(), [](const QAction* each) {
        return each->text() == QStringLiteral("&Pegar como evidencia") &&
               each->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+V"));
    }));
    dropping.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(dropping.says(QStringLiteral("Se agregaron 2 evidencias.")));
}

TEST_CASE("Dropped on a theme or a question it says where evidence belongs")
{
    Dropping dropping;
    const QString pdf = dropping.file("a.pdf", coffeePdf());
    const qint64 steps = dropping.steps();
    dropping.dropOnRow(dropping.workspace().all<Theme>()[0].id.text(), {pdf});
    CHECK(dropping.says(QStringLiteral(
        "La evidencia va en una subpregunta, no en un tema. Suéltela o péguela en una de las suyas.")));
    dropping.dropOnRow(dropping.workspace().all<Question>()[0].id.text(), {pdf});
    CHECK(dropping.says(QStringLiteral(
        "La evidencia va en una subpregunta, no en una pregunta. Suéltela o péguela en una de las suyas.")));
    CHECK(dropping.steps() == steps);
}

TEST_CASE("What is shown of a sub-question takes files too, also over a text field")
{
    Dropping dropping;
    const SubQuestion sub = dropping.subQuestion(0);
    dropping.select(sub.id.text());
    auto* const field = dropping.child<QLineEdit>("stateReason");
    REQUIRE(field->isVisible());
    CHECK(dropFilesOn(*field, {5, 5}, {dropping.file("a.pdf", coffeePdf())}));
    CHECK(dropping.says(QStringLiteral("Se agregó «%1» y se vinculó a %2.").arg(coffee, sub.code)));
    CHECK(field->text().isEmpty());
    // Text dropped on a field is the field's.
    QMimeData words;
    words.setText(QStringLiteral("porque sí"));
    dropOn(*field, {5, 5}, words);
    CHECK(field->text() == QStringLiteral("porque sí"));
}

TEST_CASE("A file, a DOI, a link or a reference is pasted on a sub-question")
{
    Dropping dropping;
    const SubQuestion sub = dropping.subQuestion(0);
    dropping.select(sub.id.text());
    qint64 steps = dropping.steps();
    const auto isOneStep = [&] { return std::exchange(steps, dropping.steps()) + 1 == dropping.steps(); };
    dropping.copy({dropping.file("a.pdf", coffeePdf())});
    dropping.paste();
    CHECK(dropping.says(QStringLiteral("Se agregó «%1» y se vinculó a %2.").arg(coffee, sub.code)));
    CHECK(isOneStep());

    QApplication::clipboard()->setText(QStringLiteral(" https://doi.org/10.1000/182\n"));
    dropping.paste();
    CHECK(dropping.says(QStringLiteral("Se agregó «10.1000/182» y se vinculó a %1.").arg(sub.code)));
    CHECK(isOneStep());
    const QList<Evidence> byDoi = dropping.workspace().where(&Evidence::doi, QStringLiteral("10.1000/182"));
    REQUIRE(byDoi.size() == 1);
    CHECK(byDoi[0].unconfirmed == QStringList{QStringLiteral("title"), QStringLiteral("kind")});

    QApplication::clipboard()->setText(QStringLiteral("https://example.org/informe"));
    dropping.paste();
    CHECK(dropping.says(
        QStringLiteral("Se agregó «https://example.org/informe» y se vinculó a %1.").arg(sub.code)));
    CHECK(isOneStep());

    QApplication::clipboard()->setText(QStringLiteral(
        "@article{a,\n title = {[EJEMPLO] Café y género},\n author = {Pérez, Ana},\n year = {2020}\n}\n"));
    dropping.paste();
    CHECK(dropping.says(
        QStringLiteral("Se agregó «[EJEMPLO] Café y género» y se vinculó a %1.").arg(sub.code)));
    CHECK(isOneStep());
    const SubQuestion other = dropping.subQuestion(1);
    dropping.select(other.id.text());
    dropping.paste();
    CHECK(dropping.says(
        QStringLiteral("Ya está: vinculada a 1 subpregunta, y ahora a %1. Es «[EJEMPLO] Café y género».")
            .arg(other.code)));
    CHECK(isOneStep());
    CHECK(dropping.workspace().all<Evidence>().size() == 4);
    CHECK(dropping.workspace().where(&Link::subquestion, sub.id).size() == 4);

    // In a text field the key is the field's; with nothing to paste it says so.
    auto* const field = dropping.child<QLineEdit>("stateReason");
    field->setFocus();
    QApplication::clipboard()->setText(QStringLiteral("https://example.org/otro"));
    dropping.paste();
    CHECK(field->text() == QStringLiteral("https://example.org/otro"));
    CHECK(dropping.workspace().all<Evidence>().size() == 4);
    field->clear();
    dropping.tree()->setFocus();
    QApplication::clipboard()->clear();
    dropping.paste();
    CHECK(dropping.says(QStringLiteral(
        "No hay nada que pegar. Copie primero un archivo, un DOI, un enlace o unas referencias.")));
    dropping.select(dropping.workspace().all<Theme>()[0].id.text());
    QApplication::clipboard()->setText(QStringLiteral("10.1000/183"));
    dropping.paste();
    CHECK(dropping.notice().startsWith(QStringLiteral("La evidencia va en una subpregunta, no en un tema.")));
}

TEST_CASE("What is pasted right after something came in is one more record, and no text for its title")
{
    Dropping dropping;
    Evidence there;
    there.title = QStringLiteral("[EJEMPLO] Otra");
    store::addEvidence(dropping.workspace(), there, {});
    dropping.key(Qt::Key_2, Qt::ControlModifier);
    dropping.child<QTableView>("evidenceTable")->setFocus();
    auto* const title = dropping.child<EvidenceForm>()->findChild<QPlainTextEdit*>(QStringLiteral("title"));
    const auto isAdded = [&](const QString& name) {
        dropping.paste();
        CHECK(dropping.says(QStringLiteral("Se agregó «%1».").arg(name)));
        CHECK(QApplication::focusWidget() == title);
        CHECK(title->toPlainText() == name);
    };
    QApplication::clipboard()->setText(QStringLiteral("10.1000/182"));
    isAdded(QStringLiteral("10.1000/182"));
    QApplication::clipboard()->setText(QStringLiteral("https://doi.org/10.1000/183"));
    isAdded(QStringLiteral("10.1000/183"));
    QApplication::clipboard()->setText(QStringLiteral("https://example.org/informe"));
    isAdded(QStringLiteral("https://example.org/informe"));
    dropping.copy({dropping.file("a.pdf", coffeePdf())});
    isAdded(coffee);
    QApplication::clipboard()->setText(QStringLiteral("10.1000/184"));
    isAdded(QStringLiteral("10.1000/184"));
    QApplication::clipboard()->setText(
        QStringLiteral("@article{a,\n title = {[EJEMPLO] Café y género},\n year = {2020}\n}\n"));
    dropping.paste();
    CHECK(dropping.says(QStringLiteral("Se agregó «[EJEMPLO] Café y género».")));
    CHECK(dropping.workspace().all<Evidence>().size() == 7);
    CHECK(dropping.workspace().where(&Evidence::title, QStringLiteral("10.1000/182")).size() == 1);

    // Words are text, and so is an address within words. A file never is.
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() == title; }));
    QApplication::clipboard()->setText(QStringLiteral("[EJEMPLO] Cacao: véase"));
    dropping.paste();
    CHECK(title->toPlainText() == QStringLiteral("[EJEMPLO] Cacao: véase"));
    QApplication::clipboard()->setText(QStringLiteral("https://example.org/otro"));
    dropping.paste();
    CHECK(title->toPlainText() == QStringLiteral("[EJEMPLO] Cacao: véasehttps://example.org/otro"));
    CHECK(dropping.workspace().all<Evidence>().size() == 7);
    dropping.copy({dropping.file("b.txt", "otro")});
    isAdded(QStringLiteral("B"));
}

TEST_CASE("A list of references dropped on a sub-question is imported and linked to it")
{
    Dropping dropping;
    const SubQuestion sub = dropping.subQuestion(0);
    enterWhenReady("import");
    dropping.dropOnRow(sub.id.text(),
                       {dropping.file("lista.bib", "@book{a, title = {[EJEMPLO] Uno}, year = {2019}}\n"
                                                   "@book{b, title = {[EJEMPLO] Dos}, year = {2019}}\n")});
    CHECK(dropping.says(QStringLiteral("Se importaron 2 evidencias.")));
    CHECK(dropping.workspace().where(&Link::subquestion, sub.id).size() == 2);
    CHECK(dropping.currentPage() == QStringLiteral("agenda"));
    dropping.window().activateWindow();
    dropping.workspace().undo();
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
}

TEST_CASE("In the library files go to the row or the record they are dropped on, else they are new")
{
    Dropping dropping;
    Evidence record;
    record.title = QStringLiteral("[EJEMPLO] Ñame");
    const Id<Evidence> there = store::addEvidence(dropping.workspace(), record);
    dropping.key(Qt::Key_2, Qt::ControlModifier);
    auto* const table = dropping.child<QTableView>("evidenceTable");
    const QString pdf = dropping.file("a.pdf", coffeePdf());
    CHECK(dropFilesOn(*table->viewport(), table->visualRect(table->model()->index(0, 0)).center(), {pdf}));
    CHECK(dropping.says(QStringLiteral("Se adjuntó «a.pdf».")));
    CHECK(dropping.workspace().where(&Attachment::evidence, there).size() == 1);
    auto* const title = dropping.child<EvidenceForm>()->findChild<QPlainTextEdit*>(QStringLiteral("title"));
    CHECK(dropFilesOn(*dropping.child<QStackedWidget>("detailStack"), {10, 10},
                      {dropping.file("b.txt", "otro")}));
    CHECK(dropping.says(QStringLiteral("Se adjuntó «b.txt».")));
    CHECK(title->toPlainText() == record.title);
    CHECK(dropFilesOn(*table->viewport(), {40, table->viewport()->height() - 5}, {pdf}));
    CHECK(dropping.says(QStringLiteral("Ya está: sin vincular. Es «[EJEMPLO] Ñame».")));
    CHECK(dropFilesOn(*table->viewport(), {40, table->viewport()->height() - 5},
                      {dropping.file("c.txt", "más")}));
    CHECK(dropping.says(QStringLiteral("Se agregó «C».")));
    CHECK(table->selectionModel()->selectedRows().size() == 1);
    CHECK(dropping.workspace().all<Evidence>().size() == 2);
    table->setFocus();
    dropping.copy({dropping.file("d.txt", "todavía más")});
    dropping.paste();
    CHECK(dropping.says(QStringLiteral("Se agregó «D».")));
    CHECK(table->selectionModel()->selectedRows().size() == 1);
}

TEST_CASE("Who only reads is told why nothing came in")
{
    Dropping dropping(true);
    const qint64 steps = dropping.steps();
    dropping.dropOnRow(dropping.subQuestion(0).id.text(), {dropping.file("a.pdf", coffeePdf())});
    CHECK(dropping.says(QStringLiteral("No se agregó nada: la agenda está abierta solo para leer.")));
    CHECK(dropping.steps() == steps);
    CHECK(dropping.workspace().all<Evidence>().isEmpty());
    CHECK_FALSE(dropping.action(QStringLiteral("Pegar como evidencia")));
}

TEST_CASE("A cancelled drop leaves nothing behind")
{
    Dropping dropping;
    const QString big = dropping.path("grande.pdf");
    QFile file(big);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(200LL * 1024 * 1024));
    file.close();
    const QString before = sample::dump(dropping.workspace());
    auto* const cancel = dropping.child<QPushButton>("cancelTask");
    REQUIRE(cancel);
    dropping.dropOnRow(dropping.subQuestion(0).id.text(), {dropping.file("a.pdf", coffeePdf()), big});
    REQUIRE(QTest::qWaitFor([&] { return cancel->isVisible(); }, 30'000));
    QTest::mouseClick(cancel, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !cancel->isVisible(); }, 30'000));
    CHECK(sample::dump(dropping.workspace()) == before);
    CHECK(dropping.prompts.errors.isEmpty());
}

} // namespace test_dropandgo
