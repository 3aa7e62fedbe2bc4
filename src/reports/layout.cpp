// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout.h"

#include "reports/fonts.h"
#include "reports/palette.h"
#include "reports/typesetter.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <deque>
#include <limits>

namespace agenda::reports
{

namespace
{

struct Layout {
    Q_DECLARE_TR_FUNCTIONS(agenda::reports::Layout)
};

constexpr qreal margin = 54;
/// Room at a page's foot that is worth beginning an endless row in.
constexpr qreal worthCutting = 120;

/// A strip, or a piece of a cut row, at its place on a page.
struct Placed {
    const Strip* strip;
    qreal y = 0;
};
struct Sheet {
    std::vector<Placed> placed;
    qreal filled = 0;
    qreal head = 0; ///< height of the table header said again
};

/// Fills pages with the strips between two forced breaks. `height` is the room of a page; that of page
/// `shortened` is `shortHeight` instead. The sheets point at the strips and at the pieces that this made.
class Filling
{
public:
    Filling(const Strips& strips, size_t begin, size_t end, qreal height)
        : m_strips(strips), m_begin(begin), m_end(end), m_height(height)
    {
    }

    std::vector<Sheet> fill()
    {
        std::vector<Sheet> sheets = run();
        // A last page with a few lines looks like a mistake: the page before it gives some of its own.
        const qreal least = m_height / 4;
        if (sheets.size() < 2 || sheets.back().filled >= least)
            return sheets;
        m_shortened = sheets.size() - 2;
        for (m_shortHeight = m_height - 12; m_shortHeight > m_height / 2; m_shortHeight -= 12) {
            std::vector<Sheet> other = run();
            if (other.size() > sheets.size())
                break;
            if (other.back().filled >= least)
                return other;
        }
        return sheets;
    }

private:
    qreal room() const { return m_sheets.size() == m_shortened + 1 ? m_shortHeight : m_height; }
    bool isFresh() const { return m_sheets.back().filled <= m_sheets.back().head; }

    std::vector<Sheet> run()
    {
        m_sheets.assign(1, {});
        place(m_begin, m_end, Joint::Free);
        return std::move(m_sheets);
    }

    /// Places the strips, broken only where `weakest` or weaker joints allow it; an atom too tall for a page
    /// is placed at the next stronger level.
    void place(size_t begin, size_t end, Joint weakest)
    {
        for (size_t first = begin; first < end;) {
            size_t last = first + 1;
            while (last < end && m_strips[last].joint > weakest)
                ++last;
            if (fits(first, last) || moveOn(first, last)) {
                for (size_t n = first; n < last; ++n)
                    put(m_strips[n]);
            } else if (last - first > 1) {
                place(first, last, weakest == Joint::Free ? Joint::Together : Joint::Firm);
            } else {
                putTall(m_strips[first]);
            }
            first = last;
        }
    }

    bool fits(size_t first, size_t last) const
    {
        qreal y = m_sheets.back().filled;
        for (size_t n = first; n < last; ++n)
            y += (y <= m_sheets.back().head ? 0 : m_strips[n].before) + m_strips[n].height;
        return y <= room() + 0.01;
    }

    /// Begins a new page if that is where these strips fit. A row taller than a page begins where it is.
    bool moveOn(size_t first, size_t last)
    {
        if (isFresh())
            return false;
        qreal tall = headHeight(m_strips[first]);
        for (size_t n = first; n < last; ++n)
            tall += (n == first ? 0 : m_strips[n].before) + m_strips[n].height;
        if (tall > m_height + 0.01 && (last - first > 1 || room() - m_sheets.back().filled > worthCutting))
            return false;
        newSheet(m_strips[first]);
        return fits(first, last);
    }

    static qreal headHeight(const Strip& strip)
    {
        qreal height = 0;
        for (const Strip& each : strip.header ? *strip.header : Strips())
            height += each.height;
        return height;
    }

    void newSheet(const Strip& next)
    {
        m_sheets.emplace_back();
        if (!next.header)
            return;
        for (const Strip& head : *next.header)
            put(head);
        m_sheets.back().head = m_sheets.back().filled;
    }

    void put(const Strip& strip)
    {
        Sheet& sheet = m_sheets.back();
        const qreal y = sheet.filled + (isFresh() ? 0 : strip.before);
        sheet.placed.push_back({&strip, y});
        sheet.filled = y + strip.height;
    }

    void putTall(const Strip& strip)
    {
        if (!strip.parts) {
            if (!isFresh())
                newSheet(strip);
            put(strip);
            return;
        }
        std::vector<size_t> from(strip.parts->columns.size(), 0);
        const auto isDone = [&] {
            for (size_t c = 0; c < from.size(); ++c) {
                if (from[c] < strip.parts->columns[c].strips.size())
                    return false;
            }
            return true;
        };
        bool isFirst = true;
        while (!isDone()) {
            Strip& piece = m_pieces.emplace_back(
                takeRow(*strip.parts, from, room() - m_sheets.back().filled, isFresh()));
            if (piece.items.empty()) {
                newSheet(strip);
                continue;
            }
            if (isFirst)
                piece.anchors += strip.anchors;
            piece.frame = strip.frame;
            isFirst = false;
            put(piece);
            if (!isDone())
                newSheet(strip);
        }
    }

    const Strips& m_strips;
    size_t m_begin;
    size_t m_end;
    qreal m_height;
    size_t m_shortened = std::numeric_limits<size_t>::max() - 1;
    qreal m_shortHeight = 0;
    std::vector<Sheet> m_sheets;
    std::deque<Strip> m_pieces; ///< of cut rows; never moved, for the sheets point at them
};

Page compose(const Sheet& sheet, int number, Pages& pages)
{
    Page page;
    for (size_t n = 0; n < sheet.placed.size(); ++n) {
        const Placed& each = sheet.placed[n];
        const Strip& strip = *each.strip;
        const int frame = strip.frame;
        if (frame != 0 && (n == 0 || sheet.placed[n - 1].strip->frame != frame)) {
            size_t last = n;
            while (last + 1 < sheet.placed.size() && sheet.placed[last + 1].strip->frame == frame)
                ++last;
            const qreal bottom = sheet.placed[last].y + sheet.placed[last].strip->height;
            page.items.push_back(
                {QRectF(margin, margin + each.y, pages.size.width() - 2 * margin, bottom - each.y), 0,
                 Fill{Palette::light().tint}});
        }
        const qreal y = margin + each.y;
        for (const Item& item : strip.items) {
            page.items.push_back(item);
            shift(page.items.back(), y);
        }
        for (const LinkArea& link : strip.links) {
            page.links.push_back(link);
            page.links.back().box.translate(0, y);
        }
        for (const QString& anchor : strip.anchors) {
            if (!pages.anchors.contains(anchor))
                pages.anchors.insert(anchor, {number, y});
        }
        for (const Bookmark& bookmark : strip.bookmarks) {
            pages.bookmarks.push_back(bookmark);
            pages.bookmarks.back().to = {number, y + bookmark.to.y};
        }
    }
    return page;
}

Pages layOutOnce(const Report& report, Paper paper, Typesetter& typesetter)
{
    Pages pages;
    pages.size = pageSize(paper);
    const qreal height = pages.size.height() - 2 * margin;
    const Strips strips = typesetter.set(report.blocks, margin, pages.size.width() - 2 * margin);
    for (size_t begin = 0; begin < strips.size();) {
        size_t end = begin + 1;
        while (end < strips.size() && strips[end].joint != Joint::Page)
            ++end;
        Filling filling(strips, begin, end, height);
        for (const Sheet& sheet : filling.fill())
            pages.pages.push_back(compose(sheet, int(pages.pages.size()), pages));
        begin = end;
    }
    if (pages.pages.empty())
        pages.pages.emplace_back();
    return pages;
}

/// The report's footer at the left, «3 de 17» at the right; not on a cover.
void addFooters(Pages& pages)
{
    const TextStyle style{8.5, 400, Palette::light().muted};
    const qreal baseline = pages.size.height() - 30;
    const auto add = [&](Page& page, const QString& text, qreal x, qreal width) {
        page.items.push_back({QRectF(x, baseline - 9, width, 12), 0, TextLine{baseline, {{x, text, style}}}});
    };
    const QFontMetricsF metrics(fontOf(style));
    for (size_t n = 1; n < pages.pages.size(); ++n) {
        const QString number = Layout::tr("Página %1 de %2").arg(n + 1).arg(pages.pages.size());
        const qreal width = metrics.horizontalAdvance(number) / unitsPerPoint;
        const qreal room = pages.size.width() - 2 * margin - width - 20;
        const QString footer = metrics.elidedText(pages.report.footer, Qt::ElideRight, room * unitsPerPoint);
        if (!footer.isEmpty())
            add(pages.pages[n], footer, margin, metrics.horizontalAdvance(footer) / unitsPerPoint);
        add(pages.pages[n], number, pages.size.width() - margin - width, width);
    }
}

} // namespace

QSizeF pageSize(Paper paper)
{
    return paper == Paper::Letter ? QSizeF(612, 792) : QSizeF(595, 842);
}

Pages layOut(Report report, Paper paper)
{
    makePrintable(report);
    numberNodes(report);
    Typesetter typesetter(pageSize(paper).height() - 2 * margin);
    Pages pages = layOutOnce(report, paper, typesetter);
    // The numbers of pages stand in the text: once more with those found, until they hold.
    for (int pass = 0; pass < 3; ++pass) {
        typesetter.setPageNumbers(pages.anchors);
        Pages next = layOutOnce(report, paper, typesetter);
        const bool holds =
            std::all_of(next.anchors.keyValueBegin(), next.anchors.keyValueEnd(), [&](const auto& each) {
                return pages.anchors.value(each.first).page == each.second.page;
            });
        pages = std::move(next);
        if (holds)
            break;
    }
    pages.report = std::move(report);
    // In the order of reading: a row that is cut has its columns on two pages.
    std::stable_sort(pages.bookmarks.begin(), pages.bookmarks.end(),
                     [](const Bookmark& a, const Bookmark& b) { return a.node < b.node; });
    addFooters(pages);
    return pages;
}

QString pageText(const Page& page)
{
    QStringList lines;
    for (const Item& item : page.items) {
        if (const auto* line = std::get_if<TextLine>(&item.what)) {
            QString text;
            for (const Run& run : line->runs)
                text += run.text;
            lines << text.trimmed();
        }
    }
    return lines.join(u'\n');
}

} // namespace agenda::reports
