// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace agenda::reports
{

/// A stretch of a page's content that shows one part of the report.
struct Mark {
    int node = 0;      ///< of the part
    int link = -1;     ///< the span whose link it is; -1 for what is no link
    QString text = {}; ///< what it says, in reading order; empty for a drawing
};
/// Those of a page, in the order of its content.
using PageMarks = std::vector<Mark>;

/// Qt's PDF engine knows nothing of tags. Where a stretch begins and ends a tiny path is filled far off the
/// page, whose coordinates carry what a mark says; the pass over the finished PDF puts tags in their place.
/// One for a page; it appends to `marks` what it paints.
class MarkPainter
{
public:
    MarkPainter(QPainter& painter, PageMarks& marks) : m_painter(painter), m_marks(marks) {}
    /// What is painted from now on shows that, or is only on the page if `node` is 0. A stretch that goes on
    /// stays one.
    void enter(int node, int link, const QString& text);
    void leave() { enter(0, -1, {}); }

private:
    QPainter& m_painter;
    PageMarks& m_marks;
    bool m_isInside = false;
};

/// The edges of a mark as they stand in the content of a PDF.
struct MarkEdge {
    bool isBegin = false;
    int node = 0;
    int link = -1;
};
/// The edge that a filled path of these corners is, x and y in turn; nothing if it is any other path.
std::optional<MarkEdge> markEdge(const std::vector<double>& corners);
void paintMarkEdge(QPainter& painter, const MarkEdge& edge);

} // namespace agenda::reports
