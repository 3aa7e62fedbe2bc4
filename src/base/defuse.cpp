// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/defuse.h"

namespace agenda
{

namespace
{

/// Whether a sign that begins a formula comes after any number of apostrophes.
bool beginsFormula(const QString& text)
{
    static const QString signs = QStringLiteral("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'')
        ++at;
    return at < text.size() && signs.contains(text[at]);
}

} // namespace

QString defused(const QString& text)
{
    return beginsFormula(text) ? u'\'' + text : text;
}

QString undefused(const QString& text)
{
    return text.startsWith(u'\'') && beginsFormula(text) ? text.mid(1) : text;
}

} // namespace agenda
