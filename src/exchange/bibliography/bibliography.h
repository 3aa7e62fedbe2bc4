// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/reference.h"

#include <optional>

namespace agenda
{

/// What a reader takes at most, in characters where it is text. Beyond, a record is refused with its reason;
/// the others are read.
struct BibliographyLimits {
    qsizetype text = 200'000'000;
    qsizetype record = 1'000'000;
    qsizetype field = 100'000;
    qsizetype expansion = 1'000'000; ///< what `@string` and inheritance may add beyond the text's own size
    int depth = 64;                  ///< braces within braces
    int levels = 16;                 ///< macros made of macros, records that inherit from records
    int records = 200'000;
};

/// The kinds of bibliography that are told apart by what they say.
enum class BibliographyFormat { Bibtex, Ris, Nbib, CslJson, Mods, EndnoteXml, PubmedXml, Refer, Isi };

/// What `text` is, by its first lines; nothing if it is none of them. Any thread.
std::optional<BibliographyFormat> bibliographyFormat(QStringView text);

/// The readers: decoded text in, values out. They take any text and never follow a path or address in it;
/// records in = those read + those refused. What CSL has a variable for becomes that variable, LaTeX as
/// Unicode; everything else lies in `item["custom"]` under the name it had in the file, a text or a list of
/// texts, and so do the second of two equal fields and what a variable cannot hold exactly. Any thread. They
/// throw Error(Cancelled) and nothing else.

/// BibTeX and biblatex. A record without its closing brace ends at the next `@` that begins a line. Macros,
/// `crossref` and `xdata` are resolved; «and others» becomes a last name with the literal «et al.»; `@xdata`
/// is refused, for its fields are in those that name it.
References readBibtex(const QString& text, Progress& progress, const BibliographyLimits& limits = {});

/// RIS, as strictly or loosely as it was written: tags in lower case, one space before the dash, no `ER`.
References readRis(const QString& text, Progress& progress, const BibliographyLimits& limits = {});

/// PubMed's tagged text (.nbib, MEDLINE).
References readNbib(const QString& text, Progress& progress, const BibliographyLimits& limits = {});

} // namespace agenda
