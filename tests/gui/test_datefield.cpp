// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agendaroom.h"
#include "gui/fields/datefield.h"

#include <catch2/catch.hpp>

#include <QDateEdit>
#include <QTest>

using namespace agenda::gui;

namespace test_datefield
{

struct Typing {
    QDateEdit edit{QDate(2026, 12, 1)};

    Typing()
    {
        prepareDateEdit(edit);
        edit.show();
        edit.setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
    }
    void type(const char* text)
    {
        for (const char* each = text; *each != 0; ++each)
            QTest::keyClick(&edit, *each);
        QTest::keyClick(&edit, Qt::Key_Return);
    }
};

TEST_CASE("A date is typed as people write it, with or without signs between")
{
    for (const char* text : {"15/06/2021", "15062021", "15-06-2021", "15.06.2021"}) {
        CAPTURE(text);
        Typing afterTab;
        afterTab.type(text);
        CHECK(afterTab.edit.date() == QDate(2021, 6, 15));
        Typing over;
        QTest::keyClick(&over.edit, Qt::Key_A, Qt::ControlModifier);
        over.type(text);
        CHECK(over.edit.date() == QDate(2021, 6, 15));
    }
    Typing shorter;
    shorter.type("3/4/2021");
    CHECK(shorter.edit.date() == QDate(2021, 4, 3));
}

TEST_CASE("The day of a state is typed in the form as people write it")
{
    AgendaRoom room;
    room.showSubQuestion();
    auto* const day = room.fixture.seen<QDateEdit>("effectiveOn");
    day->setFocus(Qt::TabFocusReason);
    for (const char typed : std::string("15/06/2021"))
        QTest::keyClick(day, typed);
    QTest::keyClick(day, Qt::Key_Tab);
    CHECK(day->date() == QDate(2021, 6, 15));
}

} // namespace test_datefield
