// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library page over more records than it reads at once.
#include "gui/library/librarypage.h"

#include "domain/labels.h"
#include "gui/models/librarymodel.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "scriptedprompts.h"
#include "store/evidenceedit.h"
#include "store/library.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace agenda;
using namespace agenda::gui;

namespace test_libraryloader
{

constexpr int recordCount = 2'100;

/// A workspace with so many documents, and a page that has just been made.
struct Large {
    QTemporaryDir dir;
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::create(dir.filePath(QStringLiteral("a.agenda")), sample::author(), sample::clock());
    sample::Ids ids = sample::fill(*workspace);
    QList<Id<Evidence>> evidence;
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{dir.filePath(QStringLiteral("s.ini"))};
    std::unique_ptr<LibraryPage> page;

    Large()
    {
        workspace->run({QStringLiteral("Preparar"), {}}, [this](store::Writer& writer) {
            for (int i = 0; i < recordCount; ++i) {
                Evidence each;
                each.id = Id<Evidence>(QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0')));
                each.title = QStringLiteral("[EJEMPLO] Título %1").arg(i);
                writer.put(each);
                evidence << each.id;
            }
        });
        show();
    }
    void show()
    {
        page = std::make_unique<LibraryPage>(Session{*workspace, prompts, tasks, settings});
        page->resize(1024, 700);
        page->show();
        page->restoreState(settings);
    }
    QTableView& table() const { return *page->findChild<QTableView*>(QStringLiteral("evidenceTable")); }
    QString label(const char* name) const
    {
        return page->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    void waitUntilRead() const
    {
        REQUIRE(QTest::qWaitFor([this] { return table().model()->rowCount() >= recordCount - 1; }, 60'000));
    }
    Id<Evidence> current() const
    {
        return Id<Evidence>(table().currentIndex().data(LibraryModel::IdRole).toString());
    }
    void rename(const Id<Evidence>& id, const QString& title) const
    {
        Evidence renamed = workspace->require(id);
        renamed.title = title;
        workspace->run({QStringLiteral("Renombrar"), {}},
                       [&](store::Writer& writer) { writer.put(renamed); });
    }
    QString titleOf(const Id<Evidence>& id) const
    {
        const QAbstractItemModel& model = *table().model();
        const QModelIndexList found =
            model.match(model.index(0, 0), LibraryModel::IdRole, id.text(), 1, Qt::MatchExactly);
        return found.isEmpty() ? QString() : found.first().data().toString();
    }
};

TEST_CASE("A large library is read while the page answers, and what changes meanwhile is in it")
{
    Large large;
    CHECK(large.table().model()->rowCount() == 0);
    CHECK(large.label("emptyText") == QStringLiteral("Leyendo la biblioteca…"));
    CHECK(large.label("evidenceCount").isEmpty());
    // Somebody wants to see a record that is not there yet.
    const Id<Evidence> wanted = large.evidence[1'500];
    CHECK(large.page->reveal({QStringLiteral("evidence"), QStringLiteral("evidence"), wanted.text(), {}}));
    CHECK_FALSE(large.page->reveal(
        {QStringLiteral("evidence"), QStringLiteral("evidence"), QStringLiteral("x"), {}}));
    CHECK(large.page->place().id == wanted.text());
    large.rename(large.evidence[3], QStringLiteral("[EJEMPLO] Otro nombre"));
    store::removeEvidence(*large.workspace, large.evidence[5]);
    large.waitUntilRead();
    CHECK(large.table().model()->rowCount() == recordCount - 1);
    CHECK(large.current() == wanted);
    CHECK(large.titleOf(large.evidence[3]) == QStringLiteral("[EJEMPLO] Otro nombre"));
    CHECK(large.titleOf(large.evidence[5]).isEmpty());
    CHECK(large.label("evidenceCount") == QStringLiteral("%1 documentos").arg(recordCount - 1));
    const int number = large.workspace->require(wanted).number;
    CHECK(large.label("evidenceHeading").startsWith(evidenceCode(number) + QStringLiteral(" · ")));
}

TEST_CASE("An edit in a large library is shown at once, and the current row stays")
{
    Large large;
    large.waitUntilRead();
    const Id<Evidence> first = large.current();
    CHECK(first == large.evidence[0]);
    large.rename(large.evidence[2'000], QStringLiteral("[EJEMPLO] Abeja"));
    CHECK(large.table().model()->index(0, 0).data().toString() == QStringLiteral("[EJEMPLO] Abeja"));
    CHECK(large.current() == first);
    CHECK(large.table().currentIndex().row() == 1);
    large.workspace->undo();
    CHECK(large.table().currentIndex().row() == 0);
    // What is removed gives its place to the next.
    store::removeEvidence(*large.workspace, first);
    CHECK(large.current() == large.evidence[1]);
    large.workspace->undo();
    CHECK(large.table().model()->rowCount() == recordCount);
    CHECK(large.current() == first);
}

TEST_CASE("After a change of many records a large library is read anew, and the current one stays")
{
    Large large;
    large.waitUntilRead();
    REQUIRE(large.page->reveal(
        {QStringLiteral("evidence"), QStringLiteral("evidence"), large.evidence[700].text(), {}}));
    large.page->findChild<QLineEdit*>(QStringLiteral("evidenceFilter"))->setText(QStringLiteral("titulo"));
    large.workspace->run({QStringLiteral("Mover"), {}}, [&](store::Writer& writer) {
        for (int i = 600; i < 650; ++i) {
            Evidence each = large.workspace->require(large.evidence[i]);
            each.title = QStringLiteral("[EJEMPLO] Movido %1").arg(i);
            writer.put(each);
        }
    });
    // Until it is read, what was there is there.
    CHECK(large.table().model()->rowCount() == recordCount);
    CHECK(large.current() == large.evidence[700]);
    REQUIRE(QTest::qWaitFor([&] { return large.table().model()->rowCount() == recordCount - 50; }, 60'000));
    CHECK(large.current() == large.evidence[700]);
    CHECK(large.label("evidenceCount") ==
          QStringLiteral("%1 de %2 documentos").arg(recordCount - 50).arg(recordCount));
}

TEST_CASE("The record that was before one at the end is there again at the next start of a large library")
{
    Large large;
    large.waitUntilRead();
    REQUIRE(large.page->reveal(
        {QStringLiteral("evidence"), QStringLiteral("evidence"), large.evidence[42].text(), {}}));
    auto* const year = large.page->findChild<QComboBox*>(QStringLiteral("yearFilter"));
    year->setCurrentIndex(year->findData(QString()));
    REQUIRE(year->currentIndex() > 0);
    large.page->saveState(large.settings);
    large.page.reset();
    large.show();
    large.page->saveState(large.settings); // closed before it was read
    large.page.reset();
    large.show();
    large.waitUntilRead();
    CHECK(large.current() == large.evidence[42]);
    // Its filter too, although the years were not known at the start.
    CHECK(large.page->findChild<QComboBox*>(QStringLiteral("yearFilter"))->currentText() ==
          QStringLiteral("Sin año"));
}

} // namespace test_libraryloader
