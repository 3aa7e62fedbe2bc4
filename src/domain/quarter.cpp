// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quarter.h"

#include "domain/agenda.h"
#include "domain/labels.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

struct Quarters {
    Q_DECLARE_TR_FUNCTIONS(agenda::Quarters)
};

} // namespace

Quarter Quarter::of(const QDate& day)
{
    return {day.year(), (day.month() + 2) / 3};
}

QDate Quarter::first() const
{
    return {year, number * 3 - 2, 1};
}

QDate Quarter::last() const
{
    return first().addMonths(3).addDays(-1);
}

QString Quarter::text() const
{
    //: A quarter of a year: «T2 2021».
    return Quarters::tr("T%1 %2").arg(number).arg(year);
}

QList<Quarter> quartersOf(const Agenda& agenda)
{
    QList<Quarter> quarters;
    for (int year = agenda.firstYear; year <= agenda.lastYear; ++year) {
        for (int number = 1; number <= 4; ++number)
            quarters.append({year, number});
    }
    return quarters;
}

QString outsidePeriod(const Agenda& agenda, const QDate& day)
{
    if (day.isNull())
        return {};
    if (day.year() > agenda.lastYear)
        return Quarters::tr("después del período");
    return day.year() < agenda.firstYear ? Quarters::tr("antes del período") : QString();
}

QString periodDateText(const Agenda& agenda, const QDate& day)
{
    const QString outside = outsidePeriod(agenda, day);
    return outside.isEmpty() ? dateText(day) : Quarters::tr("%1 (%2)").arg(dateText(day), outside);
}

} // namespace agenda
