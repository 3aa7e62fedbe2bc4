// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/foldedtext.h"

#include "domain/text.h"

#include <algorithm>
#include <cstring>

namespace agenda::gui
{

namespace
{

char lowByte(QChar letter)
{
    return static_cast<char>(letter.unicode() & 0xff);
}

} // namespace

FoldedText::FoldedText(const QString& text)
{
    if (std::optional<FoldedInPlace> quick = foldedInPlace(text)) {
        m_base = std::move(quick->bare);
        m_full = std::move(quick->plain);
    } else {
        foldLetterByLetter(text);
    }
    m_bytes.resize(m_base.size());
    std::transform(m_base.cbegin(), m_base.cend(), m_bytes.begin(), lowByte);
}

void FoldedText::foldLetterByLetter(const QString& text)
{
    const QString composed = text.normalized(QString::NormalizationForm_C).toCaseFolded();
    m_base.reserve(composed.size());
    m_full.reserve(composed.size());
    for (const QChar letter : composed) {
        if (letter.unicode() < 0x80) {
            m_base += letter;
            m_full += letter;
            continue;
        }
        QString base = QString(letter).normalized(QString::NormalizationForm_KD);
        const qsizetype whole = base.size();
        base.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
        m_base += base;
        m_full += base.size() == 1 && whole > 1 ? QString(letter) : base;
    }
}

bool FoldedText::hasAt(qsizetype at, const FoldedText& part) const
{
    if (QStringView(m_base).mid(at, part.m_base.size()) != part.m_base)
        return false;
    for (qsizetype i = 0; i < part.m_base.size(); ++i) {
        if (part.m_full[i] != part.m_base[i] && part.m_full[i] != m_full[at + i])
            return false;
    }
    return true;
}

bool FoldedText::contains(const FoldedText& part) const
{
    const qsizetype last = m_base.size() - part.m_base.size();
    if (part.isEmpty() || last < 0)
        return part.isEmpty();
    // A hundred thousand texts are looked through while somebody types: so for the rarest letter, byte by
    // byte, and only where it stands for the rest.
    const qsizetype rarest = part.m_rarest;
    const char* const begin = m_bytes.constData() + rarest;
    const char* const end = begin + last + 1;
    for (const char* at = begin; at < end; ++at) {
        at = static_cast<const char*>(std::memchr(at, part.m_bytes[rarest], size_t(end - at)));
        if (!at)
            return false;
        if (hasAt(at - begin, part))
            return true;
    }
    return false;
}

FoldedText FoldedText::forSearch(const QString& text)
{
    // From the most common letter of Spanish to the rarest; what is not here is rarer still.
    static const QByteArray common(" eaosrnidltcmupbgvyqhfzjxwk");
    FoldedText part(text);
    qsizetype rarity = -1;
    for (qsizetype at = 0; at < part.m_bytes.size(); ++at) {
        const qsizetype place = common.indexOf(part.m_bytes[at]);
        const qsizetype each = place < 0 ? common.size() : place;
        if (each > rarity) {
            rarity = each;
            part.m_rarest = at;
        }
    }
    return part;
}

FilterWords::FilterWords(const QString& typed)
{
    // Nobody types more; a pasted book would only make every keystroke slow.
    const QStringList words = typed.left(500).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        FoldedText folded = FoldedText::forSearch(word);
        if (!folded.isEmpty())
            m_words << std::move(folded);
    }
}

bool FilterWords::match(const FoldedText& text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const FoldedText& word) { return text.contains(word); });
}

} // namespace agenda::gui
