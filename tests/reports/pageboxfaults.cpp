// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageboxfaults.h"

namespace agenda::sample
{

using namespace agenda::reports;

QStringList faults(const Pages& pages)
{
    constexpr qreal margin = 54;
    QStringList found;
    const QRectF paper(margin, margin, pages.size.width() - 2 * margin, pages.size.height() - 2 * margin);
    for (size_t n = 0; n < pages.pages.size(); ++n) {
        std::vector<QRectF> boxes;
        for (const Item& item : pages.pages[n].items) {
            const bool isFooter = item.node == 0 && item.box.top() > pages.size.height() - margin;
            if (!isFooter && !paper.adjusted(-0.5, -0.5, 0.5, 0.5).contains(item.box) && !item.box.isEmpty())
                found << QStringLiteral("page %1: outside %2 %3 %4 %5")
                             .arg(n)
                             .arg(item.box.x())
                             .arg(item.box.y())
                             .arg(item.box.right())
                             .arg(item.box.bottom());
            if (!std::holds_alternative<Fill>(item.what))
                boxes.push_back(item.box.adjusted(0.3, 0.3, -0.3, -0.3));
        }
        for (size_t a = 0; a < boxes.size(); ++a) {
            for (size_t b = a + 1; b < boxes.size(); ++b) {
                if (boxes[a].isValid() && boxes[b].isValid() && boxes[a].intersects(boxes[b]))
                    found << QStringLiteral("page %1: overlap at %2 %3")
                                 .arg(n)
                                 .arg(boxes[b].x())
                                 .arg(boxes[b].y());
            }
        }
    }
    return found;
}

} // namespace agenda::sample
