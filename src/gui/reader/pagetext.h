// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace agenda::gui
{

/// The text of a page as QtPdf gives it made fit for people: for the clipboard, for a quotation, for a
/// search. Any thread; throws nothing.

/// Words that a hyphen parts at a line end in one piece, soft hyphens gone, line ends as \n.
QString mendedText(const QString& raw);
/// The same as running text, on one line.
QString quotationText(const QString& raw);

/// A page as a search compares it (domain/text.h): folded, blanks and line ends as one blank, parted words in
/// one piece; and where in the raw text each letter stands.
struct FoldedPage {
    QString text;
    QList<int> positions;
};
FoldedPage foldedPage(const QString& raw);
/// What was typed, made ready to be looked for in a folded page.
QString foldedQuery(const QString& typed);
/// Start and length in the raw text of each place where the page has it, without overlaps.
QList<std::pair<int, int>> occurrences(const FoldedPage& page, const QString& query);

} // namespace agenda::gui
