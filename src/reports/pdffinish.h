// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"
#include "reports/markpainter.h"

#include <QByteArray>
#include <QDate>

namespace agenda::reports
{

/// The pass over Qt's PDF with libqpdf: title, author, language, bookmarks, links, text that can be searched
/// (Qt maps blanks to tabs), and nothing that depends on the moment; with `marks`, one for each page as they
/// were painted, the tags that screen readers follow. Throws std::exception if the PDF is not as expected.
/// Any thread.
QByteArray finishPdf(const QByteArray& plain, const Pages& pages, const std::vector<PageMarks>* marks,
                     const QDate& day);

/// A ToUnicode map with tabs for blanks and code points for ligatures made right.
QByteArray repairToUnicode(const QByteArray& map);

} // namespace agenda::reports
