// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibliography.h"
#include "exchange/bibliography/bibtexitem.h"
#include "exchange/bibliography/latex.h"

#include <QSet>

#include <algorithm>

namespace agenda
{

using namespace bibliography;

namespace
{

bool named(const BibtexField& field, QStringView name)
{
    return field.name.compare(name, Qt::CaseInsensitive) == 0;
}

bool typed(const BibtexEntry& entry, std::initializer_list<QStringView> types)
{
    return std::any_of(types.begin(), types.end(),
                       [&](QStringView type) { return entry.type.compare(type, Qt::CaseInsensitive) == 0; });
}

/// What records take from others. Finds parents by key, in any case as BibTeX does; the first of two equal
/// keys is the one that is meant.
class Inheritance
{
public:
    Inheritance(const QList<BibtexEntry>& entries, BibtexParser& parser, const BibliographyLimits& limits)
        : m_entries(entries), m_parser(parser), m_limits(limits)
    {
        for (const BibtexEntry& entry : entries) {
            const bool names =
                std::any_of(entry.fields.begin(), entry.fields.end(), [](const BibtexField& field) {
                    return named(field, u"crossref") || named(field, u"xdata");
                });
            m_used = m_used || (names && !entry.refused);
        }
        if (!m_used)
            return;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString key = entries[i].key.toString().toLower();
            if (!entries[i].refused && !key.isEmpty() && !m_places.contains(key))
                m_places.insert(key, i);
        }
    }

    /// The fields that `entry` has from others. What cannot be resolved is noted.
    QList<BibtexField> fieldsFor(const BibtexEntry& entry, ReferenceDraft& draft)
    {
        m_fields.clear();
        if (!m_used)
            return m_fields;
        m_seen = {&entry};
        m_names.clear();
        for (const BibtexField& field : entry.fields)
            m_names.insert(field.name.toString().toLower());
        // Those above one after another, nearest first: no recursion, so no depth to fear.
        QList<Step> steps = parentsOf(entry, 1, draft);
        while (!steps.isEmpty()) {
            const Step step = steps.takeFirst();
            const BibtexEntry& parent = m_entries[step.parent];
            if (m_seen.contains(&parent)) {
                note(draft, step, Sentences::tr("«%1» se hereda a sí mismo").arg(parent.key.left(60)));
                continue;
            }
            if (step.level > m_limits.levels) {
                note(draft, step, Sentences::tr("hereda en más de %1 niveles").arg(m_limits.levels));
                continue;
            }
            m_seen.insert(&parent);
            if (!inherit(entry, parent, step)) {
                note(draft, step, Sentences::tr("lo que se hereda en este archivo es demasiado"));
                return m_fields;
            }
            steps += parentsOf(parent, step.level + 1, draft);
        }
        return m_fields;
    }

private:
    static constexpr qsizetype longestList = 10'000; // characters of `xdata`

    struct Step {
        qsizetype parent;
        bool isXdata;
        int level;
        int line;
    };

    static void note(ReferenceDraft& draft, const Step& step, const QString& cause)
    {
        draft.note(step.line, cause, Sentences::tr("No se heredó; complete el registro a mano."));
    }

    QList<Step> parentsOf(const BibtexEntry& entry, int level, ReferenceDraft& draft)
    {
        QList<Step> steps;
        int looked = 0;
        for (const BibtexField& field : entry.fields) {
            const bool isXdata = named(field, u"xdata");
            if (!isXdata && !named(field, u"crossref"))
                continue;
            const QList<QStringView> keys =
                isXdata ? field.value.split(u',') : QList<QStringView>{field.value};
            for (const QStringView key : keys) {
                // A parent's list is read again for each of its children: it must not be long.
                if (++looked > m_limits.levels * m_limits.levels)
                    return steps;
                const auto place = m_places.constFind(key.trimmed().toString().toLower());
                if (place != m_places.constEnd())
                    steps.append({*place, isXdata, level, field.line});
                else if (level == 1 && !key.trimmed().isEmpty())
                    draft.note(field.line,
                               Sentences::tr("«%1», de donde hereda datos, no está en el archivo")
                                   .arg(key.trimmed().left(60)),
                               Sentences::tr("Complete el registro a mano o importe los dos juntos."));
            }
        }
        return steps;
    }

    /// Says no when inheritance has given more than it may.
    bool inherit(const BibtexEntry& entry, const BibtexEntry& parent, const Step& step)
    {
        for (const BibtexField& field : parent.fields) {
            BibtexField mine = field;
            if (!m_parser.spend(1))
                return false;
            if (step.isXdata ? named(field, u"xdata") : isOwnOnly(field.name))
                continue;
            if (!step.isXdata)
                mine.name = nameIn(entry, parent, field.name);
            const QString name = mine.name.toString().toLower();
            if (m_names.contains(name) ||
                (isDatePart(mine.name) && m_names.contains(QStringLiteral("date"))) ||
                (named(mine, u"date") && m_names.contains(QStringLiteral("year"))))
                continue;
            if (!m_parser.spend(mine.value.size() + mine.name.size()))
                return false;
            m_names.insert(name);
            m_fields.append(mine);
        }
        return true;
    }

    static bool isDatePart(QStringView name)
    {
        return name.compare(u"year", Qt::CaseInsensitive) == 0 ||
               name.compare(u"month", Qt::CaseInsensitive) == 0;
    }

    /// What belongs to the parent alone: with its DOI a chapter would pass for the book.
    static bool isOwnOnly(QStringView name)
    {
        static const QStringView names[] = {
            u"crossref",  u"xref",     u"xdata",    u"ids",      u"entryset", u"entrysubtype",
            u"execute",   u"label",    u"options",  u"presort",  u"related",  u"relatedtype",
            u"shorthand", u"sortkey",  u"sortname", u"doi",      u"url",      u"urldate",
            u"file",      u"abstract", u"pages",    u"note",     u"keywords", u"annote",
            u"eprint",    u"key",      u"",         u"pagetotal"};
        return std::any_of(std::begin(names), std::end(names),
                           [&](QStringView each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
    }

    /// The title of a book is the booktitle of its chapters, and so on.
    static QStringView nameIn(const BibtexEntry& entry, const BibtexEntry& parent, QStringView name)
    {
        const bool inJournal = typed(entry, {u"article", u"suppperiodical"});
        const bool inBook = typed(entry, {u"inbook", u"incollection", u"inproceedings", u"conference",
                                          u"inreference", u"bookinbook", u"suppbook", u"suppcollection"});
        const bool ofVolumes = parent.type.startsWith(u"mv", Qt::CaseInsensitive);
        const bool isTitle = name.compare(u"title", Qt::CaseInsensitive) == 0;
        const bool isSubtitle = name.compare(u"subtitle", Qt::CaseInsensitive) == 0;
        if (isTitle && ofVolumes)
            return u"maintitle";
        if (isSubtitle && ofVolumes)
            return u"mainsubtitle";
        if (isTitle && inJournal)
            return u"journaltitle";
        if (isSubtitle && inJournal)
            return u"journalsubtitle";
        if (isTitle && inBook)
            return u"booktitle";
        if (isSubtitle && inBook)
            return u"booksubtitle";
        if (inBook && name.compare(u"author", Qt::CaseInsensitive) == 0 &&
            typed(parent, {u"book", u"mvbook"}))
            return u"bookauthor";
        return name;
    }

    const QList<BibtexEntry>& m_entries;
    BibtexParser& m_parser;
    const BibliographyLimits& m_limits;
    bool m_used = false;
    QHash<QString, qsizetype> m_places;
    QList<BibtexField> m_fields;
    QSet<QString> m_names;
    QSet<const BibtexEntry*> m_seen;
};

/// Keys that stand twice are only shown: both records are kept.
void noteKey(ReferenceDraft& draft, const BibtexEntry& entry, QHash<QStringView, int>& lines)
{
    if (entry.key.isEmpty())
        return;
    const auto first = lines.constFind(entry.key);
    if (first == lines.constEnd())
        lines.insert(entry.key, entry.line);
    else
        draft.note(entry.line,
                   Sentences::tr("la clave «%1» ya está en la línea %2").arg(entry.key.left(60)).arg(*first),
                   Sentences::tr("Se conservaron los dos registros; vea si son el mismo documento."));
}

Reference referenceOf(const BibtexEntry& entry, Inheritance& inheritance, QHash<QStringView, int>& keys,
                      const BibliographyLimits& limits)
{
    if (entry.raw.size() > limits.record) {
        ReferenceDraft draft(entry.raw, entry.line);
        refuseLongRecord(draft, entry.line, limits);
        return draft.take();
    }
    ReferenceDraft draft(entry.raw, entry.line);
    draft.setKey(entry.key);
    for (const Problem& problem : entry.problems)
        draft.note(problem);
    if (entry.refused) {
        Reference refused = draft.take();
        refused.item = nlohmann::json::object();
        refused.refused = true;
        return refused;
    }
    noteKey(draft, entry, keys);
    if (typed(entry, {u"xdata"})) {
        draft.refuse(
            entry.line, Sentences::tr("es un bloque de datos comunes (@xdata), no una referencia"),
            Sentences::tr("No hace falta hacer nada: sus datos están en los registros que lo nombran."));
        return draft.take();
    }
    if (entry.fields.isEmpty())
        draft.note(entry.line, Sentences::tr("el registro no tiene ningún campo"),
                   Sentences::tr("Complete el registro o déjelo fuera."));
    fillFromBibtex(draft, entry, inheritance.fieldsFor(entry, draft), limits);
    return draft.take();
}

} // namespace

References readBibtex(const QString& text, Progress& progress, const BibliographyLimits& limits)
{
    References found;
    if (text.size() > limits.text) {
        found.problems.append(textTooLong(limits));
        found.cutShort = true;
        return found;
    }
    ReadingPace pace(progress, text.size() * 2);
    BibtexParser parser(text, limits);
    QList<BibtexEntry> entries;
    while (std::optional<BibtexEntry> entry = parser.next()) {
        if (entries.size() == limits.records) {
            found.problems.append(tooManyRecords(entry->line, limits));
            found.cutShort = true;
            break;
        }
        entries.append(std::move(*entry));
        pace.reached(parser.position());
    }
    Inheritance inheritance(entries, parser, limits);
    QHash<QStringView, int> keys;
    found.records.reserve(entries.size());
    for (const BibtexEntry& entry : std::as_const(entries)) {
        found.records.append(referenceOf(entry, inheritance, keys, limits));
        pace.reached(text.size() + (entry.raw.utf16() - QStringView(text).utf16()));
    }
    found.problems += parser.problems();
    return found;
}

} // namespace agenda
