// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibliography.h"
#include "exchange/bibliography/names.h"
#include "exchange/bibliography/taggedtext.h"

#include <algorithm>

namespace agenda
{

using namespace bibliography;

namespace
{

struct NbibLine {
    QStringView tag;
    QStringView value;
};

/// «PMID- 123», «TI  - Title»: up to four characters, filled with spaces, and the dash. Also «TI- x» and
/// «PMC -123», as people write them.
std::optional<NbibLine> nbibLine(QStringView line)
{
    if (line.startsWith(QChar(0xfeff)))
        line = line.mid(1);
    const qsizetype dash = line.left(5).indexOf(u'-');
    if (dash < 2 || (dash < 4 && line.size() > dash + 1 && line[dash + 1] != u' '))
        return {};
    const QStringView tag = line.left(dash).trimmed();
    const bool isTag = tag.size() >= 2 && line[0] != u' ' && std::all_of(tag.begin(), tag.end(), [](QChar c) {
                           return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
                       });
    if (!isTag)
        return {};
    return NbibLine{tag, line.mid(dash + 1).trimmed()};
}

class NbibItem
{
public:
    NbibItem(ReferenceDraft& draft, const TaggedRecord& record) : m_draft(draft), m_record(record) {}

    void fill()
    {
        for (const TaggedField& field : m_record.fields) {
            m_hasFullAuthors = m_hasFullAuthors || field.tag == u"FAU";
            m_hasFullEditors = m_hasFullEditors || field.tag == u"FED";
            m_isBook = m_isBook || field.tag == u"BTI";
            m_hasTitle = m_hasTitle || field.tag == u"TI";
        }
        m_draft.setType(m_isBook ? (m_hasTitle ? "chapter" : "book") : "article-journal");
        for (const TaggedField& field : m_record.fields) {
            if (!field.value.isEmpty())
                take(field);
        }
        m_issued.put(m_draft);
        if (!m_draft.has("title"))
            m_draft.note(m_record.line, Sentences::tr("el registro no tiene título"),
                         Sentences::tr("Complete el título."));
    }

private:
    static const char* variableOf(QStringView tag)
    {
        struct TagVariable {
            QStringView tag;
            const char* name;
        };
        static const TagVariable tagVariables[] = {{u"TI", "title"},
                                                   {u"TT", "original-title"},
                                                   {u"AB", "abstract"},
                                                   {u"JT", "container-title"},
                                                   {u"TA", "container-title-short"},
                                                   {u"CTI", "collection-title"},
                                                   {u"VI", "volume"},
                                                   {u"IP", "issue"},
                                                   {u"PG", "page"},
                                                   {u"IS", "ISSN"},
                                                   {u"ISBN", "ISBN"},
                                                   {u"PB", "publisher"},
                                                   {u"PL", "publisher-place"},
                                                   {u"PMC", "PMCID"},
                                                   {u"EN", "edition"},
                                                   {u"GN", "note"}};
        for (const TagVariable& each : tagVariables) {
            if (each.tag == tag)
                return each.name;
        }
        return nullptr;
    }

    void take(const TaggedField& field)
    {
        const QStringView tag = field.tag;
        if (tag == u"PMID") {
            m_draft.setKey(field.value);
            m_draft.put("PMID", tag, field.value);
        } else if (tag == u"FAU" || tag == u"FED") {
            addName(tag == u"FAU" ? "author" : "editor", field, false);
        } else if (tag == u"AU" || tag == u"ED") {
            if (tag == u"AU" ? m_hasFullAuthors : m_hasFullEditors)
                m_draft.keep(tag, field.value);
            else
                addName(tag == u"AU" ? "author" : "editor", field, true);
        } else if (tag == u"CN") {
            addLiteral(field);
        } else if (tag == u"DP") {
            m_issued.consider(field);
        } else if (tag == u"LID" || tag == u"AID") {
            putIdentifier(field);
        } else if (tag == u"MH" || tag == u"OT") {
            m_draft.append("keyword", u"; ", field.value);
        } else if (tag == u"LA") {
            m_draft.append("language", u"; ", field.value);
        } else if (tag == u"PT") {
            m_draft.append("genre", u"; ", field.value);
        } else if (tag == u"BTI") {
            m_draft.put(m_hasTitle ? "container-title" : "title", tag, field.value);
        } else if (const char* variable = variableOf(tag)) {
            m_draft.put(variable, tag, field.value);
        } else {
            m_draft.keep(tag, field.value);
        }
    }

    void addLiteral(const TaggedField& field)
    {
        bool mended = false;
        Json name = Json::object({{"literal", utf8Of(field.value, mended)}});
        if (mended)
            m_draft.markMended();
        m_draft.addName("author", std::move(name));
    }

    /// «Long V» has its initials behind; «Long, Vicky» its name.
    void addName(const char* variable, const TaggedField& field, bool isShort)
    {
        bool mended = false;
        QString text = field.value;
        const qsizetype gap = text.lastIndexOf(u' ');
        const QStringView initials = QStringView(text).mid(gap + 1);
        if (isShort && gap > 0 && !text.contains(u',') && initials.size() <= 3 &&
            std::all_of(initials.begin(), initials.end(), [](QChar c) { return c.isUpper(); }))
            text.replace(gap, 1, QStringLiteral(", "));
        Json name = invertedName(text, mended);
        if (mended)
            m_draft.markMended();
        if (!name.empty())
            m_draft.addName(variable, std::move(name));
    }

    /// «10.1002/cam4.747 [doi]», often once in each of two tags.
    void putIdentifier(const TaggedField& field)
    {
        const QString end = QStringLiteral(" [doi]");
        if (!field.value.endsWith(end)) {
            m_draft.keep(field.tag, field.value);
            return;
        }
        const QString doi = field.value.chopped(end.size()).trimmed();
        if (m_doi != doi)
            m_draft.put("DOI", field.tag, doi);
        if (m_doi.isEmpty())
            m_doi = doi;
    }

    ReferenceDraft& m_draft;
    const TaggedRecord& m_record;
    IssuedDate m_issued;
    QString m_doi;
    bool m_hasFullAuthors = false;
    bool m_hasFullEditors = false;
    bool m_isBook = false;
    bool m_hasTitle = false;
};

class NbibReader
{
public:
    NbibReader(const QString& text, Progress& progress, const BibliographyLimits& limits)
        : m_text(text), m_lines(m_text), m_pace(progress, text.size()), m_limits(limits)
    {
    }

    References read()
    {
        while (const std::optional<TextLine> line = m_lines.next()) {
            m_pace.reached(line->start);
            if (!takeLine(*line))
                return std::move(m_found);
        }
        finish(m_text.size());
        return std::move(m_found);
    }

private:
    /// Says no when there are too many records.
    bool takeLine(const TextLine& line)
    {
        const std::optional<NbibLine> tagged = nbibLine(line.text);
        if (!tagged) {
            const QStringView text = line.text.trimmed();
            m_wasBlank = m_wasBlank || text.isEmpty();
            if (m_record.fields.isEmpty() || text.isEmpty())
                return true;
            if (m_wasBlank && !line.text.startsWith(u' ')) {
                m_record.fields.append({u"unparsed", text.toString(), line.number});
            } else {
                QString& value = m_record.fields.last().value;
                value += value.isEmpty() ? QString() : QStringLiteral(" ");
                value += text;
            }
            return true;
        }
        // A record begins with its PMID, or after an empty line where there are none.
        const bool begins = m_record.fields.isEmpty() ||
                            (tagged->tag == u"PMID" && (m_hasId || m_wasBlank)) ||
                            (m_wasBlank && m_record.fields.first().tag == tagged->tag);
        if (begins) {
            finish(line.start);
            if (m_found.records.size() == m_limits.records) {
                m_found.problems.append(tooManyRecords(line.number, m_limits));
                m_found.cutShort = true;
                return false;
            }
            m_hasId = false;
            m_record.start = line.start;
            m_record.line = line.number;
        }
        m_wasBlank = false;
        m_hasId = m_hasId || tagged->tag == u"PMID";
        m_record.fields.append({tagged->tag, tagged->value.toString(), line.number});
        return true;
    }

    void finish(qsizetype end)
    {
        if (m_record.fields.isEmpty())
            return;
        m_record.end = end;
        QStringView raw = m_text.mid(m_record.start, end - m_record.start);
        while (!raw.isEmpty() && (raw.back() == u'\n' || raw.back() == u'\r'))
            raw.chop(1);
        ReferenceDraft draft(raw, m_record.line);
        if (isWithinLimits(draft, m_record, m_limits))
            NbibItem(draft, m_record).fill();
        m_found.records.append(draft.take());
        m_record = {};
    }

    QStringView m_text;
    TaggedTextLines m_lines;
    ReadingPace m_pace;
    const BibliographyLimits& m_limits;
    References m_found;
    TaggedRecord m_record;
    bool m_wasBlank = false;
    bool m_hasId = false; ///< the record has its PMID
};

} // namespace

References readNbib(const QString& text, Progress& progress, const BibliographyLimits& limits)
{
    if (text.size() > limits.text) {
        References found;
        found.problems.append(textTooLong(limits));
        found.cutShort = true;
        return found;
    }
    return NbibReader(text, progress, limits).read();
}

} // namespace agenda
