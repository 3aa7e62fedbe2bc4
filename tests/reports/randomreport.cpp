// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomreport.h"

#include "reports/palette.h"

#include <QPainter>

namespace agenda::sample
{

using namespace agenda::reports;

namespace
{

class Making
{
public:
    explicit Making(unsigned seed) : m_random(seed) {}

    Report make()
    {
        Report report;
        report.title = words(m_random, 30);
        report.footer = words(m_random, between(0, 160));
        report.blocks.push_back(Heading{1, words(m_random, 20), QStringLiteral("start")});
        const int count = between(3, 25);
        for (int n = 0; n < count; ++n)
            report.blocks.push_back(block(0));
        return report;
    }

private:
    int between(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    Spans spans(int length)
    {
        Spans all;
        const int count = between(1, 4);
        for (int n = 0; n < count; ++n) {
            Span span{words(m_random, length / count) + u' ', chance(20), chance(20)};
            if (chance(15))
                span.link = chance(50) ? QStringLiteral("#start") : QStringLiteral("https://example.org/a");
            all.push_back(span);
        }
        return all;
    }

    Block block(int depth)
    {
        const int kind = between(1, depth > 2 ? 40 : 100);
        if (kind <= 40)
            return Paragraph{spans(chance(10) ? 4000 : between(1, 600)), Role(between(0, 5))};
        if (kind <= 55)
            return Heading{between(1, 4), words(m_random, between(3, 160)), {}, Display(between(0, 2))};
        if (kind <= 65)
            return list(depth);
        if (kind <= 80)
            return table(depth);
        if (kind <= 85)
            return figure();
        if (kind <= 88 && depth == 0)
            return PageBreak{};
        if (kind <= 90)
            return Space{qreal(between(0, 300))};
        std::vector<Block> inside;
        for (int n = between(1, 6); n > 0; --n)
            inside.push_back(block(depth + 1));
        if (kind <= 96)
            return Group{inside, depth == 0 && chance(50)};
        return Section{inside};
    }

    Block list(int depth)
    {
        List all;
        all.numbered = chance(30);
        for (int n = between(1, 12); n > 0; --n) {
            ListItem item{0, {Paragraph{spans(between(5, 500))}}};
            if (chance(20))
                item.blocks.push_back(block(depth + 2));
            all.items.push_back(item);
        }
        return all;
    }

    Block table(int depth)
    {
        Table all;
        const int columns = between(1, 5);
        for (int n = 0; n < columns; ++n)
            all.widths.push_back(between(2, 6));
        all.textSize = chance(40) ? 9 : 10.5;
        if (chance(80)) {
            Row head;
            for (int n = 0; n < columns; ++n)
                head.cells.push_back({0, {Paragraph{spans(between(1, 30))}}});
            all.header.push_back(head);
        }
        for (int n = between(1, 15); n > 0; --n)
            all.rows.push_back(row(columns, depth));
        return all;
    }

    Row row(int columns, int depth)
    {
        Row all;
        if (chance(10)) {
            all.cells.push_back({0, {Paragraph{spans(60)}}, columns});
            all.shaded = true;
            return all;
        }
        const bool isTall = chance(5);
        for (int n = 0; n < columns; ++n) {
            Cell cell{0, {Paragraph{spans(isTall ? between(500, 4000) : between(1, 120))}}};
            if (chance(20))
                cell.glyph = Answered(between(0, 3));
            cell.right = chance(20);
            if (chance(10))
                cell.blocks.push_back(block(depth + 3));
            all.cells.push_back(cell);
        }
        return all;
    }

    Block figure()
    {
        Figure all;
        all.size = QSizeF(between(0, 900), between(10, 900));
        all.paint = [](QPainter& painter, const QRectF& box) {
            painter.fillRect(box, Palette::light().tint);
        };
        all.alternative = words(m_random, 40);
        if (chance(50))
            all.caption = spans(80);
        return all;
    }

    std::mt19937 m_random;
};

} // namespace

QString words(std::mt19937& random, int length)
{
    static const QString letters =
        QStringLiteral("aeiouáéíóúñüÑÁlmnprstcdbgfjhzvyqxkwifflfi0123456789¿?¡!«»–:,.()%/");
    std::uniform_int_distribution<qsizetype> letter(0, letters.size() - 1);
    std::uniform_int_distribution<int> percent(1, 100);
    std::uniform_int_distribution<int> usual(1, 12);
    QString text;
    while (text.size() < length) {
        int left = percent(random) <= 1 ? 80 : usual(random);
        while (left-- > 0)
            text += letters[letter(random)];
        text += percent(random) <= 1 ? u'\n' : u' ';
    }
    return text.trimmed();
}

Report randomReport(unsigned seed)
{
    return Making(seed).make();
}

} // namespace agenda::sample
