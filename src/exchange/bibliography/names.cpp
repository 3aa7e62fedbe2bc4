// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/names.h"

#include "exchange/bibliography/latex.h"

namespace agenda::bibliography
{

namespace
{

bool isGap(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == u'~';
}

/// Whether the whole text is one group in braces.
bool isOneGroup(QStringView text)
{
    if (text.size() < 2 || text.front() != u'{')
        return false;
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'{')
            ++depth;
        else if (text[at] == u'}' && --depth == 0)
            return at == text.size() - 1;
    }
    return false;
}

QList<QStringView> splitAt(QStringView text, QChar separator)
{
    QList<QStringView> parts;
    int depth = 0;
    bool quoted = false;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'{')
            ++depth;
        else if (c == u'}')
            --depth;
        else if (c == u'"' && depth == 0 && (at == 0 || text[at - 1] != u'\\'))
            quoted = !quoted;
        else if (c == separator && depth <= 0 && !quoted) {
            parts.append(text.mid(start, at - start).trimmed());
            start = at + 1;
        }
    }
    parts.append(text.mid(start).trimmed());
    return parts;
}

/// Words at depth 0; where a name is glued with «~» there are two.
QList<QStringView> nameWords(QStringView text)
{
    QList<QStringView> words;
    int depth = 0;
    qsizetype start = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool accent = c == u'~' && at > 0 && text[at - 1] == u'\\';
        if (depth <= 0 && isGap(c) && !accent) {
            if (start >= 0)
                words.append(text.mid(start, at - start));
            start = -1;
            continue;
        }
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (start < 0)
            start = at;
    }
    if (start >= 0)
        words.append(text.mid(start));
    return words;
}

/// BibTeX's rule: a word that begins in lower case is part of «von»; one in braces has no case.
bool isParticle(QStringView word)
{
    if (word.front() == u'{' && (word.size() < 2 || word[1] != u'\\'))
        return false;
    if (word.front().isLetter())
        return word.front().isLower();
    if (word.front() != u'{' && word.front() != u'\\')
        return false;
    const QString text = latexText(word);
    return !text.isEmpty() && text.front().isLetter() && text.front().isLower();
}

QString joined(const QList<QStringView>& words, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i) {
        if (i > from)
            text += u' ';
        text += words[i];
    }
    return latexText(text);
}

class NameParts
{
public:
    explicit NameParts(bool& mended) : m_mended(mended) {}

    void set(const char* part, const QString& text)
    {
        if (text.isEmpty())
            return;
        const std::string value = utf8Of(text, m_mended);
        if (m_json.contains(part))
            m_json[part].get_ref<std::string&>() += " " + value;
        else
            m_json.emplace(part, value);
    }

    /// A family name with its particle before it, as it stands before a comma.
    void setFamily(QStringView text)
    {
        if (isOneGroup(text)) {
            set("family", latexText(text));
            return;
        }
        const QList<QStringView> words = nameWords(text);
        qsizetype last = 0;
        while (last < words.size() - 1 && isParticle(words[last]))
            ++last;
        set("non-dropping-particle", joined(words, 0, last));
        set("family", joined(words, last, words.size()));
    }

    /// «First von Last».
    void setInOrder(const QList<QStringView>& words)
    {
        const qsizetype count = words.size();
        if (count == 0) // a «~» alone
            return;
        qsizetype from = count - 1;
        qsizetype to = count - 1;
        for (qsizetype i = 0; i < count - 1; ++i) {
            if (isParticle(words[i])) {
                from = std::min(from, i);
                to = i + 1;
            }
        }
        if (from == count - 1)
            to = from;
        set("given", joined(words, 0, from));
        set("non-dropping-particle", joined(words, from, to));
        set("family", joined(words, to, count));
    }

    Json take() { return std::move(m_json); }

private:
    Json m_json = Json::object();
    bool& m_mended;
};

/// biblatex's «family=Ackooij, given=W., prefix=van, useprefix=true»; nothing if it is not written so.
bool readLabelled(const QList<QStringView>& parts, NameParts& name)
{
    struct Label {
        QStringView text;
        const char* part;
    };
    static const Label labels[] = {{u"family", "family"}, {u"given", "given"}, {u"prefix", "prefix"},
                                   {u"suffix", "suffix"}, {u"useprefix", ""},  {u"literal", "literal"}};
    const auto labelOf = [](QStringView part) -> const Label* {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView text = equals < 0 ? QStringView() : part.left(equals).trimmed();
        for (const Label& label : labels) {
            if (text.compare(label.text, Qt::CaseInsensitive) == 0)
                return &label;
        }
        return nullptr;
    };
    const bool labelled = std::any_of(parts.begin(), parts.end(), [&](QStringView part) {
        const Label* label = labelOf(part);
        return label && *label->part != 0;
    });
    if (!labelled)
        return false;
    bool usePrefix = false;
    QString prefix;
    for (QStringView part : parts) {
        const Label* label = labelOf(part);
        QStringView value = label ? part.mid(part.indexOf(u'=') + 1).trimmed() : part;
        if (value.size() > 1 && value.front() == u'"' && value.back() == u'"')
            value = value.mid(1).chopped(1);
        if (label && *label->part == 0)
            usePrefix = value.compare(u"true", Qt::CaseInsensitive) == 0;
        else if (label && QLatin1String(label->part) == QLatin1String("prefix"))
            prefix = latexText(value);
        else
            name.set(label ? label->part : "given", latexText(value));
    }
    name.set(usePrefix ? "non-dropping-particle" : "dropping-particle", prefix);
    return true;
}

Json oneName(QStringView text, bool& mended)
{
    NameParts name(mended);
    if (text.compare(u"others", Qt::CaseInsensitive) == 0) {
        name.set("literal", QStringLiteral("et al."));
        return name.take();
    }
    if (isOneGroup(text)) {
        name.set("literal", latexText(text));
        return name.take();
    }
    QList<QStringView> parts = splitAt(text, u',');
    if (text.contains(u'=') && readLabelled(parts, name))
        return name.take();
    parts.removeAll(QStringView());
    if (parts.isEmpty())
        return name.take();
    if (parts.size() == 1) {
        name.setInOrder(nameWords(parts[0]));
        return name.take();
    }
    name.setFamily(parts[0]);
    if (parts.size() > 2)
        name.set("suffix", latexText(parts[1]));
    for (qsizetype i = parts.size() > 2 ? 2 : 1; i < parts.size(); ++i)
        name.set("given", latexText(parts[i]));
    return name.take();
}

/// Where a separating «and» begins at `at` (which is white space), the end of it; -1 if there is none.
qsizetype endOfAnd(QStringView text, qsizetype at)
{
    while (at < text.size() && isGap(text[at]))
        ++at;
    const bool found = text.mid(at, 3).compare(u"and", Qt::CaseInsensitive) == 0 &&
                       (at + 3 == text.size() || isGap(text[at + 3]));
    return found ? at + 3 : -1;
}

} // namespace

Json bibtexNames(QStringView names, bool& mended)
{
    Json list = Json::array();
    const auto add = [&](QStringView text) {
        text = text.trimmed();
        if (text.isEmpty())
            return;
        Json name = oneName(text, mended);
        if (!name.empty())
            list.push_back(std::move(name));
    };
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const QChar c = names[at];
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (depth > 0 || !isGap(c) || (at > 0 && isGap(names[at - 1])))
            continue;
        const qsizetype end = endOfAnd(names, at);
        if (end < 0)
            continue;
        add(names.mid(start, at - start));
        start = end;
        at = end - 1;
    }
    add(names.mid(start));
    return list;
}

Json invertedName(QStringView text, bool& mended)
{
    NameParts name(mended);
    QList<QStringView> parts = splitAt(text, u',');
    parts.removeAll(QStringView());
    if (parts.size() < 2) {
        name.set("literal", parts.isEmpty() ? QString() : parts[0].toString());
        return name.take();
    }
    const auto words = nameWords(parts[0]);
    qsizetype last = 0;
    while (last < words.size() - 1 && isParticle(words[last]))
        ++last;
    const auto text_ = [&](qsizetype from, qsizetype to) {
        return from == to ? QString() : QStringView(words[from].begin(), words[to - 1].end()).toString();
    };
    name.set("non-dropping-particle", text_(0, last));
    name.set("family", text_(last, words.size()));
    name.set("given", parts[1].toString());
    for (qsizetype i = 2; i < parts.size(); ++i)
        name.set("suffix", parts[i].toString());
    return name.take();
}

} // namespace agenda::bibliography
