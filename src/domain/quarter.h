// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <compare>

namespace agenda
{

struct Agenda;

/// Three months of a year: T1 is January to March. Time runs in quarters.
struct Quarter {
    int year = 0;
    int number = 1; ///< 1 to 4

    static Quarter of(const QDate& day);
    QDate first() const;
    QDate last() const;
    QString text() const; ///< «T2 2021»
    bool contains(const QDate& day) const { return day >= first() && day <= last(); }

    auto operator<=>(const Quarter&) const = default;
};

/// Those of the agenda's period, in order.
QList<Quarter> quartersOf(const Agenda& agenda);

/// «después del período», «antes del período», or nothing for a day of the agenda's period.
QString outsidePeriod(const Agenda& agenda, const QDate& day);
/// «9 mar 2023 (después del período)»: the day in words, and on which side of the period it is.
QString periodDateText(const Agenda& agenda, const QDate& day);

} // namespace agenda
