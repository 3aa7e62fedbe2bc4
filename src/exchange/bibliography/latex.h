// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::bibliography
{

/// The text of a LaTeX value: accents and known commands as Unicode, braces that only protect gone, white
/// space squeezed. Commands that are not known, and formulas, stay as they were written. Never recurses.
QString latexText(QStringView latex);

/// Whether `latexText` would give the same text back. Most values are so, and this is the quick way.
bool isPlainText(QStringView latex);

/// An address or number in a BibTeX value: nothing is a ligature there, only `\url{}`, braces around the
/// whole and the backslash before a special character go.
QString verbatimText(QStringView latex);

} // namespace agenda::bibliography
