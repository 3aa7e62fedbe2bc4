// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    bool contains(const FoldedText& part) const;
    bool isEmpty() const { return m_base.isEmpty(); }

private:
    QString m_base; ///< lower case without marks
    QString m_full; ///< the same length; where the letter had a mark, the letter with it
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
