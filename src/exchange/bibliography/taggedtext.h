// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/referencedraft.h"

#include <optional>

namespace agenda::bibliography
{

/// A line of a text, its end left out: \n, \r\n or \r.
struct TextLine {
    QStringView text;
    qsizetype start = 0;
    int number = 0;
};

/// Goes through a text line by line.
class TaggedTextLines
{
public:
    explicit TaggedTextLines(QStringView text) : m_text(text) {}

    std::optional<TextLine> next();
    qsizetype position() const { return m_at; }
    /// Whether a line ended in \r alone.
    bool hasOldEnds() const { return m_oldEnds; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_number = 0;
    bool m_oldEnds = false;
};

/// «AU  - Pérez, Ana»: a tag and its value. Tags are upper case here, however they were written.
struct TaggedField {
    QStringView tag;
    QString value;
    int line = 0;
};

/// A record of tagged text as it stands there.
struct TaggedRecord {
    QList<TaggedField> fields;
    qsizetype start = 0;
    qsizetype end = 0;
    int line = 0;
};

/// Tag of two characters as a number, for a switch.
constexpr int code(char16_t first, char16_t second)
{
    return (first << 16) | second;
}

/// Checks the limits of a record; says no, and refuses it, if it breaks one.
bool isWithinLimits(ReferenceDraft& draft, const TaggedRecord& record, const BibliographyLimits& limits);

/// Puts the first date that can be read, the more exact one of several, into `issued`; what it does not say
/// of the others is kept.
class IssuedDate
{
public:
    void consider(const TaggedField& field) { m_fields.append(&field); }
    void put(ReferenceDraft& draft);

private:
    QList<const TaggedField*> m_fields;
};

/// One date under `variable`, as text where it is none.
void putTaggedDate(ReferenceDraft& draft, const char* variable, const TaggedField& field);

} // namespace agenda::bibliography
