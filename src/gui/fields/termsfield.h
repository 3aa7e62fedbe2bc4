// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"

#include <QWidget>

#include <functional>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace agenda::gui
{

/// Several words of a vocabulary: each a button that takes it out, and a line that completes what is typed by
/// name and by alias. Enter, Tab and «;» take the word that stands first in the list (a word of no term is
/// offered last, as new); the space bar, Delete or a click takes one out; Backspace and Left go from the
/// empty line into the words. Saved as you go: tells after each change. Window's thread.
class TermsField : public QWidget
{
    Q_OBJECT

public:
    /// `terms` is asked when the line gets the focus.
    explicit TermsField(std::function<QList<Term>()> terms, QWidget* parent = nullptr);

    /// What the workspace holds now. An edit under way stays.
    void setStored(const QStringList& words);
    /// Throws an edit under way away.
    void restore();
    bool isModified() const;
    /// The words, with what still stands in the line.
    QStringList words() const;
    QLineEdit* line() const { return m_line; }

Q_SIGNALS:
    void committed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    /// Takes what is typed in, as it stands first in the list; whether there was anything.
    bool takeTyped();
    /// What the typed text stands for: several with «;» between them.
    QStringList typedWords() const;
    void add(const QStringList& words);
    void remove(qsizetype at);
    void rebuild();
    QList<QWidget*> chips() const;
    bool lineKey(int key);
    bool chipKey(QWidget* chip, int key);

    std::function<QList<Term>()> m_terms;
    TermIndex m_index;
    QStringList m_folded; ///< of each term: all that it is called
    QStringList m_stored;
    QStringList m_words;
    QLineEdit* m_line;
    QStringListModel* m_offers;
    QCompleter* m_completer;
    QStringList m_offered; ///< the word behind each line of the list
};

} // namespace agenda::gui
