// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

class QPainter;

namespace agenda::reports
{

/// A stretch of text with one look. `link` is an https, http or mailto address, or «#anchor» of a block here.
struct Span {
    QString text = {};
    bool bold = false;
    bool muted = false;
    QString link = {};
    QString pageOf = {}; ///< not empty: the layout replaces `text` by the number of the page with that anchor
};
using Spans = std::vector<Span>;

/// What a paragraph is for; the layout gives each its type size.
enum class Role {
    Body,
    Lead,    ///< the sentence under a title
    Eyebrow, ///< the small line over a title
    Small,
    Note, ///< footnotes and cautions
    Quote,
};

/// How large a heading is set: by its level, as the title of a page, or as that of the cover.
enum class Display { ByLevel, Page, Cover };

struct Heading {
    int level = 1;
    QString text = {};
    QString anchor = {}; ///< unique in the report; empty: nothing leads here
    Display display = Display::ByLevel;
};

struct Paragraph {
    Spans spans = {};
    Role role = Role::Body;
    QString anchor = {};
};

/// What is drawn before words that say the same: the state of a sub-question, or how sure an answer is.
using CellSign = std::variant<Answered, ConfidenceLevel>;

struct Block;

struct ListItem {
    int node = 0;
    std::vector<Block> blocks;
};
struct List {
    std::vector<ListItem> items = {};
    bool numbered = false;
};

struct Cell {
    int node = 0;
    std::vector<Block> blocks;
    int columns = 1;                    ///< how many columns it spans
    std::optional<CellSign> glyph = {}; ///< before the first line
    bool right = false;                 ///< aligned right, for numbers
};
struct Row {
    int node = 0;
    std::vector<Cell> cells = {};
    bool shaded = false;
    QString anchor = {};
};
/// The header rows come back on each page. The first cell of a row names the row when `namedRows`.
struct Table {
    std::vector<qreal> widths = {}; ///< shares of the whole width, one a column
    std::vector<Row> header = {};
    std::vector<Row> rows = {};
    bool namedRows = false;
    qreal textSize = 10.5; ///< points; under 10 the rows are tight too
};

/// A drawing in `size` points (width 0: as wide as its column), painted by `paint` into the rectangle given
/// to it in points. Vector and text only, flat colours.
struct Figure {
    QSizeF size = {};
    std::function<void(QPainter&, const QRectF&)> paint = {};
    QString alternative = {}; ///< says the finding and its numbers
    Spans caption = {};
};

struct PageBreak {
};
/// Empty room of that many points, left out at a page's head.
struct Space {
    qreal height = 0;
};
/// Blocks that stay on one page if a page can hold them.
struct Group {
    std::vector<Block> blocks;
    bool framed = false; ///< on a tinted ground
};
/// A division of the report, for its structure.
struct Section {
    std::vector<Block> blocks;
};

/// A part of a report. `node` is its number in the walk of the whole report, given by `numberNodes`.
struct Block {
    using Content = std::variant<Paragraph, Heading, List, Table, Figure, PageBreak, Space, Group, Section>;

    template <class T, class = std::enable_if_t<std::is_constructible_v<Content, T>>>
    Block(T&& each) : content(std::forward<T>(each)) // NOLINT: a block is whatever it holds
    {
    }
    int node = 0;
    Content content;
};

/// A CSV file that goes inside the PDF, with the data of the report.
struct Attachment {
    QString name = {};
    QString description = {};
    QByteArray bytes = {};
};

/// The semantic document, before anything of pages: what a tagger, a layout or a text export walks. A plain
/// value; any thread.
struct Report {
    QString title = {};
    QString author = {};
    QString subject = {};
    QString keywords = {};
    QString language = QStringLiteral("es-SV");
    QString footer = {}; ///< at the foot of each page, beside its number
    std::vector<Block> blocks;
    std::vector<Attachment> attachments = {};
};

/// Gives each block, list item, row and cell its number, from 1, in reading order.
void numberNodes(Report& report);

/// Text as it may be printed: NFC, «\n» the only control character, no bidi controls, no half surrogates.
QString printable(const QString& text);
/// Makes every text of the report printable and drops links that are not https, http, mailto or «#».
void makePrintable(Report& report);

/// All text in reading order, one line a paragraph: for tests and for the clipboard.
QString plainText(const Report& report);

} // namespace agenda::reports
