// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"

#include <memory>

namespace agenda::reports
{

/// Whether a page may end between a strip and the one before it.
enum class Joint {
    Page,     ///< it must
    Free,     ///< it may
    Together, ///< only if the group does not fit on a page
    Firm,     ///< only if nothing else helps
};

struct RowParts;
struct Strip;
using Strips = std::vector<Strip>;

/// A slice across the column: a line of text, a table row, a figure. Its items know their x; their y counts
/// from the strip's top.
struct Strip {
    qreal height = 0;
    qreal before = 0; ///< room above it, except at a page's head
    Joint joint = Joint::Free;
    int frame = 0; ///< strips of one number stand on one tinted ground
    std::vector<Item> items = {};
    std::vector<LinkArea> links = {};
    QStringList anchors = {};
    std::vector<Bookmark> bookmarks = {};
    std::shared_ptr<const Strips> header = {};  ///< of its table, said again on a new page
    std::shared_ptr<const RowParts> parts = {}; ///< of a row, to cut it if it is taller than a page
};

/// A table row before its height is known.
struct RowParts {
    struct Column {
        qreal left = 0;
        qreal width = 0;
        Strips strips = {};
        std::optional<CellSign> glyph = {};
        int node = 0;
    };
    std::vector<Column> columns = {};
    qreal left = 0;
    qreal width = 0;
    qreal padding = 0;
    QColor ground = {};
    QColor rule = {};
    qreal ruleHeight = 0;
};

/// The piece of a row that fits in `limit` points, from strip `from[column]` of each column on; moves `from`.
/// Takes at least one line of each column that has one left if `force`. An empty strip means nothing fitted.
Strip takeRow(const RowParts& row, std::vector<size_t>& from, qreal limit, bool force);

/// Moves what a strip holds down by `dy`.
void shift(Item& item, qreal dy);

/// Turns the blocks of a report into strips for a column of `width` points that begins at `left`. No strip is
/// taller than `height`, but rows. For one report and one width; asked again, it sets only the sections in
/// which numbers of pages stand.
class Typesetter
{
public:
    explicit Typesetter(qreal height);

    /// Where the anchors are, for the spans that say their page.
    void setPageNumbers(const QHash<QString, Destination>& anchors) { m_anchors = anchors; }
    Strips set(const std::vector<Block>& blocks, qreal left, qreal width);

private:
    /// What the blocks around a block ask of it.
    struct Place {
        qreal left = 0;
        qreal width = 0;
        qreal textSize = 10.5;
        bool compact = false;
        bool inTable = false;
        bool right = false;
        bool strong = false;
    };
    struct Piece {
        QString text;
        TextStyle style;
        QString link = {};
        int span = -1;
    };

    /// Where the word begins whose address the end of the line cuts, as after the hyphen of «a@clac-x.org»;
    /// -1 if there is nothing to keep whole.
    static int startOfCutAddress(const QString& text, int lineStart, int lineEnd,
                                 const std::vector<Piece>& pieces, const std::vector<int>& starts);
    void setBlocks(const std::vector<Block>& blocks, const Place& place, Strips& out);
    Strips setBlock(const Block& block, const Place& place);
    Strips setParagraph(const Paragraph& paragraph, int node, const Place& place);
    Strips setHeading(const Heading& heading, int node, const Place& place);
    Strips setList(const List& list, const Place& place);
    Strips setTable(const Table& table, int node, const Place& place);
    Strips setFigure(const Figure& figure, int node, const Place& place);
    Strips setGroup(const Group& group, int node, const Place& place);
    RowParts setRow(const Row& row, const Table& table, bool isHeader, const Place& place);
    Strips setLines(const std::vector<Piece>& pieces, int node, const Place& place, qreal leading) const;

    QHash<QString, Destination> m_anchors;
    qreal m_height;
    bool m_saysPages = false;      ///< a number of a page was set
    QHash<int, Strips> m_sections; ///< by node, those without numbers of pages
};

} // namespace agenda::reports
