// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/currency.h"

#include <QLocale>
#include <QSet>

namespace agenda
{

bool isCurrency(const QString& code)
{
    // Qt keeps the list for us, with the countries of the CLDR.
    static const QSet<QString> known = [] {
        QSet<QString> codes;
        for (const QLocale& each :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
            codes.insert(each.currencySymbol(QLocale::CurrencyIsoCode));
        codes.remove(QString());
        return codes;
    }();
    return known.contains(code);
}

} // namespace agenda
