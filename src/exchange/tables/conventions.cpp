// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/conventions.h"

#include "exchange/tables/words.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace agenda
{

namespace
{

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The three numbers of «31/12/2021» or «2021-12-31», with how many digits each has.
struct DateParts {
    std::array<int, 3> numbers{};
    std::array<int, 3> digits{};

    bool yearFirst() const { return digits[0] == 4; }
};

std::optional<DateParts> datePartsOf(QStringView text)
{
    DateParts parts;
    size_t part = 0;
    QChar separator;
    for (const QChar c : text) {
        if (isDigit(c)) {
            if (++parts.digits[part] > 4)
                return {};
            parts.numbers[part] = parts.numbers[part] * 10 + c.unicode() - u'0';
            continue;
        }
        const bool parting = c == u'/' || c == u'-' || c == u'.';
        if (!parting || part == 2 || parts.digits[part] == 0 || (part == 1 && c != separator))
            return {};
        separator = c;
        ++part;
    }
    const auto isShort = [&](size_t i) { return parts.digits[i] == 1 || parts.digits[i] == 2; };
    const bool whole = part == 2 && isShort(1) &&
                       ((parts.digits[0] == 4 && isShort(2)) || (isShort(0) && parts.digits[2] == 4));
    return whole ? std::optional(parts) : std::nullopt;
}

/// A number with its marks.
struct NumberShape {
    int points = 0;
    int commas = 0;
    qsizetype lastPoint = -1;
    qsizetype lastComma = -1;
};

std::optional<NumberShape> numberShapeOf(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.sliced(1);
    if (text.isEmpty() || !isDigit(text.back()))
        return {};
    NumberShape shape;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'.') {
            ++shape.points;
            shape.lastPoint = i;
        } else if (text[i] == u',') {
            ++shape.commas;
            shape.lastComma = i;
        } else if (!isDigit(text[i])) {
            return {};
        }
    }
    return shape;
}

/// The only mark that can be the decimal one, if the number shows it. 1.234 shows nothing.
std::optional<DecimalMark> decimalMarkOf(QStringView text, const NumberShape& shape)
{
    if (shape.points > 0 && shape.commas > 0)
        return shape.lastComma > shape.lastPoint ? DecimalMark::Comma : DecimalMark::Point;
    if (shape.points > 1)
        return DecimalMark::Comma;
    if (shape.commas > 1)
        return DecimalMark::Point;
    const bool isPoint = shape.points == 1;
    const qsizetype sign = isDigit(text[0]) ? 0 : 1;
    const qsizetype before = isPoint ? shape.lastPoint : shape.lastComma;
    const qsizetype after = text.size() - sign - before - 1;
    // What parts thousands has one to three digits before it and three behind, and no zero at the beginning.
    const bool mayBeThousands = after == 3 && before >= 1 && before <= 3 && text[sign] != u'0';
    if (mayBeThousands)
        return {};
    return isPoint ? DecimalMark::Point : DecimalMark::Comma;
}

/// Gathers what cells speak for each of two answers, and one that speaks for neither.
template <class T>
class Votes
{
public:
    void add(std::optional<T> answer, int line, const QString& text)
    {
        Example& example = !answer ? m_open : *answer == T{} ? m_first : m_second;
        if (example.line == 0)
            example = {line, text.left(40)};
    }

    Proposal<T> proposal(T second, const QString& firstName, const QString& secondName) const
    {
        Proposal<T> result;
        const bool first = m_first.line > 0;
        const bool other = m_second.line > 0;
        result.matters = first || other || m_open.line > 0;
        const auto says = [](const Example& example, const QString& name) {
            return Tables::tr("línea %1: «%2» solo puede ser %3")
                .arg(QString::number(example.line), example.text, name);
        };
        if (first && other) {
            result.evidence = says(m_first, firstName) + QStringLiteral("; ") + says(m_second, secondName);
        } else if (first || other) {
            result.value = first ? T{} : second;
            result.evidence = first ? says(m_first, firstName) : says(m_second, secondName);
        } else if (m_open.line > 0) {
            result.evidence = Tables::tr("línea %1: «%2» puede ser %3 o %4")
                                  .arg(QString::number(m_open.line), m_open.text, firstName, secondName);
        }
        return result;
    }

private:
    struct Example {
        int line = 0;
        QString text;
    };
    Example m_first;
    Example m_second;
    Example m_open;
};

void lookAtDate(const DateParts& parts, int line, const QString& text, Votes<DateOrder>& dates)
{
    if (parts.yearFirst())
        return;
    const bool dayFirst = QDate(parts.numbers[2], parts.numbers[1], parts.numbers[0]).isValid();
    const bool monthFirst = QDate(parts.numbers[2], parts.numbers[0], parts.numbers[1]).isValid();
    if (!dayFirst && !monthFirst)
        return;
    if (!dayFirst || !monthFirst)
        dates.add(dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst, line, text);
    else if (parts.numbers[0] != parts.numbers[1]) // else both orders read the same day
        dates.add(std::nullopt, line, text);
}

} // namespace

Conventions proposeConventions(const Sheet& sheet)
{
    Votes<DateOrder> dates;
    Votes<DecimalMark> decimals;
    for (const SheetRow& row : sheet.rows) {
        for (const SheetCell& cell : row.cells) {
            // The longest number or date that anybody writes.
            if (cell.type != CellType::Text || cell.text.size() > 40)
                continue;
            const QString text = cell.text.trimmed();
            if (text.isEmpty() || !isDigit(text.back()))
                continue;
            if (const std::optional<DateParts> parts = datePartsOf(text)) {
                lookAtDate(*parts, row.line, text, dates);
            } else if (const std::optional<NumberShape> shape = numberShapeOf(text);
                       shape && shape->points + shape->commas > 0) {
                decimals.add(decimalMarkOf(text, *shape), row.line, text);
            }
        }
    }
    return {dates.proposal(DateOrder::MonthFirst, Tables::tr("día/mes/año"), Tables::tr("mes/día/año")),
            decimals.proposal(DecimalMark::Point, Tables::tr("un número con coma decimal"),
                              Tables::tr("un número con punto decimal"))};
}

std::optional<QDate> dateIn(const QString& text, DateOrder order)
{
    const QString trimmed = text.trimmed();
    const std::optional<DateParts> parts = datePartsOf(trimmed);
    if (!parts)
        return {};
    const auto& [first, second, third] = parts->numbers;
    const QDate date = parts->yearFirst()             ? QDate(first, second, third)
                       : order == DateOrder::DayFirst ? QDate(third, second, first)
                                                      : QDate(third, first, second);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<double> numberIn(const QString& text, DecimalMark mark)
{
    QString plain = text.trimmed();
    const std::optional<NumberShape> shape = numberShapeOf(plain);
    if (!shape)
        return {};
    const QChar decimal = mark == DecimalMark::Comma ? u',' : u'.';
    const QChar thousands = mark == DecimalMark::Comma ? u'.' : u',';
    // Marks between thousands stand before the decimal one, and part exactly three digits.
    const qsizetype whole = plain.indexOf(decimal) < 0 ? plain.size() : plain.indexOf(decimal);
    const qsizetype sign = isDigit(plain[0]) ? 0 : 1;
    if (const qsizetype first = plain.indexOf(thousands) - sign; first == 0 || first > 3)
        return {};
    for (qsizetype at = plain.indexOf(thousands); at >= 0; at = plain.indexOf(thousands, at + 1)) {
        const qsizetype next = plain.indexOf(thousands, at + 1);
        if (at > whole || (next < 0 ? whole : next) - at != 4)
            return {};
    }
    plain.remove(thousands).replace(decimal, u'.');
    bool isNumber = false;
    const double number = QLocale::c().toDouble(plain, &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString numberText(double number, DecimalMark mark)
{
    if (!std::isfinite(number))
        return {};
    const bool isWhole = std::trunc(number) == number && std::abs(number) < 1e15;
    QString text = isWhole ? QString::number(number, 'f', 0)
                           : QString::number(number, 'g', QLocale::FloatingPointShortest);
    if (text == QLatin1String("-0"))
        text = QStringLiteral("0");
    return mark == DecimalMark::Comma ? text.replace(u'.', u',') : text;
}

} // namespace agenda
