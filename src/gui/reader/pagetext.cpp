// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/pagetext.h"

#include "domain/text.h"

namespace agenda::gui
{

namespace
{

constexpr QChar softHyphen(0x00ad);
/// What QtPdf makes of a hyphen at a line end.
constexpr QChar lineEndHyphen(0xfffe);

bool isLineEnd(QChar c)
{
    return c == u'\r' || c == u'\n';
}

/// How many characters from `at` on part a word and are no part of it; 0 if none.
qsizetype joint(const QString& raw, qsizetype at)
{
    const QChar c = raw[at];
    qsizetype end = at + 1;
    while (end < raw.size() && isLineEnd(raw[end]))
        ++end;
    if (c == softHyphen || c == lineEndHyphen)
        return end - at;
    const bool isParted = c == u'-' && end > at + 1 && end < raw.size() && raw[end].isLower() && at > 0 &&
                          raw[at - 1].isLetter();
    return isParted ? end - at : 0;
}

QString foldedLetter(const QString& raw, qsizetype at, qsizetype length)
{
    const QChar c = raw[at];
    return c.unicode() < 0x80 ? QString(c.toCaseFolded()) : folded(raw.mid(at, length));
}

} // namespace

QString mendedText(const QString& raw)
{
    QString joined;
    joined.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size();) {
        const qsizetype gap = joint(raw, at);
        if (gap == 0)
            joined += raw[at];
        at += std::max<qsizetype>(gap, 1);
    }
    return cleaned(joined);
}

QString quotationText(const QString& raw)
{
    return mendedText(raw).simplified();
}

FoldedPage foldedPage(const QString& raw)
{
    FoldedPage page;
    page.text.reserve(raw.size());
    page.positions.reserve(raw.size());
    const auto add = [&](const QString& letters, qsizetype at) {
        page.text += letters;
        page.positions.resize(page.text.size(), int(at));
    };
    for (qsizetype at = 0; at < raw.size();) {
        if (const qsizetype gap = joint(raw, at); gap > 0) {
            at += gap;
            continue;
        }
        if (raw[at].isSpace()) {
            if (!page.text.endsWith(u' '))
                add(QStringLiteral(" "), at);
            ++at;
            continue;
        }
        const bool isPair = raw[at].isHighSurrogate() && at + 1 < raw.size() && raw[at + 1].isLowSurrogate();
        const qsizetype length = isPair ? 2 : 1;
        add(foldedLetter(raw, at, length), at);
        at += length;
    }
    return page;
}

QString foldedQuery(const QString& typed)
{
    return folded(typed.left(200).simplified());
}

QList<std::pair<int, int>> occurrences(const FoldedPage& page, const QString& query)
{
    QList<std::pair<int, int>> found;
    if (query.isEmpty())
        return found;
    for (qsizetype at = page.text.indexOf(query); at >= 0; at = page.text.indexOf(query, at + query.size())) {
        const int start = page.positions[at];
        const int last = page.positions[at + query.size() - 1];
        found.append({start, last - start + 1});
    }
    return found;
}

} // namespace agenda::gui
