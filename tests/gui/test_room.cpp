// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// There is room for every word in the smallest window that we promise, with the text half as large again.
#include "gui/dialogs.h"
#include "gui/windowfixture.h"

#include "gui/examplepdf.h"
#include "gui/reader/findbar.h"
#include "gui/reader/readerwindow.h"
#include "gui/report/pagepreview.h"
#include "store/content.h"
#include "store/evidenceedit.h"
#include "store/planning.h"
#include "store/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_room
{

QString wordsOf(const QWidget& widget)
{
    if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* const box = qobject_cast<const QComboBox*>(&widget))
        return box->currentText();
    const auto* const label = qobject_cast<const QLabel*>(&widget);
    return label && !label->wordWrap() ? label->text() : QString();
}

/// What is shown with less room than its words need, in either direction, or outside of its parent.
QStringList clippedIn(const QWidget& window)
{
    QStringList clipped;
    for (const QWidget* const each : window.findChildren<QWidget*>()) {
        const QString words = wordsOf(*each);
        if (!each->isVisible() || words.isEmpty())
            continue;
        const QSize need = each->minimumSizeHint();
        const bool isOver = !each->parentWidget()->rect().contains(each->geometry());
        // A line that is a pixel low loses nothing; the window's list of facts may end early.
        const bool isFact = each->minimumWidth() == 1;
        if (isFact || (!isOver && each->width() >= need.width() && each->height() >= need.height() - 1))
            continue;
        clipped << QStringLiteral("%1 «%2»: %3x%4 of %5x%6")
                       .arg(each->objectName(), words)
                       .arg(each->width())
                       .arg(each->height())
                       .arg(need.width())
                       .arg(need.height());
    }
    for (const QTabBar* const bar : window.findChildren<QTabBar*>()) {
        if (bar->isVisible() && bar->width() < bar->sizeHint().width())
            clipped << QStringLiteral("tabs: %1 of %2").arg(bar->width()).arg(bar->sizeHint().width());
    }
    return clipped;
}

/// The smallest window with large text, and the text as it was afterwards.
class LargeText
{
public:
    explicit LargeText(WindowFixture& fixture) : m_fixture(fixture) { fixture.appearance.setTextSize(150); }
    ~LargeText() { m_fixture.appearance.setTextSize(100); }

    void check(const char* what)
    {
        CAPTURE(what);
        m_fixture.window().resize(1024, 700);
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        CHECK(m_fixture.window().width() == 1024);
        CHECK(clippedIn(m_fixture.window()).join(u'\n').toStdString() == std::string());
    }
    /// The dialog that this button opens.
    void checkDialog(const char* button)
    {
        CAPTURE(button);
        whenAsked([](QDialog& dialog) {
            CHECK(clippedIn(dialog).join(u'\n').toStdString() == std::string());
            CHECK(dialog.width() <= 1024);
            CHECK(dialog.height() <= 700);
            dialog.done(0);
        });
        m_fixture.seen<QAbstractButton>(button)->click();
        QApplication::setActiveWindow(&m_fixture.window());
    }
    void checkReader(ReaderWindow& reader)
    {
        reader.resize(1024, 700);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        CHECK(reader.width() == 1024);
        CHECK(clippedIn(reader).join(u'\n').toStdString() == std::string());
    }

private:
    WindowFixture& m_fixture;
};

TEST_CASE("no words are clipped at 1024x700 with text of 150 %")
{
    WindowFixture fixture;
    LargeText large(fixture);
    const QString file = fixture.starterFile();
    {
        const auto workspace = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
        Evidence evidence;
        evidence.kind = EvidenceKind::Other;
        evidence.title =
            QStringLiteral("[EJEMPLO] ") + QStringLiteral("Un título que no termina nunca ").repeated(5);
        const Id<Evidence> id =
            store::addEvidence(*workspace, evidence, {workspace->all<SubQuestion>().first().id});
        QFile made(fixture.path("ejemplo.pdf"));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(sample::textPdf({{evidence.title}}));
        made.close();
        Progress progress;
        store::ContentIntake intake(*workspace);
        store::attach(*workspace, id, intake.stage(made.fileName(), progress));
    }
    fixture.window();
    large.check("welcome");
    REQUIRE(fixture.window().openFile(file));
    large.check("agenda");
    auto* const tree = fixture.child<QTreeView>("outline");
    tree->expandAll();
    tree->setFocus();
    for (const char* const what : {"question", "theme", "sub-question"}) {
        fixture.key(Qt::Key_Down);
        large.check(what);
    }
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    fixture.key(Qt::Key_Down);
    auto* const tabs = fixture.child<QTabWidget>("evidenceTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        large.check("evidence");
    }
    tabs->setCurrentIndex(2);
    QTest::mouseClick(fixture.child<QPushButton>("openFileButton"), Qt::LeftButton);
    auto* const reader = fixture.child<ReaderWindow>();
    REQUIRE(reader);
    reader->findChild<FindBar*>()->open();
    large.checkReader(*reader);
    delete reader;
    QApplication::setActiveWindow(&fixture.window()); // offscreen nobody gives it back
    fixture.child<QAbstractButton>("moreFilters")->click();
    fixture.child<QAbstractButton>("incompleteFilter")->click();
    large.check("all filters");
    fixture.child<QLineEdit>("evidenceFilter")->setText(QStringLiteral("zzz"));
    large.check("no evidence found");
    fixture.key(Qt::Key_6, Qt::ControlModifier);
    auto* const preview = fixture.child<PagePreview>();
    REQUIRE(QTest::qWaitFor([&] { return preview->pageCount() > 0; }, 30'000));
    large.check("report");
}

TEST_CASE("the plan and what follows a document have room at 1024x700 with text of 150 %")
{
    WindowFixture fixture;
    LargeText large(fixture);
    const QString file = fixture.starterFile();
    const QString words =
        QStringLiteral("[EJEMPLO] ") + QStringLiteral("Un texto que no termina nunca ").repeated(6);
    {
        const auto workspace = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
        Activity activity;
        activity.title = words;
        activity.startsOn = QDate(2021, 1, 1);
        activity.endsOn = QDate(2022, 3, 31);
        for (const SubQuestion& each : workspace->all<SubQuestion>())
            activity.subquestions << each.id.text();
        store::saveActivity(*workspace, activity, words);
        Evidence evidence;
        evidence.kind = EvidenceKind::Evaluation;
        evidence.title = words;
        Recommendation recommendation;
        recommendation.evidence = store::addEvidence(*workspace, evidence);
        recommendation.text = words;
        recommendation.dueOn = QDate(2021, 1, 1);
        store::saveRecommendation(*workspace, recommendation, words);
        Return back;
        back.evidence = recommendation.evidence;
        back.part = words;
        store::saveReturn(*workspace, back, {{}, words, words, words});
    }
    REQUIRE(fixture.window().openFile(file));
    fixture.key(Qt::Key_7, Qt::ControlModifier);
    auto* const tabs = fixture.child<QTabWidget>("planTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        large.check("plan");
        if (tab == 3)
            continue;
        large.checkDialog("editRecord");
        if (tab == 0)
            large.checkDialog("deliver");
    }
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    QApplication::processEvents();
    fixture.child<QTabWidget>("evidenceTabs")->setCurrentIndex(4);
    large.check("after the document");
}

TEST_CASE(
    "year and kind can be read, questions have room, and the selected row stays in view with large text")
{
    WindowFixture fixture;
    const QString file = fixture.starterFile();
    {
        const auto workspace = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
        for (int i = 0; i < 30; ++i) {
            Evidence evidence;
            evidence.kind = EvidenceKind::Research;
            evidence.issued = QStringLiteral("2021");
            evidence.title = QStringLiteral("[EJEMPLO] Documento %1").arg(i);
            store::addEvidence(*workspace, evidence, {workspace->all<SubQuestion>().first().id});
        }
    }
    fixture.window().resize(1400, 900);
    REQUIRE(fixture.window().openFile(file));
    auto* const tree = fixture.child<QTreeView>("outline");
    tree->expandAll();
    tree->setFocus();
    fixture.key(Qt::Key_End);
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    auto* const table = fixture.child<QTableView>("evidenceTable");
    table->setFocus();
    fixture.key(Qt::Key_End, Qt::ControlModifier);
    LargeText large(fixture);
    large.check("evidence");
    const auto isInView = [](const QAbstractItemView& view) {
        return view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center());
    };
    CHECK(isInView(*table));
    const QAbstractItemModel& model = *table->model();
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString head = model.headerData(column, Qt::Horizontal).toString();
        if (table->isColumnHidden(column) ||
            (head != QStringLiteral("Año") && head != QStringLiteral("Tipo")))
            continue;
        CAPTURE(head.toStdString());
        const QString text = model.index(0, column).data().toString();
        CHECK(table->columnWidth(column) > table->fontMetrics().horizontalAdvance(text));
    }
    fixture.key(Qt::Key_1, Qt::ControlModifier);
    large.check("agenda");
    CHECK(isInView(*tree));
    CHECK(tree->columnWidth(0) >= 26 * tree->fontMetrics().averageCharWidth());
}

} // namespace test_room
