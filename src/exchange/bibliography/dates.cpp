// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/dates.h"

#include <QDate>

#include <algorithm>

namespace agenda::bibliography
{

namespace
{

constexpr int spring = 21; // the seasons of ISO 8601-2: 21 to 24

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int numberOf(QStringView digits)
{
    int number = 0;
    for (const QChar c : digits)
        number = number * 10 + (c.unicode() - u'0');
    return number;
}

/// The date-parts of one end of a range, and its season.
struct Parts {
    Json list = Json::array();
    int season = 0;
};

std::optional<Parts> partsOf(int year, int month, int day)
{
    Parts parts;
    parts.list.push_back(year);
    if (month >= spring && month < spring + 4 && day == 0) {
        parts.season = month - spring + 1;
        return parts;
    }
    if (month < 0 || month > 12 || day < 0 || (day > 0 && month == 0))
        return {};
    if (day > 0 && !QDate::isValid(year == 0 ? 4 : year, month, day))
        return {};
    if (month > 0)
        parts.list.push_back(month);
    if (day > 0)
        parts.list.push_back(day);
    return parts;
}

/// «2016-05-12», «-0044», «2010-21».
std::optional<Parts> isoParts(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    const QList<QStringView> pieces = text.mid(negative ? 1 : 0).split(u'-');
    if (pieces.size() > 3)
        return {};
    int numbers[3] = {0, 0, 0};
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (!isDigits(pieces[i]) || pieces[i].size() > 4 || (i > 0 && pieces[i].size() > 2))
            return {};
        numbers[i] = numberOf(pieces[i]);
        if (i > 0 && numbers[i] == 0)
            return {};
    }
    return partsOf(negative ? -numbers[0] : numbers[0], numbers[1], numbers[2]);
}

CslDate cslDate(const Parts& from, const std::optional<Parts>& to = {})
{
    CslDate date;
    date.value["date-parts"] = Json::array({from.list});
    if (to)
        date.value["date-parts"].push_back(to->list);
    if (from.season > 0)
        date.value["season"] = from.season;
    if (to && to->season > 0)
        date.exact = false;
    return date;
}

} // namespace

int monthOf(QStringView text)
{
    static const char16_t* const names[] = {u"january",  u"enero",     u"february",   u"febrero",  u"march",
                                            u"marzo",    u"april",     u"abril",      u"may",      u"mayo",
                                            u"june",     u"junio",     u"july",       u"julio",    u"august",
                                            u"agosto",   u"september", u"septiembre", u"october",  u"octubre",
                                            u"november", u"noviembre", u"december",   u"diciembre"};
    static const char16_t* const seasons[] = {u"spring", u"primavera", u"summer", u"verano",
                                              u"autumn", u"otono",     u"winter", u"invierno"};
    text = text.trimmed();
    if (text.endsWith(u'.'))
        text.chop(1);
    if (isDigits(text) && text.size() <= 2) {
        const int number = numberOf(text);
        return number <= 12 ? number : 0;
    }
    if (text.size() < 3)
        return 0;
    for (int i = 0; i < 24; ++i) {
        if (QStringView(names[i]).startsWith(text, Qt::CaseInsensitive))
            return i / 2 + 1;
    }
    if (text.compare(u"set", Qt::CaseInsensitive) == 0 ||
        text.compare(u"setiembre", Qt::CaseInsensitive) == 0 ||
        text.compare(u"sept", Qt::CaseInsensitive) == 0)
        return 9;
    for (int i = 0; i < 8; ++i) {
        if (text.compare(QStringView(seasons[i]), Qt::CaseInsensitive) == 0)
            return spring + i / 2;
    }
    return text.compare(u"fall", Qt::CaseInsensitive) == 0 ? spring + 2 : 0;
}

std::optional<int> yearOf(QStringView text)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-');
    const QStringView digits = negative ? text.mid(1) : text;
    if (!isDigits(digits) || digits.size() > 4)
        return {};
    return negative ? -numberOf(digits) : numberOf(digits);
}

std::optional<CslDate> dateOfParts(int year, int month, int day)
{
    const std::optional<Parts> parts = partsOf(year, month, day);
    if (!parts)
        return {};
    return cslDate(*parts);
}

std::optional<CslDate> isoDate(QStringView text)
{
    text = text.trimmed();
    bool uncertain = false;
    bool exact = true;
    const auto end = [&](QStringView part) {
        part = part.trimmed();
        while (part.endsWith(u'~') || part.endsWith(u'?') || part.endsWith(u'%')) {
            uncertain = true;
            exact = exact && part.endsWith(u'~');
            part.chop(1);
        }
        if (const qsizetype time = part.indexOf(u'T'); time > 0) {
            exact = false;
            part = part.left(time);
        }
        return isoParts(part);
    };
    const qsizetype slash = text.indexOf(u'/');
    const std::optional<Parts> from = end(slash < 0 ? text : text.left(slash));
    if (!from)
        return {};
    const QStringView after = slash < 0 ? QStringView() : text.mid(slash + 1).trimmed();
    std::optional<Parts> to;
    if (slash >= 0 && (after.isEmpty() || after == u"..")) {
        exact = false; // an open range: CSL has none
    } else if (slash >= 0) {
        to = end(after);
        if (!to)
            return {};
    }
    CslDate date = cslDate(*from, to);
    if (uncertain)
        date.value["circa"] = true;
    date.exact = date.exact && exact;
    return date;
}

std::optional<CslDate> taggedDate(QStringView text)
{
    text = text.trimmed();
    if (text.size() == 8 && isDigits(text))
        return dateOfParts(numberOf(text.left(4)), numberOf(text.mid(4, 2)), numberOf(text.mid(6)));
    if (!text.contains(u'/') && !text.contains(u' '))
        return isoDate(text);
    const QChar separator = text.contains(u'/') ? u'/' : u' ';
    const QList<QStringView> pieces = text.split(separator);
    const std::optional<int> year = yearOf(pieces[0]);
    if (!year)
        return {};
    int month = 0;
    int day = 0;
    bool exact = true;
    QStringView rest = pieces.size() > 1 ? pieces[1].trimmed() : QStringView();
    if (!rest.isEmpty()) {
        month = monthOf(rest);
        if (month == 0 && rest.contains(u'-')) {
            month = monthOf(rest.left(rest.indexOf(u'-')));
            exact = false;
        }
        if (month == 0)
            return {};
    }
    rest = pieces.size() > 2 ? pieces[2].trimmed() : QStringView();
    if (isDigits(rest) && rest.size() <= 2)
        day = numberOf(rest);
    else if (!rest.isEmpty())
        exact = false;
    for (qsizetype i = 3; i < pieces.size(); ++i)
        exact = exact && pieces[i].trimmed().isEmpty();
    std::optional<CslDate> date = dateOfParts(*year, month, day);
    if (date)
        date->exact = exact;
    return date;
}

CslDate literalDate(QStringView text, bool& mended)
{
    CslDate date;
    date.value["literal"] = utf8Of(text, mended);
    return date;
}

} // namespace agenda::bibliography
