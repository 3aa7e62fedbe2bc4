// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/markpainter.h"

#include <QPainter>
#include <QPainterPath>

namespace agenda::reports
{

namespace
{

constexpr int farAway = -1'000'000; ///< in the device's units; no page is as wide
constexpr int beginsAt = farAway - 1;
constexpr int endsAt = farAway - 2;
constexpr int noLink = farAway - 3; ///< the links to the left of it; a path keeps no two equal points

} // namespace

void MarkPainter::enter(int node, int link, const QString& text)
{
    const bool goesOn = m_isInside && node == m_marks.back().node && link == m_marks.back().link && node != 0;
    if (!goesOn) {
        if (m_isInside)
            paintMarkEdge(m_painter, {false, m_marks.back().node, m_marks.back().link});
        m_isInside = node != 0;
        if (!m_isInside)
            return;
        m_marks.push_back({node, link, {}});
        paintMarkEdge(m_painter, {true, node, link});
    }
    m_marks.back().text += text;
}

std::optional<MarkEdge> markEdge(const std::vector<double>& corners)
{
    if (corners.size() < 6 || (corners[0] != beginsAt && corners[0] != endsAt))
        return std::nullopt;
    return MarkEdge{corners[0] == beginsAt, int(corners[1]), noLink - int(corners[2]) - 1};
}

void paintMarkEdge(QPainter& painter, const MarkEdge& edge)
{
    painter.save();
    painter.setClipping(false); // under an empty clip Qt leaves everything out
    painter.resetTransform();
    painter.setOpacity(1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    QPainterPath path({qreal(edge.isBegin ? beginsAt : endsAt), qreal(edge.node)});
    path.lineTo(noLink - (edge.link + 1), edge.node);
    path.lineTo(farAway, edge.node + 1);
    path.closeSubpath();
    painter.drawPath(path);
    painter.restore();
}

} // namespace agenda::reports
