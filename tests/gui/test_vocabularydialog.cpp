// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"
#include "gui/dialogs/vocabularydialog.h"

#include "db/target.h"
#include "gui/noticebar.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "scriptedprompts.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace agenda;
using namespace agenda::gui;

namespace test_vocabularydialog
{

struct Shown {
    QTemporaryDir dir;
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{dir.filePath(QStringLiteral("s.ini"))};
    std::unique_ptr<VocabularyDialog> dialog;
    Id<Evidence> evidence;

    Shown()
    {
        Evidence made;
        made.title = QStringLiteral("[EJEMPLO] Café");
        made.products = QStringList{QStringLiteral("miel"), QStringLiteral("Kaffee")};
        evidence = store::addEvidence(*workspace, made);
        dialog = std::make_unique<VocabularyDialog>(Session{*workspace, prompts, tasks, settings});
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
        REQUIRE(QTest::qWaitForWindowActive(dialog.get()));
        find<QComboBox>("vocabulary")->setCurrentIndex(1);
        find<QLineEdit>("words")->setFocus();
    }
    template <class W>
    W* find(const char* name) const
    {
        W* const found = dialog->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// Types it into the filter and goes into the list.
    void choose(const char* words)
    {
        QApplication::setActiveWindow(dialog.get()); // a dialog over it gives it nothing back offscreen
        auto* const line = find<QLineEdit>("words");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(words));
        press(Qt::Key_Down);
    }
    std::string row() const
    {
        return find<QTreeView>("terms")
            ->currentIndex()
            .siblingAtColumn(0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .toStdString();
    }
    std::string products() const { return workspace->require(evidence).products.join(u';').toStdString(); }
};

TEST_CASE("The vocabulary says what it has and what uses each word")
{
    Shown shown;
    shown.choose("honey");
    CHECK(shown.find<QLabel>("count")->text() == QStringLiteral("1 palabra; en uso: 2"));
    CHECK(shown.row() == "miel, honey; mel; miel de abeja; miel de abejas, 1 evidencia");
    shown.choose("kaffee");
    CHECK(shown.row() == "Kaffee, (palabra escrita en una ficha), 1 evidencia");
    CHECK_FALSE(shown.find<QPushButton>("remove")->isEnabled());
    shown.find<QComboBox>("vocabulary")->setCurrentIndex(0);
    shown.choose("MX");
    CHECK(QString::fromStdString(shown.row()).startsWith(QStringLiteral("México, MX; MEX")));
}

TEST_CASE("A word is renamed, aliased and removed from the keyboard, each as one step")
{
    Shown shown;
    QSignalSpy done(shown.dialog.get(), &VocabularyDialog::changed);
    shown.choose("honey");
    shown.prompts.answerText(QStringLiteral("miel de abejas nativas"));
    shown.press(Qt::Key_F2);
    CHECK(shown.products() == "miel de abejas nativas;Kaffee");
    CHECK(done.last().first().toString() == QStringLiteral("Se cambió «miel» por «miel de abejas nativas»."));
    CHECK(QString::fromStdString(shown.row()).startsWith(QStringLiteral("miel de abejas nativas,")));

    shown.choose("cafe");
    shown.prompts.answerText(QStringLiteral("coffee\nKaffee"));
    pressIn(*shown.dialog, Qt::Key_O);
    CHECK(shown.products() == "miel de abejas nativas;café");

    shown.choose("yerba");
    shown.press(Qt::Key_Delete);
    CHECK(done.last().first().toString() == QStringLiteral("Se quitó «yerba mate»."));
    shown.choose("cafe");
    shown.prompts.expectError();
    shown.press(Qt::Key_Delete);
    CHECK(shown.prompts.errors.last().contains(QStringLiteral("está en uso")));
    for (int step = 0; step < 3; ++step)
        shown.workspace->undo();
    CHECK(shown.products() == "miel;Kaffee");
}

TEST_CASE("A word is added and another merged into it")
{
    Shown shown;
    shown.choose("zzz");
    CHECK(shown.find<QLabel>("count")->text() == QStringLiteral("Nada coincide. Puede agregar la palabra."));
    shown.prompts.answerText(QStringLiteral("café tostado"));
    pressIn(*shown.dialog, Qt::Key_A);
    CHECK(QString::fromStdString(shown.row()).startsWith(QStringLiteral("café tostado,")));
    shown.choose("kaffee");
    whenAsked([](QDialog& pick) {
        auto* const search = pick.findChild<QLineEdit*>(QStringLiteral("pickSearch"));
        REQUIRE(search);
        QTest::keyClicks(search, QStringLiteral("tostado"));
        QTest::keyClick(search, Qt::Key_Return);
    });
    pressIn(*shown.dialog, Qt::Key_C);
    CHECK(shown.products() == "miel;café tostado");
    shown.choose("coffee");
    shown.prompts.answerText(QStringLiteral("MIEL"));
    shown.prompts.expectError();
    shown.press(Qt::Key_F2);
    CHECK(shown.prompts.errors.last().startsWith(QStringLiteral("«MIEL» ya está en el vocabulario")));
}

TEST_CASE("What was done to a vocabulary is taken back and done again where it was done")
{
    Shown shown;
    auto* const bar = shown.dialog->findChild<NoticeBar*>();
    REQUIRE(bar);
    const auto pressed = [&](Qt::KeyboardModifiers keys) {
        QApplication::setActiveWindow(shown.dialog.get());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, keys);
        return shown.products();
    };
    CHECK(pressed(Qt::ControlModifier) == "miel;Kaffee"); // nothing was done here: the record stays
    CHECK_FALSE(bar->isVisible());
    shown.choose("kaffee");
    whenAsked([](QDialog& pick) {
        auto* const search = pick.findChild<QLineEdit*>(QStringLiteral("pickSearch"));
        REQUIRE(search);
        QTest::keyClicks(search, QStringLiteral("coffee"));
        QTest::keyClick(search, Qt::Key_Return);
    });
    pressIn(*shown.dialog, Qt::Key_C);
    CHECK(shown.products() == "miel;café");
    CHECK(bar->text() == QStringLiteral("Se combinó «Kaffee» con «café»."));
    CHECK(pressed(Qt::ControlModifier) == "miel;Kaffee");
    CHECK(bar->text() == QStringLiteral("Se deshizo."));
    CHECK_FALSE(bar->hasButton());
    CHECK(pressed(Qt::ControlModifier) == "miel;Kaffee"); // no further than what was done here
    CHECK(pressed(Qt::ControlModifier | Qt::ShiftModifier) == "miel;café");
    CHECK(bar->text() == QStringLiteral("Se rehízo."));
    bar->findChild<QPushButton*>()->click();
    CHECK(shown.products() == "miel;Kaffee");
    CHECK(shown.find<QTreeView>("terms")->hasFocus());
}

} // namespace test_vocabularydialog
