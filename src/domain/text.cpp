// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

namespace agenda
{

namespace
{

bool isForbidden(char32_t c)
{
    if (c < 0x20)
        return c != U'\t' && c != U'\n';
    if (c == 0x7f || (c >= 0x80 && c < 0xa0))
        return true;
    // Bidirectional embeddings, overrides and isolates: they can make «exe.pdf» out of «fdp.exe».
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return true;
    return c == 0xfffe || c == 0xffff || (c >= 0xd800 && c <= 0xdfff);
}

bool isMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing;
}

/// Calls `visit(code point, position, length)` for each character; lone surrogates come as they are.
template <class Visitor>
void forEachCodePoint(const QString& text, Visitor&& visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            visit(QChar::surrogateToUcs4(c, text[i + 1]), i, 2);
            ++i;
        } else {
            visit(char32_t(c.unicode()), i, 1);
        }
    }
}

} // namespace

QString folded(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            result += c;
    }
    return result.toCaseFolded();
}

QString caseFolded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    forEachCodePoint(text, [&](char32_t c, qsizetype at, int length) {
        if (QChar::isLetterOrNumber(c) || (isMark(c) && !word.isEmpty())) {
            word += QStringView(text).mid(at, length);
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    });
    if (!word.isEmpty())
        words << word;
    return words;
}

qsizetype forbiddenCharacter(const QString& text)
{
    qsizetype found = -1;
    forEachCodePoint(text, [&](char32_t c, qsizetype at, int) {
        if (found < 0 && isForbidden(c))
            found = at;
    });
    return found;
}

QString cleaned(const QString& text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QString result;
    result.reserve(lines.size());
    forEachCodePoint(lines, [&](char32_t c, qsizetype at, int length) {
        if (!isForbidden(c))
            result += QStringView(lines).mid(at, length);
    });
    return result;
}

} // namespace agenda
