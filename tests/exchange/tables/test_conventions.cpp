// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "exchange/tables/conventions.h"

#include <limits>

using namespace agenda;

namespace test_conventions
{

Conventions of(const QStringList& texts)
{
    Sheet sheet;
    for (const QString& text : texts)
        sheet.rows.append(SheetRow{static_cast<int>(sheet.rows.size()) + 2, {{CellType::Text, text}}});
    return proposeConventions(sheet);
}

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

TEST_CASE("A date that can be read only one way shows the order of all")
{
    const Conventions day = of({text("03/04/2021"), text("31/12/2021")});
    CHECK(day.dates.value == DateOrder::DayFirst);
    CHECK(day.dates.matters);
    CHECK(day.dates.evidence.contains(QStringLiteral("línea 3: «31/12/2021»")));
    CHECK(of({text("3-4-2021"), text("12-31-2021")}).dates.value == DateOrder::MonthFirst);
}

TEST_CASE("Dates that can be read both ways are never guessed")
{
    const Conventions open = of({text("03/04/2021"), text("05.06.2022")});
    CHECK_FALSE(open.dates.value);
    CHECK(open.dates.matters);
    CHECK(open.dates.evidence.contains(QStringLiteral("línea 2: «03/04/2021» puede ser")));

    const Conventions both = of({text("31/12/2021"), text("12/31/2021")});
    CHECK_FALSE(both.dates.value);
    CHECK(both.dates.matters);
    CHECK(both.dates.evidence.contains(QStringLiteral("línea 2")));
    CHECK(both.dates.evidence.contains(QStringLiteral("línea 3")));
}

TEST_CASE("Dates that read the same in any order raise no question")
{
    const Conventions same =
        of({text("2021-03-04"), text("04/04/2021"), text("2021"), text("31/31/2021"), text("10.1000/182")});
    CHECK_FALSE(same.dates.matters);
    CHECK_FALSE(same.dates.value);
    CHECK_FALSE(of({}).dates.matters);
}

TEST_CASE("A number that can be read only one way shows the decimal mark of all")
{
    CHECK(of({text("1.234"), text("1,5")}).decimals.value == DecimalMark::Comma);
    CHECK(of({text("1.234,56")}).decimals.value == DecimalMark::Comma);
    CHECK(of({text("1.234.567")}).decimals.value == DecimalMark::Comma);
    CHECK(of({text("-0.125")}).decimals.value == DecimalMark::Point);
    CHECK(of({text("1,234.5")}).decimals.value == DecimalMark::Point);
    CHECK(of({text("12345.678")}).decimals.value == DecimalMark::Point);
    const Conventions open = of({text("1,234"), text("2021"), text("v. 1,5")});
    CHECK_FALSE(open.decimals.value);
    CHECK(open.decimals.matters);
    CHECK(open.decimals.evidence.contains(QStringLiteral("«1,234» puede ser")));
    CHECK_FALSE(of({text("2021"), text("a")}).decimals.matters);
    CHECK_FALSE(of({text("1,5"), text("1.5")}).decimals.value);
}

TEST_CASE("Only text that the file leaves open is looked at")
{
    Sheet sheet;
    sheet.rows.append(SheetRow{2, {{CellType::Number, text("1.5")}, {CellType::Date, text("2021-12-31")}}});
    CHECK_FALSE(proposeConventions(sheet).decimals.matters);
    CHECK_FALSE(proposeConventions(sheet).dates.matters);
}

TEST_CASE("A date is read in the order that was chosen")
{
    CHECK(dateIn(text("03/04/2021"), DateOrder::DayFirst) == QDate(2021, 4, 3));
    CHECK(dateIn(text(" 3-4-2021 "), DateOrder::MonthFirst) == QDate(2021, 3, 4));
    CHECK(dateIn(text("2021-03-04"), DateOrder::MonthFirst) == QDate(2021, 3, 4));
    for (const char* none :
         {"31/12/2021", "3/4/21", "2021", "3/4-2021", "3//2021", "", "a/b/2021", "03042021"}) {
        INFO(none);
        CHECK_FALSE(dateIn(text(none), DateOrder::MonthFirst));
    }
}

TEST_CASE("A number is read with the decimal mark that was chosen")
{
    CHECK(numberIn(text("1.234,5"), DecimalMark::Comma) == 1234.5);
    CHECK(numberIn(text("1,234"), DecimalMark::Comma) == 1.234);
    CHECK(numberIn(text("1,234"), DecimalMark::Point) == 1234);
    CHECK(numberIn(text("-2021"), DecimalMark::Point) == -2021);
    for (const char* none : {"", "-", "1.5", "1234.567", "1,2,3", "1e5", "inf", "12a", ".,5", "1.23.456"}) {
        INFO(none);
        CHECK_FALSE(numberIn(text(none), DecimalMark::Comma));
    }
}

TEST_CASE("A number's text reads as the same number")
{
    CHECK(numberText(2021) == text("2021"));
    CHECK(numberText(1e6) == text("1000000"));
    CHECK(numberText(-0.0) == text("0"));
    CHECK(numberText(0.1, DecimalMark::Comma) == text("0,1"));
    CHECK(numberText(std::numeric_limits<double>::quiet_NaN()).isEmpty());
    for (const double number : {1.0 / 3, 1e-300, 1.5e300, 123456.789})
        CHECK(numberText(number).toDouble() == number);
}

} // namespace test_conventions
