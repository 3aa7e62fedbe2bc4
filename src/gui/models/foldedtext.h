// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace agenda::gui
{

/// A text made ready for filtering as people expect it: case and accents do not count, except that a letter
/// typed with its accent has to match («nino» finds «niño», «año» does not find «ano»). A value; any thread.
class FoldedText
{
public:
    FoldedText() = default;
    explicit FoldedText(const QString& text);
    /// The same, ready to be looked for many times.
    static FoldedText forSearch(const QString& text);

    bool contains(const FoldedText& part) const;
    bool isEmpty() const { return m_base.isEmpty(); }

private:
    void foldLetterByLetter(const QString& text);
    bool hasAt(qsizetype at, const FoldedText& part) const;

    QString m_base;         ///< lower case without marks
    QString m_full;         ///< the same length; where the letter had a mark, the letter with it
    QByteArray m_bytes;     ///< the lower half of each letter of `m_base`
    qsizetype m_rarest = 0; ///< of what is looked for: the place of its rarest letter
};

/// The words of something typed into a filter; a text passes if it contains all of them.
class FilterWords
{
public:
    FilterWords() = default;
    explicit FilterWords(const QString& typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    bool match(const FoldedText& text) const;

private:
    QList<FoldedText> m_words;
};

} // namespace agenda::gui
