// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pagenumbers.h"

#include <QRegularExpression>

#include <array>
#include <limits>

namespace agenda
{

QString romanNumeral(int number)
{
    static const std::array<std::pair<int, const char*>, 13> signs{{{1000, "m"},
                                                                    {900, "cm"},
                                                                    {500, "d"},
                                                                    {400, "cd"},
                                                                    {100, "c"},
                                                                    {90, "xc"},
                                                                    {50, "l"},
                                                                    {40, "xl"},
                                                                    {10, "x"},
                                                                    {9, "ix"},
                                                                    {5, "v"},
                                                                    {4, "iv"},
                                                                    {1, "i"}}};
    QString text;
    if (number < 1 || number > 3999)
        return text;
    for (const auto& [value, sign] : signs) {
        for (; number >= value; number -= value)
            text += QLatin1String(sign);
    }
    return text;
}

bool isNumbered(const Attachment& attachment)
{
    return attachment.pageNumbers == PageNumbers::Known || attachment.pageOffset != 0 ||
           attachment.pageLabels == PageLabels::RomanFront;
}

QString printedPage(const Attachment& attachment, int pdfPage)
{
    if (!isNumbered(attachment))
        return {};
    const int printed = pdfPage - attachment.pageOffset;
    if (printed >= 1)
        return QString::number(printed);
    return attachment.pageLabels == PageLabels::RomanFront ? romanNumeral(pdfPage) : QString();
}

QString printedPages(const Attachment& attachment, int firstPdfPage, int lastPdfPage)
{
    const QString first = printedPage(attachment, firstPdfPage);
    const QString last = printedPage(attachment, lastPdfPage);
    return first.isEmpty() || last.isEmpty() || first == last ? first : first + u'-' + last;
}

std::optional<int> pdfPageOf(const Attachment& attachment, const QString& printed)
{
    if (!isNumbered(attachment))
        return std::nullopt;
    static const QRegularExpression dash(QStringLiteral("[-\u2013]"));
    const QString wanted = printed.section(dash, 0, 0).trimmed().toLower();
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber) {
        const qint64 page = qint64(number) + attachment.pageOffset;
        const bool isThere = number >= 1 && page >= 1 && page <= std::numeric_limits<int>::max();
        return isThere ? std::optional(int(page)) : std::nullopt;
    }
    if (attachment.pageLabels != PageLabels::RomanFront)
        return std::nullopt;
    for (int page = 1; page <= attachment.pageOffset; ++page) {
        if (romanNumeral(page) == wanted && !wanted.isEmpty())
            return page;
    }
    return std::nullopt;
}

} // namespace agenda
