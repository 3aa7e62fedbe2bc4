// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/sheet.h"

#include <QDate>

#include <optional>

namespace agenda
{

/// In which order a date has its parts: 31/12/2021, 12/31/2021. «2021-12-31» needs no order.
enum class DateOrder { DayFirst, MonthFirst };
/// What parts the whole from its fraction.
enum class DecimalMark { Comma, Point };

/// What a table's texts say of how it writes something. A proposal to be shown and changed.
template <class T>
struct Proposal {
    std::optional<T> value; ///< nothing: the table does not say, or it contradicts itself
    bool matters = false;   ///< there is something that would read otherwise with another answer: ask
    QString evidence;       ///< Spanish: «línea 14: «31/12/2021» solo puede ser día/mes/año»
};

/// How a table writes dates and numbers, by its text cells.
struct Conventions {
    Proposal<DateOrder> dates;
    Proposal<DecimalMark> decimals;
};
Conventions proposeConventions(const Sheet& sheet);

/// The date that a text is: «2021-12-31» in any order, else as the order says. The year has four digits.
std::optional<QDate> dateIn(const QString& text, DateOrder order);
/// The number that a text is, all of it, with marks between thousands or without.
std::optional<double> numberIn(const QString& text, DecimalMark mark);
/// The shortest text that reads as this number again, without marks between thousands. Empty if it is none.
QString numberText(double number, DecimalMark mark = DecimalMark::Point);

} // namespace agenda
