// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pickdialog.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace agenda::gui;

namespace test_pickdialog
{

QList<PickItem> subQuestions()
{
    return {{QStringLiteral("a"), QStringLiteral("1.3.2 ¿Cómo incide la soberanía alimentaria?"), {}},
            {QStringLiteral("b"), QStringLiteral("1.4.1 ¿Qué hacen las niñas?"), {}},
            {QStringLiteral("c"), QStringLiteral("2.1.1 Ya vinculada"), {}, true, true},
            {QStringLiteral("d"), QStringLiteral("2.1.2 ¿Cuántos años tarda?"), {}}};
}

struct Shown {
    PickDialog dialog;
    QLineEdit* search;
    QListWidget* list;

    explicit Shown(PickDialog::Mode mode = PickDialog::Mode::Several,
                   const QList<PickItem>& items = subQuestions())
        : dialog(nullptr, mode, QStringLiteral("Vincular"), QStringLiteral("Elija."), items, {})
        , search(dialog.findChild<QLineEdit*>(QStringLiteral("pickSearch")))
        , list(dialog.findChild<QListWidget*>(QStringLiteral("pickList")))
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        search->setFocus();
    }
    void type(const QString& text)
    {
        for (const QChar letter : text) // the focus may move in between
            QTest::keyClicks(QApplication::focusWidget(), letter);
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    int visible() const
    {
        int count = 0;
        for (int row = 0; row < list->count(); ++row)
            count += !list->item(row)->isHidden();
        return count;
    }
};

TEST_CASE("Typing filters the list without accents, but a typed accent has to match")
{
    Shown shown;
    shown.type(QStringLiteral("soberania"));
    CHECK(shown.visible() == 1);
    shown.search->clear();
    shown.type(QStringLiteral("ninas"));
    CHECK(shown.visible() == 1);
    shown.search->clear();
    shown.type(QStringLiteral("2.1"));
    CHECK(shown.visible() == 2);
    shown.search->setText(QStringLiteral("años"));
    CHECK(shown.visible() == 1);
    shown.search->setText(QStringLiteral("íncide"));
    CHECK(shown.visible() == 0);
}

TEST_CASE("Several are ticked from the keyboard and Enter accepts them")
{
    Shown shown;
    shown.type(QStringLiteral("soberania"));
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Space);
    shown.type(QStringLiteral("anos"));
    REQUIRE(shown.search->hasFocus());
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Space);
    shown.key(Qt::Key_Return);
    CHECK(shown.dialog.result() == QDialog::Accepted);
    CHECK(shown.dialog.picked() == QStringList{QStringLiteral("a"), QStringLiteral("d")});
}

TEST_CASE("Enter without a tick takes the current line, never a disabled one")
{
    Shown shown;
    shown.type(QStringLiteral("2.1"));
    CHECK(shown.dialog.picked() == QStringList{QStringLiteral("d")});
    shown.search->setText(QStringLiteral("ya vinculada"));
    CHECK(shown.dialog.picked().isEmpty());
    shown.key(Qt::Key_Return);
    CHECK(shown.dialog.isVisible());
}

TEST_CASE("What came ticked can be unticked down to nothing")
{
    Shown shown(PickDialog::Mode::Several, {{QStringLiteral("a"), QStringLiteral("uno"), {}, true, false}});
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Space);
    CHECK(shown.dialog.picked().isEmpty());
    shown.key(Qt::Key_Return);
    CHECK(shown.dialog.result() == QDialog::Accepted);
}

TEST_CASE("Escape first clears the filter, then cancels")
{
    Shown shown(PickDialog::Mode::One);
    shown.type(QStringLiteral("1.4"));
    CHECK(shown.dialog.picked() == QStringList{QStringLiteral("b")});
    shown.key(Qt::Key_Escape);
    CHECK(shown.dialog.isVisible());
    CHECK(shown.search->text().isEmpty());
    shown.key(Qt::Key_Escape);
    CHECK_FALSE(shown.dialog.isVisible());
}

} // namespace test_pickdialog
