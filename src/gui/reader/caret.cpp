// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/caret.h"

#include "domain/text.h"

#include <algorithm>

namespace agenda::gui
{

namespace
{

TextPlace startOf(int page)
{
    return {page, 0};
}

TextPlace endOf(PdfFile& file, int page)
{
    return {page, int(file.text(page).size())};
}

TextPlace nextWord(PdfFile& file, const TextPlace& caret)
{
    for (int page = caret.page; page < file.pageCount(); ++page) {
        const int from = page == caret.page ? caret.offset : 0;
        for (const auto& [start, length] : wordPlaces(file.text(page))) {
            if (start + length > from)
                return {page, int(start + length)};
        }
    }
    return endOf(file, caret.page);
}

TextPlace previousWord(PdfFile& file, const TextPlace& caret)
{
    for (int page = caret.page; page >= 0; --page) {
        const int from = page == caret.page ? caret.offset : endOf(file, page).offset;
        const auto words = wordPlaces(file.text(page));
        const auto word =
            std::find_if(words.rbegin(), words.rend(), [&](const auto& each) { return each.first < from; });
        if (word != words.rend())
            return {page, int(word->first)};
    }
    return startOf(caret.page);
}

TextPlace nextLine(PdfFile& file, const TextPlace& caret)
{
    const QString& text = file.text(caret.page);
    const qsizetype end = text.indexOf(u'\n', caret.offset);
    if (end >= 0)
        return {caret.page, int(end + 1)};
    const bool isAtEnd = caret.offset >= text.size();
    return isAtEnd && caret.page + 1 < file.pageCount() ? startOf(caret.page + 1) : endOf(file, caret.page);
}

TextPlace previousLine(PdfFile& file, const TextPlace& caret)
{
    if (caret.offset == 0)
        return caret.page > 0 ? endOf(file, caret.page - 1) : caret;
    if (caret.offset == 1)
        return startOf(caret.page);
    return {caret.page, int(file.text(caret.page).lastIndexOf(u'\n', caret.offset - 2) + 1)};
}

} // namespace

bool movesCaret(int key)
{
    static const QList<int> keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                                 Qt::Key_Down, Qt::Key_Home,  Qt::Key_End};
    return keys.contains(key);
}

TextPlace movedCaret(PdfFile& file, const TextPlace& caret, int key)
{
    switch (key) {
    case Qt::Key_Right:
        return nextWord(file, caret);
    case Qt::Key_Left:
        return previousWord(file, caret);
    case Qt::Key_Down:
        return nextLine(file, caret);
    case Qt::Key_Up:
        return previousLine(file, caret);
    case Qt::Key_Home:
        return startOf(caret.page);
    default:
        return endOf(file, caret.page);
    }
}

} // namespace agenda::gui
