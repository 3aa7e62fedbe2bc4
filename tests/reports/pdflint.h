// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"

#include <QByteArray>
#include <QStringList>

namespace agenda::sample
{

/// What a strict reader of tagged PDFs finds in one.
struct Lint {
    QStringList faults;   ///< what is wrong, a line each; empty is good
    QStringList text;     ///< of paragraphs and headings, in the order of the structure; without list marks
    QStringList headings; ///< «2 Título»
    QStringList alternatives;
    int tables = 0;
    int links = 0;
};

/// Reads the PDF with libqpdf: content all tagged or artifact, marks in pairs, the tree of the structure with
/// its way back, tables with their heads, figures with their texts, links that lead somewhere, an outline
/// that equals the headings, embedded fonts whose glyphs all have their letters, title and language.
/// `anyHeadings`: the levels of the headings may skip, as in a report made at random.
Lint lint(const QByteArray& pdf, bool anyHeadings = false);

/// The texts of a report's paragraphs, headings and captions as its pages show them, to compare with.
QStringList modelText(const reports::Pages& pages);

} // namespace agenda::sample
