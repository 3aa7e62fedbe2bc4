// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibtexitem.h"

#include "exchange/bibliography/dates.h"
#include "exchange/bibliography/latex.h"
#include "exchange/bibliography/names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace agenda::bibliography
{

namespace
{

/// How the value of a field is read.
enum class Reading {
    Text,
    Verbatim, ///< no LaTeX but escapes
    Doi,
    Names,
    Pages,
    Keywords,
    Date,
    Kept, ///< known, without a variable: custom, as text
    AsIs, ///< custom, untouched
    Part, ///< of something made of several fields
};

struct Rule {
    Reading reading = Reading::AsIs;
    const char* variable = nullptr;
};

/// Looks a lower-case word up by a text in any case, without making a string of it.
template <class T>
const T* lookUp(const std::unordered_map<std::string_view, T>& words, QStringView word)
{
    std::array<char, 32> lower;
    if (word.size() > qsizetype(lower.size()))
        return nullptr;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        if (c >= 0x80)
            return nullptr;
        lower[size_t(i)] = char(c >= u'A' && c <= u'Z' ? c + 32 : c);
    }
    const auto found = words.find(std::string_view(lower.data(), size_t(word.size())));
    return found == words.end() ? nullptr : &found->second;
}

const Rule* ruleOf(QStringView name)
{
    using enum Reading;
    static const std::unordered_map<std::string_view, Rule> rules{
        {"author", {Names, "author"}},
        {"editor", {Names, "editor"}},
        {"translator", {Names, "translator"}},
        {"bookauthor", {Names, "container-author"}},
        {"director", {Names, "director"}},
        {"illustrator", {Names, "illustrator"}},
        {"shorttitle", {Text, "title-short"}},
        {"shortjournal", {Text, "container-title-short"}},
        {"series", {Text, "collection-title"}},
        {"volume", {Text, "volume"}},
        {"volumes", {Text, "number-of-volumes"}},
        {"edition", {Text, "edition"}},
        {"version", {Text, "version"}},
        {"chapter", {Text, "chapter-number"}},
        {"part", {Text, "part-number"}},
        {"location", {Text, "publisher-place"}},
        {"address", {Text, "publisher-place"}},
        {"eventtitle", {Text, "event-title"}},
        {"venue", {Text, "event-place"}},
        {"abstract", {Text, "abstract"}},
        {"note", {Text, "note"}},
        {"annote", {Text, "annote"}},
        {"annotation", {Text, "annote"}},
        {"type", {Text, "genre"}},
        {"callnumber", {Text, "call-number"}},
        {"pubstate", {Text, "status"}},
        {"origtitle", {Text, "original-title"}},
        {"origpublisher", {Text, "original-publisher"}},
        {"origlocation", {Text, "original-publisher-place"}},
        {"pages", {Pages, "page"}},
        {"pagetotal", {Text, "number-of-pages"}},
        {"keywords", {Keywords, "keyword"}},
        {"keyword", {Keywords, "keyword"}},
        {"doi", {Doi, "DOI"}},
        {"url", {Verbatim, "URL"}},
        {"isbn", {Verbatim, "ISBN"}},
        {"issn", {Verbatim, "ISSN"}},
        {"pmid", {Verbatim, "PMID"}},
        {"pmcid", {Verbatim, "PMCID"}},
        {"eventdate", {Date, "event-date"}},
        {"origdate", {Date, "original-date"}},
        {"urldate", {Date, "accessed"}},
        {"title", {Part, nullptr}},
        {"subtitle", {Part, nullptr}},
        {"maintitle", {Part, nullptr}},
        {"booktitle", {Part, nullptr}},
        {"booksubtitle", {Part, nullptr}},
        {"journal", {Part, nullptr}},
        {"journaltitle", {Part, nullptr}},
        {"journalsubtitle", {Part, nullptr}},
        {"publisher", {Part, nullptr}},
        {"institution", {Part, nullptr}},
        {"school", {Part, nullptr}},
        {"organization", {Part, nullptr}},
        {"language", {Part, nullptr}},
        {"langid", {Part, nullptr}},
        {"number", {Part, nullptr}},
        {"issue", {Part, nullptr}},
        {"date", {Part, nullptr}},
        {"year", {Part, nullptr}},
        {"month", {Part, nullptr}},
        {"day", {Part, nullptr}},
        {"titleaddon", {Kept, nullptr}},
        {"addendum", {Kept, nullptr}},
        {"howpublished", {Kept, nullptr}},
        {"maintitleaddon", {Kept, nullptr}},
        {"mainsubtitle", {Kept, nullptr}},
        {"booktitleaddon", {Kept, nullptr}},
        {"library", {Kept, nullptr}},
        {"rights", {Kept, nullptr}},
        {"copyright", {Kept, nullptr}},
        {"assignee", {Kept, nullptr}},
        {"holder", {Kept, nullptr}},
    };
    return lookUp(rules, name);
}

struct TypeRule {
    const char* csl;
    bool canonical = false;
};

const std::unordered_map<std::string_view, TypeRule>& types()
{
    static const std::unordered_map<std::string_view, TypeRule> known{
        {"article", {"article-journal", true}},
        {"suppperiodical", {"article-journal"}},
        {"book", {"book", true}},
        {"mvbook", {"book"}},
        {"collection", {"book"}},
        {"mvcollection", {"book"}},
        {"reference", {"book"}},
        {"mvreference", {"book"}},
        {"proceedings", {"book"}},
        {"mvproceedings", {"book"}},
        {"booklet", {"pamphlet", true}},
        {"incollection", {"chapter", true}},
        {"inbook", {"chapter"}},
        {"bookinbook", {"chapter"}},
        {"suppbook", {"chapter"}},
        {"suppcollection", {"chapter"}},
        {"inreference", {"entry-encyclopedia", true}},
        {"inproceedings", {"paper-conference", true}},
        {"conference", {"paper-conference"}},
        {"report", {"report", true}},
        {"techreport", {"report"}},
        {"manual", {"report"}},
        {"thesis", {"thesis", true}},
        {"phdthesis", {"thesis"}},
        {"mastersthesis", {"thesis"}},
        {"unpublished", {"manuscript", true}},
        {"online", {"webpage", true}},
        {"electronic", {"webpage"}},
        {"www", {"webpage"}},
        {"misc", {"document", true}},
        {"patent", {"patent", true}},
        {"dataset", {"dataset", true}},
        {"software", {"software", true}},
        {"periodical", {"periodical", true}},
        {"video", {"motion_picture", true}},
        {"movie", {"motion_picture"}},
        {"audio", {"song", true}},
        {"music", {"song"}},
        {"image", {"graphic", true}},
        {"artwork", {"graphic"}},
        {"letter", {"personal_communication", true}},
        {"legislation", {"legislation", true}},
        {"jurisdiction", {"legal_case", true}},
        {"legal", {"treaty", true}},
        {"review", {"review", true}},
        {"performance", {"performance", true}},
        {"standard", {"standard", true}},
    };
    return known;
}

class BibtexItem
{
public:
    BibtexItem(ReferenceDraft& draft, const BibtexEntry& entry, const BibliographyLimits& limits)
        : m_draft(draft), m_entry(entry), m_limits(limits)
    {
    }

    void fill(const QList<BibtexField>& inherited)
    {
        setType();
        for (const BibtexField& field : m_entry.fields) {
            if (field.value.size() > m_limits.field) {
                refuseLongField(m_draft, field.line, field.name, m_limits);
                return;
            }
            noteIfTwice(field);
            take(field);
        }
        for (const BibtexField& field : inherited)
            take(field);
        putTitles();
        putPublishers();
        putNumbers();
        putDates();
        putLanguage();
        putMonthsLeft();
    }

private:
    void setType()
    {
        bool canonical = false;
        const char* type = cslTypeOf(m_entry.type, canonical);
        m_draft.setType(type ? type : "document");
        if (!canonical)
            m_draft.keep(u"entrytype", m_entry.type);
        if (!type)
            m_draft.note(m_entry.line, Sentences::tr("el tipo «@%1» no se conoce").arg(m_entry.type.left(60)),
                         Sentences::tr("Se leyó como documento; elija el tipo que corresponde."));
    }

    void noteIfTwice(const BibtexField& field)
    {
        if (field.name.isEmpty())
            return;
        for (const BibtexField& other : m_entry.fields) {
            if (&other == &field || ++m_compared > mostComparisons)
                return;
            if (other.name.compare(field.name, Qt::CaseInsensitive) == 0) {
                m_draft.note(field.line,
                             Sentences::tr("el campo «%1» está dos veces").arg(field.name.left(60)),
                             Sentences::tr("Vale el primero; el otro quedó entre los datos adicionales."));
                return;
            }
        }
    }

    void take(const BibtexField& field)
    {
        if (field.name.isEmpty()) {
            m_draft.keep(u"unparsed", field.value);
            return;
        }
        const Rule* rule = ruleOf(field.name);
        switch (rule ? rule->reading : Reading::AsIs) {
        case Reading::Text:
            putText(rule->variable, field.name, field.value);
            break;
        case Reading::Verbatim:
            m_draft.put(rule->variable, field.name, verbatimText(field.value));
            break;
        case Reading::Doi:
            m_draft.put(rule->variable, field.name, bareDoi(verbatimText(field.value)));
            break;
        case Reading::Names:
            takeNames(rule->variable, field);
            break;
        case Reading::Pages:
            m_draft.put(rule->variable, field.name, pages(field.value));
            break;
        case Reading::Keywords:
            m_draft.append(rule->variable, u"; ", latexText(field.value));
            break;
        case Reading::Date:
            putDate(rule->variable, field);
            break;
        case Reading::Kept:
            m_draft.keep(field.name, latexText(field.value));
            break;
        case Reading::AsIs:
            keepAsIs(field);
            break;
        case Reading::Part:
            m_parts.append(field);
            break;
        }
    }

    void putText(const char* variable, QStringView name, QStringView latex)
    {
        if (isPlainText(latex))
            m_draft.put(variable, name, latex);
        else
            m_draft.put(variable, name, latexText(latex));
    }

    /// Unknown fields may hold anything, paths too: only what is plainly LaTeX is read as such.
    void keepAsIs(const BibtexField& field)
    {
        const bool isPath = field.name.compare(u"file", Qt::CaseInsensitive) == 0 ||
                            field.name.startsWith(u"bdsk-", Qt::CaseInsensitive);
        const bool isLatex = !isPath && (field.value.contains(u'\\') || field.value.contains(u'{')) &&
                             !field.value.contains(u":\\");
        QString buffer;
        if (isLatex)
            m_draft.keep(field.name, latexText(field.value));
        else
            m_draft.keep(field.name, squeezed(field.value, buffer));
    }

    void takeNames(const char* variable, const BibtexField& field)
    {
        bool mended = false;
        Json names = bibtexNames(field.value, mended);
        if (mended)
            m_draft.markMended();
        if (!names.empty())
            m_draft.putJson(variable, field.name, std::move(names), latexText(field.value));
    }

    static QString pages(QStringView value)
    {
        QString text = latexText(value);
        for (const char16_t* dash : {u"––", u"—", u"–", u"--"})
            text.replace(QString::fromUtf16(dash), QStringLiteral("-"));
        text.replace(QStringLiteral(" - "), QStringLiteral("-"));
        return text;
    }

    static QString bareDoi(QString text)
    {
        static const QLatin1String prefixes[] = {
            QLatin1String("https://doi.org/"), QLatin1String("http://doi.org/"),
            QLatin1String("https://dx.doi.org/"), QLatin1String("http://dx.doi.org/"), QLatin1String("doi:")};
        for (const QLatin1String prefix : prefixes) {
            if (text.startsWith(prefix, Qt::CaseInsensitive))
                return text.mid(prefix.size()).trimmed();
        }
        return text;
    }

    /// The first part of that name, which is then used up.
    std::optional<BibtexField> use(QStringView name)
    {
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i].name.compare(name, Qt::CaseInsensitive) == 0)
                return m_parts.takeAt(i);
        }
        return {};
    }

    /// «Título: subtítulo».
    void putTitle(const char* variable, QStringView titleName, QStringView subtitleName)
    {
        const std::optional<BibtexField> title = use(titleName);
        const std::optional<BibtexField> subtitle = use(subtitleName);
        if (title)
            putText(variable, titleName, title->value);
        if (!subtitle)
            return;
        const QString text = latexText(subtitle->value);
        if (title && m_draft.has(variable) && !title->value.isEmpty())
            m_draft.append(variable, endsSentence(title->value) ? u" " : u": ", text);
        else
            m_draft.keep(subtitleName, text);
    }

    static bool endsSentence(QStringView text)
    {
        text = text.trimmed();
        return text.endsWith(u'?') || text.endsWith(u'!') || text.endsWith(u':');
    }

    void putTitles()
    {
        putTitle("title", u"title", u"subtitle");
        if (const auto main = use(u"maintitle")) {
            if (m_draft.has("title"))
                m_draft.keep(u"maintitle", latexText(main->value));
            else
                m_draft.put("title", u"maintitle", latexText(main->value));
        }
        putTitle("container-title", u"journaltitle", u"journalsubtitle");
        putTitle("container-title", u"journal", u"journalsubtitle");
        putTitle("container-title", u"booktitle", u"booksubtitle");
    }

    void putPublishers()
    {
        for (const char16_t* name : {u"publisher", u"institution", u"school", u"organization"}) {
            if (const auto field = use(QStringView(name)))
                putText("publisher", field->name, field->value);
        }
    }

    void putNumbers()
    {
        const std::string type = m_draft.item()["type"].get<std::string>();
        const bool inSeries =
            type == "book" || type == "chapter" || type == "paper-conference" || type == "pamphlet";
        const bool inJournal = type.starts_with("article") || type == "periodical";
        if (const auto issue = use(u"issue"))
            m_draft.put("issue", issue->name, latexText(issue->value));
        if (const auto number = use(u"number"))
            m_draft.put(inJournal  ? "issue"
                        : inSeries ? "collection-number"
                                   : "number",
                        number->name, latexText(number->value));
    }

    void putLanguage()
    {
        for (const char16_t* name : {u"language", u"langid"}) {
            if (const auto field = use(QStringView(name)))
                m_draft.put("language", field->name, latexText(field->value));
        }
    }

    void putDate(const char* variable, const BibtexField& field)
    {
        QString text = verbatimText(field.value); // «1723~» is no space
        std::optional<CslDate> date = isoDate(text);
        if (!date) {
            text = latexText(field.value);
            if (text.isEmpty())
                return;
            m_draft.note(field.line, Sentences::tr("«%1» no es una fecha del calendario").arg(text.left(60)),
                         Sentences::tr("Se dejó como texto; escríbala como 2016-05-31, 2016-05 o 2016."));
            putLiteralDate(variable, field.name, text);
            return;
        }
        if (!date->exact)
            m_draft.keep(field.name, text);
        m_draft.putJson(variable, field.name, std::move(date->value), text);
    }

    void putLiteralDate(const char* variable, QStringView name, const QString& text)
    {
        bool mended = false;
        CslDate date = literalDate(text, mended);
        if (mended)
            m_draft.markMended();
        m_draft.putJson(variable, name, std::move(date.value), text);
    }

    void putDates()
    {
        if (const auto date = use(u"date"))
            putDate("issued", *date);
        if (m_draft.has("issued"))
            return;
        const auto year = use(u"year");
        if (!year)
            return;
        const QString yearText = latexText(year->value);
        const std::optional<int> number = yearOf(yearText);
        if (!number) {
            if (std::optional<CslDate> date = isoDate(verbatimText(year->value)); date && date->exact)
                m_draft.putJson("issued", year->name, std::move(date->value), yearText);
            else if (!yearText.isEmpty())
                putLiteralDate("issued", year->name, yearText);
            return;
        }
        int month = 0;
        int day = 0;
        const auto monthField = use(u"month");
        const auto dayField = use(u"day");
        const bool told = (!monthField || readMonth(latexText(monthField->value), month, day)) &&
                          (!dayField || readDay(latexText(dayField->value), day));
        std::optional<CslDate> date = told ? dateOfParts(*number, month, day) : std::nullopt;
        if (!date) {
            if (monthField)
                m_draft.keep(u"month", latexText(monthField->value));
            if (dayField)
                m_draft.keep(u"day", latexText(dayField->value));
            date = dateOfParts(*number, month, 0);
        }
        if (!date)
            date = dateOfParts(*number, 0, 0);
        m_draft.putJson("issued", year->name, std::move(date->value), yearText);
    }

    /// «jan», «12», «8 jan», «May 12».
    static bool readMonth(const QString& text, int& month, int& day)
    {
        QString words = text;
        words.replace(QChar(QChar::Nbsp), u' ');
        const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
        if (parts.size() == 1)
            month = monthOf(parts[0]);
        if (parts.size() == 2) {
            const bool dayFirst = parts[0].front().isDigit();
            month = monthOf(parts[dayFirst ? 1 : 0]);
            if (!readDay(parts[dayFirst ? 0 : 1], day))
                return false;
        }
        return month > 0;
    }

    static bool readDay(const QString& text, int& day)
    {
        bool isNumber = false;
        day = text.endsWith(u'.') ? text.chopped(1).toInt(&isNumber) : text.toInt(&isNumber);
        return isNumber && day > 0 && day < 32;
    }

    /// Parts that found no place: the second of two, a month without a year.
    void putMonthsLeft()
    {
        for (const BibtexField& field : std::as_const(m_parts))
            m_draft.keep(field.name, latexText(field.value));
    }

    static constexpr int mostComparisons = 100'000; // of one record: a field twice is only a note

    ReferenceDraft& m_draft;
    const BibtexEntry& m_entry;
    const BibliographyLimits& m_limits;
    QList<BibtexField> m_parts;
    int m_compared = 0;
};

} // namespace

const char* cslTypeOf(QStringView bibtexType, bool& canonical)
{
    const TypeRule* rule = lookUp(types(), bibtexType);
    canonical = rule && rule->canonical;
    return rule ? rule->csl : nullptr;
}

void fillFromBibtex(ReferenceDraft& draft, const BibtexEntry& entry, const QList<BibtexField>& inherited,
                    const BibliographyLimits& limits)
{
    BibtexItem(draft, entry, limits).fill(inherited);
}

} // namespace agenda::bibliography
