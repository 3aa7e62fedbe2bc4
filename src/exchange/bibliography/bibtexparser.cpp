// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibtexparser.h"

#include "domain/counted.h"

#include <algorithm>

namespace agenda::bibliography
{

namespace
{

constexpr qsizetype mostNotes = 30; // of one record; more would only be counted

bool isBibBlank(char16_t c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == 0xfeff;
}
bool isNewline(char16_t c)
{
    return c == u'\n' || c == u'\r';
}
bool isTypeLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

bool isType(QStringView type, QStringView name)
{
    return type.compare(name, Qt::CaseInsensitive) == 0;
}

QString begin(QStringView text)
{
    const QString words = text.left(80).toString().simplified();
    return words.size() > 60 ? words.left(60) + u'…' : words;
}

} // namespace

BibtexParser::BibtexParser(QStringView text, const BibliographyLimits& limits)
    : m_text(text), m_limits(limits)
{
    static const char16_t* const months[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                             u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    for (const char16_t* month : months)
        m_macros.insert(QString::fromUtf16(month), Macro{QStringView(month), 0});
}

bool BibtexParser::spend(qsizetype characters)
{
    if (m_spent + characters > m_limits.expansion + m_text.size())
        return false;
    m_spent += characters;
    return true;
}

/// Places come in rising order nearly always, so each character is looked at once.
int BibtexParser::lineAt(qsizetype place)
{
    for (; m_lineStart < place; ++m_lineStart) {
        const char16_t c = m_text[m_lineStart].unicode();
        if (c == u'\n' ||
            (c == u'\r' && !(m_lineStart + 1 < m_text.size() && m_text[m_lineStart + 1] == u'\n')))
            ++m_line;
    }
    return m_line;
}

void BibtexParser::skipBlanks()
{
    while (!atEnd() && isBibBlank(current()))
        ++m_at;
}

bool BibtexParser::beginsLine(qsizetype at) const
{
    while (at > 0 && (m_text[at - 1] == u' ' || m_text[at - 1] == u'\t' || m_text[at - 1] == QChar(0xfeff)))
        --at;
    return at == 0 || isNewline(m_text[at - 1].unicode());
}

/// `@word{` or `@word(`.
bool BibtexParser::beginsEntry(qsizetype at) const
{
    qsizetype end = at + 1;
    while (end < m_text.size() && isTypeLetter(m_text[end]))
        ++end;
    if (end == at + 1)
        return false;
    while (end < m_text.size() && isBibBlank(m_text[end].unicode()))
        ++end;
    return end < m_text.size() && (m_text[end] == u'{' || m_text[end] == u'(');
}

/// Goes to the next `@` that begins a record. In the middle of a line it does so too, unless the line is a
/// comment or it is part of a word (an address).
bool BibtexParser::findEntry()
{
    const qsizetype start = m_at;
    qsizetype at = m_at;
    qsizetype looked = m_at;
    bool lineIsNew = true;
    bool inComment = false;
    while ((at = m_text.indexOf(u'@', at)) >= 0) {
        for (; looked < at; ++looked) {
            const char16_t c = m_text[looked].unicode();
            inComment = !isNewline(c) && (inComment || (lineIsNew && c == u'%'));
            lineIsNew = isNewline(c) || (lineIsNew && isBibBlank(c));
        }
        const bool inWord = at > start && m_text[at - 1].isLetterOrNumber();
        if (!inWord && !inComment && beginsEntry(at))
            break;
        ++at;
    }
    m_at = at < 0 ? m_text.size() : at;
    noteLoose(m_text.mid(start, m_at - start), start);
    return at >= 0;
}

/// Text between records is a comment in BibTeX; what looks like a piece of a record is said.
void BibtexParser::noteLoose(QStringView text, qsizetype at)
{
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && !isNewline(text[end].unicode()))
            ++end;
        const QStringView line = text.mid(start, end - start).trimmed();
        const bool telling = !line.startsWith(u'%') && (line.contains(u'=') || line.startsWith(u'@'));
        if (telling && ++m_loose == 1) {
            m_firstLoose = {lineName(lineAt(at + start)), begin(line), {}};
            return;
        }
        if (telling)
            return;
        start = end + 1;
    }
}

std::optional<BibtexEntry> BibtexParser::next()
{
    while (findEntry()) {
        BibtexEntry entry;
        const qsizetype start = m_at++;
        entry.line = lineAt(start);
        const qsizetype type = m_at;
        while (!atEnd() && isTypeLetter(m_text[m_at]))
            ++m_at;
        entry.type = m_text.mid(type, m_at - type);
        skipBlanks();
        const bool comment = isType(entry.type, u"comment");
        if (comment || isType(entry.type, u"preamble")) {
            ++(comment ? m_comments : m_preambles);
            QStringView ignored;
            if (current() == u'{') {
                ++m_at;
                readBraced(ignored);
            }
            continue;
        }
        if (isType(entry.type, u"string")) {
            readMacros(entry);
            continue;
        }
        readEntry(entry);
        entry.raw = m_text.mid(start, m_at - start);
        while (!entry.raw.isEmpty() && isBibBlank(entry.raw.back().unicode()))
            entry.raw.chop(1);
        return entry;
    }
    return {};
}

void BibtexParser::note(BibtexEntry& entry, int line, const QString& cause, const QString& remedy)
{
    if (entry.problems.size() < mostNotes)
        entry.problems.append({lineName(line), cause, remedy});
}

void BibtexParser::readEntry(BibtexEntry& entry)
{
    const char16_t close = current() == u'(' ? u')' : u'}';
    ++m_at;
    readKey(entry, close);
    const Failure failure = readFields(entry, close);
    if (failure != Failure::None)
        refuse(entry, failure);
}

void BibtexParser::refuse(BibtexEntry& entry, Failure failure)
{
    // On to where the next record begins, so that what is lost is only this one.
    while (!atEnd() && !(current() == u'@' && beginsLine(m_at) && beginsEntry(m_at))) {
        const qsizetype next = m_text.indexOf(u'@', m_at + 1);
        m_at = next < 0 ? m_text.size() : next;
    }
    entry.refused = true;
    Problem problem{lineName(entry.line), {}, {}};
    switch (failure) {
    case Failure::None:
    case Failure::Unclosed:
        problem.cause =
            atEnd()
                ? Sentences::tr("el registro está incompleto: el texto termina antes de su llave de cierre")
                : Sentences::tr("al registro le falta una llave o comilla de cierre");
        problem.remedy = Sentences::tr("Complete el registro y vuelva a importarlo.");
        break;
    case Failure::TooDeep:
        problem.cause =
            Sentences::tr("el registro tiene más de %1 llaves, una dentro de otra").arg(m_limits.depth);
        problem.remedy = Sentences::tr("Quite las llaves que sobran y vuelva a importarlo.");
        break;
    case Failure::TooMuchExpansion:
        problem.cause = Sentences::tr("las abreviaturas (@string) del registro dan un texto demasiado largo");
        problem.remedy =
            Sentences::tr("Escriba el texto en lugar de las abreviaturas y vuelva a importarlo.");
        break;
    case Failure::TooManyLevels:
        problem.cause =
            Sentences::tr("las abreviaturas (@string) se basan unas en otras en más de %1 niveles")
                .arg(m_limits.levels);
        problem.remedy =
            Sentences::tr("Escriba el texto en lugar de las abreviaturas y vuelva a importarlo.");
        break;
    }
    entry.problems.prepend(problem);
}

void BibtexParser::readKey(BibtexEntry& entry, char16_t close)
{
    skipBlanks();
    const qsizetype start = m_at;
    while (!atEnd()) {
        const char16_t c = current();
        if (c == u',' || c == close || c == u'=' || c == u'{' || c == u'"' || isNewline(c))
            break;
        ++m_at;
    }
    if (current() == u'=' || current() == u'{' || current() == u'"') {
        m_at = start; // there is no key: this is the first field already
        return;
    }
    entry.key = m_text.mid(start, m_at - start).trimmed();
    if (const qsizetype comment = entry.key.indexOf(u'%');
        comment > 0 && isBibBlank(entry.key[comment - 1].unicode()))
        entry.key = entry.key.left(comment).trimmed();
    const int line = lineAt(m_at);
    skipBlanks();
    if (current() != u',' && current() != close && current() != u'%' && !atEnd() && !entry.key.isEmpty())
        note(entry, line, Sentences::tr("falta la coma después de la clave «%1»").arg(begin(entry.key)),
             Sentences::tr("Se leyó como si estuviera; no hace falta hacer nada."));
}

BibtexParser::Failure BibtexParser::readFields(BibtexEntry& entry, char16_t close)
{
    for (;;) {
        while (!atEnd() && (isBibBlank(current()) || current() == u','))
            ++m_at;
        if (atEnd())
            return Failure::Unclosed;
        const char16_t c = current();
        if (c == close) {
            ++m_at;
            return Failure::None;
        }
        if (c == u'%') { // no comment to BibTeX, but people write them
            while (!atEnd() && !isNewline(current()))
                ++m_at;
            continue;
        }
        if (c == u'@' && beginsLine(m_at) && beginsEntry(m_at))
            return Failure::Unclosed;
        const Failure failure = readField(entry, close);
        if (failure != Failure::None)
            return failure;
    }
}

BibtexParser::Failure BibtexParser::readField(BibtexEntry& entry, char16_t close)
{
    BibtexField field;
    const qsizetype start = m_at;
    field.line = lineAt(start);
    while (!atEnd()) {
        const char16_t c = current();
        if (c == u'=' || c == u',' || c == u'{' || c == u'"' || c == u'#' || c == u'}' || c == close ||
            isNewline(c))
            break;
        ++m_at;
    }
    field.name = m_text.mid(start, m_at - start).trimmed();
    const qsizetype afterName = m_at;
    skipBlanks();
    const bool hasValue =
        current() == u'=' || ((current() == u'{' || current() == u'"') && !field.name.isEmpty());
    if (!hasValue) {
        m_at = std::max(afterName, start + 1);
        field.value = m_text.mid(start, m_at - start).trimmed();
        field.name = {};
        note(entry, field.line, Sentences::tr("«%1» no pertenece a ningún campo").arg(begin(field.value)),
             Sentences::tr("Se conservó entre los datos adicionales; corrija el registro si hace falta."));
        entry.fields.append(field);
        return Failure::None;
    }
    if (current() == u'=')
        ++m_at;
    else
        note(entry, field.line, Sentences::tr("falta el signo = después de «%1»").arg(begin(field.name)),
             Sentences::tr("Se leyó como si estuviera; revise el campo."));
    Value value;
    const Failure failure = readValue(entry, close, value);
    if (failure != Failure::None)
        return failure;
    field.value = value.text;
    entry.fields.append(field);
    const qsizetype end = m_at;
    skipBlanks();
    const char16_t c = current();
    if (c != u',' && c != close && c != u'%' && !atEnd() && !(c == u'@' && beginsEntry(m_at)))
        note(entry, lineAt(end), Sentences::tr("falta la coma después del campo «%1»").arg(begin(field.name)),
             Sentences::tr("Se leyó como si estuviera; no hace falta hacer nada."));
    return Failure::None;
}

/// Pieces with `#` between them. One piece is a view into the text; more are put together.
BibtexParser::Failure BibtexParser::readValue(BibtexEntry& entry, char16_t close, Value& value)
{
    bool isOwned = false;
    for (bool first = true;; first = false) {
        skipBlanks();
        Value piece;
        const Failure failure = readPiece(entry, close, piece);
        if (failure != Failure::None)
            return failure;
        value.level = std::max(value.level, piece.level);
        if (first) {
            value.text = piece.text;
        } else {
            if (!isOwned)
                m_owned.push_back(value.text.toString());
            isOwned = true;
            if (!spend(piece.text.size()) || m_owned.back().size() + piece.text.size() > m_limits.expansion)
                return Failure::TooMuchExpansion;
            m_owned.back().append(piece.text);
            value.text = m_owned.back();
        }
        const qsizetype end = m_at;
        skipBlanks();
        if (current() != u'#') {
            m_at = end;
            return Failure::None;
        }
        ++m_at;
    }
}

BibtexParser::Failure BibtexParser::readPiece(BibtexEntry& entry, char16_t close, Value& piece)
{
    if (current() == u'{') {
        ++m_at;
        return readBraced(piece.text);
    }
    if (current() == u'"') {
        ++m_at;
        return readQuoted(piece.text);
    }
    const qsizetype start = m_at;
    while (!atEnd()) {
        const char16_t c = current();
        if (isBibBlank(c) || c == u',' || c == u'#' || c == u'{' || c == u'}' || c == u'"' || c == u'=' ||
            c == close)
            break;
        ++m_at;
    }
    piece.text = m_text.mid(start, m_at - start);
    const bool isNumber =
        std::all_of(piece.text.begin(), piece.text.end(), [](QChar c) { return c.isDigit(); });
    if (isNumber)
        return Failure::None;
    const auto macro = m_macros.constFind(piece.text.toString().toLower());
    if (macro == m_macros.constEnd()) {
        note(entry, lineAt(start),
             Sentences::tr("la abreviatura «%1» no está definida antes").arg(begin(piece.text)),
             Sentences::tr("Se dejó su nombre como texto; corrija el campo si hace falta."));
        return Failure::None;
    }
    piece.text = macro->value;
    piece.level = macro->level;
    return spend(macro->value.size()) ? Failure::None : Failure::TooMuchExpansion;
}

/// After the opening brace. As in BibTeX every brace counts, also one after a backslash.
BibtexParser::Failure BibtexParser::readBraced(QStringView& value)
{
    const char16_t* const text = m_text.utf16();
    const qsizetype size = m_text.size();
    const qsizetype start = m_at;
    int depth = 1;
    for (qsizetype at = start; at < size; ++at) {
        const char16_t c = text[at];
        if (c == u'{') {
            if (++depth > m_limits.depth) {
                m_at = at;
                return Failure::TooDeep;
            }
        } else if (c == u'}') {
            if (--depth == 0) {
                value = m_text.mid(start, at - start);
                m_at = at + 1;
                return Failure::None;
            }
        } else if (c == u'@' && beginsLine(at) && beginsEntry(at)) {
            m_at = at;
            return Failure::Unclosed;
        }
    }
    m_at = size;
    return Failure::Unclosed;
}

/// After the opening quotation mark. `\"o` outside braces ends the value for BibTeX; people mean the accent.
BibtexParser::Failure BibtexParser::readQuoted(QStringView& value)
{
    const qsizetype size = m_text.size();
    const qsizetype start = m_at;
    int depth = 0;
    for (qsizetype at = start; at < size; ++at) {
        const char16_t c = m_text[at].unicode();
        if (c == u'{') {
            if (++depth > m_limits.depth) {
                m_at = at;
                return Failure::TooDeep;
            }
        } else if (c == u'}') {
            --depth;
        } else if (c == u'"' && depth <= 0) {
            const bool isAccent = m_text[at - 1] == u'\\' && at + 1 < size && m_text[at + 1].isLetter();
            if (isAccent && at > start)
                continue;
            value = m_text.mid(start, at - start);
            m_at = at + 1;
            return Failure::None;
        } else if (c == u'@' && beginsLine(at) && beginsEntry(at)) {
            m_at = at;
            return Failure::Unclosed;
        }
    }
    m_at = size;
    return Failure::Unclosed;
}

/// `@string{a = "x" # b, c = {y}}`. What a macro is made of has to stand before it, so none can go in
/// circles.
void BibtexParser::readMacros(BibtexEntry& entry)
{
    const char16_t close = current() == u'(' ? u')' : u'}';
    ++m_at;
    Failure failure = Failure::None;
    for (;;) {
        while (!atEnd() && (isBibBlank(current()) || current() == u','))
            ++m_at;
        if (current() == close) {
            ++m_at;
            break;
        }
        const qsizetype start = m_at;
        while (!atEnd() && current() != u'=' && current() != close && current() != u'@')
            ++m_at;
        const QString name = m_text.mid(start, m_at - start).trimmed().toString().toLower();
        if (current() != u'=') {
            failure = Failure::Unclosed;
            break;
        }
        ++m_at;
        Value value;
        failure = readValue(entry, close, value);
        m_macroSize += value.text.size();
        if (failure == Failure::None && m_macroSize > m_limits.expansion)
            failure = Failure::TooMuchExpansion;
        if (failure == Failure::None && value.level + 1 > m_limits.levels)
            failure = Failure::TooManyLevels;
        if (failure != Failure::None)
            break;
        m_macros.insert(name, Macro{value.text, value.level + 1});
    }
    if (failure != Failure::None)
        refuse(entry, failure);
    for (const Problem& problem : entry.problems) {
        if (m_problems.size() < mostNotes)
            m_problems.append(problem);
    }
}

QList<Problem> BibtexParser::problems() const
{
    QList<Problem> problems = m_problems;
    if (m_comments > 0 || m_preambles > 0)
        problems.append({Sentences::tr("archivo"),
                         Sentences::tr("hay %1 y %2, que no son referencias")
                             .arg(agenda::counted(m_comments, Sentences::tr("1 bloque @comment"),
                                                  Sentences::tr("%1 bloques @comment")),
                                  agenda::counted(m_preambles, Sentences::tr("1 bloque @preamble"),
                                                  Sentences::tr("%1 bloques @preamble"))),
                         Sentences::tr("No hace falta hacer nada; siguen en el archivo original.")});
    if (m_loose > 0)
        problems.append(
            {m_firstLoose.where,
             agenda::counted(
                 m_loose, Sentences::tr("hay texto fuera de los registros, en 1 lugar; dice «%2»"),
                 Sentences::tr("hay texto fuera de los registros, en %1 lugares; el primero dice «%2»"))
                 .arg(m_firstLoose.cause),
             Sentences::tr("Vea si a algún registro le sobra una llave de cierre.")});
    return problems;
}

} // namespace agenda::bibliography
