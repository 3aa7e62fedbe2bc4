// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/partialdate.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace agenda::gui
{

namespace
{

/// From 1 to 12; 0 if it is no month. Names count from their first three letters on.
int monthFrom(const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number >= 1 && number <= 12 ? number : 0;
    static const QStringList names{
        QStringLiteral("enero"),   QStringLiteral("febrero"),   QStringLiteral("marzo"),
        QStringLiteral("abril"),   QStringLiteral("mayo"),      QStringLiteral("junio"),
        QStringLiteral("julio"),   QStringLiteral("agosto"),    QStringLiteral("septiembre"),
        QStringLiteral("octubre"), QStringLiteral("noviembre"), QStringLiteral("diciembre")};
    QString name = text.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.startsWith(QStringLiteral("set")))
        name.replace(0, 3, QStringLiteral("sept"));
    for (int i = 0; i < names.size(); ++i) {
        if (name.size() >= 3 && names[i].startsWith(name))
            return i + 1;
    }
    return 0;
}

std::optional<QString> iso(int year, int month, int day)
{
    if (year < 1000 || month < 1 || (day != 0 && !QDate::isValid(year, month, day)))
        return std::nullopt;
    QString text = QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0'));
    if (day != 0)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

} // namespace

std::optional<QString> readPartialDate(const QString& typed)
{
    static const QRegularExpression onlyYear(QStringLiteral("^(\\d{4})$"));
    static const QRegularExpression yearFirst(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?$"));
    static const QRegularExpression dayFirst(
        QStringLiteral(
            "^(?:(\\d{1,2})(?:[-/.]| de | ))?(\\d{1,2}|[a-z]{3,10}\\.?)(?:[-/.]| del? | )(\\d{4})$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.simplified();
    if (text.isEmpty())
        return QString();
    if (onlyYear.match(text).hasMatch())
        return text.toInt() >= 1000 ? std::optional(text) : std::nullopt;
    QRegularExpressionMatch match = yearFirst.match(text);
    if (match.hasMatch()) {
        const bool hasDay = !match.captured(3).isEmpty();
        if (hasDay && match.captured(3).toInt() == 0)
            return std::nullopt;
        return iso(match.captured(1).toInt(), monthFrom(match.captured(2)), match.captured(3).toInt());
    }
    match = dayFirst.match(text);
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && match.captured(1).toInt() == 0))
        return std::nullopt;
    return iso(match.captured(3).toInt(), monthFrom(match.captured(2)), match.captured(1).toInt());
}

} // namespace agenda::gui
