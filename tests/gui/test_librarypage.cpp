// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"
#include "gui/library/librarypage.h"

#include "db/connection.h"
#include "db/query.h"
#include "domain/labels.h"
#include "domain/pagenumbers.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/expander.h"
#include "gui/findings/findingdialog.h"
#include "gui/library/newevidencedialog.h"
#include "gui/library/textfield.h"
#include "gui/models/librarymodel.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "scriptedprompts.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/library.h"
#include "store/views.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_librarypage
{

const QByteArray smallPdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj<</Title([EJEMPLO])>>endobj\n%%EOF\n";

const QByteArray smallTable = "[EJEMPLO];1\n";

/// The offscreen window system gives the window nothing back when a dialog closes.
void activate(QWidget& window)
{
    QApplication::setActiveWindow(&window);
}

void type(const QString& text)
{
    for (const QChar letter : text)
        QTest::keyClicks(QApplication::focusWidget(), letter);
}
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// The page over a workspace in a file, with three sub-questions and two evidences.
struct Opened {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("a.agenda"));
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::create(path, sample::author(), sample::clock());
    sample::Ids ids = sample::fill(*workspace);
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{dir.filePath(QStringLiteral("s.ini"))};
    Id<Evidence> first;
    Id<Evidence> second;
    std::unique_ptr<LibraryPage> page;
    QStringList messages;

    explicit Opened(bool withEvidence = true)
    {
        if (withEvidence) {
            first = add(QStringLiteral("[EJEMPLO] Café y género"), EvidenceKind::Research);
            second = add(QStringLiteral("[EJEMPLO] Ñame"), EvidenceKind::Evaluation);
        }
        show();
    }
    Id<Evidence> add(const QString& title, EvidenceKind kind)
    {
        Evidence evidence;
        evidence.title = title;
        evidence.kind = kind;
        return store::addEvidence(*workspace, evidence);
    }
    void show()
    {
        page.reset();
        page = std::make_unique<LibraryPage>(Session{*workspace, prompts, tasks, settings});
        QObject::connect(page.get(), &Page::message, page.get(),
                         [this](const QString& text, bool) { messages << text; });
        page->resize(1024, 700);
        page->show();
        activate(*page);
        page->restoreState(settings);
    }
    void openReadOnly()
    {
        page.reset();
        workspace.reset();
        workspace = store::Workspace::open(path, store::Access::Read, sample::author(), sample::clock());
        show();
    }
    template <class W>
    W* find(const char* name) const
    {
        W* const found = page->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    template <class W>
    bool sees(const char* name) const
    {
        const W* const found = page->findChild<W*>(QString::fromLatin1(name));
        return found && found->isVisibleTo(page.get());
    }
    void click(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    TextField* focus(const char* name) const
    {
        auto* const field = find<TextField>(name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        return field;
    }
    void showMoreFields() const { find<Expander>("moreFields")->setOpen(true); }
    void showTab(int tab) const { find<QTabWidget>("evidenceTabs")->setCurrentIndex(tab); }
    void select(const Id<Evidence>& id) const
    {
        REQUIRE(page->reveal({QStringLiteral("evidence"), QStringLiteral("evidence"), id.text(), {}}));
    }
    Evidence now(const Id<Evidence>& id) const { return workspace->require(id); }
    int revisions() const { return store::readCounts(*workspace).revisions; }
    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile made(dir.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        REQUIRE(made.write(bytes) == bytes.size());
        return made.fileName();
    }
    void attach(const QStringList& files)
    {
        showTab(2);
        prompts.answerFiles(files);
        click("attachButton");
        REQUIRE(QTest::qWaitFor([&] { return !tasks.isRunning(); }, 30'000));
    }
    int storedChunks() const
    {
        db::Query query(workspace->connection(), QStringLiteral("SELECT count(*) FROM content_chunk"));
        REQUIRE(query.next());
        return query.value(0).toInt();
    }
};

/// What stands above the record: its number in lists and reports, and its title.
QString heading(const Opened& opened, const Id<Evidence>& id)
{
    return evidenceCode(opened.workspace->require(id).number) + QStringLiteral(" · ") +
           opened.workspace->require(id).title;
}

TEST_CASE("The library shows what there is, sorts and filters it by keys")
{
    Opened opened;
    auto* const table = opened.find<QTableView>("evidenceTable");
    CHECK(table->model()->rowCount() == 2);
    CHECK(opened.find<QLabel>("evidenceCount")->text() == QStringLiteral("2 documentos"));
    opened.find<QLineEdit>("evidenceFilter")->setFocus();
    type(QStringLiteral("cafe genero"));
    CHECK(table->model()->rowCount() == 1);
    CHECK(opened.find<QLabel>("evidenceCount")->text() == QStringLiteral("1 de 2 documentos"));
    press(Qt::Key_Escape);
    CHECK(table->model()->rowCount() == 2);
    type(QStringLiteral("zzz"));
    CHECK(opened.find<QLabel>("emptyText")->text() ==
          QStringLiteral("Nada coincide con «zzz». Pruebe con menos palabras o quite filtros."));
    opened.click("emptyButton");
    CHECK(table->model()->rowCount() == 2);
    opened.find<QComboBox>("kindFilter")->setCurrentIndex(2);
    CHECK(table->model()->rowCount() == 1);
    opened.click("clearFilters");
    table->setFocus();
    press(Qt::Key_Down);
    CHECK(table->currentIndex().row() == 1);
}

TEST_CASE("An empty library says what to do first")
{
    Opened opened(false);
    CHECK(opened.find<QLabel>("emptyText")->text().startsWith(QStringLiteral("Aún no hay evidencias.")));
    CHECK(opened.find<QPushButton>("emptyButton")->text() == QStringLiteral("Nueva evidencia"));
}

TEST_CASE("A new evidence is added by keyboard and linked by typing, in one step")
{
    Opened opened(false);
    const int before = opened.revisions();
    whenAsked([&](QDialog& dialog) {
        REQUIRE(qobject_cast<NewEvidenceDialog*>(&dialog));
        press(Qt::Key_Return); // without a title nothing is added
        CHECK(dialog.isVisible());
        CHECK(dialog.findChild<QLabel*>(QStringLiteral("problem"))
                  ->text()
                  .startsWith(QStringLiteral("Falta el título.")));
        type(QStringLiteral("[EJEMPLO] Evaluation of the premium"));
        press(Qt::Key_Tab);
        press(Qt::Key_Down);
        press(Qt::Key_Space); // «Evaluación»
        press(Qt::Key_Tab);
        type(QStringLiteral("Perez, Ana"));
        press(Qt::Key_Tab);
        type(QStringLiteral("3/2021"));
        CHECK(dialog.findChild<QLabel*>(QStringLiteral("understood"))->text() ==
              QStringLiteral("Se entiende: mar 2021"));
        press(Qt::Key_Tab);
        whenAsked([](QDialog&) {
            type(QStringLiteral("1.1.2"));
            press(Qt::Key_Return);
        });
        press(Qt::Key_Space);
        activate(dialog);
        CHECK(dialog.findChild<QLabel*>(QStringLiteral("linked"))->text() == QStringLiteral("1.1.2"));
        QTest::keyClick(dialog.findChild<QLineEdit*>(QStringLiteral("title")), Qt::Key_Return);
    });
    QTest::keyClick(opened.page.get(), Qt::Key_N, Qt::ControlModifier);
    REQUIRE(opened.revisions() == before + 1);
    const QList<Evidence> all = opened.workspace->all<Evidence>();
    REQUIRE(all.size() == 1);
    CHECK(all[0].title == QStringLiteral("[EJEMPLO] Evaluation of the premium"));
    CHECK(all[0].kind == EvidenceKind::Evaluation);
    CHECK(namesToText(all[0].authors) == QStringLiteral("Perez, Ana"));
    CHECK(all[0].issued == QStringLiteral("2021-03"));
    CHECK(store::subQuestionsOf(*opened.workspace, all[0].id).size() == 1);
    CHECK(opened.messages.contains(QStringLiteral("Se agregó «[EJEMPLO] Evaluation of the premium».")));
    opened.workspace->undo();
    CHECK(opened.find<QTableView>("evidenceTable")->model()->rowCount() == 0);
}

TEST_CASE("A field is saved when the person is done with it, as one step that can be taken back")
{
    Opened opened;
    opened.select(opened.first);
    const int before = opened.revisions();
    opened.focus("title");
    type(QStringLiteral("[EJEMPLO] Otro"));
    CHECK(opened.revisions() == before);
    press(Qt::Key_Return);
    CHECK(opened.revisions() == before + 1);
    CHECK(opened.now(opened.first).title == QStringLiteral("[EJEMPLO] Otro"));
    CHECK(opened.workspace->nextUndo()->label ==
          QStringLiteral("Editar título de «[EJEMPLO] Café y género»"));
    opened.workspace->undo();
    CHECK(opened.find<TextField>("title")->value() == QStringLiteral("[EJEMPLO] Café y género"));

    opened.focus("abstract");
    type(QStringLiteral("Una"));
    press(Qt::Key_Return);
    type(QStringLiteral("dos"));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.now(opened.first).abstract == QStringLiteral("Una\ndos"));
    opened.focus("institution");
    type(QStringLiteral("CLAC"));
    opened.find<QTableView>("evidenceTable")->setFocus();
    CHECK(opened.now(opened.first).institution == QStringLiteral("CLAC"));
    opened.focus("donor");
    type(QStringLiteral("nadie"));
    press(Qt::Key_Escape);
    opened.page->commitPending();
    CHECK(opened.now(opened.first).donor.isEmpty());
    opened.focus("project");
    type(QStringLiteral("P1"));
    opened.page->commitPending();
    CHECK(opened.now(opened.first).project == QStringLiteral("P1"));
}

TEST_CASE("Fields that nobody changed are never written")
{
    Opened opened;
    Evidence odd = opened.now(opened.first);
    odd.abstract = QStringLiteral("con\u00A0espacio\u2028y línea");
    odd.issued = QStringLiteral("2021-03");
    odd.doi = QStringLiteral("no es DOI");
    Name name;
    name.family = QStringLiteral("Cruz");
    name.given = QStringLiteral("Inés");
    name.nonDroppingParticle = QStringLiteral("de la");
    odd.authors = {name};
    // As an older file may have it: today it would be refused.
    opened.workspace->run({QStringLiteral("prueba"), {}},
                          [&](store::Writer& writer) { writer.putAsItWas(odd); });
    const int before = opened.revisions();
    opened.select(opened.second);
    opened.select(opened.first);
    for (const char* field : {"abstract", "issued", "doi", "authors", "title", "language"})
        opened.focus(field);
    opened.page->commitPending();
    CHECK(opened.revisions() == before);
    CHECK(opened.now(opened.first) == odd);
    // A second author leaves the parts of the first alone.
    auto* const authors = opened.find<TextField>("authors");
    authors->setFocus();
    press(Qt::Key_End, Qt::ControlModifier);
    press(Qt::Key_Return);
    type(QStringLiteral("CLAC"));
    odd.doi.clear();
    opened.workspace->run({QStringLiteral("prueba"), {}}, [&](store::Writer& writer) { writer.put(odd); });
    opened.page->commitPending();
    REQUIRE(opened.now(opened.first).authors.size() == 2);
    CHECK(opened.now(opened.first).authors[0] == name);
}

TEST_CASE("A date that is none stays in its field with the reason, and is told when one leaves")
{
    Opened opened;
    opened.select(opened.first);
    opened.focus("issued");
    type(QStringLiteral("31/2/2021"));
    press(Qt::Key_Return);
    CHECK(opened.find<TextField>("issued")->value() == QStringLiteral("31/2/2021"));
    CHECK(opened.find<QLabel>("issuedProblem")->isVisibleTo(opened.page.get()));
    CHECK(opened.now(opened.first).issued.isEmpty());
    opened.prompts.expectError();
    opened.select(opened.second);
    REQUIRE(opened.prompts.errors.size() == 1);
    CHECK(opened.prompts.errors[0].contains(QStringLiteral("31/2/2021")));
    opened.select(opened.first);
    opened.focus("issued");
    type(QStringLiteral("9/3/2021"));
    CHECK(opened.find<QLabel>("issuedUnderstood")->text() == QStringLiteral("Se entiende: 9 mar 2021"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).issued == QStringLiteral("2021-03-09"));
}

TEST_CASE("Kind, study and guessed fields are edited in place")
{
    Opened opened;
    Evidence guessed = opened.now(opened.first);
    guessed.unconfirmed = QStringList{QStringLiteral("title"), QStringLiteral("language")};
    opened.workspace->run({QStringLiteral("prueba"), {}},
                          [&](store::Writer& writer) { writer.put(guessed); });
    opened.select(opened.first);
    auto* const other = opened.find<QRadioButton>("kind_other");
    QTest::mouseClick(other, Qt::LeftButton, {}, QPoint(8, other->height() / 2));
    CHECK(opened.now(opened.first).kind == EvidenceKind::Other);

    opened.click("titleConfirm");
    CHECK(opened.now(opened.first).unconfirmed == QStringList{QStringLiteral("language")});
    CHECK_FALSE(opened.sees<QPushButton>("titleConfirm"));
    opened.focus("language");
    type(QStringLiteral("es"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).unconfirmed.isEmpty());

    const int before = opened.revisions();
    auto* const study = opened.find<QComboBox>("study");
    study->setFocus();
    type(QStringLiteral("Estudio A"));
    press(Qt::Key_Return);
    CHECK(opened.revisions() == before + 1);
    REQUIRE(opened.workspace->all<Study>().size() == 1);
    CHECK(opened.now(opened.first).study == opened.workspace->all<Study>()[0].id);
    opened.select(opened.second);
    study->setFocus();
    type(QStringLiteral("estudio a"));
    press(Qt::Key_Return);
    CHECK(opened.workspace->all<Study>().size() == 1);
    CHECK(opened.now(opened.second).study == opened.now(opened.first).study);
}

TEST_CASE("Three sub-questions are linked by typing in one step")
{
    Opened opened;
    opened.select(opened.first);
    opened.find<QTableView>("evidenceTable")->setFocus();
    const int before = opened.revisions();
    whenAsked([](QDialog& dialog) {
        REQUIRE(qobject_cast<PickDialog*>(&dialog));
        for (const char* code : {"1.1.1", "1.1.2", "1.2.1"}) {
            type(QString::fromLatin1(code));
            press(Qt::Key_Down);
            press(Qt::Key_Space);
        }
        press(Qt::Key_Return);
    });
    press(Qt::Key_L, Qt::ControlModifier);
    activate(*opened.page);
    CHECK(opened.revisions() == before + 1);
    CHECK(store::subQuestionsOf(*opened.workspace, opened.first).size() == 3);
    CHECK(opened.find<QTreeWidget>("linksTree")->topLevelItemCount() == 3);
    CHECK(opened.find<QTabWidget>("evidenceTabs")->tabText(1) == QStringLiteral("Vínculos (3)"));
    CHECK(opened.messages.last() == QStringLiteral("Se vinculó a 3 subpreguntas."));
    opened.find<QTreeWidget>("linksTree")->setFocus();
    press(Qt::Key_Delete);
    CHECK(store::subQuestionsOf(*opened.workspace, opened.first).size() == 2);
    opened.workspace->undo();
    opened.workspace->undo();
    CHECK(store::subQuestionsOf(*opened.workspace, opened.first).isEmpty());
}

TEST_CASE("A finding is added with page and direction, edited, shown and removed")
{
    Opened opened;
    opened.select(opened.first);
    store::link(*opened.workspace, opened.first, {opened.ids.s111});
    opened.showTab(1);
    whenAsked([](QDialog& dialog) {
        REQUIRE(qobject_cast<FindingDialog*>(&dialog));
        auto* const statement = dialog.findChild<QPlainTextEdit*>(QStringLiteral("statement"));
        REQUIRE(statement);
        QTest::keyClicks(statement, QStringLiteral("Sube el ingreso"));
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("printedPage")), QStringLiteral("34"));
        dialog.accept();
    });
    opened.click("addFindingButton");
    activate(*opened.page);
    const auto links = store::subQuestionsOf(*opened.workspace, opened.first);
    REQUIRE(links[0].findings.size() == 1);
    CHECK(links[0].findings[0].printedPage == QStringLiteral("34"));
    auto* const tree = opened.find<QTreeWidget>("linksTree");
    CHECK(tree->currentItem()->text(0) == QStringLiteral("Respalda — Sube el ingreso"));
    CHECK(tree->currentItem()->text(1) == QStringLiteral("p. 34"));
    whenAsked([](QDialog& dialog) {
        QTest::keyClicks(dialog.findChild<QPlainTextEdit*>(QStringLiteral("statement")),
                         QStringLiteral("No: "));
        dialog.accept();
    });
    tree->setFocus();
    press(Qt::Key_F2);
    activate(*opened.page);
    CHECK(tree->currentItem()->text(0).contains(QStringLiteral("No: ")));
    press(Qt::Key_Delete);
    CHECK(store::subQuestionsOf(*opened.workspace, opened.first)[0].findings.isEmpty());

    opened.focus("part");
    type(QStringLiteral("la segunda"));
    press(Qt::Key_Return);
    CHECK(store::subQuestionsOf(*opened.workspace, opened.first)[0].link.part ==
          QStringLiteral("la segunda"));
}

TEST_CASE("A file is attached in the background, and the same content twice is refused")
{
    Opened opened;
    opened.select(opened.first);
    const QString pdf = opened.file(QStringLiteral("informe.pdf"), smallPdf);
    opened.attach({pdf, opened.file(QStringLiteral("anexo.csv"), "a;b\n1;2\n")});
    CHECK(opened.workspace->all<Attachment>().size() == 2);
    CHECK(opened.find<QTreeWidget>("filesList")->topLevelItem(0)->text(0) ==
          QStringLiteral("informe.pdf\nPDF · %1 bytes · Documento principal").arg(smallPdf.size()));
    CHECK(opened.messages.last() == QStringLiteral("Se adjuntó «anexo.csv»."));
    opened.attach({pdf});
    CHECK(opened.workspace->all<Attachment>().size() == 2);
    CHECK(opened.messages.last() ==
          QStringLiteral("«informe.pdf» ya está en esta evidencia. No se adjuntó otra vez."));

    opened.select(opened.second);
    opened.attach({pdf});
    CHECK(opened.workspace->all<Attachment>().size() == 3);
    CHECK(opened.messages.last().contains(QStringLiteral("ya está también en «[EJEMPLO] Café y género»")));

    opened.find<QTreeWidget>("filesList")->setFocus();
    press(Qt::Key_Delete);
    CHECK(opened.workspace->all<Attachment>().size() == 2);
    opened.workspace->undo();
    CHECK(opened.workspace->all<Attachment>().size() == 3);
}

TEST_CASE("Whether the pages of a file are numbered is said, changed and taken back among its files")
{
    Opened opened;
    opened.select(opened.first);
    opened.attach({opened.file(QStringLiteral("informe.pdf"), smallPdf)});
    opened.find<QTabWidget>("evidenceTabs")->setCurrentIndex(2);
    activate(*opened.page);
    auto* const numbering = opened.find<QComboBox>("pageLabels");
    auto* const offset = opened.find<QSpinBox>("pageOffset");
    auto* const meaning = opened.find<QLabel>("offsetMeaning");
    const auto stored = [&] { return opened.workspace->all<Attachment>().first(); };
    CHECK(numbering->currentText() == QStringLiteral("Sin numerar"));
    CHECK_FALSE(offset->isEnabled());
    CHECK(meaning->text().startsWith(QStringLiteral("Nadie ha dicho qué números llevan impresos")));

    numbering->setFocus();
    press(Qt::Key_Down);
    CHECK(stored().pageNumbers == PageNumbers::Known);
    CHECK(printedPage(stored(), 3) == QStringLiteral("3"));
    REQUIRE(offset->isEnabled());
    CHECK(meaning->text() == QStringLiteral("La página impresa 1 es la página 1 del archivo."));
    offset->setFocus();
    offset->selectAll();
    type(QStringLiteral("7"));
    press(Qt::Key_Return);
    CHECK(printedPage(stored(), 41) == QStringLiteral("34"));
    numbering->setFocus();
    press(Qt::Key_Down);
    CHECK(printedPage(stored(), 7) == QStringLiteral("vii"));

    numbering->setFocus();
    press(Qt::Key_Home);
    CHECK_FALSE(isNumbered(stored()));
    CHECK(offset->value() == 0);
    opened.workspace->undo();
    CHECK(printedPage(stored(), 41) == QStringLiteral("34"));
    CHECK(numbering->currentIndex() == 2);
}

TEST_CASE("A cancelled attaching leaves nothing behind")
{
    Opened opened;
    opened.select(opened.first);
    QFile big(opened.dir.filePath(QStringLiteral("grande.pdf")));
    REQUIRE(big.open(QIODevice::WriteOnly));
    REQUIRE(big.resize(200LL * 1024 * 1024));
    big.close();
    QObject::connect(&opened.tasks, &TaskRunner::progressed, opened.page.get(),
                     [&] { opened.tasks.requestCancel(); });
    const int before = opened.revisions();
    opened.attach({big.fileName()});
    CHECK(opened.workspace->all<Attachment>().isEmpty());
    CHECK(opened.revisions() == before);
    CHECK(opened.storedChunks() == 0);
    CHECK(opened.prompts.errors.isEmpty());
}

TEST_CASE("What is not an ordinary file is refused with a sentence")
{
    Opened opened;
    opened.select(opened.first);
    const QString link = opened.dir.filePath(QStringLiteral("enlace.pdf"));
    REQUIRE(QFile::link(opened.file(QStringLiteral("x.pdf"), smallPdf), link));
    opened.prompts.expectError(3);
    opened.attach({link, opened.dir.path(), opened.dir.filePath(QStringLiteral("no está.pdf"))});
    CHECK(opened.prompts.errors.size() == 3);
    CHECK(opened.workspace->all<Attachment>().isEmpty());
}

TEST_CASE("An attached document that is no PDF opens, after a question, as a private read-only copy and is "
          "saved as it came")
{
    Opened opened;
    opened.select(opened.first);
    opened.attach({opened.file(QStringLiteral("datos.csv"), smallTable)});
    opened.prompts.answerChoice(0);
    opened.click("openFileButton");
    REQUIRE(opened.prompts.opened.size() == 1);
    const QString copy = opened.prompts.opened[0];
    CHECK(copy.endsWith(QStringLiteral("/datos.csv")));
    CHECK_FALSE((QFile::permissions(copy) & (QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther)));
    QFile opening(copy);
    REQUIRE(opening.open(QIODevice::ReadOnly));
    CHECK(opening.readAll() == smallTable);

    const QString target = opened.dir.filePath(QStringLiteral("copia.csv"));
    opened.prompts.answerSave(target);
    opened.click("saveCopyButton");
    QFile saved(target);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == smallTable);
    opened.page.reset();
    CHECK_FALSE(QFile::exists(copy));
}

TEST_CASE("What could be a program is never opened, only saved as a copy")
{
    Opened opened;
    opened.select(opened.first);
    const char* const name = GENERATE("informe.pdf.desktop", "x.exe", "x.sh", "x.html", "x.csv");
    opened.attach({opened.file(QString::fromLatin1(name), "\x7f"
                                                          "ELF\x02\x01\x01 x")});
    auto* const list = opened.find<QTreeWidget>("filesList");
    list->setFocus();
    opened.prompts.expectError();
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {},
                       list->visualItemRect(list->topLevelItem(0)).center());
    press(Qt::Key_Return);
    CHECK(opened.prompts.opened.isEmpty());
    CHECK(opened.prompts.errors.size() >= 1);
    CHECK(opened.find<QPushButton>("saveCopyButton")->isEnabled());
}

TEST_CASE("Removing goes to the trash and comes back, and the selection stays near")
{
    Opened opened;
    opened.select(opened.first);
    opened.find<QTableView>("evidenceTable")->setFocus();
    press(Qt::Key_Delete);
    CHECK(opened.workspace->all<Evidence>().size() == 1);
    CHECK(opened.messages.last() == QStringLiteral("Se quitó «[EJEMPLO] Café y género»."));
    CHECK(opened.find<QLabel>("evidenceHeading")->text() == heading(opened, opened.second));
    opened.workspace->undo();
    CHECK(opened.find<QTableView>("evidenceTable")->model()->rowCount() == 2);
    CHECK(opened.find<QLabel>("evidenceHeading")->text() == heading(opened, opened.first));
    CHECK(opened.find<QTableView>("evidenceTable")->selectionModel()->selectedRows().size() == 1);
}

TEST_CASE("The list goes along with the row that was edited, wherever it is sorted to")
{
    Opened opened;
    for (int i = 0; i < 60; ++i)
        opened.add(QStringLiteral("[EJEMPLO] M %1").arg(i, 2, 10, QLatin1Char('0')), EvidenceKind::Other);
    auto* const table = opened.find<QTableView>("evidenceTable");
    opened.select(opened.first);
    REQUIRE(table->currentIndex().row() == 0);
    opened.focus("title");
    type(QStringLiteral("[EJEMPLO] Zafra"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).title == QStringLiteral("[EJEMPLO] Zafra"));
    CHECK(table->currentIndex().row() == 61);
    CHECK(table->selectionModel()->isRowSelected(61));
    CHECK(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
    CHECK(opened.find<QLabel>("evidenceHeading")->text() == heading(opened, opened.first));
    opened.workspace->undo();
    CHECK(table->currentIndex().row() == 0);
    CHECK(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
}

TEST_CASE("Columns are chosen in the menu of the heading, stay as chosen, and come back with the window")
{
    Opened opened;
    auto* table = opened.find<QTableView>("evidenceTable");
    auto* menu = opened.find<QMenu>("columnsMenu");
    const auto shown = [&] {
        QStringList names;
        for (int column = 0; column < LibraryModel::ColumnCount; ++column) {
            if (!table->isColumnHidden(column))
                names << table->model()->headerData(column, Qt::Horizontal).toString();
        }
        return names;
    };
    const auto choose = [&](const QString& name) {
        QWidget* const heading = table->horizontalHeader()->viewport();
        QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 5}, heading->mapToGlobal(QPoint(20, 5)));
        QApplication::sendEvent(heading, &event);
        REQUIRE(QTest::qWaitFor([&] { return menu->isVisible(); }));
        for (QAction* const each : menu->actions()) {
            if (QString(each->text()).remove(u'&') == name)
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
        }
        REQUIRE(QTest::qWaitFor([&] { return !menu->isVisible(); }));
    };
    const QStringList before = shown();
    REQUIRE(before.contains(QStringLiteral("Tipo")));
    REQUIRE_FALSE(before.contains(QStringLiteral("Hallazgos")));
    CHECK(opened.page->actions().contains(menu->menuAction()));
    choose(QStringLiteral("Tipo"));
    choose(QStringLiteral("Hallazgos"));
    QStringList chosen = before;
    chosen.removeAll(QStringLiteral("Tipo"));
    CHECK_FALSE(shown().contains(QStringLiteral("Tipo")));
    CHECK(shown().contains(QStringLiteral("Hallazgos")));
    const QStringList now = shown();
    // Neither what the list holds nor how wide it is changes that.
    for (int i = 0; i < 60; ++i)
        opened.add(QStringLiteral("[EJEMPLO] M %1").arg(i), EvidenceKind::Other);
    CHECK(shown() == now);
    opened.page->resize(640, 600);
    CHECK(shown() == now);
    opened.page->resize(1600, 700);
    CHECK(shown() == now);
    opened.page->saveState(opened.settings);
    opened.show();
    table = opened.find<QTableView>("evidenceTable");
    menu = opened.find<QMenu>("columnsMenu");
    CHECK(shown() == now);
    choose(QStringLiteral("Solo las que caben"));
    CHECK(shown() == before);
}

TEST_CASE("Which columns are there does not hang on how many rows there are")
{
    Opened opened;
    auto* const table = opened.find<QTableView>("evidenceTable");
    const auto hidden = [&] {
        QList<bool> list;
        for (int column = 0; column < LibraryModel::ColumnCount; ++column)
            list << table->isColumnHidden(column);
        return list;
    };
    for (const int width : {900, 1024, 1100, 1180, 1240, 1300, 1400}) {
        CAPTURE(width);
        opened.page->resize(width, 700);
        QLineEdit* const filter = opened.find<QLineEdit>("evidenceFilter");
        filter->setText(QStringLiteral("Ñame"));
        const QList<bool> few = hidden();
        filter->clear();
        for (int i = table->model()->rowCount(); i < 60; ++i)
            opened.add(QStringLiteral("[EJEMPLO] M %1").arg(i), EvidenceKind::Other);
        QApplication::processEvents();
        CHECK(hidden() == few);
    }
}

TEST_CASE("The language of a document is read and typed in words")
{
    Opened opened;
    Evidence evidence = opened.now(opened.first);
    evidence.language = QStringLiteral("es-MX");
    store::save(*opened.workspace, QStringLiteral("x"), evidence);
    opened.select(opened.first);
    CHECK(opened.find<TextField>("language")->value() == QStringLiteral("español"));
    opened.focus("title");
    type(QStringLiteral("Otro nombre"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).language == QStringLiteral("es-MX"));
    opened.focus("language");
    type(QStringLiteral("Ingles"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).language == QStringLiteral("en"));
    CHECK(opened.find<TextField>("language")->value() == QStringLiteral("inglés"));
}

TEST_CASE("A change from elsewhere keeps the selection and the field that is being edited")
{
    Opened opened;
    opened.select(opened.second);
    opened.focus("title");
    type(QStringLiteral("a medias"));
    opened.add(QStringLiteral("[EJEMPLO] Abierta después"), EvidenceKind::Other);
    Evidence changed = opened.now(opened.second);
    changed.language = QStringLiteral("pt");
    opened.workspace->run({QStringLiteral("prueba"), {}},
                          [&](store::Writer& writer) { writer.put(changed); });
    CHECK(opened.find<TextField>("title")->value() == QStringLiteral("a medias"));
    CHECK(opened.find<TextField>("title")->hasFocus());
    CHECK(opened.find<TextField>("language")->value() == QStringLiteral("portugués"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.second).title == QStringLiteral("a medias"));
    CHECK(opened.now(opened.second).language == QStringLiteral("pt"));
}

TEST_CASE("Links open through the prompts, odd ones stay text")
{
    Opened opened;
    Evidence linked = opened.now(opened.first);
    linked.doi = QStringLiteral("10.1000/182");
    linked.url = QStringLiteral("javascript:alert(1)");
    // As an older file may have it: today it would be refused.
    opened.workspace->run({QStringLiteral("prueba"), {}},
                          [&](store::Writer& writer) { writer.putAsItWas(linked); });
    opened.select(opened.first);
    opened.click("doiOpen");
    CHECK(opened.prompts.opened == QStringList{QStringLiteral("https://doi.org/10.1000/182")});
    CHECK_FALSE(opened.sees<QPushButton>("urlOpen"));
    CHECK(opened.find<TextField>("url")->value() == QStringLiteral("javascript:alert(1)"));
}

TEST_CASE("A DOI and an address are kept in their plain form, and what is none is refused beside its field")
{
    Opened opened;
    opened.select(opened.first);
    opened.focus("doi");
    type(QStringLiteral("https://doi.org/10.1000/182"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).doi == QStringLiteral("10.1000/182"));
    CHECK(opened.find<TextField>("doi")->value() == QStringLiteral("10.1000/182"));
    opened.focus("url");
    type(QStringLiteral("www.example.org"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).url == QStringLiteral("https://www.example.org"));
    opened.focus("url");
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("javascript:alert(1)"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).url == QStringLiteral("https://www.example.org"));
    CHECK(
        opened.find<QLabel>("urlProblem")->text().contains(QStringLiteral("no es una dirección de la web")));
}

TEST_CASE("In a read-only workspace nothing that edits is there")
{
    Opened opened;
    store::link(*opened.workspace, opened.first, {opened.ids.s111});
    opened.select(opened.first);
    opened.attach({opened.file(QStringLiteral("informe.pdf"), smallPdf)});
    opened.openReadOnly();
    opened.select(opened.first);
    for (const char* name : {"newEvidenceButton", "removeEvidenceButton"})
        CHECK_FALSE(opened.sees<QPushButton>(name));
    opened.showTab(1);
    for (const char* name : {"linkButton", "addFindingButton", "editFindingButton"})
        CHECK_FALSE(opened.sees<QPushButton>(name));
    CHECK(opened.sees<QPushButton>("goButton"));
    opened.showTab(2);
    CHECK_FALSE(opened.sees<QPushButton>("attachButton"));
    CHECK_FALSE(opened.sees<QWidget>("fileDetails"));
    CHECK(opened.sees<QPushButton>("openFileButton"));
    for (const TextField* field : opened.page->findChildren<TextField*>())
        CHECK(field->isReadOnly());
    CHECK(opened.page->findChildren<QRadioButton*>().isEmpty());
    CHECK_FALSE(opened.page->acceptDrops());
    for (const QAction* action : opened.page->actions())
        CHECK_FALSE(action->text().contains(QStringLiteral("Nueva")));
    opened.find<QTableView>("evidenceTable")->setFocus();
    press(Qt::Key_Delete);
    CHECK(opened.workspace->all<Evidence>().size() == 2);
    CHECK(opened.find<TextField>("title")->value() == QStringLiteral("[EJEMPLO] Café y género"));
}

TEST_CASE("Selection, tab and sorting come back")
{
    Opened opened;
    opened.select(opened.second);
    opened.showTab(2);
    opened.find<QTableView>("evidenceTable")->sortByColumn(LibraryModel::Kind, Qt::DescendingOrder);
    opened.page->saveState(opened.settings);
    opened.show();
    CHECK(opened.find<QLabel>("evidenceHeading")->text() == heading(opened, opened.second));
    CHECK(opened.find<QTabWidget>("evidenceTabs")->currentIndex() == 2);
    CHECK(opened.find<QTableView>("evidenceTable")->horizontalHeader()->sortIndicatorSection() ==
          LibraryModel::Kind);
    CHECK(opened.find<QTableView>("evidenceTable")->model()->index(0, LibraryModel::Kind).data().toString() ==
          QStringLiteral("Investigación"));
}

TEST_CASE("A row of the links is as high as its lines, however narrow the tab was when it was filled")
{
    Opened opened;
    SubQuestion sub = opened.workspace->require(opened.ids.s121);
    sub.official = QStringLiteral("¿Qué intervenciones contribuyen a lograr la soberanía alimentaria de la "
                                  "membresía y de sus familias?");
    opened.workspace->run({QStringLiteral("Editar"), {}}, [&](store::Writer& writer) { writer.put(sub); });
    Finding finding;
    finding.link = store::link(*opened.workspace, opened.second, {opened.ids.s121})[0];
    finding.statement = sub.official;
    finding.printedPage = QStringLiteral("34");
    store::addFinding(*opened.workspace, finding);
    opened.show();
    QCoreApplication::processEvents();
    opened.find<QLineEdit>("evidenceFilter")->setText(QStringLiteral("ñame"));
    QCoreApplication::processEvents();
    auto* const table = opened.find<QTableView>("evidenceTable");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    auto* const tabs = opened.find<QTabWidget>("evidenceTabs");
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
    QCoreApplication::processEvents();
    auto* const tree = opened.find<QTreeWidget>("linksTree");
    const QModelIndex row = tree->model()->index(0, 0);
    const int seen = tree->visualRect(row).height();
    tree->doItemsLayout();
    CHECK(seen == tree->visualRect(row).height());
}

TEST_CASE("A finding that was searched for is shown in its evidence")
{
    Opened opened;
    const QList<Id<Link>> links = store::link(*opened.workspace, opened.second, {opened.ids.s121});
    Finding finding;
    finding.link = links[0];
    finding.statement = QStringLiteral("Algo");
    const Id<Finding> id = store::addFinding(*opened.workspace, finding);
    opened.find<QLineEdit>("evidenceFilter")->setText(QStringLiteral("cafe"));
    CHECK(opened.page->reveal(
        {QStringLiteral("evidence"), QStringLiteral("finding"), id.text(), opened.second.text()}));
    CHECK(opened.find<QLabel>("evidenceHeading")->text() == heading(opened, opened.second));
    CHECK(opened.find<QTreeWidget>("linksTree")->currentItem()->text(0).contains(QStringLiteral("Algo")));
    CHECK_FALSE(
        opened.page->reveal({QStringLiteral("agenda"), QStringLiteral("theme"), QStringLiteral("x"), {}}));
}

TEST_CASE("Countries are chosen by typing, saved as you go, and taken back")
{
    Opened opened;
    opened.select(opened.first);
    opened.showMoreFields();
    auto* const line = opened.find<QLineEdit>("countries");
    line->setFocus();
    const int before = opened.revisions();
    type(QStringLiteral("mexi"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).countries == QStringList{QStringLiteral("México")});
    type(QStringLiteral("PE"));
    press(Qt::Key_Return);
    CHECK(opened.now(opened.first).countries ==
          QStringList{QStringLiteral("México"), QStringLiteral("Perú")});
    CHECK(opened.revisions() == before + 2);
    press(Qt::Key_Backspace);
    press(Qt::Key_Delete);
    CHECK(opened.now(opened.first).countries == QStringList{QStringLiteral("México")});
    opened.workspace->undo();
    CHECK(opened.now(opened.first).countries.size() == 2);
    CHECK(opened.page->findChildren<QPushButton*>(QStringLiteral("chip")).size() >= 2);
}

TEST_CASE("The library filters by country, quality, file and life cycle, and remembers it for the file")
{
    Opened opened;
    Evidence evidence = opened.now(opened.first);
    evidence.countries = QStringList{QStringLiteral("Mexico")};
    evidence.lifeCycle = LifeCycle::Planned;
    evidence.institution = QStringLiteral("CLAC");
    store::save(*opened.workspace, QStringLiteral("x"), evidence);
    auto* const table = opened.find<QTableView>("evidenceTable");
    CHECK(opened.find<QLabel>("evidenceCount")->text() ==
          QStringLiteral("2 documentos; cuentan como evidencia: 1"));
    auto* const more = opened.find<QPushButton>("moreFilters");
    CHECK_FALSE(opened.sees<QComboBox>("countryFilter"));
    more->setFocus();
    press(Qt::Key_Space);
    auto* const country = opened.find<QComboBox>("countryFilter");
    REQUIRE(country->isVisible());
    country->setFocus();
    press(Qt::Key_Down);
    CHECK(country->currentText() == QStringLiteral("México"));
    CHECK(table->model()->rowCount() == 1);
    CHECK(opened.find<QLabel>("evidenceCount")->text() == QStringLiteral("1 de 2 documentos"));
    CHECK(more->text() == QStringLiteral("Más filtros (1)"));
    opened.find<QComboBox>("fileFilter")->setFocus();
    press(Qt::Key_Down); // with a file: both at once
    CHECK(table->model()->rowCount() == 0);
    press(Qt::Key_Down);
    CHECK(table->model()->rowCount() == 1);
    CHECK(table->model()
              ->index(0, LibraryModel::Kind)
              .data()
              .toString()
              .endsWith(QStringLiteral("planeada, promesa de CLAC")));

    opened.page->saveState(opened.settings);
    opened.settings.addRecentFile(opened.path);
    opened.show();
    CHECK(opened.find<QTableView>("evidenceTable")->model()->rowCount() == 1);
    CHECK(opened.find<QComboBox>("countryFilter")->currentText() == QStringLiteral("México"));
    opened.click("clearFilters");
    CHECK(opened.find<QTableView>("evidenceTable")->model()->rowCount() == 2);
    CHECK(opened.find<QComboBox>("countryFilter")->currentIndex() == 0);
}

TEST_CASE("«Por completar» shows what is missing in each record, and empties as it is filled in")
{
    Opened opened;
    auto* const table = opened.find<QTableView>("evidenceTable");
    CHECK(table->isColumnHidden(LibraryModel::Missing));
    auto* const incomplete = opened.find<QPushButton>("incompleteFilter");
    CHECK(incomplete->text() == QStringLiteral("Por completar (2)"));
    incomplete->setFocus();
    press(Qt::Key_Space);
    CHECK(table->model()->rowCount() == 2);
    CHECK_FALSE(table->isColumnHidden(LibraryModel::Missing));
    CHECK(table->model()->index(0, LibraryModel::Missing).data().toString() ==
          QStringLiteral("falta año, autoría, archivo o enlace"));
    Evidence evidence = opened.now(opened.first);
    evidence.issued = QStringLiteral("2021");
    evidence.authors = namesFromText(QStringLiteral("Pérez, Ana"));
    evidence.doi = QStringLiteral("10.1000/182");
    store::save(*opened.workspace, QStringLiteral("x"), evidence);
    CHECK(table->model()->rowCount() == 1);
    CHECK(incomplete->text() == QStringLiteral("Por completar (1)"));
    press(Qt::Key_Space);
    CHECK(table->isColumnHidden(LibraryModel::Missing));
}

TEST_CASE("Another document of the same study is chosen by typing, and a circle of versions is refused")
{
    Opened opened;
    opened.select(opened.first);
    opened.showMoreFields();
    const auto pick = [](const char* words) {
        whenAsked([words](QDialog&) {
            type(QString::fromUtf8(words));
            press(Qt::Key_Return);
        });
    };
    pick("name");
    opened.find<QPushButton>("sameStudy")->setFocus();
    press(Qt::Key_Space);
    const Id<Study> study = opened.now(opened.first).study;
    REQUIRE_FALSE(study.isNull());
    CHECK(opened.now(opened.second).study == study);
    CHECK(store::readCounts(*opened.workspace).sources == 1);
    store::derive(*opened.workspace, opened.second, &Evidence::versionOf, opened.first);
    pick("name");
    opened.prompts.expectError();
    activate(*opened.page);
    opened.find<QPushButton>("version_of")->setFocus();
    press(Qt::Key_Space);
    CHECK(opened.prompts.errors.last().contains(QStringLiteral("círculo")));
    CHECK(opened.now(opened.first).versionOf.isNull());
}

} // namespace test_librarypage
