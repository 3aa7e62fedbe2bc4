// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/termsfield.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agenda;
using namespace agenda::gui;

namespace test_termsfield
{

Term term(const char* name, const char* alias)
{
    Term made;
    made.id = Id<Term>::create();
    made.name = QString::fromUtf8(name);
    made.aliases = QStringList{QString::fromUtf8(alias)};
    return made;
}

struct Shown {
    TermsField field{[] {
        return QList<Term>{term("México", "Mexico"), term("Níger", "Niger"), term("Nigeria", "NGA"),
                           term("Costa de Marfil", "Ivory Coast")};
    }};
    QSignalSpy committed{&field, &TermsField::committed};

    Shown()
    {
        field.setStored({});
        field.resize(400, 200);
        field.show();
        QApplication::setActiveWindow(&field);
        REQUIRE(QTest::qWaitForWindowActive(&field));
        field.line()->setFocus();
    }
    void type(const char* text) { QTest::keyClicks(field.line(), QString::fromUtf8(text)); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    std::string words() const { return field.words().join(u';').toStdString(); }
    QList<QPushButton*> chips() const
    {
        QList<QPushButton*> shown;
        for (QPushButton* const each : field.findChildren<QPushButton*>(QStringLiteral("chip"))) {
            if (!each->isHidden())
                shown << each;
        }
        return shown;
    }
};

TEST_CASE("Words are taken from the vocabulary by a few letters, an alias or a new word")
{
    Shown shown;
    shown.type("mex");
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "México");
    shown.type("ivory");
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "México;Costa de Marfil");
    // An exact name comes before what only begins so.
    shown.type("niger");
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "México;Costa de Marfil;Níger");
    shown.type("ni");
    shown.press(Qt::Key_Down); // «Nigeria», then «ni» as a new word
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "México;Costa de Marfil;Níger;Nigeria");
    shown.type("Isla nueva");
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "México;Costa de Marfil;Níger;Nigeria;Isla nueva");
    CHECK(shown.committed.count() == 5);
    CHECK(shown.chips().size() == 5);
    shown.type("Mexico");
    shown.press(Qt::Key_Return); // there already
    CHECK(shown.committed.count() == 5);
}

TEST_CASE("A word that only begins like a term can be added as a new one")
{
    Shown shown;
    shown.type("nig");
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "nig");
}

TEST_CASE("Several words come in at once with a semicolon between them")
{
    Shown shown;
    shown.field.line()->setText(QStringLiteral("mexico; Perú ;;Niger"));
    shown.press(Qt::Key_Return);
    CHECK(shown.words() == "México;Perú;Níger");
    CHECK(shown.committed.count() == 1);
}

TEST_CASE("Each word goes by key and by mouse, and the focus stays with its neighbours")
{
    Shown shown;
    shown.field.setStored(
        {QStringLiteral("Uno"), QStringLiteral("Dos"), QStringLiteral("Tres"), QStringLiteral("Cuatro")});
    CHECK(shown.chips().first()->accessibleName() == QStringLiteral("Quitar Uno"));
    shown.press(Qt::Key_Backspace); // from the empty line to the last word
    CHECK(QApplication::focusWidget() == shown.chips().last());
    shown.press(Qt::Key_Left);
    shown.press(Qt::Key_Delete);
    CHECK(shown.words() == "Uno;Dos;Cuatro");
    CHECK(QApplication::focusWidget() == shown.chips().last());
    shown.press(Qt::Key_Space);
    CHECK(shown.words() == "Uno;Dos");
    CHECK(QApplication::focusWidget() == shown.field.line());
    QTest::mouseClick(shown.chips().first(), Qt::LeftButton);
    CHECK(shown.words() == "Dos");
    CHECK(shown.committed.count() == 3);
    CHECK(shown.field.isModified());
}

TEST_CASE("Escape drops what is typed, and what is stored comes in only where nobody edits")
{
    Shown shown;
    shown.field.setStored({QStringLiteral("Uno")});
    shown.type("mex");
    CHECK(shown.words() == "Uno;México");
    shown.field.setStored({QStringLiteral("Dos")});
    CHECK(shown.words() == "Uno;México");
    shown.press(Qt::Key_Escape);
    CHECK(shown.words() == "Dos");
    CHECK_FALSE(shown.field.isModified());
    CHECK(shown.committed.count() == 0);
}

TEST_CASE("What is typed is taken when the focus leaves")
{
    Shown shown;
    shown.type("mex");
    // As a click elsewhere does: the list closes first.
    REQUIRE(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    shown.field.line()->clearFocus();
    CHECK(shown.words() == "México");
    CHECK(shown.committed.count() == 1);
    CHECK(shown.field.line()->text().isEmpty());
}

} // namespace test_termsfield
