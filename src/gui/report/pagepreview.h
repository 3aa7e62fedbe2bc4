// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

#include <memory>

namespace agenda::gui
{

using PagesPtr = std::shared_ptr<const reports::Pages>;

/// The pages of a report one below the other, as they will be in the PDF: painted by the same code, on white
/// paper whatever the theme. Re Pág / Av Pág, Inicio and Fin go from page to page; «+», «-», «0» and
/// Ctrl+wheel change the size; links work. Its accessible description is the text of the current page.
class PagePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// Shows other pages at the place where it was.
    void setPages(const PagesPtr& pages);
    int pageCount() const;
    /// From 0; -1 without pages.
    int currentPage() const { return m_current; }
    void showPage(int index);
    /// 1 is the size of the paper.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    void zoomIn();
    void zoomOut();
    /// As wide as the view, also when the view changes.
    void fitWidth();
    bool isFittingWidth() const { return m_isFitting; }

Q_SIGNALS:
    void currentPageChanged(int index);
    void zoomChanged(qreal zoom);
    /// A web or mail address; links within the report are followed here.
    void linkActivated(const QString& address);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    qreal pixelsPerPoint() const;
    /// In the whole, not yet scrolled.
    QRectF pageRect(int index) const;
    QRectF viewRect(int index) const;
    const QPixmap& picture(int index);
    QString linkAt(QPointF where) const;
    void applyZoom(qreal zoom);
    void adjustToWidth();
    void updateScrollBars();
    void noteCurrentPage();
    void describePage();

    PagesPtr m_pages;
    QHash<int, QPixmap> m_pictures; ///< of the pages in view
    qreal m_zoom = 1;
    bool m_isFitting = true;
    int m_current = -1;
};

} // namespace agenda::gui
