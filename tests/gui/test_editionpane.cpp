// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/editionpane.h"

#include "gui/dialogs.h"
#include "gui/report/reportpage.h"
#include "gui/scriptedprompts.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "store/agendaedit.h"
#include "store/editions.h"
#include "store/evidenceedit.h"
#include "support/sample.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_editionpane
{

/// «Informe» over the small sample agenda with one open document and one of the house.
struct Fixture {
    Fixture() : settings(folder.filePath(QStringLiteral("settings.ini")))
    {
        workspace = store::Workspace::create(folder.filePath(QStringLiteral("a.agenda")), sample::author(),
                                             sample::clock());
        ids = sample::fill(*workspace);
        add(QStringLiteral("[EJEMPLO] Abierto"), agenda::Access::Membership);
        add(QStringLiteral("[EJEMPLO] De la casa"), agenda::Access::ClacOnly);
        page = std::make_unique<ReportPage>(Session{*workspace, prompts, tasks, settings}, nullptr);
        page->resize(1000, 700);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        REQUIRE(QTest::qWaitFor([this] { return !sentence().isEmpty(); }));
    }
    void add(const QString& title, agenda::Access access)
    {
        Evidence evidence;
        evidence.title = title;
        evidence.access = access;
        store::addEvidence(*workspace, evidence, {ids.s111});
    }
    template <class W>
    W& child(const char* name)
    {
        W* found = page->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    QString sentence() { return child<QLabel>("editionSentence").text(); }
    QString text(const char* button) { return child<QPushButton>(button).text().remove(u'&'); }
    void exportTo(const char* name)
    {
        QSignalSpy messages(page.get(), &Page::message);
        prompts.answerSave(folder.filePath(QLatin1String(name)));
        QTest::mouseClick(&child<QPushButton>("exportPdf"), Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return !messages.isEmpty(); }));
        said = messages.first().at(0).toString();
    }
    bool waitFor(const QString& wanted)
    {
        return QTest::qWaitFor([&] { return sentence() == wanted; });
    }
    QByteArray bytes(const char* name) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir folder;
    Settings settings;
    ScriptedPrompts prompts;
    TaskRunner tasks;
    std::unique_ptr<store::Workspace> workspace;
    sample::Ids ids;
    std::unique_ptr<ReportPage> page;
    QString said;
};

TEST_CASE("An export becomes an edition, and once more without a change a reprint, which the page foretells")
{
    Fixture fixture;
    CHECK(fixture.sentence() == QStringLiteral("Será la edición 1."));
    CHECK_FALSE(fixture.child<QPushButton>("editions").isEnabled());
    CHECK_FALSE(fixture.child<QPushButton>("changes").isEnabled());
    fixture.exportTo("uno.pdf");
    CHECK(fixture.said.endsWith(QStringLiteral("Es la edición 1.")));
    CHECK(fixture.waitFor(
        QStringLiteral("Nada cambió desde la edición 1, del 15 nov 2022: se guardará esa misma.")));
    CHECK(fixture.text("editions") == QStringLiteral("Ediciones (1)…"));
    fixture.exportTo("dos.pdf");
    CHECK(fixture.said.contains(QStringLiteral("es una reimpresión")));
    CHECK((fixture.bytes("uno.pdf") == fixture.bytes("dos.pdf")));
    CHECK(store::editions(*fixture.workspace).size() == 1);
    fixture.workspace->undo();
    CHECK(fixture.waitFor(QStringLiteral("Será la edición 2.")));
}

TEST_CASE("What stays out is listed with its reason, and the internal report leaves nothing out")
{
    Fixture fixture;
    CHECK(fixture.text("leftOut") == QStringLiteral("Qué quedó fuera (1)…"));
    QStringList lines;
    whenAsked([&](QDialog& dialog) {
        auto* const list = dialog.findChild<QListWidget*>(QStringLiteral("lines"));
        REQUIRE(list);
        for (int row = 0; row < list->count(); ++row)
            lines << list->item(row)->text();
        QTest::keyClick(list, Qt::Key_Escape);
    });
    QTest::mouseClick(&fixture.child<QPushButton>("leftOut"), Qt::LeftButton);
    CHECK(lines == QStringList{QStringLiteral("E-02 «[EJEMPLO] De la casa»: es solo para CLAC")});
    auto& internal = fixture.child<QRadioButton>("internal");
    QTest::mouseClick(&internal, Qt::LeftButton, {}, QPoint(10, internal.height() / 2));
    CHECK(internal.isChecked());
    CHECK_FALSE(fixture.child<QCheckBox>("tellsHidden").isEnabled());
    CHECK(QTest::qWaitFor([&] { return fixture.text("leftOut") == QStringLiteral("Nada quedó fuera"); }));
    // It is not remembered.
    fixture.page->saveState(fixture.settings);
    ReportPage other(Session{*fixture.workspace, fixture.prompts, fixture.tasks, fixture.settings}, nullptr);
    other.restoreState(fixture.settings);
    CHECK(other.findChild<QRadioButton*>(QStringLiteral("membership"))->isChecked());
}

TEST_CASE("What changed since the last edition is told on the page, and an edition is saved again as it was")
{
    Fixture fixture;
    fixture.exportTo("uno.pdf");
    store::setState(*fixture.workspace, fixture.ids.s112, Answered::Partial, QDate(2022, 11, 15),
                    QStringLiteral("[EJEMPLO] Ya"));
    CHECK(fixture.waitFor(QStringLiteral("Será la edición 2.")));
    CHECK(fixture.text("changes") == QStringLiteral("Qué cambió (1)…"));
    QString line;
    whenAsked([&](QDialog& dialog) {
        line = dialog.findChild<QListWidget*>(QStringLiteral("lines"))->item(0)->text();
        dialog.reject();
    });
    QTest::mouseClick(&fixture.child<QPushButton>("changes"), Qt::LeftButton);
    CHECK(line.startsWith(QStringLiteral("Estados de las subpreguntas: ")));

    fixture.exportTo("dos.pdf");
    CHECK(QTest::qWaitFor([&] { return fixture.text("editions") == QStringLiteral("Ediciones (2)…"); }));
    QString about;
    fixture.prompts.answerSave(fixture.folder.filePath(QStringLiteral("otra.pdf")));
    whenAsked([&](QDialog& dialog) {
        auto* const list = dialog.findChild<QListWidget*>(QStringLiteral("editionList"));
        QTest::keyClick(list, Qt::Key_Down);
        about = dialog.findChild<QPlainTextEdit*>(QStringLiteral("editionAbout"))->toPlainText();
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("saveEdition")), Qt::LeftButton);
        dialog.reject();
    });
    QTest::mouseClick(&fixture.child<QPushButton>("editions"), Qt::LeftButton);
    CHECK(about.contains(QStringLiteral("E-02 «[EJEMPLO] De la casa»: es solo para CLAC")));
    CHECK((fixture.bytes("otra.pdf") == fixture.bytes("uno.pdf")));
}

} // namespace test_editionpane
