// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/pagepreview.h"

#include "gui/zoomstep.h"
#include "reports/painter.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace agenda::gui
{

namespace
{

constexpr qreal previewGap = 14;
constexpr qreal smallestPreview = 0.25;
constexpr qreal largestPreview = 3;

} // namespace

PagePreview::PagePreview(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // A bar that comes and goes would change the width it is fitted to.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Vista previa del informe"));
}

int PagePreview::pageCount() const
{
    return m_pages ? int(m_pages->pages.size()) : 0;
}

void PagePreview::setPages(const PagesPtr& pages)
{
    m_pages = pages;
    m_pictures.clear();
    if (m_isFitting)
        adjustToWidth();
    updateScrollBars();
    m_current = std::min(m_current, pageCount() - 1);
    noteCurrentPage();
    describePage();
    viewport()->update();
}

qreal PagePreview::pixelsPerPoint() const
{
    return m_zoom * logicalDpiX() / 72;
}

QRectF PagePreview::pageRect(int index) const
{
    const QSizeF size = m_pages->size * pixelsPerPoint();
    const qreal room = std::max(qreal(viewport()->width()), size.width() + 2 * previewGap);
    return {std::floor((room - size.width()) / 2),
            std::floor(previewGap + index * (size.height() + previewGap)), std::ceil(size.width()),
            std::ceil(size.height())};
}

QRectF PagePreview::viewRect(int index) const
{
    return pageRect(index).translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void PagePreview::updateScrollBars()
{
    const QSize view = viewport()->size();
    if (pageCount() == 0) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const QRectF last = pageRect(pageCount() - 1);
    verticalScrollBar()->setRange(0, std::max(0, int(last.bottom() + previewGap) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, int(last.width() + 2 * previewGap) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(40);
}

void PagePreview::applyZoom(qreal zoom)
{
    zoom = std::clamp(zoom, smallestPreview, largestPreview);
    if (pageCount() > 0) {
        // The place at the top of the view stays there.
        const int first = std::max(0, m_current);
        const QRectF before = viewRect(first);
        const qreal part = -before.top() / before.height();
        m_zoom = zoom;
        m_pictures.clear();
        updateScrollBars();
        const QRectF after = pageRect(first);
        verticalScrollBar()->setValue(int(std::round(after.top() + part * after.height())));
    }
    m_zoom = zoom;
    noteCurrentPage();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void PagePreview::setZoom(qreal zoom)
{
    m_isFitting = false;
    applyZoom(zoom);
}

void PagePreview::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void PagePreview::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void PagePreview::fitWidth()
{
    m_isFitting = true;
    adjustToWidth();
}

void PagePreview::adjustToWidth()
{
    if (pageCount() == 0)
        return;
    const qreal width = m_pages->size.width() * logicalDpiX() / 72;
    const qreal fitting = (viewport()->width() - 2 * previewGap - 1) / width;
    if (std::abs(fitting - m_zoom) > 0.001)
        applyZoom(fitting);
}

void PagePreview::showPage(int index)
{
    if (pageCount() == 0)
        return;
    index = std::clamp(index, 0, pageCount() - 1);
    verticalScrollBar()->setValue(int(pageRect(index).top() - previewGap));
    // The last pages may not reach the top.
    if (m_current != index) {
        m_current = index;
        describePage();
        Q_EMIT currentPageChanged(index);
    }
}

void PagePreview::noteCurrentPage()
{
    int found = pageCount() - 1;
    for (int index = 0; index < pageCount(); ++index) {
        if (viewRect(index).bottom() > viewport()->height() / 3.0) {
            found = index;
            break;
        }
    }
    if (found == m_current)
        return;
    m_current = found;
    describePage();
    Q_EMIT currentPageChanged(found);
}

void PagePreview::describePage()
{
    setAccessibleDescription(m_current < 0 ? QString()
                                           : reports::pageText(m_pages->pages[size_t(m_current)]));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

const QPixmap& PagePreview::picture(int index)
{
    QPixmap& picture = m_pictures[index];
    if (picture.isNull()) {
        const qreal ratio = devicePixelRatioF();
        picture = QPixmap((pageRect(index).size() * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.scale(pixelsPerPoint(), pixelsPerPoint());
        reports::paintPage(painter, m_pages->pages[size_t(index)]);
    }
    return picture;
}

void PagePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Dark));
    for (int index = 0; index < pageCount(); ++index) {
        const QRectF rect = viewRect(index);
        if (!rect.intersects(viewport()->rect())) {
            m_pictures.remove(index);
            continue;
        }
        painter.drawPixmap(rect.topLeft(), picture(index));
        painter.setPen(palette().color(QPalette::Shadow));
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PagePreview::resizeEvent(QResizeEvent*)
{
    if (m_isFitting)
        adjustToWidth();
    updateScrollBars();
    noteCurrentPage();
}

void PagePreview::scrollContentsBy(int, int)
{
    noteCurrentPage();
    viewport()->update();
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return showPage(m_current + 1);
    case Qt::Key_PageUp:
        return showPage(m_current - 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    case Qt::Key_Plus:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

QString PagePreview::linkAt(QPointF where) const
{
    for (int index = 0; index < pageCount(); ++index) {
        const QRectF rect = viewRect(index);
        if (!rect.contains(where))
            continue;
        const QPointF point = (where - rect.topLeft()) / pixelsPerPoint();
        for (const reports::LinkArea& link : m_pages->pages[size_t(index)].links) {
            if (link.box.contains(point))
                return link.target;
        }
    }
    return {};
}

void PagePreview::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(linkAt(event->position()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void PagePreview::mouseReleaseEvent(QMouseEvent* event)
{
    const QString target = event->button() == Qt::LeftButton ? linkAt(event->position()) : QString();
    if (target.startsWith(u'#')) {
        const auto found = m_pages->anchors.constFind(target.mid(1));
        if (found != m_pages->anchors.constEnd())
            showPage(found->page);
    } else if (!target.isEmpty()) {
        Q_EMIT linkActivated(target);
    }
}

} // namespace agenda::gui
