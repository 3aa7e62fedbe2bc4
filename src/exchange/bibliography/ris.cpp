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

/// How the tags of a record are written, as its first line shows.
struct RisForm {
    bool lowerCase = false;
    qsizetype spaces = 2; ///< before the dash
};

struct RisLine {
    QString tag; ///< upper case
    QStringView value;
    RisForm form;
};

bool isSpaceOrTab(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// «TY  - JOUR», taken apart; whether it is meant as a tag depends on the form.
std::optional<RisLine> taggedLine(QStringView line)
{
    if (line.startsWith(QChar(0xfeff)))
        line = line.mid(1);
    if (line.size() < 4 || !line[0].isLetter() || !line[1].isLetterOrNumber() || line[0].unicode() > 0x7f ||
        line[1].unicode() > 0x7f)
        return {};
    qsizetype at = 2;
    while (at < line.size() && at < 7 && isSpaceOrTab(line[at]))
        ++at;
    if (at == 2 || at == line.size() || line[at] != u'-')
        return {};
    RisLine tagged;
    tagged.form.spaces = at - 2;
    const QStringView tag = line.left(2);
    tagged.form.lowerCase = tag[0].isLower() || tag[1].isLower();
    tagged.tag = tag.toString().toUpper();
    const QStringView rest = line.mid(at + 1);
    if (tagged.form.spaces != 2 && !rest.isEmpty() && !isSpaceOrTab(rest[0]))
        return {};
    tagged.value = rest.trimmed();
    return tagged;
}

struct RisType {
    const char16_t* ris;
    const char* csl;
    bool canonical;
};

const RisType* risTypeOf(QStringView name)
{
    static const RisType types[] = {{u"JOUR", "article-journal", true},
                                    {u"EJOUR", "article-journal", false},
                                    {u"ABST", "article-journal", false},
                                    {u"INPR", "article-journal", false},
                                    {u"MGZN", "article-magazine", true},
                                    {u"NEWS", "article-newspaper", true},
                                    {u"BOOK", "book", true},
                                    {u"EBOOK", "book", false},
                                    {u"EDBOOK", "book", false},
                                    {u"CHAP", "chapter", true},
                                    {u"ECHAP", "chapter", false},
                                    {u"CONF", "paper-conference", true},
                                    {u"CPAPER", "paper-conference", false},
                                    {u"RPRT", "report", true},
                                    {u"GOVDOC", "report", false},
                                    {u"THES", "thesis", true},
                                    {u"UNPB", "manuscript", true},
                                    {u"MANSCPT", "manuscript", false},
                                    {u"PAMP", "pamphlet", true},
                                    {u"ELEC", "webpage", true},
                                    {u"WEB", "webpage", false},
                                    {u"ICOMM", "webpage", false},
                                    {u"BLOG", "post-weblog", true},
                                    {u"GEN", "document", true},
                                    {u"DATA", "dataset", true},
                                    {u"COMP", "software", true},
                                    {u"MAP", "map", true},
                                    {u"PAT", "patent", true},
                                    {u"STAT", "legislation", true},
                                    {u"BILL", "bill", true},
                                    {u"CASE", "legal_case", true},
                                    {u"LEGAL", "regulation", true},
                                    {u"HEAR", "hearing", true},
                                    {u"ENCYC", "entry-encyclopedia", true},
                                    {u"DICT", "entry-dictionary", true},
                                    {u"SER", "collection", true},
                                    {u"SLIDE", "speech", true},
                                    {u"VIDEO", "motion_picture", true},
                                    {u"MPCT", "motion_picture", false},
                                    {u"SOUND", "song", true},
                                    {u"MUSIC", "musical_score", true},
                                    {u"ART", "graphic", true},
                                    {u"FIGURE", "figure", true},
                                    {u"PCOMM", "personal_communication", true},
                                    {u"STAND", "standard", true}};
    for (const RisType& type : types) {
        if (name.compare(QStringView(type.ris), Qt::CaseInsensitive) == 0)
            return &type;
    }
    return nullptr;
}

class RisItem
{
public:
    RisItem(ReferenceDraft& draft, const TaggedRecord& record) : m_draft(draft), m_record(record) {}

    void fill()
    {
        setType();
        for (const TaggedField& field : m_record.fields) {
            if (!field.value.isEmpty())
                take(field);
        }
        m_issued.put(m_draft);
        putPages();
        putLate();
    }

private:
    void setType()
    {
        const QString name = m_record.fields[0].value;
        const RisType* type = risTypeOf(name);
        m_draft.setType(type ? type->csl : "document");
        if (!type || !type->canonical)
            m_draft.keep(u"TY", name);
        if (!type)
            m_draft.note(m_record.line, Sentences::tr("el tipo «%1» no se conoce").arg(name.left(60)),
                         Sentences::tr("Se leyó como documento; elija el tipo que corresponde."));
        const QLatin1String csl(type ? type->csl : "document");
        m_isWhole =
            csl == QLatin1String("book") || csl == QLatin1String("report") || csl == QLatin1String("thesis");
        m_isNumbered = csl == QLatin1String("report") || csl == QLatin1String("patent");
    }

    void put(const char* variable, const TaggedField& field)
    {
        m_draft.put(variable, field.tag, field.value);
    }

    void putName(const char* variable, const TaggedField& field)
    {
        bool mended = false;
        Json name = invertedName(field.value, mended);
        if (mended)
            m_draft.markMended();
        if (!name.empty())
            m_draft.addName(variable, std::move(name));
    }

    void take(const TaggedField& field)
    {
        switch (code(field.tag[0].unicode(), field.tag[1].unicode())) {
        case code(u'T', u'Y'):
            if (&field != &m_record.fields[0])
                m_draft.keep(field.tag, field.value);
            break;
        case code(u'I', u'D'):
            if (m_draft.has("id"))
                m_draft.keep(field.tag, field.value);
            else
                m_draft.setKey(field.value);
            break;
        case code(u'T', u'I'):
        case code(u'T', u'1'):
        case code(u'C', u'T'):
            put("title", field);
            break;
        case code(u'B', u'T'):
            put(m_isWhole && !m_draft.has("title") ? "title" : "container-title", field);
            break;
        case code(u'J', u'F'):
        case code(u'J', u'O'):
            putContainer(field);
            break;
        case code(u'T', u'2'):
            m_isWhole ? put("collection-title", field) : putContainer(field);
            break;
        case code(u'T', u'3'):
            put("collection-title", field);
            break;
        case code(u'J', u'A'):
        case code(u'J', u'2'):
        case code(u'J', u'1'):
            put("container-title-short", field);
            break;
        case code(u'S', u'T'):
            put("title-short", field);
            break;
        case code(u'A', u'U'):
        case code(u'A', u'1'):
            putName("author", field);
            break;
        case code(u'A', u'2'):
        case code(u'E', u'D'):
            putName("editor", field);
            break;
        case code(u'A', u'3'):
            putName("collection-editor", field);
            break;
        case code(u'A', u'4'):
            putName("translator", field);
            break;
        case code(u'P', u'Y'):
        case code(u'Y', u'1'):
        case code(u'D', u'A'):
            m_issued.consider(field);
            break;
        case code(u'Y', u'2'):
            putTaggedDate(m_draft, "accessed", field);
            break;
        case code(u'S', u'P'):
        case code(u'E', u'P'):
            m_pages.append(&field);
            break;
        default:
            takeText(field);
        }
    }

    void takeText(const TaggedField& field)
    {
        switch (code(field.tag[0].unicode(), field.tag[1].unicode())) {
        case code(u'V', u'L'):
            return put("volume", field);
        case code(u'I', u'S'):
            return put("issue", field);
        case code(u'E', u'T'):
            return put("edition", field);
        case code(u'P', u'B'):
            return put("publisher", field);
        case code(u'C', u'Y'):
        case code(u'P', u'P'):
            return put("publisher-place", field);
        case code(u'S', u'N'):
            return put(isIsbn(field.value) ? "ISBN" : "ISSN", field);
        case code(u'D', u'O'):
            return m_draft.put("DOI", field.tag, bareDoi(field.value));
        case code(u'U', u'R'):
            return put("URL", field);
        case code(u'A', u'B'):
        case code(u'N', u'2'):
            return put("abstract", field);
        case code(u'N', u'1'):
            return m_draft.append("note", u"\n", field.value);
        case code(u'K', u'W'):
            return m_draft.append("keyword", u"; ", field.value);
        case code(u'L', u'A'):
            return put("language", field);
        case code(u'M', u'3'):
            return put("genre", field);
        case code(u'M', u'1'):
            return m_isNumbered ? put("number", field) : m_draft.keep(field.tag, field.value);
        case code(u'N', u'V'):
            return put("number-of-volumes", field);
        case code(u'S', u'E'):
            return put("section", field);
        case code(u'C', u'N'):
            return put("call-number", field);
        case code(u'D', u'B'):
            return put("source", field);
        default:
            m_draft.keep(field.tag, field.value);
        }
    }

    /// The same name comes often under two tags: once is enough.
    void putContainer(const TaggedField& field)
    {
        const auto found = m_draft.item().find("container-title");
        if (found == m_draft.item().end() ||
            found->get_ref<const std::string&>() != field.value.toStdString())
            put("container-title", field);
    }

    static bool isIsbn(QStringView text)
    {
        const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        return digits > 8;
    }

    static QString bareDoi(const QString& text)
    {
        const qsizetype at = text.indexOf(QLatin1String("doi.org/"));
        return at >= 0 && text.startsWith(QLatin1String("http")) ? text.mid(at + 8) : text;
    }

    void putPages()
    {
        const TaggedField* first = nullptr;
        const TaggedField* last = nullptr;
        for (const TaggedField* field : std::as_const(m_pages)) {
            const TaggedField*& place = field->tag == u"SP" ? first : last;
            if (place)
                m_draft.keep(field->tag, field->value);
            else
                place = field;
        }
        if (first && last && first->value != last->value && !first->value.contains(u'-'))
            m_draft.put("page", u"SP", QString(first->value + u'-' + last->value));
        else if (first)
            put("page", *first);
        if (last && (!first || first->value.contains(u'-')))
            m_draft.keep(last->tag, last->value);
    }

    /// A book whose title came as that of its series.
    void putLate()
    {
        if (!m_draft.has("title"))
            m_draft.note(m_record.line, Sentences::tr("el registro no tiene título"),
                         Sentences::tr("Complete el título."));
    }

    ReferenceDraft& m_draft;
    const TaggedRecord& m_record;
    IssuedDate m_issued;
    QList<const TaggedField*> m_pages;
    bool m_isWhole = false;
    bool m_isNumbered = false;
};

class RisReader
{
public:
    RisReader(const QString& text, Progress& progress, const BibliographyLimits& limits)
        : m_text(text), m_lines(m_text), m_pace(progress, text.size()), m_limits(limits)
    {
    }

    References read()
    {
        while (const std::optional<TextLine> line = m_lines.next()) {
            m_pace.reached(line->start);
            if (!takeLine(*line))
                break;
        }
        finish(m_text.size(), false);
        noteForm();
        return std::move(m_found);
    }

private:
    enum class State { Outside, Inside, Headless };

    /// Says no when there are too many records.
    bool takeLine(const TextLine& line)
    {
        std::optional<RisLine> tagged = taggedLine(line.text);
        if (tagged && tagged->tag == u"TY" && isType(*tagged)) {
            finish(line.start, false);
            return begin(State::Inside, line, *tagged);
        }
        if (m_state == State::Outside) {
            const bool isLost =
                tagged && !tagged->form.lowerCase && tagged->form.spaces == 2 && tagged->tag != u"ER";
            return !isLost || begin(State::Headless, line, *tagged);
        }
        if (tagged && isMeant(*tagged)) {
            if (tagged->tag == u"ER")
                finish(m_lines.position(), true);
            else
                add(*tagged, line.number);
        } else {
            carryOn(line.text);
        }
        return true;
    }

    /// A new record, or a sentence that begins with «ty -».
    bool isType(const RisLine& line) const { return !line.form.lowerCase || !line.value.contains(u' '); }

    bool isMeant(const RisLine& line) const
    {
        if (line.form.lowerCase && !m_form.lowerCase)
            return false;
        return line.form.spaces == 2 || line.form.spaces == m_form.spaces || isKnown(line.tag);
    }

    static bool isKnown(QStringView tag)
    {
        static const QStringView tags[] = {u"ER", u"AU", u"A1", u"A2", u"ED", u"TI", u"T1", u"T2",
                                           u"JO", u"JF", u"PY", u"Y1", u"DA", u"SP", u"EP", u"VL",
                                           u"IS", u"DO", u"UR", u"AB", u"N2", u"KW", u"PB", u"SN",
                                           u"LA", u"CY", u"ID", u"L1", u"N1"};
        return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
    }

    bool begin(State state, const TextLine& line, const RisLine& tagged)
    {
        if (m_found.records.size() == m_limits.records) {
            m_found.problems.append(tooManyRecords(line.number, m_limits));
            m_found.cutShort = true;
            m_state = State::Outside;
            return false;
        }
        m_state = state;
        m_form = tagged.form;
        m_loose = m_loose || m_form.lowerCase || m_form.spaces != 2;
        m_record = {};
        m_record.start = line.start;
        m_record.line = line.number;
        add(tagged, line.number);
        return true;
    }

    void add(const RisLine& tagged, int line)
    {
        auto known = m_tags.find(tagged.tag);
        if (known == m_tags.end())
            known = m_tags.insert(tagged.tag, tagged.tag);
        m_record.fields.append({*known, tagged.value.toString(), line});
    }

    /// Long values go over several lines; in notes and abstracts these lines mean something.
    void carryOn(QStringView text)
    {
        text = text.trimmed();
        TaggedField& field = m_record.fields.last();
        if (text.isEmpty())
            return;
        const bool keepsLines = field.tag == u"N1" || field.tag == u"N2" || field.tag == u"AB";
        if (!field.value.isEmpty())
            field.value.append(keepsLines ? u'\n' : u' ');
        field.value.append(text);
    }

    void finish(qsizetype end, bool closed)
    {
        if (m_state == State::Outside)
            return;
        m_record.end = end;
        QStringView raw = m_text.mid(m_record.start, end - m_record.start);
        while (!raw.isEmpty() && (raw.back() == u'\n' || raw.back() == u'\r'))
            raw.chop(1);
        ReferenceDraft draft(raw, m_record.line);
        if (isWithinLimits(draft, m_record, m_limits)) {
            if (m_state == State::Headless)
                draft.refuse(m_record.line,
                             Sentences::tr("al registro le falta la línea TY con que comienza"),
                             Sentences::tr("Escriba delante «TY  - » y el tipo, y vuelva a importarlo."));
            else
                RisItem(draft, m_record).fill();
            if (!closed && m_state == State::Inside)
                draft.note(m_record.line, Sentences::tr("al registro le falta la línea ER con que termina"),
                           Sentences::tr("Se leyó hasta el siguiente; vea si está completo."));
        }
        m_found.records.append(draft.take());
        m_state = State::Outside;
    }

    void noteForm()
    {
        if (m_loose)
            m_found.problems.append(
                {Sentences::tr("archivo"),
                 Sentences::tr("las etiquetas no están escritas como pide RIS («TY  - »)"),
                 Sentences::tr("Se leyeron igual; no hace falta hacer nada.")});
        if (m_lines.hasOldEnds())
            m_found.problems.append({Sentences::tr("archivo"),
                                     Sentences::tr("las líneas terminan solo en retorno de carro"),
                                     Sentences::tr("Se leyeron igual; no hace falta hacer nada.")});
    }

    QStringView m_text;
    TaggedTextLines m_lines;
    ReadingPace m_pace;
    const BibliographyLimits& m_limits;
    References m_found;
    State m_state = State::Outside;
    RisForm m_form;
    TaggedRecord m_record;
    QHash<QString, QString> m_tags; ///< each once, for the views of the fields
    bool m_loose = false;
};

} // namespace

References readRis(const QString& text, Progress& progress, const BibliographyLimits& limits)
{
    if (text.size() > limits.text) {
        References found;
        found.problems.append(textTooLong(limits));
        found.cutShort = true;
        return found;
    }
    return RisReader(text, progress, limits).read();
}

} // namespace agenda
