// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textdiff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace agenda
{

namespace
{

/// Words with the white space that follows each.
QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    qsizetype start = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at - 1].isSpace() && !text[at].isSpace()) {
            pieces << text.mid(start, at - start);
            start = at;
        }
    }
    if (start < text.size())
        pieces << text.mid(start);
    return pieces;
}

bool isSameWord(const QString& a, const QString& b)
{
    return a.trimmed() == b.trimmed();
}

void add(QList<DiffPart>& parts, DiffPart::Kind kind, const QString& text)
{
    if (!parts.isEmpty() && parts.last().kind == kind)
        parts.last().text += text;
    else
        parts.append({kind, text});
}

/// The table of lengths is quadratic; beyond this nobody reads the marks anyway.
constexpr size_t mostCells = 4'000'000;

} // namespace

QList<DiffPart> wordDiff(const QString& before, const QString& after)
{
    const QStringList a = piecesOf(before);
    const QStringList b = piecesOf(after);
    const size_t rows = size_t(a.size()), columns = size_t(b.size());
    QList<DiffPart> parts;
    if ((rows + 1) * (columns + 1) > mostCells) {
        add(parts, DiffPart::Kind::Removed, before);
        add(parts, DiffPart::Kind::Added, after);
        return parts;
    }
    // length[i][j]: the longest common sequence of what follows a[i] and b[j].
    std::vector<int> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t i, size_t j) -> int& { return length[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            at(i, j) = isSameWord(a[qsizetype(i)], b[qsizetype(j)]) ? at(i + 1, j + 1) + 1
                                                                    : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    size_t i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && isSameWord(a[qsizetype(i)], b[qsizetype(j)])) {
            add(parts, DiffPart::Kind::Same, b[qsizetype(j)]);
            ++i;
            ++j;
        } else if (i < rows && (j == columns || at(i + 1, j) >= at(i, j + 1))) {
            add(parts, DiffPart::Kind::Removed, a[qsizetype(i++)]);
        } else {
            add(parts, DiffPart::Kind::Added, b[qsizetype(j++)]);
        }
    }
    return parts;
}

} // namespace agenda
