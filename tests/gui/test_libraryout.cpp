// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/libraryout.h"

#include "exchange/library/libraryexport.h"
#include "gui/library/filterbar.h"
#include "gui/noticebar.h"
#include "gui/windowfixture.h"
#include "gui/workarea.h"
#include "store/evidenceedit.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTest>

using namespace agenda;
using namespace agenda::gui;

namespace test_libraryout
{

/// A window at «Evidencias» with three documents; the table has the focus.
class OpenLibrary
{
public:
    explicit OpenLibrary(bool isReadOnly = false)
    {
        const QString file = fixture.starterFile();
        {
            const auto workspace =
                store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
            add(*workspace, "[EJEMPLO] Ají & <miel>", "2019", "Pérez, Ana");
            add(*workspace, "[EJEMPLO] Banano", "2020", "Díaz, Luis");
            add(*workspace, "[EJEMPLO] Café", "2021", "CLAC");
        }
        REQUIRE(fixture.window(isReadOnly).openFile(file));
        REQUIRE(fixture.window().workspace()->isReadOnly() == isReadOnly);
        fixture.child<WorkArea>()->go({QStringLiteral("evidence"), {}, {}, {}});
        QCoreApplication::processEvents();
        table = fixture.child<QTableView>("evidenceTable");
        REQUIRE(table);
        QApplication::setActiveWindow(&fixture.window());
        table->setFocus();
        // Not selectRow(), which asks for the keys that the last case held down.
        table->selectionModel()->setCurrentIndex(
            table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    void exportReferences()
    {
        const QList<QAction*> actions = fixture.child<WorkArea>()->currentPage()->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("&Exportar referencias…");
        });
        REQUIRE(found != actions.end());
        (*found)->trigger();
    }
    QString notice() { return fixture.child<NoticeBar>("messageBar")->text(); }
    bool isTold(const QString& start)
    {
        return QTest::qWaitFor([&] { return notice().startsWith(start); });
    }
    QByteArray content(const char* name)
    {
        QFile file(fixture.path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    WindowFixture fixture;
    QTableView* table;

private:
    static void add(store::Workspace& workspace, const char* title, const char* year, const char* author)
    {
        Evidence evidence;
        evidence.title = QString::fromUtf8(title);
        evidence.issued = QString::fromUtf8(year);
        evidence.authors = {Name::parse(QString::fromUtf8(author))};
        store::addEvidence(workspace, evidence);
    }
};

TEST_CASE("Ctrl+Shift+C copies the reference of the selected document, plain and with italics")
{
    OpenLibrary open(GENERATE(false, true));
    open.fixture.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    CHECK(data->text() == QStringLiteral("Pérez, A. (2019). [EJEMPLO] Ají & <miel>."));
    CHECK(QString::fromUtf8(data->data(QStringLiteral("text/html"))) ==
          QStringLiteral("<p>Pérez, A. (2019). <i>[EJEMPLO] Ají &amp; &lt;miel&gt;</i>.</p>\n"));
    CHECK(open.notice() == QStringLiteral("Se copió la cita: Pérez, A. (2019). [EJEMPLO] Ají & <miel>."));

    SECTION("several rows, in alphabetical order")
    {
        open.fixture.key(Qt::Key_Down);
        open.fixture.key(Qt::Key_Down);
        open.fixture.key(Qt::Key_Up, Qt::ShiftModifier);
        open.fixture.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(QApplication::clipboard()->text() ==
              QStringLiteral("CLAC. (2021). [EJEMPLO] Café.\nDíaz, L. (2020). [EJEMPLO] Banano."));
        CHECK(QString::fromUtf8(QApplication::clipboard()->mimeData()->data(QStringLiteral("text/html"))) ==
              QStringLiteral("<p style=\"margin-left:36pt;text-indent:-36pt\">CLAC. (2021). "
                             "<i>[EJEMPLO] Café</i>.</p>\n"
                             "<p style=\"margin-left:36pt;text-indent:-36pt\">Díaz, L. (2020). <i>[EJEMPLO] "
                             "Banano</i>.</p>\n"));
        CHECK(open.notice() == QStringLiteral("Se copiaron 2 citas."));
        const QAction* const remove = open.fixture.action(QStringLiteral("Quitar evidencia"));
        CHECK((!remove || !remove->isEnabled()));
    }
}

TEST_CASE("The library is exported as an Excel workbook, and the bar says how many and where")
{
    OpenLibrary open(GENERATE(false, true));
    open.fixture.prompts.answerSave(open.fixture.path("lista"));
    open.exportReferences();
    REQUIRE(open.isTold(QStringLiteral("Se exportaron 3 referencias: «") + open.fixture.path("lista.xlsx")));
    CHECK(open.content("lista.xlsx").startsWith("PK"));
    CHECK(open.fixture.prompts.suggestedPath.endsWith(QStringLiteral("/agenda – referencias.xlsx")));
}

TEST_CASE("A filtered library is exported as it is seen or whole, and CSV asks for its separator")
{
    OpenLibrary open;
    auto* const filter = open.fixture.child<QLineEdit>("evidenceFilter");
    filter->setFocus();
    open.fixture.type(QStringLiteral("banano"));
    REQUIRE(open.table->model()->rowCount() == 1);
    open.fixture.prompts.answerSave(open.fixture.path("lista.csv"));

    SECTION("what is seen")
    {
        open.fixture.prompts.answerChoice(0);
        open.fixture.prompts.answerChoice(1);
        open.exportReferences();
        REQUIRE(open.isTold(QStringLiteral("Se exportó 1 referencia")));
        CHECK(open.fixture.prompts.questions.value(0).contains(QStringLiteral("se ven 1 de 3 documentos")));
        CHECK(open.content("lista.csv").startsWith("\xef\xbb\xbf\"Título\",\"Autoría\""));
        CHECK(open.content("lista.csv").contains("Banano"));
        CHECK_FALSE(open.content("lista.csv").contains("Café"));
    }
    SECTION("all")
    {
        open.fixture.prompts.answerChoice(1);
        open.fixture.prompts.answerChoice(0);
        open.exportReferences();
        CHECK(open.fixture.prompts.preselected == 0); // Enter: what Excel in Spanish opens
        REQUIRE(open.isTold(QStringLiteral("Se exportaron 3 referencias")));
        CHECK(open.content("lista.csv").startsWith("\xef\xbb\xbf\"Título\";\"Autoría\""));
    }
    SECTION("no separator, no file")
    {
        open.fixture.prompts.answerChoice(0);
        open.fixture.prompts.answerChoice(std::nullopt);
        open.exportReferences();
        CHECK_FALSE(QFile::exists(open.fixture.path("lista.csv")));
    }
}

TEST_CASE("Of several chosen documents only those are exported, if wanted")
{
    OpenLibrary open;
    open.fixture.key(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(open.table->selectionModel()->selectedRows().size() == 2);
    open.fixture.prompts.answerChoice(0);
    open.fixture.prompts.answerSave(open.fixture.path("elegidas.bib"));
    open.exportReferences();
    REQUIRE(open.isTold(QStringLiteral("Se exportaron 2 referencias")));
    const QByteArray list = open.content("elegidas.bib");
    CHECK(list.contains("Banano"));
    CHECK_FALSE(list.contains("Caf"));
    open.fixture.prompts.answerChoice(1);
    open.fixture.prompts.answerSave(open.fixture.path("todas.bib"));
    open.exportReferences();
    REQUIRE(open.isTold(QStringLiteral("Se exportaron 3 referencias")));
}

TEST_CASE("An export that cannot be written says so, and can be tried again")
{
    OpenLibrary open;
    open.fixture.prompts.answerSave(open.fixture.path("no/hay/lista.bib"));
    open.fixture.prompts.expectError();
    open.exportReferences();
    REQUIRE(QTest::qWaitFor([&] { return !open.fixture.prompts.errors.isEmpty(); }));
    open.fixture.prompts.answerSave(open.fixture.path("lista.bib"));
    open.exportReferences();
    REQUIRE(open.isTold(QStringLiteral("Se exportaron 3 referencias")));
    CHECK(open.content("lista.bib").contains("author = {Pérez, Ana}"));
}

} // namespace test_libraryout
