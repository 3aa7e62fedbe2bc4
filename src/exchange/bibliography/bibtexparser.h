// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/referencedraft.h"

#include <QHash>

#include <deque>

namespace agenda::bibliography
{

struct BibtexField {
    QStringView name;  ///< as it is written; empty: text that belongs to no field
    QStringView value; ///< LaTeX, without its outer braces, macros put in
    int line = 0;
};

/// A record of a .bib file before its LaTeX and its dates are looked at.
struct BibtexEntry {
    QStringView type;
    QStringView key;
    QStringView raw;
    int line = 0;
    bool refused = false;
    QList<BibtexField> fields;
    QList<Problem> problems;
};

/// Goes through BibTeX text from record to record, without recursion. Its entries are views into the text
/// and into what it owns: it must outlive them, and the text it. One thread; throws nothing.
class BibtexParser
{
public:
    BibtexParser(QStringView text, const BibliographyLimits& limits);

    std::optional<BibtexEntry> next();
    qsizetype position() const { return m_at; }
    /// What is to be said of the file between its records.
    QList<Problem> problems() const;
    /// Takes from what macros and inheritance may add in the whole file; says no when there is no more.
    bool spend(qsizetype characters);

private:
    enum class Failure { None, Unclosed, TooDeep, TooMuchExpansion, TooManyLevels };
    struct Macro {
        QStringView value;
        int level = 0;
    };
    struct Value {
        QStringView text;
        int level = 0; ///< of the macros in it
    };

    char16_t current() const { return m_at < m_text.size() ? m_text[m_at].unicode() : char16_t(0); }
    bool atEnd() const { return m_at >= m_text.size(); }
    int lineAt(qsizetype place);
    void skipBlanks();
    bool findEntry();
    void noteLoose(QStringView text, qsizetype at);
    bool beginsEntry(qsizetype at) const;
    bool beginsLine(qsizetype at) const;

    void readEntry(BibtexEntry& entry);
    void readKey(BibtexEntry& entry, char16_t close);
    Failure readFields(BibtexEntry& entry, char16_t close);
    Failure readField(BibtexEntry& entry, char16_t close);
    Failure readValue(BibtexEntry& entry, char16_t close, Value& value);
    Failure readPiece(BibtexEntry& entry, char16_t close, Value& piece);
    Failure readBraced(QStringView& value);
    Failure readQuoted(QStringView& value);
    void readMacros(BibtexEntry& entry);
    void refuse(BibtexEntry& entry, Failure failure);
    void note(BibtexEntry& entry, int line, const QString& cause, const QString& remedy);

    QStringView m_text;
    const BibliographyLimits& m_limits;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0; ///< up to where m_line is counted
    int m_line = 1;
    qsizetype m_spent = 0;
    qsizetype m_macroSize = 0;
    QHash<QString, Macro> m_macros;
    std::deque<QString> m_owned;
    int m_comments = 0;
    int m_preambles = 0;
    int m_loose = 0;
    Problem m_firstLoose;
    QList<Problem> m_problems; ///< of macros
};

} // namespace agenda::bibliography
