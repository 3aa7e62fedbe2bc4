// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/typesetter.h"

#include "reports/fonts.h"
#include "reports/palette.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace agenda::reports
{

namespace
{

constexpr qreal lineMeasure = 37.5; ///< ems: about 75 characters of Open Sans
constexpr qreal bodyLeading = 1.4;
constexpr qreal tightLeading = 1.2;
constexpr qreal bulletIndent = 13;
constexpr qreal framePadding = 10;

struct HeadingStyle {
    qreal size;
    int weight;
    bool primary;
    qreal before;
    qreal after;
};

HeadingStyle headingStyle(const Heading& heading)
{
    if (heading.display == Display::Cover)
        return {34, 700, true, 6, 12};
    if (heading.display == Display::Page)
        return {22, 700, true, 20, 8};
    switch (heading.level) {
    case 1:
        return {22, 700, true, 24, 8};
    case 2:
        return {15, 600, true, 18, 5};
    case 3:
        return {13, 600, true, 16, 5};
    default:
        return {10.5, 600, false, 10, 3};
    }
}

TextStyle textStyle(Role role, qreal bodySize)
{
    const Palette& palette = Palette::light();
    switch (role) {
    case Role::Body:
        return {bodySize, 400, palette.ink};
    case Role::Lead:
        return {13, 400, palette.ink};
    case Role::Eyebrow:
        return {9.5, 600, palette.muted};
    case Role::Small:
        return {std::min(9.5, bodySize), 400, palette.ink};
    case Role::Note:
        return {9, 400, palette.muted};
    case Role::Quote:
        return {bodySize, 400, palette.muted};
    }
    Q_UNREACHABLE();
}

qreal spaceBefore(Role role)
{
    switch (role) {
    case Role::Eyebrow:
        return 0;
    case Role::Small:
    case Role::Quote:
        return 2;
    default:
        return 5;
    }
}

} // namespace

void shift(Item& item, qreal dy)
{
    item.box.translate(0, dy);
    if (auto* line = std::get_if<TextLine>(&item.what))
        line->baseline += dy;
}

namespace
{

/// Puts `strip` into `whole` at `y`.
void absorb(Strip& whole, Strip strip, qreal y)
{
    for (Item& item : strip.items) {
        shift(item, y);
        whole.items.push_back(std::move(item));
    }
    for (LinkArea& link : strip.links) {
        link.box.translate(0, y);
        whole.links.push_back(std::move(link));
    }
    for (Bookmark& bookmark : strip.bookmarks) {
        bookmark.to.y += y;
        whole.bookmarks.push_back(std::move(bookmark));
    }
    whole.anchors += strip.anchors;
}

} // namespace

Strip takeRow(const RowParts& row, std::vector<size_t>& from, qreal limit, bool force)
{
    Strip piece;
    qreal tallest = 0;
    bool took = false;
    for (size_t c = 0; c < row.columns.size(); ++c) {
        const RowParts::Column& column = row.columns[c];
        const bool isStart = from[c] == 0;
        qreal y = row.padding;
        const size_t first = from[c];
        while (from[c] < column.strips.size()) {
            const Strip& strip = column.strips[from[c]];
            const qreal top = y + (from[c] == first ? 0 : strip.before);
            const bool fits = top + strip.height + row.padding <= limit;
            if (!fits && !(force && from[c] == first))
                break;
            absorb(piece, strip, top);
            y = top + strip.height;
            ++from[c];
            took = true;
        }
        if (column.glyph && isStart && from[c] > 0) {
            // Four bars need more room than a circle.
            const qreal size = std::holds_alternative<ConfidenceLevel>(*column.glyph) ? 12 : 9.5;
            const qreal middle = row.padding + column.strips.front().height / 2;
            piece.items.insert(piece.items.begin(), {QRectF(column.left, middle - size / 2, size, size),
                                                     column.node, Glyph{*column.glyph}});
        }
        tallest = std::max(tallest, y - row.padding);
    }
    if (!took && !row.columns.empty()) {
        const bool isEmptyRow = std::all_of(row.columns.begin(), row.columns.end(),
                                            [](const auto& column) { return column.strips.empty(); });
        if (!isEmptyRow)
            return {};
    }
    piece.height = tallest + 2 * row.padding;
    if (row.ground.isValid())
        piece.items.insert(piece.items.begin(),
                           {QRectF(row.left, 0, row.width, piece.height), 0, Fill{row.ground}});
    piece.items.push_back(
        {QRectF(row.left, piece.height - row.ruleHeight, row.width, row.ruleHeight), 0, Fill{row.rule}});
    return piece;
}

Typesetter::Typesetter(qreal height) : m_height(height) {}

Strips Typesetter::set(const std::vector<Block>& blocks, qreal left, qreal width)
{
    Strips strips;
    Place place;
    place.left = left;
    place.width = width;
    setBlocks(blocks, place, strips);
    return strips;
}

void Typesetter::setBlocks(const std::vector<Block>& blocks, const Place& place, Strips& out)
{
    bool keepWithNext = false;
    bool breakPage = false;
    qreal room = 0;
    qreal after = 0;
    for (const Block& block : blocks) {
        if (std::holds_alternative<PageBreak>(block.content)) {
            breakPage = true;
            continue;
        }
        if (const auto* space = std::get_if<Space>(&block.content)) {
            room += space->height;
            continue;
        }
        Strips strips = setBlock(block, place);
        if (strips.empty())
            continue;
        const auto* heading = std::get_if<Heading>(&block.content);
        Strip& first = strips.front();
        first.before = (keepWithNext && heading ? 3 : std::max(first.before, after)) + room;
        if (breakPage)
            first.joint = Joint::Page;
        else if (keepWithNext && first.joint != Joint::Page)
            first.joint = Joint::Firm;
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        keepWithNext = heading || (paragraph && paragraph->role == Role::Eyebrow);
        after = heading ? headingStyle(*heading).after : std::holds_alternative<Table>(block.content) ? 8 : 0;
        breakPage = false;
        room = 0;
        std::move(strips.begin(), strips.end(), std::back_inserter(out));
    }
}

Strips Typesetter::setBlock(const Block& block, const Place& place)
{
    return std::visit(
        [&]<class T>(const T& content) -> Strips {
            if constexpr (std::is_same_v<T, Paragraph>)
                return setParagraph(content, block.node, place);
            else if constexpr (std::is_same_v<T, Heading>)
                return setHeading(content, block.node, place);
            else if constexpr (std::is_same_v<T, List>)
                return setList(content, place);
            else if constexpr (std::is_same_v<T, Table>)
                return setTable(content, block.node, place);
            else if constexpr (std::is_same_v<T, Figure>)
                return setFigure(content, block.node, place);
            else if constexpr (std::is_same_v<T, Group>)
                return setGroup(content, block.node, place);
            else if constexpr (std::is_same_v<T, Section>) {
                if (const auto done = m_sections.constFind(block.node); done != m_sections.constEnd())
                    return *done;
                const bool before = std::exchange(m_saysPages, false);
                Strips strips;
                setBlocks(content.blocks, place, strips);
                if (!m_saysPages)
                    m_sections.insert(block.node, strips);
                m_saysPages = m_saysPages || before;
                return strips;
            } else
                return {};
        },
        block.content);
}

int Typesetter::startOfCutAddress(const QString& text, int lineStart, int lineEnd,
                                  const std::vector<Piece>& pieces, const std::vector<int>& starts)
{
    if (lineEnd >= text.size() || text[lineEnd - 1].isSpace() || text[lineEnd].isSpace())
        return -1;
    const auto after = std::upper_bound(starts.begin(), starts.end(), lineEnd);
    const Piece& piece = pieces[size_t(after - starts.begin()) - 1];
    if (piece.link.isEmpty() || piece.link.startsWith(u'#'))
        return -1;
    int word = lineEnd;
    while (word > lineStart && !text[word - 1].isSpace())
        --word;
    return word;
}

Strips Typesetter::setLines(const std::vector<Piece>& pieces, int node, const Place& place,
                            qreal leading) const
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    std::vector<int> starts;
    for (const Piece& piece : pieces) {
        QTextCharFormat format;
        format.setFont(fontOf(piece.style));
        starts.push_back(int(text.size()));
        formats.append({int(text.size()), int(piece.text.size()), format});
        text += piece.text;
    }
    text.replace(u'\n', QChar(QChar::LineSeparator));
    if (text.isEmpty())
        return {};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    QTextLayout layout(text, fontOf(pieces.front().style));
    layout.setFormats(formats);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width * unitsPerPoint);
        const int word =
            startOfCutAddress(text, line.textStart(), line.textStart() + line.textLength(), pieces, starts);
        if (word > line.textStart())
            line.setLineWidth(line.cursorToX(word));
    }
    layout.endLayout();

    Strips strips;
    for (int n = 0; n < layout.lineCount(); ++n) {
        const QTextLine line = layout.lineAt(n);
        const qreal natural = line.naturalTextWidth() / unitsPerPoint;
        const qreal ink = (line.ascent() + line.descent()) / unitsPerPoint;
        Strip strip;
        strip.height = std::max(pieces.front().style.size * leading, leading < 1.3 ? 0.0 : ink);
        const qreal dx = place.left + (place.right ? place.width - natural : 0);
        TextLine runs;
        runs.baseline = (strip.height - ink) / 2 + line.ascent() / unitsPerPoint;
        const int lineEnd = line.textStart() + line.textLength();
        for (size_t p = 0; p < pieces.size(); ++p) {
            const int begin = std::max(line.textStart(), starts[p]);
            const int end = std::min(lineEnd, starts[p] + int(pieces[p].text.size()));
            if (begin >= end)
                continue;
            const qreal a = line.cursorToX(begin) / unitsPerPoint;
            const qreal b = line.cursorToX(end) / unitsPerPoint;
            QString part = text.mid(begin, end - begin);
            part.replace(QChar(QChar::LineSeparator), u' '); // who reads on hears two words
            runs.runs.push_back(
                {dx + std::min(a, b), part, pieces[p].style, !pieces[p].link.isEmpty(), pieces[p].span});
            if (!pieces[p].link.isEmpty() && !part.trimmed().isEmpty())
                strip.links.push_back({QRectF(dx + std::min(a, b), 0, std::abs(b - a), strip.height),
                                       pieces[p].link, pieces[p].text, node, pieces[p].span});
        }
        if (!runs.runs.empty())
            strip.items.push_back({QRectF(dx, 0, natural, strip.height), node, std::move(runs)});
        strip.joint = n == 1 || (n > 0 && n == layout.lineCount() - 1) ? Joint::Firm : Joint::Free;
        strips.push_back(std::move(strip));
    }
    return strips;
}

Strips Typesetter::setParagraph(const Paragraph& paragraph, int node, const Place& place)
{
    const TextStyle style = textStyle(paragraph.role, place.textSize);
    std::vector<Piece> pieces;
    for (size_t s = 0; s < paragraph.spans.size(); ++s) {
        const Span& span = paragraph.spans[s];
        Piece piece{span.text, style, span.link, int(s)};
        if (!span.pageOf.isEmpty()) {
            m_saysPages = true;
            piece.text = QString::number(m_anchors.value(span.pageOf).page + 1);
        }
        if (span.bold || place.strong)
            piece.style.weight = 600;
        if (span.muted)
            piece.style.colour = Palette::light().muted;
        if (!span.link.isEmpty())
            piece.style.colour = Palette::light().link;
        if (!piece.text.isEmpty())
            pieces.push_back(std::move(piece));
    }
    while (!pieces.empty() && pieces.back().text.endsWith(u'\n'))
        pieces.back().text.chop(1);
    Place inner = place;
    if (paragraph.role == Role::Quote) {
        inner.left += 10;
        inner.width -= 10;
    }
    if (!place.inTable)
        inner.width = std::min(inner.width, lineMeasure * style.size);
    Strips strips = setLines(pieces, node, inner, place.compact ? 1.3 : bodyLeading);
    if (!strips.empty()) {
        strips.front().before = place.compact ? 0 : spaceBefore(paragraph.role);
        if (!paragraph.anchor.isEmpty())
            strips.front().anchors << paragraph.anchor;
    }
    return strips;
}

Strips Typesetter::setHeading(const Heading& heading, int node, const Place& place)
{
    const HeadingStyle look = headingStyle(heading);
    const Palette& palette = Palette::light();
    const TextStyle style{look.size, look.weight, look.primary ? palette.primary : palette.ink};
    Place inner = place;
    inner.width = std::min(place.width, lineMeasure * style.size);
    Strips strips =
        setLines({{heading.text, style}}, node, inner, heading.level < 4 ? tightLeading : bodyLeading);
    for (Strip& strip : strips)
        strip.joint = Joint::Firm;
    if (!strips.empty()) {
        Strip& first = strips.front();
        first.joint = Joint::Free;
        first.before = look.before;
        if (!heading.anchor.isEmpty())
            first.anchors << heading.anchor;
        first.bookmarks.push_back({heading.level, heading.text, node, {}});
    }
    return strips;
}

Strips Typesetter::setList(const List& list, const Place& place)
{
    Strips strips;
    Place inner = place;
    const qreal indent = list.numbered ? bulletIndent + 5 : bulletIndent;
    inner.left += indent;
    inner.width -= indent;
    int number = 0;
    for (const ListItem& item : list.items) {
        Strips content;
        setBlocks(item.blocks, inner, content);
        if (content.empty())
            continue;
        ++number;
        const TextStyle style{place.textSize, 400, Palette::light().primary};
        Strips mark =
            setLines({{list.numbered ? QString::number(number) + u'.' : QStringLiteral("•"), style}},
                     item.node, place, bodyLeading);
        Strip& first = content.front();
        // The mark sits on the first line's baseline.
        if (auto* line = first.items.empty() ? nullptr : std::get_if<TextLine>(&first.items.front().what)) {
            Item& sign = mark.front().items.front();
            shift(sign, line->baseline - std::get<TextLine>(sign.what).baseline);
            first.items.insert(first.items.begin(), sign);
        }
        if (first.joint != Joint::Page)
            first.joint = Joint::Free;
        std::move(content.begin(), content.end(), std::back_inserter(strips));
    }
    return strips;
}

RowParts Typesetter::setRow(const Row& row, const Table& table, bool isHeader, const Place& place)
{
    const Palette& palette = Palette::light();
    const bool isTight = table.textSize < 10;
    const qreal gap = isTight ? 6 : 10; // between columns
    RowParts parts;
    parts.left = place.left;
    parts.width = place.width;
    parts.padding = isTight ? 3 : 5;
    parts.rule = isHeader ? palette.outline : palette.rule;
    parts.ruleHeight = isHeader ? 1 : 0.5;
    if (row.shaded)
        parts.ground = palette.tint;
    qreal total = 0;
    for (const qreal share : table.widths)
        total += share;
    size_t column = 0;
    qreal left = place.left;
    bool isFirst = true;
    for (const Cell& cell : row.cells) {
        qreal share = 0;
        for (int n = 0; n < cell.columns && column < table.widths.size(); ++n)
            share += table.widths[column++];
        const qreal width = place.width * share / total;
        RowParts::Column part;
        part.left = left + (row.shaded && isFirst ? 6 : 0);
        part.width = width - gap - (part.left - left);
        if (column == table.widths.size())
            part.width += row.shaded ? gap - 6 : gap;
        part.glyph = cell.glyph;
        part.node = cell.node;
        Place inner = place;
        const qreal room = !cell.glyph ? 0 : std::holds_alternative<ConfidenceLevel>(*cell.glyph) ? 16.5 : 14;
        inner.left = part.left + room;
        inner.width = part.width - room;
        inner.inTable = true;
        inner.compact = isTight;
        inner.right = cell.right;
        inner.strong = isHeader;
        inner.textSize = isHeader ? std::min(9.0, table.textSize) : table.textSize;
        setBlocks(cell.blocks, inner, part.strips);
        parts.columns.push_back(std::move(part));
        left += width;
        isFirst = false;
    }
    return parts;
}

Strips Typesetter::setTable(const Table& table, int node, const Place& place)
{
    constexpr qreal endless = std::numeric_limits<qreal>::max();
    const auto whole = [&](const RowParts& parts, const Row& row) {
        std::vector<size_t> from(parts.columns.size(), 0);
        Strip strip = takeRow(parts, from, endless, true);
        if (!row.anchor.isEmpty())
            strip.anchors << row.anchor;
        return strip;
    };
    Q_UNUSED(node)
    Strips strips;
    auto header = std::make_shared<Strips>();
    for (const Row& row : table.header) {
        Strip strip = whole(setRow(row, table, true, place), row);
        strip.joint = strips.empty() ? Joint::Free : Joint::Firm;
        strips.push_back(strip);
        strip.anchors.clear();
        strip.links.clear();
        strip.bookmarks.clear();
        for (Item& item : strip.items)
            item.node = 0;
        header->push_back(std::move(strip));
    }
    bool isFirst = true;
    for (const Row& row : table.rows) {
        auto parts = std::make_shared<RowParts>(setRow(row, table, false, place));
        Strip strip = whole(*parts, row);
        strip.joint = isFirst && !strips.empty() ? Joint::Firm : Joint::Free;
        strip.header = header;
        strip.parts = std::move(parts);
        strips.push_back(std::move(strip));
        // A shaded row names those under it.
        isFirst = row.shaded;
    }
    if (!strips.empty())
        strips.front().before = 8;
    return strips;
}

Strips Typesetter::setFigure(const Figure& figure, int node, const Place& place)
{
    const qreal wanted = figure.size.width() > 0 ? figure.size.width() : place.width;
    const qreal scale =
        std::min({1.0, place.width / wanted, m_height * 0.8 / std::max(1.0, figure.size.height())});
    Strip strip;
    strip.before = 8;
    strip.height = figure.size.height() * scale;
    // What says nothing is decoration.
    strip.items.push_back({QRectF(place.left, 0, wanted * scale, strip.height),
                           figure.alternative.isEmpty() ? 0 : node, Drawing{figure.paint}});
    Strips strips{std::move(strip)};
    if (!figure.caption.empty()) {
        Strips caption = setParagraph({figure.caption, Role::Note, {}}, node, place);
        for (Strip& line : caption) {
            line.joint = Joint::Firm;
            strips.push_back(std::move(line));
        }
    }
    return strips;
}

Strips Typesetter::setGroup(const Group& group, int node, const Place& place)
{
    Strips strips;
    Place inner = place;
    if (group.framed) {
        inner.left += framePadding + 2;
        inner.width -= 2 * framePadding + 4;
    }
    setBlocks(group.blocks, inner, strips);
    for (size_t n = 1; n < strips.size(); ++n) {
        if (strips[n].joint == Joint::Free)
            strips[n].joint = Joint::Together;
    }
    if (group.framed && !strips.empty()) {
        Strip edge;
        edge.height = framePadding;
        strips.front().joint = Joint::Firm;
        strips.front().before = 0;
        strips.insert(strips.begin(), edge);
        strips.front().before = 10;
        edge.joint = Joint::Firm;
        strips.push_back(edge);
        for (Strip& strip : strips)
            strip.frame = node;
    }
    return strips;
}

} // namespace agenda::reports
