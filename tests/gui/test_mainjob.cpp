// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main job, played through the real window with keys and clicks: from the printed agenda to the PDF for
// the membership, and back from the PDF's text and the command line.
#include "gui/dialogs.h"
#include "gui/windowfixture.h"

#include "store/history.h"
#include "store/views.h"
#include "store/workspace.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

using namespace agenda;
using namespace agenda::gui;

namespace test_mainjob
{

/// A public record (the program's own library of Fairtrade bibliography has them all), the sub-questions it
/// is linked to, and what a finding on the first of them says.
struct Source {
    const char* title;
    const char* author;
    const char* year;
    const char* codes[2];
    const char* page;
    int direction; ///< place in the list of the dialog
};

const Source sources[]{
    {"How does fair trade affect farmers' food security? A review of empirical studies",
     "Sirdey, Ninon",
     "2019",
     {"1.6.1", nullptr},
     "104",
     0},
    {"Climate change impacts and adaptation among smallholder farmers in Central America",
     "Harvey, Celia A.",
     "2018",
     {"1.7.1", "1.7.2"},
     "12",
     0},
    {"Cooperatives and social capital: the Copasul case, Mato Grosso do Sul state",
     "Akahoshi, Wesley Batista",
     "2016",
     {"2.2.1", nullptr},
     "110",
     3},
    {"Fairtrade, certification, and labor: global and local tensions in improving conditions for "
     "agricultural workers",
     "Raynolds, Laura T.",
     "2014",
     {"2.1.1", "2.1.3"},
     "499",
     2},
    {"Effects of Fair Trade and organic certifications on small-scale coffee farmer households in Central "
     "America and "
     "Mexico",
     "Méndez, V. Ernesto",
     "2010",
     {"1.3.3", nullptr},
     "236",
     1},
    {"Insights to the Consequences of Fair Trade from an All-female Coffee Cooperative",
     "Russell-DuVarney, Kelley A.",
     "2013",
     {"1.5.1", nullptr},
     "xii",
     0},
};

void activate(QWidget& window)
{
    window.activateWindow();
    QApplication::setActiveWindow(&window);
}

/// The whole job's window, and what a person does in it.
class Play : public WindowFixture
{
public:
    store::Workspace& workspace() { return *window().workspace(); }
    void click(const char* name)
    {
        QTest::mouseClick(seen<QPushButton>(name), Qt::LeftButton);
        QCoreApplication::processEvents();
        activate(window());
    }

    /// A PDF of one page that says what it is, as a consultant's report would come.
    QString makePdf(int number)
    {
        const QString file = path(qPrintable(QStringLiteral("[EJEMPLO] informe %1.pdf").arg(number)));
        QPdfWriter writer(file);
        writer.setTitle(QStringLiteral("[EJEMPLO] Informe %1").arg(number));
        QPainter painter(&writer);
        painter.drawText(200, 200, QStringLiteral("[EJEMPLO] Documento de prueba número %1").arg(number));
        return file;
    }

    void addEvidence(const Source& source)
    {
        key(Qt::Key_2, Qt::ControlModifier);
        whenAsked([&](QDialog& dialog) {
            type(QString::fromUtf8(source.title));
            auto* const authors = dialog.findChild<QPlainTextEdit*>(QStringLiteral("authors"));
            authors->setFocus();
            type(QString::fromUtf8(source.author));
            auto* const issued = dialog.findChild<QLineEdit*>(QStringLiteral("issued"));
            issued->setFocus();
            type(QString::fromLatin1(source.year));
            auto* const research = dialog.findChild<QRadioButton*>(QStringLiteral("research"));
            QTest::mouseClick(research, Qt::LeftButton, {}, QPoint(8, research->height() / 2));
            QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("add")), Qt::LeftButton);
        });
        key(Qt::Key_N, Qt::ControlModifier);
        activate(window());
    }

    void linkSelected(const Source& source)
    {
        seen<QTabWidget>("evidenceTabs")->setCurrentIndex(1);
        whenAsked([&](QDialog& dialog) {
            auto* const search = dialog.findChild<QLineEdit*>(QStringLiteral("pickSearch"));
            const bool isTwo = source.codes[1] != nullptr;
            for (const char* code : source.codes) {
                if (!code)
                    continue;
                search->setFocus();
                search->clear();
                QTest::keyClicks(search, QString::fromLatin1(code));
                if (isTwo) {
                    QTest::keyClick(search, Qt::Key_Down);
                    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
                }
            }
            QTest::keyClick(isTwo ? QApplication::focusWidget() : search, Qt::Key_Return);
        });
        click("linkButton");
    }

    void addFinding(const Source& source, int number)
    {
        auto* const tree = seen<QTreeWidget>("linksTree");
        tree->setCurrentItem(tree->topLevelItem(0));
        whenAsked([&](QDialog& dialog) {
            auto* const statement = dialog.findChild<QPlainTextEdit*>(QStringLiteral("statement"));
            statement->setFocus();
            type(QStringLiteral("[EJEMPLO] Hallazgo %1 sobre la mitigación").arg(number));
            dialog.findChild<QComboBox*>(QStringLiteral("direction"))->setFocus();
            for (int i = 0; i < source.direction; ++i)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            dialog.findChild<QLineEdit*>(QStringLiteral("printedPage"))->setFocus();
            type(QString::fromLatin1(source.page));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
            if (dialog.isVisible())
                dialog.accept();
        });
        click("addFindingButton");
    }

    void attachFile(int number)
    {
        seen<QTabWidget>("evidenceTabs")->setCurrentIndex(2);
        prompts.answerFiles({makePdf(number)});
        const int before = store::readCounts(workspace()).attachments;
        click("attachButton");
        REQUIRE(QTest::qWaitFor([&] { return store::readCounts(workspace()).attachments == before + 1; },
                                30'000));
    }

    void setState(const char* code, int value, const char* reason)
    {
        key(Qt::Key_1, Qt::ControlModifier);
        key(Qt::Key_F, Qt::ControlModifier);
        type(QString::fromLatin1(code));
        key(Qt::Key_Return);
        QCoreApplication::processEvents();
        auto* const combo = seen<QComboBox>("newState");
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < value; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        seen<QDateEdit>("effectiveOn")->setDate(QDate(2021, 6, 30));
        auto* const text = seen<QLineEdit>("stateReason");
        text->setFocus();
        type(QString::fromUtf8(reason));
        click("registerState");
    }
};

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

TEST_CASE("the main job: agenda, six sources with findings and files, states, undo, restart, PDF")
{
    Play play;
    const QString file = play.path("CLAC.agenda");
    play.window();
    play.prompts.answerSave(file);
    play.key(Qt::Key_Return); // the starter agenda is the first choice
    REQUIRE(QFile::exists(file));
    REQUIRE(store::readCounts(play.workspace()).subquestions == 32);
    REQUIRE(store::readCounts(play.workspace()).evidence == 0);

    int number = 0;
    for (const Source& source : sources) {
        INFO(source.title);
        ++number;
        play.addEvidence(source);
        REQUIRE(store::readCounts(play.workspace()).evidence == number);
        play.linkSelected(source);
        play.addFinding(source, number);
        play.attachFile(number);
    }
    CHECK(play.workspace().all<Link>().size() == 8);
    REQUIRE(play.workspace().all<Finding>().size() == 6);

    play.setState("1.6.1", 2, "Una revisión responde en parte");
    play.setState("1.7.2", 1, "Hay un estudio");
    REQUIRE(play.workspace().all<State>().size() == 2);
    play.key(Qt::Key_1, Qt::ControlModifier);
    play.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(play.workspace().all<State>().size() == 1);
    play.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(play.workspace().all<State>().size() == 2);

    play.closeWindow();
    MainWindow& window = play.window();
    REQUIRE(window.openFile(file));
    activate(window);
    CHECK(store::readCounts(play.workspace()).attachments == 6);
    CHECK(play.workspace().nextUndo().has_value());

    const QString pdf = play.path("resumen.pdf");
    play.key(Qt::Key_6, Qt::ControlModifier);
    play.prompts.answerSave(pdf);
    play.key(Qt::Key_E, Qt::ControlModifier);
    const auto* const cancel = play.window().findChild<QWidget*>(QStringLiteral("cancelTask"));
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(pdf) && !cancel->isVisible(); }, 30'000));
    play.closeWindow();

    const QString text = run(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).simplified();
    CHECK(text.contains(QStringLiteral("2020–2022")));
    CHECK(text.contains(QStringLiteral("¿Qué intervenciones contribuyen a lograr la soberanía alimentaria")));
    CHECK(text.contains(QStringLiteral("Respuesta parcial")));
    for (int i = 1; i <= number; ++i)
        CHECK(text.contains(QStringLiteral("[EJEMPLO] Hallazgo %1 sobre la mitigación").arg(i)));
    for (const Source& source : sources) {
        INFO(source.title);
        CHECK(text.contains(QString::fromUtf8(source.title).left(30)));
        CHECK(text.contains(QString::fromLatin1(source.page)));
    }
    CHECK(text.contains(QStringLiteral("Ileana Resendez")));

    const QString cli = QCoreApplication::applicationDirPath() + QStringLiteral("/../src/agenda-cli");
    const QJsonDocument list = QJsonDocument::fromJson(
        run(cli, {QStringLiteral("evidence"), QStringLiteral("list"), file, QStringLiteral("--json")})
            .toUtf8());
    const QJsonArray records =
        list.isArray() ? list.array() : list.object().value(QStringLiteral("evidence")).toArray();
    CHECK(records.size() == 6);
    CHECK(run(cli, {QStringLiteral("search"), file, QStringLiteral("mitigacion")})
              .count(QStringLiteral("Hallazgo")) >= 6);
    run(cli, {QStringLiteral("check"), file});
}

} // namespace test_mainjob
