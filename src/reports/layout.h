// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/report.h"

#include <QColor>
#include <QHash>
#include <QSizeF>

namespace agenda::reports
{

enum class Paper { Letter, A4 };
/// In points.
QSizeF pageSize(Paper paper);

/// A type size and weight; the family is always that of reports/fonts.h.
struct TextStyle {
    qreal size = 10.5; ///< points
    int weight = 400;  ///< 400, 600 or 700
    QColor colour;
};

/// A stretch of a line with one style. `span` is its index in the paragraph, -1 for a heading or a label.
struct Run {
    qreal x = 0; ///< from the page's left edge, points
    QString text;
    TextStyle style;
    bool underlined = false;
    int span = -1;
};
struct TextLine {
    qreal baseline = 0; ///< from the page's top edge, points
    std::vector<Run> runs;
};
struct Fill {
    QColor colour;
};
struct Glyph {
    CellSign value = Answered::NoEvidence;
};
struct Drawing {
    std::function<void(QPainter&, const QRectF&)> paint;
};

/// Something at its place. `node` is the part of the report it shows; 0 for what is only on the page
/// (footers, hairlines, grounds, the header of a table said again), which a tagger calls an artifact.
struct Item {
    QRectF box; ///< points from the page's top left corner
    int node = 0;
    std::variant<TextLine, Fill, Glyph, Drawing> what;
};

/// Where a link can be clicked. A link that runs over two lines has two.
struct LinkArea {
    QRectF box;
    QString target; ///< as in Span::link
    QString text;
    int node = 0;
    int span = 0;
};

struct Page {
    std::vector<Item> items;
    std::vector<LinkArea> links;
};

struct Destination {
    int page = 0; ///< from 0
    qreal y = 0;  ///< points from the top
};
struct Bookmark {
    int level = 1;
    QString text;
    int node = 0;
    Destination to;
};

/// A report on its pages: a value that the preview and the PDF paint alike. Its own copy of the report has
/// its nodes numbered.
struct Pages {
    Report report;
    QSizeF size;
    std::vector<Page> pages;
    QHash<QString, Destination> anchors;
    std::vector<Bookmark> bookmarks;
};

/// Lays the report out. No row is cut unless it is taller than a page, then it goes on over the next without
/// losing anything; no heading is left at a page's foot, no line alone. Needs a QGuiApplication; its thread.
Pages layOut(Report report, Paper paper);

/// The text of a page in reading order, for the preview's accessible description.
QString pageText(const Page& page);

} // namespace agenda::reports
