// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/foldedtext.h"

#include <algorithm>

namespace agenda::gui
{

FoldedText::FoldedText(const QString& text)
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

bool FoldedText::contains(const FoldedText& part) const
{
    for (qsizetype at = m_base.indexOf(part.m_base); at >= 0; at = m_base.indexOf(part.m_base, at + 1)) {
        bool same = true;
        for (qsizetype i = 0; same && i < part.m_base.size(); ++i)
            same = part.m_full[i] == part.m_base[i] || part.m_full[i] == m_full[at + i];
        if (same)
            return true;
    }
    return false;
}

FilterWords::FilterWords(const QString& typed)
{
    // Nobody types more; a pasted book would only make every keystroke slow.
    const QStringList words = typed.left(500).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        FoldedText folded(word);
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
