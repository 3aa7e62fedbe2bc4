// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <algorithm>
#include <array>

namespace agenda
{

namespace
{

/// The combining marks begin here.
constexpr char16_t firstMark = 0x300;

/// Zero width, wherever it stands: two texts look alike and are not.
bool isInvisible(char32_t c)
{
    return c == 0x180e || c == 0x200b || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff;
}

/// The joiners shape Arabic and Indic letters and join emoji; after a Latin letter they are only invisible.
bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

bool isForbidden(char32_t c, char32_t before)
{
    if (isInvisible(c) || (isJoiner(c) && before < firstMark))
        return true;
    if (c < 0x20)
        return c != U'\t' && c != U'\n';
    if (c == 0x7f || (c >= 0x80 && c < 0xa0))
        return true;
    // Bidirectional embeddings, overrides and isolates: they can make «exe.pdf» out of «fdp.exe».
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return true;
    return c == 0xfffe || c == 0xffff || (c >= 0xd800 && c <= 0xdfff);
}

/// General punctuation, as the dashes and quotation marks of printed text: no part of words.
bool isPunctuation(char16_t c)
{
    return c >= 0x2010 && c <= 0x2027;
}

/// Whether there is nothing to look at: most texts are letters and the signs between them.
bool isPlain(const QString& text)
{
    const auto isOdd = [](char16_t c) -> bool {
        return !((c >= 0x20 && c < 0x7f) || c == u'\n' || c == u'\t' || (c >= 0xa0 && c < firstMark) ||
                 isPunctuation(c));
    };
    // By the block, without stopping inside one: so the compiler makes several comparisons at a time.
    constexpr qsizetype block = 32;
    const auto* at = reinterpret_cast<const char16_t*>(text.utf16());
    const char16_t* const end = at + text.size();
    for (; end - at >= block; at += block) {
        bool isBlockOdd = false;
        for (qsizetype i = 0; i < block; ++i)
            isBlockOdd |= isOdd(at[i]);
        if (isBlockOdd)
            return false;
    }
    return std::none_of(at, end, isOdd);
}

bool isMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing;
}

bool isBelow(const QString& text, char16_t end)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return c.unicode() < end; });
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

// Most words are plain letters, for which the tables of Unicode need not be asked.
QString folded(const QString& text)
{
    if (isBelow(text, 0x80))
        return text.toCaseFolded();
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
    // Below the combining marks every character is its own composed form.
    return isBelow(text, firstMark) ? text.toCaseFolded()
                                    : text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

std::optional<FoldedInPlace> foldedInPlace(const QString& text)
{
    struct Letter {
        char16_t bare; // 0: becomes several, or nothing
        char16_t plain;
    };
    static const std::array<Letter, firstMark> letters = [] {
        std::array<Letter, firstMark> table{};
        for (char16_t c = 0; c < firstMark; ++c) {
            const QString bare = folded(QString(QChar(c)));
            const QString plain = caseFolded(QString(QChar(c)));
            if (!QChar::isLetterOrNumber(c)) // only parts words, and may stay
                table[c] = {c, c};
            else if (bare.size() == 1 && plain.size() == 1)
                table[c] = {bare[0].unicode(), plain[0].unicode()};
        }
        return table;
    }();
    FoldedInPlace result{QString(text.size(), Qt::Uninitialized), QString(text.size(), Qt::Uninitialized)};
    QChar* bare = result.bare.data();
    QChar* plain = result.plain.data();
    for (const QChar each : text) {
        const char16_t c = each.unicode();
        const bool known = c < firstMark;
        if (known ? letters[c].bare == 0 && c != 0 : !isPunctuation(c))
            return std::nullopt;
        *bare++ = known ? letters[c].bare : c;
        *plain++ = known ? letters[c].plain : c;
    }
    return result;
}

QList<std::pair<qsizetype, qsizetype>> wordPlaces(const QString& text)
{
    QList<std::pair<qsizetype, qsizetype>> places;
    qsizetype start = -1;
    forEachCodePoint(text, [&](char32_t c, qsizetype at, int) {
        const bool inside = QChar::isLetterOrNumber(c) || (start >= 0 && isMark(c));
        if (inside && start < 0) {
            start = at;
        } else if (!inside && start >= 0) {
            places.append({start, at - start});
            start = -1;
        }
    });
    if (start >= 0)
        places.append({start, text.size() - start});
    return places;
}

QStringList wordsOf(const QString& text)
{
    QStringList words;
    for (const auto& [at, length] : wordPlaces(text))
        words << text.mid(at, length);
    return words;
}

qsizetype forbiddenCharacter(const QString& text)
{
    if (isPlain(text))
        return -1;
    qsizetype found = -1;
    char32_t before = 0;
    forEachCodePoint(text, [&](char32_t c, qsizetype at, int) {
        if (found < 0 && isForbidden(c, before))
            found = at;
        before = c;
    });
    return found;
}

QString shortened(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    QString start = text.left(longest - 1);
    if (const qsizetype space = start.lastIndexOf(u' '); space > longest / 2)
        start.truncate(space);
    if (start.back().isHighSurrogate())
        start.chop(1);
    return start.trimmed() + u'…';
}

QString withFullStop(const QString& text)
{
    static const QString ends = QStringLiteral(".!?…");
    static const QString closing = QStringLiteral("»”\"')]");
    QString trimmed = text.trimmed();
    qsizetype last = trimmed.size() - 1;
    while (last > 0 && closing.contains(trimmed[last]))
        --last;
    if (last >= 0 && !ends.contains(trimmed[last]))
        trimmed += u'.';
    return trimmed;
}

QString withInnerQuotes(const QString& text)
{
    QString result = text;
    int depth = 0;
    for (QChar& c : result) {
        if (c == u'\n') {
            depth = 0;
        } else if (c == u'«') {
            if (depth++ > 0)
                c = u'“';
        } else if (c == u'»' && depth > 0) {
            if (--depth > 0)
                c = u'”';
        }
    }
    return result;
}

QString alphabeticKey(const QString& text)
{
    const QString start = text.left(100);
    QString bare;
    QString plain;
    if (std::optional<FoldedInPlace> quick = foldedInPlace(start)) {
        bare = std::move(quick->bare);
        plain = std::move(quick->plain);
    } else {
        for (const QChar letter : caseFolded(start)) {
            const QString alone = folded(QString(letter));
            bare += alone;
            plain += alone.size() == 1 ? QString(letter) : alone;
        }
    }
    QString key;
    key.reserve(bare.size() + 8);
    for (qsizetype at = 0; at < bare.size(); ++at) {
        const QChar letter = bare[at];
        if (letter.isDigit()) {
            // A number is as great as it has digits, and only then by them.
            qsizetype end = at;
            while (end < bare.size() && bare[end].isDigit())
                ++end;
            while (at + 1 < end && bare[at] == u'0')
                ++at;
            key += QChar(char16_t(u'0' + (end - at)));
            key += QStringView(bare).mid(at, end - at);
            at = end - 1;
        } else if (letter.isLetter()) {
            key += letter;
            if (plain[at] == u'ñ')
                key += u'~';
        } else if ((letter.isSpace() || letter == u'.') && !key.isEmpty() && !key.endsWith(u' ')) {
            key += u' ';
        }
    }
    return key;
}

QString cleaned(const QString& text)
{
    if (isPlain(text))
        return text;
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QString result;
    result.reserve(lines.size());
    char32_t before = 0;
    forEachCodePoint(lines, [&](char32_t c, qsizetype at, int length) {
        if (isForbidden(c, before))
            return;
        result += QStringView(lines).mid(at, length);
        before = c;
    });
    return result;
}

} // namespace agenda
