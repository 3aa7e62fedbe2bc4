// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/pageview.h"

#include "domain/text.h"
#include "gui/reader/caret.h"
#include "gui/reader/pagetext.h"
#include "gui/zoomstep.h"
#include "reports/palette.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace agenda::gui
{

namespace
{

constexpr int paperGap = 14;
constexpr qreal smallestZoom = 0.1;
constexpr qreal largestZoom = 8;
/// How long one paint may render; the rest comes after the events that wait.
constexpr int paintMilliseconds = 40;
/// How often the pages come along while one draws beyond the view, and how far at most at once.
constexpr int dragMilliseconds = 40;
constexpr int dragPixels = 120;
/// More marks on one page would tell nothing.
constexpr int mostMarks = 200;

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // A bar that comes and goes would change the width that is fitted to.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Páginas del documento"));
    viewport()->setCursor(Qt::IBeamCursor);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, viewport(), QOverload<>::of(&QWidget::update));
    m_drag.setInterval(dragMilliseconds);
    connect(&m_drag, &QTimer::timeout, this, &PageView::scrollToPointer);
}

void PageView::setFile(PdfFile* file, std::function<QString(int)> nameOf)
{
    m_file = file;
    m_nameOf = std::move(nameOf);
    m_tiles.clear();
    m_areas.clear();
    m_hits.clear();
    m_currentHit.reset();
    m_selection.clear();
    m_anchor.reset();
    m_isMarking = false;
    m_drag.stop();
    m_current = pageCount() > 0 ? 0 : -1;
    arrange();
    adjustToFit();
    describePage();
    viewport()->update();
}

QSize PageView::pixels(int page) const
{
    return (m_file->pageSize(page) * pixelsPerPoint()).toSize().expandedTo(QSize(1, 1));
}

void PageView::arrange()
{
    m_tops.clear();
    m_widest = 0;
    int top = paperGap;
    for (int page = 0; page < pageCount(); ++page) {
        const QSize size = pixels(page);
        const bool isShown = m_isContinuous || page == m_current;
        m_tops << top;
        if (isShown) {
            top += size.height() + paperGap;
            m_widest = std::max(m_widest, size.width());
        }
    }
    m_tops << top;
    const QSize view = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, top - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(2 * fontMetrics().lineSpacing());
    horizontalScrollBar()->setRange(0, std::max(0, m_widest + 2 * paperGap - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(2 * fontMetrics().lineSpacing());
}

QRect PageView::pageRect(int page) const
{
    const QSize size = pixels(page);
    const int room = std::max(viewport()->width(), m_widest + 2 * paperGap);
    return {QPoint((room - size.width()) / 2, m_tops[page]), size};
}

QRect PageView::viewRect(int page) const
{
    return pageRect(page).translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

std::pair<int, int> PageView::pagesInView() const
{
    if (pageCount() == 0)
        return {0, -1};
    if (!m_isContinuous)
        return {m_current, m_current};
    const int top = verticalScrollBar()->value();
    const auto pages = m_tops.begin() + pageCount();
    const auto first = std::upper_bound(m_tops.begin(), pages, top) - 1;
    const auto last = std::upper_bound(m_tops.begin(), pages, top + viewport()->height()) - 1;
    return {std::max(0, int(first - m_tops.begin())), std::max(0, int(last - m_tops.begin()))};
}

void PageView::applyZoom(qreal zoom)
{
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (m_current >= 0) {
        // The place at the top of the view stays there.
        const QRect before = viewRect(m_current);
        const qreal part = -qreal(before.top()) / before.height();
        const int page = m_current;
        m_zoom = zoom;
        m_tiles.clear();
        arrange();
        const QRect after = pageRect(page);
        verticalScrollBar()->setValue(int(std::round(after.top() + part * after.height())));
    }
    m_zoom = zoom;
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PageView::setZoom(qreal zoom)
{
    m_fit = Fit::None;
    applyZoom(zoom);
}

void PageView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void PageView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    adjustToFit();
    Q_EMIT zoomChanged();
}

void PageView::adjustToFit()
{
    if (m_fit == Fit::None || m_current < 0)
        return;
    // One below the other they are all fitted alike, by the page that is read.
    const QSizeF paper = m_file->pageSize(m_current) * logicalDpiX() / 72;
    const QSizeF room(viewport()->width() - 2 * paperGap, viewport()->height() - 2 * paperGap);
    qreal fitting = room.width() / paper.width();
    if (m_fit == Fit::Page)
        fitting = std::min(fitting, room.height() / paper.height());
    if (std::abs(fitting - m_zoom) > 0.001)
        applyZoom(fitting);
}

void PageView::setContinuous(bool isContinuous)
{
    if (isContinuous == m_isContinuous)
        return;
    m_isContinuous = isContinuous;
    arrange();
    adjustToFit();
    showPage(m_current);
    viewport()->update();
}

void PageView::showPage(int page)
{
    if (pageCount() == 0)
        return;
    page = std::clamp(page, 0, pageCount() - 1);
    if (!m_isContinuous) {
        setCurrent(page);
        arrange();
        adjustToFit();
    }
    verticalScrollBar()->setValue(m_isContinuous ? m_tops[page] - paperGap : 0);
    // The last pages may not reach the top.
    setCurrent(page);
    viewport()->update();
}

void PageView::reveal(const Passage& passage)
{
    const QList<QRectF> found = m_file ? m_file->areas(passage) : QList<QRectF>();
    if (passage.page != m_current)
        showPage(passage.page);
    if (found.isEmpty())
        return;
    const QRectF area(found.first().topLeft() * pixelsPerPoint(), found.first().size() * pixelsPerPoint());
    const QRectF seen = area.translated(viewRect(passage.page).topLeft());
    if (!QRectF(viewport()->rect()).adjusted(0, paperGap, 0, -paperGap).contains(seen)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(seen.top()) -
                                      viewport()->height() / 3);
        if (seen.left() < 0 || seen.right() > viewport()->width())
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(seen.left()) - 2 * paperGap);
    }
    setCurrent(passage.page);
}

void PageView::noteCurrentPage()
{
    if (!m_isContinuous || m_current < 0)
        return;
    const auto [first, last] = pagesInView();
    int found = first;
    while (found < last && viewRect(found).bottom() < viewport()->height() / 3)
        ++found;
    setCurrent(found);
}

void PageView::setCurrent(int page)
{
    if (page == m_current)
        return;
    m_current = page;
    describePage();
    Q_EMIT currentPageChanged(page);
}

void PageView::describePage()
{
    setAccessibleName(m_current < 0 ? tr("Páginas del documento")
                                    : tr("Documento, %1").arg(m_nameOf(m_current)));
    setAccessibleDescription(m_current < 0 ? QString() : mendedText(m_file->text(m_current)));
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::DescriptionChanged}) {
        QAccessibleEvent event(this, type);
        QAccessible::updateAccessibility(&event);
    }
}

void PageView::select(const Passage& passage)
{
    mark({passage.page, passage.start}, {passage.page, passage.start + passage.length});
}

void PageView::mark(const TextPlace& anchor, const TextPlace& caret)
{
    m_anchor = anchor;
    m_caret = caret;
    const QList<Passage> marked = m_file->passages(anchor, caret);
    if (marked == m_selection)
        return;
    m_selection = marked;
    viewport()->update();
    Q_EMIT selectionChanged();
}

QList<Passage> PageView::seenSelection() const
{
    const auto [first, last] = pagesInView();
    const bool isSeen =
        !m_selection.isEmpty() && first <= m_selection.last().page && m_selection.first().page <= last;
    return isSeen ? m_selection : QList<Passage>();
}

void PageView::selectPage()
{
    if (m_current >= 0)
        select({m_current, 0, int(m_file->text(m_current).size())});
}

void PageView::copy()
{
    if (!m_selection.isEmpty())
        QGuiApplication::clipboard()->setText(mendedText(m_file->rawText(m_selection)));
}

void PageView::setHits(const QList<Passage>& hits, const std::optional<Passage>& current)
{
    m_hits = hits;
    m_currentHit = current;
    m_areas.clear();
    viewport()->update();
}

const QList<QRectF>& PageView::areas(const Passage& passage)
{
    const std::pair key(passage.page, passage.start);
    auto known = m_areas.constFind(key);
    if (known == m_areas.constEnd())
        known = m_areas.insert(key, m_file->areas(passage));
    return *known;
}

QList<QRectF> PageView::viewAreas(const Passage& passage)
{
    QList<QRectF> seen;
    const QPointF origin = viewRect(passage.page).topLeft();
    for (const QRectF& area : m_file->areas(passage))
        seen << QRectF(area.topLeft() * pixelsPerPoint() + origin, area.size() * pixelsPerPoint());
    return seen;
}

void PageView::paintPicture(QPainter& painter, int page, const std::function<bool()>& mayRender)
{
    const QRect rect = viewRect(page);
    const qreal ratio = devicePixelRatioF();
    const QSize whole = (QSizeF(rect.size()) * ratio).toSize();
    const QRect seen = (viewport()->rect() & rect).translated(-rect.topLeft());
    const QRect wanted = QRectF(QPointF(seen.topLeft()) * ratio, QSizeF(seen.size()) * ratio).toAlignedRect();
    for (const QRect& tile : PageTiles::tiles(whole, wanted)) {
        const QPixmap* picture = m_tiles.find(page, tile);
        if (!picture && mayRender())
            picture = m_tiles.render(*m_file, page, whole, tile);
        if (!picture) {
            m_rest.start(0);
            continue;
        }
        const QRectF target(rect.topLeft() + QPointF(tile.topLeft()) / ratio, QSizeF(tile.size()) / ratio);
        painter.drawPixmap(target, *picture, QRectF(picture->rect()));
    }
}

void PageView::paintMarks(QPainter& painter, int page)
{
    const reports::Palette& paper = reports::Palette::light(); // whatever the theme
    const QPointF origin = viewRect(page).topLeft();
    const auto placed = [&](const QRectF& area) {
        return QRectF(area.topLeft() * pixelsPerPoint() + origin, area.size() * pixelsPerPoint());
    };
    const auto before = [](const Passage& hit, int wanted) { return hit.page < wanted; };
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), page, before);
    for (int count = 0; hit != m_hits.cend() && hit->page == page && count < mostMarks; ++hit, ++count) {
        for (const QRectF& area : areas(*hit))
            painter.fillRect(placed(area), paper.fill(EvidenceKind::Other));
    }
    for (const Passage& marked : m_selection) {
        if (marked.page != page)
            continue;
        for (const QRectF& area : m_file->areas(marked))
            painter.fillRect(placed(area), paper.fill(Answered::InProgress));
    }
    painter.restore();
    if (m_currentHit && m_currentHit->page == page) {
        painter.setPen(QPen(paper.ink, 2));
        for (const QRectF& area : areas(*m_currentHit))
            painter.drawRect(placed(area).adjusted(-2, -2, 2, 2));
    }
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Dark));
    QElapsedTimer clock;
    clock.start();
    bool hasRendered = false;
    const auto mayRender = [&] {
        const bool may = !hasRendered || clock.elapsed() < paintMilliseconds;
        hasRendered = true;
        return may;
    };
    m_rest.stop();
    const auto [first, last] = pagesInView();
    for (int page = first; page <= last; ++page) {
        const QRect rect = viewRect(page);
        painter.fillRect(rect, Qt::white);
        paintPicture(painter, page, mayRender);
        paintMarks(painter, page);
        painter.setPen(palette().color(QPalette::Shadow));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

bool PageView::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

void PageView::resizeEvent(QResizeEvent*)
{
    m_tiles.fitTo(viewport()->size() * devicePixelRatioF());
    arrange();
    adjustToFit();
    noteCurrentPage();
}

void PageView::scrollContentsBy(int, int)
{
    noteCurrentPage();
    viewport()->update();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (isShift && moveCaret(event->key()))
        return;
    const auto scroll = [&](bool isBack) {
        verticalScrollBar()->triggerAction(isBack ? QAbstractSlider::SliderPageStepSub
                                                  : QAbstractSlider::SliderPageStepAdd);
    };
    switch (event->key()) {
    case Qt::Key_PageDown:
        return showPage(m_current + 1);
    case Qt::Key_PageUp:
        return showPage(m_current - 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    case Qt::Key_Space:
        return scroll(isShift);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool PageView::moveCaret(int key)
{
    if (m_current < 0 || !movesCaret(key))
        return false;
    // Who has gone on begins at the page that is seen.
    const auto [first, last] = pagesInView();
    if (m_selection.isEmpty() || m_caret.page < first || m_caret.page > last) {
        m_anchor = TextPlace{m_current, 0};
        m_caret = *m_anchor;
    }
    mark(*m_anchor, movedCaret(*m_file, m_caret, key));
    if (!m_selection.isEmpty())
        reveal({m_caret.page, std::max(0, m_caret.offset - 1), 1});
    return true;
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

int PageView::pageAt(QPointF where) const
{
    const auto [first, last] = pagesInView();
    for (int page = first; page <= last; ++page) {
        if (QRectF(viewRect(page)).contains(where))
            return page;
    }
    return -1;
}

QPointF PageView::pointOn(int page, QPointF where) const
{
    const QSizeF size = m_file->pageSize(page);
    const QPointF point = (where - viewRect(page).topLeft()) / pixelsPerPoint();
    return {std::clamp(point.x(), 0.0, size.width()), std::clamp(point.y(), 0.0, size.height())};
}

/// The page there; between two, the upper one; beyond the view, the first or the last in it.
int PageView::pageNear(QPointF where) const
{
    const auto [first, last] = pagesInView();
    int page = first;
    while (page < last && viewRect(page + 1).top() <= where.y())
        ++page;
    return page;
}

std::optional<TextPlace> PageView::placeAt(QPointF where) const
{
    const int page = pageNear(where);
    return m_file->placeAt(page, pointOn(page, where));
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_current < 0)
        return;
    const std::optional<TextPlace> place = placeAt(event->position());
    const bool goesOn = m_anchor && event->modifiers().testFlag(Qt::ShiftModifier);
    m_isMarking = place.has_value();
    m_pointer = event->position();
    if (goesOn && place)
        mark(*m_anchor, *place);
    else if (!goesOn)
        mark(place.value_or(TextPlace()), place.value_or(TextPlace()));
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isMarking || !event->buttons().testFlag(Qt::LeftButton))
        return;
    m_pointer = event->position();
    markToPointer();
    const bool isBeyond = m_pointer.y() < 0 || m_pointer.y() > viewport()->height();
    if (!isBeyond)
        m_drag.stop();
    else if (!m_drag.isActive())
        m_drag.start();
}

void PageView::markToPointer()
{
    // Where it is unclear what the pointer is at, what was marked last stays.
    if (const std::optional<TextPlace> place = placeAt(m_pointer))
        mark(*m_anchor, *place);
}

/// Beyond the edge the pages come along, faster the further.
void PageView::scrollToPointer()
{
    const int over =
        m_pointer.y() < 0 ? int(m_pointer.y()) : std::max(0, int(m_pointer.y()) - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(over, -dragPixels, dragPixels));
    markToPointer();
}

void PageView::mouseReleaseEvent(QMouseEvent*)
{
    m_isMarking = false;
    m_drag.stop();
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int page = pageAt(event->position());
    if (event->button() != Qt::LeftButton || page < 0)
        return;
    const QPointF at = pointOn(page, event->position());
    const auto near = m_file->between(page, at - QPointF(4, 0), at + QPointF(4, 0));
    if (!near)
        return;
    for (const auto& [start, length] : wordPlaces(m_file->text(page))) {
        if (start < near->start + near->length && near->start < start + length) {
            select(Passage{page, int(start), int(length)});
            return;
        }
    }
}

} // namespace agenda::gui
