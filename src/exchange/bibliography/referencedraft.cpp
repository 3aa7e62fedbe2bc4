// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/referencedraft.h"

#include "domain/text.h"

#include <QLocale>

namespace agenda::bibliography
{

namespace
{

constexpr int mostProblems = 20; // of one record: more are counted

bool isBlank(char16_t c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// Whether a character needs a closer look: controls, U+200E..U+206F with the bidirectional ones, surrogates
/// and the non-characters at the end of the plane.
bool isSuspect(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n') || (c >= 0x7f && c < 0xa0) || c == 0x061c ||
           (c >= 0x200e && c <= 0x206f) || c >= 0xd800;
}

} // namespace

QString lineName(int line)
{
    return Sentences::tr("línea %1").arg(line);
}

std::string utf8Of(QStringView text, bool& mended)
{
    const char16_t* const begin = text.utf16();
    const char16_t* const end = begin + text.size();
    const char16_t* at = begin;
    bool suspect = false;
    for (; at < end && *at < 0x80; ++at)
        suspect = suspect || isSuspect(*at);
    std::string out(size_t(at - begin), '\0');
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = char(begin[i]);
    if (at < end)
        out.reserve(out.size() + size_t(end - at) + size_t(end - at) / 8 + 8);
    for (; at < end; ++at) {
        const char16_t c = *at;
        suspect = suspect || isSuspect(c);
        if (c < 0x80) {
            out.push_back(char(c));
        } else if (c < 0x800) {
            out.push_back(char(0xc0 | (c >> 6)));
            out.push_back(char(0x80 | (c & 0x3f)));
        } else {
            out.push_back(char(0xe0 | (c >> 12)));
            out.push_back(char(0x80 | ((c >> 6) & 0x3f)));
            out.push_back(char(0x80 | (c & 0x3f)));
        }
    }
    if (!suspect)
        return out;
    const QString whole = text.toString();
    if (forbiddenCharacter(whole) < 0)
        return whole.toStdString();
    mended = true;
    return cleaned(whole).toStdString();
}

QStringView squeezed(QStringView text, QString& buffer)
{
    const char16_t* begin = text.utf16();
    const char16_t* end = begin + text.size();
    while (begin < end && isBlank(*begin))
        ++begin;
    while (end > begin && isBlank(end[-1]))
        --end;
    const char16_t* at = begin;
    while (at < end && !(isBlank(*at) && (*at != u' ' || isBlank(at[1]))))
        ++at;
    if (at == end)
        return QStringView(begin, end);
    buffer.clear();
    buffer.reserve(end - begin);
    buffer.append(QStringView(begin, at));
    for (bool inBlanks = false; at < end; ++at) {
        if (!isBlank(*at))
            buffer.append(QChar(*at));
        else if (!inBlanks)
            buffer.append(u' ');
        inBlanks = isBlank(*at);
    }
    return buffer;
}

ReferenceDraft::ReferenceDraft(QStringView raw, int line)
{
    m_reference.item = Json::object();
    m_reference.raw = raw.toString();
    m_reference.line = line;
}

std::string ReferenceDraft::textOf(QStringView value)
{
    return utf8Of(value, m_mended);
}

void ReferenceDraft::put(const char* variable, QStringView name, QStringView value)
{
    if (value.isEmpty())
        return;
    if (has(variable))
        keep(name, value);
    else
        m_reference.item.emplace(variable, textOf(value));
}

void ReferenceDraft::putJson(const char* variable, QStringView name, Json value, QStringView text)
{
    if (has(variable))
        keep(name, text);
    else
        m_reference.item.emplace(variable, std::move(value));
}

void ReferenceDraft::addName(const char* variable, Json name)
{
    Json& names = m_reference.item[variable];
    if (name.is_array())
        names.insert(names.end(), name.begin(), name.end());
    else
        names.push_back(std::move(name));
}

void ReferenceDraft::append(const char* variable, QStringView separator, QStringView value)
{
    if (value.isEmpty())
        return;
    if (!has(variable)) {
        m_reference.item.emplace(variable, textOf(value));
        return;
    }
    auto& text = m_reference.item[variable].get_ref<std::string&>();
    text += separator.toUtf8().toStdString();
    text += textOf(value);
}

void ReferenceDraft::keep(QStringView name, QStringView value)
{
    if (value.isEmpty())
        return;
    Json& place = m_reference.item["custom"][textOf(name)];
    std::string text = textOf(value);
    if (place.is_null())
        place = std::move(text);
    else if (place.is_string())
        place = Json::array({std::move(place), std::move(text)});
    else
        place.push_back(std::move(text));
}

void ReferenceDraft::setKey(QStringView key)
{
    if (key.isEmpty())
        return;
    m_reference.key = key.toString();
    m_reference.item["id"] = textOf(key);
}

void ReferenceDraft::note(int line, const QString& cause, const QString& remedy)
{
    note(Problem{lineName(line), cause, remedy});
}

void ReferenceDraft::note(const Problem& problem)
{
    if (m_reference.problems.size() < mostProblems)
        m_reference.problems.append(problem);
    else
        ++m_moreProblems;
}

void ReferenceDraft::refuse(int line, const QString& cause, const QString& remedy)
{
    m_reference.refused = true;
    m_reference.problems.prepend(Problem{lineName(line), cause, remedy});
}

Reference ReferenceDraft::take()
{
    if (m_mended && !m_reference.refused)
        note(m_reference.line,
             Sentences::tr("tenía caracteres de control o de dirección del texto, que se quitaron"),
             Sentences::tr("Compare el registro con el original."));
    if (m_moreProblems > 0)
        m_reference.problems.append(
            Problem{lineName(m_reference.line),
                    Sentences::tr("el registro tiene %n observaciones más", nullptr, m_moreProblems),
                    Sentences::tr("Revise el texto original del registro.")});
    if (m_reference.refused)
        m_reference.item = Json::object();
    return std::move(m_reference);
}

QString counted(qsizetype number)
{
    return QLocale(QLocale::Spanish).toString(qlonglong(number));
}

Problem tooManyRecords(int line, const BibliographyLimits& limits)
{
    return {lineName(line),
            Sentences::tr("hay más de %1 registros; desde aquí no se leyó").arg(counted(limits.records)),
            Sentences::tr("Divida el archivo en partes e impórtelas una por una.")};
}

Problem textTooLong(const BibliographyLimits& limits)
{
    return {lineName(1),
            Sentences::tr("el archivo tiene más de %1 caracteres y no se leyó").arg(counted(limits.text)),
            Sentences::tr("Divida el archivo en partes e impórtelas una por una.")};
}

void refuseLongRecord(ReferenceDraft& draft, int line, const BibliographyLimits& limits)
{
    draft.refuse(line, Sentences::tr("el registro tiene más de %1 caracteres").arg(counted(limits.record)),
                 Sentences::tr("Vea si falta el cierre del registro, o acórtelo y vuelva a importarlo."));
}

void refuseLongField(ReferenceDraft& draft, int line, QStringView name, const BibliographyLimits& limits)
{
    draft.refuse(
        line,
        Sentences::tr("el campo «%1» tiene más de %2 caracteres").arg(name.left(60), counted(limits.field)),
        Sentences::tr("Acorte el campo y vuelva a importar el registro."));
}

void ReadingPace::reached(qsizetype at)
{
    if (at < m_next)
        return;
    m_next = at + 64 * 1024;
    m_progress.report(at, m_total, Sentences::tr("Leyendo las referencias"));
}

} // namespace agenda::bibliography
