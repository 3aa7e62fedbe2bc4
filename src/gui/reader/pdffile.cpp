// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/pdffile.h"

#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>
#include <cmath>

namespace agenda::gui
{

namespace
{

/// Some programs set each letter by itself: what stands side by side is one piece of a line.
void addToLine(QList<QRectF>& areas, const QRectF& area)
{
    if (!areas.isEmpty()) {
        QRectF& last = areas.last();
        const qreal height = std::min(last.height(), area.height());
        const qreal shared = std::min(last.bottom(), area.bottom()) - std::max(last.top(), area.top());
        const qreal apart = std::max(last.left(), area.left()) - std::min(last.right(), area.right());
        if (shared > height / 2 && apart < std::max(last.height(), area.height())) {
            last |= area;
            return;
        }
    }
    areas << area;
}

/// The point of a line that is nearest: lines at that height come first, however far beside it.
QPointF nearestOn(const QList<QRectF>& lines, QPointF point)
{
    const auto beyond = [](qreal at, qreal from, qreal to) { return std::max({from - at, at - to, 0.0}); };
    const auto distance = [&](const QRectF& line) {
        return std::pair(beyond(point.y(), line.top(), line.bottom()),
                         beyond(point.x(), line.left(), line.right()));
    };
    const auto nearest =
        std::min_element(lines.begin(), lines.end(),
                         [&](const auto& one, const auto& other) { return distance(one) < distance(other); });
    const QRectF inside = nearest->adjusted(0.5, 0.5, -0.5, -0.5);
    if (!inside.isValid())
        return nearest->center();
    return {std::clamp(point.x(), inside.left(), inside.right()),
            std::clamp(point.y(), inside.top(), inside.bottom())};
}

} // namespace

PdfFile::PdfFile(QByteArray bytes) : m_bytes(std::move(bytes)), m_document(std::make_unique<QPdfDocument>())
{
    m_buffer.setBuffer(&m_bytes);
}

PdfFile::~PdfFile() = default;

PdfFile::State PdfFile::open(const QString& password)
{
    m_sizes.clear();
    m_texts.clear();
    m_lines.clear();
    if (m_bytes.isEmpty())
        return State::Empty;
    m_document->close();
    m_buffer.close();
    m_buffer.open(QIODevice::ReadOnly);
    // A new password does nothing by itself: the document has to be loaded again.
    m_document->setPassword(password);
    m_document->load(&m_buffer);
    if (m_document->status() != QPdfDocument::Status::Ready || m_document->pageCount() == 0) {
        switch (m_document->error()) {
        case QPdfDocument::Error::IncorrectPassword:
            return State::Locked;
        case QPdfDocument::Error::UnsupportedSecurityScheme:
            return State::Unsupported;
        default:
            return State::Damaged;
        }
    }
    for (int page = 0; page < m_document->pageCount(); ++page) {
        const QSizeF size = m_document->pagePointSize(page);
        const bool isSane =
            size.width() >= 1 && size.height() >= 1 && size.width() < 20'000 && size.height() < 20'000;
        m_sizes << (isSane ? size : QSizeF(612, 792));
    }
    readBoxes(password);
    return State::Ready;
}

// QtPdf turns and cuts the picture of a page, but its text stays where it was before that, and it says
// neither how far a page is turned nor what of it is shown.
void PdfFile::readBoxes(const QString& password)
{
    m_boxes = reports::pageBoxes(m_bytes, password);
    m_boxes.resize(m_sizes.size());
    for (int page = 0; page < pageCount(); ++page) {
        reports::PageBox& box = m_boxes[page];
        QSizeF size = box.shown.size();
        if (box.rotation % 180 != 0)
            size.transpose();
        const QSizeF shown = m_sizes[page];
        if (std::abs(size.width() - shown.width()) > 1 || std::abs(size.height() - shown.height()) > 1)
            box = {{QPointF(), shown}, 0};
    }
}

QPointF PdfFile::toShown(int page, QPointF inDocument) const
{
    const auto& [shown, rotation] = m_boxes[page];
    const qreal x = inDocument.x();
    const qreal y = m_sizes[page].height() - inDocument.y();
    const qreal top = shown.y() + shown.height();
    switch (rotation) {
    case 90:
        return {y - shown.y(), x - shown.x()};
    case 180:
        return {shown.x() + shown.width() - x, y - shown.y()};
    case 270:
        return {top - y, shown.x() + shown.width() - x};
    default:
        return {x - shown.x(), top - y};
    }
}

QPointF PdfFile::toDocument(int page, QPointF shownPoint) const
{
    const auto& [shown, rotation] = m_boxes[page];
    const qreal right = shown.x() + shown.width();
    const qreal top = shown.y() + shown.height();
    QPointF point;
    switch (rotation) {
    case 90:
        point = {shown.x() + shownPoint.y(), shown.y() + shownPoint.x()};
        break;
    case 180:
        point = {right - shownPoint.x(), shown.y() + shownPoint.y()};
        break;
    case 270:
        point = {right - shownPoint.y(), top - shownPoint.x()};
        break;
    default:
        point = {shown.x() + shownPoint.x(), top - shownPoint.y()};
    }
    return {point.x(), m_sizes[page].height() - point.y()};
}

const QString& PdfFile::text(int page)
{
    const auto known = m_texts.constFind(page);
    if (known != m_texts.constEnd())
        return *known;
    return *m_texts.insert(page, m_document->getAllText(page).text());
}

QImage PdfFile::render(int page, const QSize& whole, const QRect& part)
{
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    if (part != QRect(QPoint(), whole)) {
        options.setScaledSize(whole);
        options.setScaledClipRect(part);
    }
    return m_document->render(page, part.size(), options);
}

std::optional<Passage> PdfFile::between(int page, QPointF from, QPointF to)
{
    const QPdfSelection found = m_document->getSelection(page, toDocument(page, from), toDocument(page, to));
    if (!found.isValid() || found.endIndex() <= found.startIndex())
        return std::nullopt;
    return Passage{page, found.startIndex(), found.endIndex() - found.startIndex()};
}

const PdfFile::Lines& PdfFile::lines(int page)
{
    const auto known = m_lines.constFind(page);
    if (known != m_lines.constEnd())
        return *known;
    Lines lines;
    const QString& whole = text(page);
    const auto letter = std::find_if(whole.begin(), whole.end(), [](QChar c) { return !c.isSpace(); });
    lines.boxes = areas({page, 0, int(whole.size())});
    if (letter != whole.end() && !lines.boxes.isEmpty()) {
        lines.first = int(letter - whole.begin());
        const QList<QRectF> boxes = areas({page, lines.first, 1});
        lines.firstBox = boxes.isEmpty() ? lines.boxes.first() : boxes.first();
    }
    return *m_lines.insert(page, lines);
}

// QtPdf tells no place by itself, but how far a drawing from the first letter goes.
std::optional<TextPlace> PdfFile::placeAt(int page, QPointF shown)
{
    const auto& [first, firstBox, boxes] = lines(page);
    if (first < 0)
        return TextPlace{page, 0};
    const QPointF point = nearestOn(boxes, shown);
    if (const std::optional<Passage> drawn = between(page, firstBox.center(), point))
        return TextPlace{page, drawn->start + drawn->length};
    // Nothing is drawn within one letter; nor where the point is too far from any.
    const qreal around = firstBox.height();
    if (!firstBox.adjusted(-around, -around, around, around).contains(point))
        return std::nullopt;
    return TextPlace{page, point.x() > firstBox.center().x() ? first + 1 : first};
}

QList<Passage> PdfFile::passages(TextPlace from, TextPlace to)
{
    if (to < from)
        std::swap(from, to);
    QList<Passage> found;
    for (int page = std::max(0, from.page); page <= to.page && page < pageCount(); ++page) {
        const int start = page == from.page ? from.offset : 0;
        const int end = page == to.page ? to.offset : int(text(page).size());
        if (end > start)
            found << Passage{page, start, end - start};
    }
    return found;
}

QList<QRectF> PdfFile::areas(const Passage& passage)
{
    QList<QRectF> areas;
    const QPdfSelection found = m_document->getSelectionAtIndex(passage.page, passage.start, passage.length);
    if (!found.isValid())
        return areas;
    for (const QPolygonF& line : found.bounds()) {
        const QRectF box = line.boundingRect();
        addToLine(areas,
                  QRectF(toShown(passage.page, box.topLeft()), toShown(passage.page, box.bottomRight()))
                      .normalized());
    }
    return areas;
}

QString PdfFile::rawText(const QList<Passage>& passages)
{
    QStringList texts;
    for (const Passage& each : passages)
        texts << text(each.page).mid(each.start, each.length);
    return texts.join(u'\n');
}

} // namespace agenda::gui
