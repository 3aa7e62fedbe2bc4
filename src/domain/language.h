// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda
{

/// What a person reads for the language of a document, which records keep as a code: «español» for «es»,
/// «spa» or «es-MX»; the text itself where it is no code that is known here.
QString languageName(const QString& code);
/// The code of a language that is written out, in Spanish or in English: «es» for «Castellano»; the text
/// itself where it is none.
QString languageCode(const QString& text);

} // namespace agenda
