// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/taggedtext.h"

#include "exchange/bibliography/dates.h"

namespace agenda::bibliography
{

std::optional<TextLine> TaggedTextLines::next()
{
    if (m_at >= m_text.size())
        return {};
    TextLine line;
    line.start = m_at;
    line.number = ++m_number;
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end] != u'\n' && m_text[end] != u'\r')
        ++end;
    line.text = m_text.mid(m_at, end - m_at);
    if (end < m_text.size() && m_text[end] == u'\r') {
        if (end + 1 < m_text.size() && m_text[end + 1] == u'\n')
            ++end;
        else
            m_oldEnds = true;
    }
    m_at = end + 1;
    return line;
}

bool isWithinLimits(ReferenceDraft& draft, const TaggedRecord& record, const BibliographyLimits& limits)
{
    if (record.end - record.start > limits.record) {
        refuseLongRecord(draft, record.line, limits);
        return false;
    }
    for (const TaggedField& field : record.fields) {
        if (field.value.size() > limits.field) {
            refuseLongField(draft, field.line, field.tag, limits);
            return false;
        }
    }
    return true;
}

namespace
{

/// How much of a date there is: 3 for a day.
size_t precisionOf(const CslDate& date)
{
    return date.value["date-parts"][0].size();
}

bool says(const CslDate& date, const CslDate& other)
{
    const Json& mine = date.value["date-parts"][0];
    const Json& theirs = other.value["date-parts"][0];
    return other.exact && theirs.size() <= mine.size() &&
           std::equal(theirs.begin(), theirs.end(), mine.begin()) && !other.value.contains("season") &&
           other.value["date-parts"].size() == 1;
}

void putLiteral(ReferenceDraft& draft, const char* variable, const TaggedField& field)
{
    bool mended = false;
    CslDate date = literalDate(field.value, mended);
    if (mended)
        draft.markMended();
    draft.note(field.line, Sentences::tr("«%1» no es una fecha del calendario").arg(field.value.left(60)),
               Sentences::tr("Se dejó como texto; escríbala como 2016/05/31, 2016/05 o 2016."));
    draft.putJson(variable, field.tag, std::move(date.value), field.value);
}

} // namespace

void IssuedDate::put(ReferenceDraft& draft)
{
    std::optional<CslDate> best;
    const TaggedField* bestField = nullptr;
    for (const TaggedField* field : m_fields) {
        std::optional<CslDate> date = taggedDate(field->value);
        if (date && (!best || (precisionOf(*date) > precisionOf(*best) &&
                               date->value["date-parts"][0][0] == best->value["date-parts"][0][0]))) {
            best = std::move(date);
            bestField = field;
        }
    }
    if (!best) {
        for (const TaggedField* field : m_fields) {
            if (!field->value.isEmpty())
                putLiteral(draft, "issued", *field);
        }
        return;
    }
    for (const TaggedField* field : m_fields) {
        const std::optional<CslDate> date = taggedDate(field->value);
        if (field == bestField ? !best->exact : !date || !says(*best, *date))
            draft.keep(field->tag, field->value);
    }
    draft.putJson("issued", bestField->tag, std::move(best->value), bestField->value);
}

void putTaggedDate(ReferenceDraft& draft, const char* variable, const TaggedField& field)
{
    if (field.value.isEmpty())
        return;
    std::optional<CslDate> date = taggedDate(field.value);
    if (!date) {
        putLiteral(draft, variable, field);
        return;
    }
    if (!date->exact)
        draft.keep(field.tag, field.value);
    draft.putJson(variable, field.tag, std::move(date->value), field.value);
}

} // namespace agenda::bibliography
