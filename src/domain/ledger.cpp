// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ledger.h"

#include <QCoreApplication>
#include <QStringList>

namespace agenda
{

namespace
{

struct LedgerWords {
    Q_DECLARE_TR_FUNCTIONS(agenda::Ledger)
};

QString counted(int count, const QString& one, const QString& several)
{
    return QString::number(count) + u' ' + (count == 1 ? one : several);
}

QString contradictionWords(const Ledger& ledger)
{
    const QString text =
        counted(ledger.contradicts, LedgerWords::tr("contradice"), LedgerWords::tr("contradicen"));
    if (ledger.openContradictions() == 0)
        return text + LedgerWords::tr(" (explicado)");
    if (ledger.explained == 0)
        return text + LedgerWords::tr(" (sin explicar)");
    return text + LedgerWords::tr(" (%1 sin explicar)").arg(ledger.openContradictions());
}

} // namespace

QString Ledger::signs() const
{
    QStringList parts;
    const auto add = [&](QChar sign, int count) {
        if (count > 0)
            parts << sign + QString::number(count);
    };
    add(u'+', supports);
    add(u'~', nuances);
    add(u'−', contradicts);
    return parts.join(u' ');
}

QString Ledger::words() const
{
    QStringList parts;
    if (supports > 0)
        parts << counted(supports, LedgerWords::tr("respalda"), LedgerWords::tr("respaldan"));
    if (nuances > 0)
        parts << counted(nuances, LedgerWords::tr("matiza"), LedgerWords::tr("matizan"));
    if (contradicts > 0)
        parts << contradictionWords(*this);
    if (context > 0)
        parts << counted(context, LedgerWords::tr("de contexto"), LedgerWords::tr("de contexto"));
    return parts.join(QStringLiteral(", "));
}

} // namespace agenda
