// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/quotation.h"

#include "domain/text.h"
#include "gui/reader/pagetext.h"

#include <algorithm>

namespace agenda::gui
{

namespace
{

constexpr int pagesOfOne = 3;

/// Without the quotation marks and dots that a person may have put around it.
QString bare(const QString& quotation)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto first = std::find_if(quotation.begin(), quotation.end(), isWord);
    const auto last = std::find_if(quotation.rbegin(), quotation.rend(), isWord).base();
    return first < last ? QString(first, last - first).simplified() : QString();
}

} // namespace

QList<Passage> quotedPassages(PdfFile& file, int page, const QString& quotation)
{
    QString text;
    QList<qsizetype> starts; // of each page in the text
    for (int each = page; each < std::min(page + pagesOfOne, file.pageCount()); ++each) {
        starts << text.size();
        text += file.text(each) + u'\n';
    }
    const auto found = occurrences(foldedPage(text), folded(bare(quotation)));
    if (found.isEmpty())
        return {};
    const auto placeAt = [&](qsizetype at) {
        const auto next = std::upper_bound(starts.begin(), starts.end(), at);
        const qsizetype each = next - starts.begin() - 1;
        return TextPlace{page + int(each), int(at - starts[each])};
    };
    const auto [start, length] = found.first();
    TextPlace end = placeAt(start + length - 1);
    ++end.offset;
    return file.passages(placeAt(start), end);
}

} // namespace agenda::gui
