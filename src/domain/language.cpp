// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/language.h"

#include "domain/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace agenda
{

namespace
{

struct Languages {
    Q_DECLARE_TR_FUNCTIONS(agenda::Languages)
};

struct Language {
    const char* code;
    const char* longCodes; ///< ISO 639-2, both where there are two
    const char* name;
    const char* alsoCalled; ///< folded
};

/// Those that documents about fair trade are written in, and those of the region.
constexpr Language languages[] = {
    {"es", "spa", QT_TRANSLATE_NOOP("agenda::Languages", "español"), "castellano spanish"},
    {"en", "eng", QT_TRANSLATE_NOOP("agenda::Languages", "inglés"), "english"},
    {"pt", "por", QT_TRANSLATE_NOOP("agenda::Languages", "portugués"), "portuguese"},
    {"fr", "fre fra", QT_TRANSLATE_NOOP("agenda::Languages", "francés"), "french"},
    {"de", "ger deu", QT_TRANSLATE_NOOP("agenda::Languages", "alemán"), "german"},
    {"it", "ita", QT_TRANSLATE_NOOP("agenda::Languages", "italiano"), "italian"},
    {"nl", "dut nld", QT_TRANSLATE_NOOP("agenda::Languages", "neerlandés"), "holandes dutch"},
    {"ca", "cat", QT_TRANSLATE_NOOP("agenda::Languages", "catalán"), "catalan"},
    {"qu", "que", QT_TRANSLATE_NOOP("agenda::Languages", "quechua"), "kichwa quichua"},
    {"ay", "aym", QT_TRANSLATE_NOOP("agenda::Languages", "aimara"), "aymara"},
    {"gn", "grn", QT_TRANSLATE_NOOP("agenda::Languages", "guaraní"), "guarani"},
    {"ht", "hat", QT_TRANSLATE_NOOP("agenda::Languages", "criollo haitiano"), "creole"},
};

bool isAmong(const QString& word, const char* words)
{
    return QString::fromLatin1(words).split(u' ').contains(word);
}

} // namespace

QString languageName(const QString& code)
{
    static constexpr auto separators = u"-_";
    const QString whole = code.trimmed().toLower();
    const auto end =
        std::find_if(whole.begin(), whole.end(), [](QChar c) { return QStringView(separators).contains(c); });
    const QString start = whole.left(end - whole.begin());
    for (const Language& each : languages) {
        if (start == QLatin1String(each.code) || isAmong(start, each.longCodes))
            return Languages::tr(each.name);
    }
    return code;
}

QString languageCode(const QString& text)
{
    const QString word = folded(text.trimmed());
    for (const Language& each : languages) {
        if (!word.isEmpty() && (word == folded(Languages::tr(each.name)) || isAmong(word, each.alsoCalled)))
            return QString::fromLatin1(each.code);
    }
    return text.trimmed();
}

} // namespace agenda
