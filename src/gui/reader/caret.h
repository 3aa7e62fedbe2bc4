// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reader/pdffile.h"

namespace agenda::gui
{

/// Marking by keyboard: from word to word and from line to line, over the pages of a document. Window's
/// thread; throws nothing.

/// Whether that key of the arrows, Inicio and Fin moves a caret.
bool movesCaret(int key);
/// Where the key leads; the same place at the end of the document, or at its beginning.
TextPlace movedCaret(PdfFile& file, const TextPlace& caret, int key);

} // namespace agenda::gui
