// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reader/pagetiles.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>

namespace agenda::gui
{

/// The pages of a PDF, one below the other or one at a time, on white paper whatever the theme. Text is
/// marked with the mouse or with Mayús and the arrows, over several pages too, and copied; hits of a search
/// are shown. Only what is in view is rendered, a part at a time. Its accessible description is the text of
/// the current page. Window's thread; the file outlives it or is taken away first.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { None, Width, Page };

    explicit PageView(QWidget* parent = nullptr);

    /// Null: nothing to show. `nameOf` says what a page (from 0) is called: «p. 34 (PDF 41)».
    void setFile(PdfFile* file, std::function<QString(int)> nameOf);
    /// From 0; -1 without pages.
    int currentPage() const { return m_current; }
    void showPage(int page);
    /// Scrolls so that the passage is in view.
    void reveal(const Passage& passage);
    bool isContinuous() const { return m_isContinuous; }
    void setContinuous(bool isContinuous);

    /// 1 is the size of the paper.
    qreal zoom() const { return m_zoom; }
    Fit fit() const { return m_fit; }
    void setZoom(qreal zoom);
    void setFit(Fit fit);
    void zoomIn();
    void zoomOut();

    /// What is marked, one passage a page; empty: nothing.
    const QList<Passage>& selection() const { return m_selection; }
    /// The same, if some of it is in view: who has gone on reads the page that is seen.
    QList<Passage> seenSelection() const;
    void select(const Passage& passage);
    void selectPage();
    /// Marks what lies between; one goes on from the anchor with Mayús.
    void mark(const TextPlace& anchor, const TextPlace& caret);
    /// What is marked, mended; to the clipboard.
    void copy();
    /// In the order of the document; `current` among them is shown stronger.
    void setHits(const QList<Passage>& hits, const std::optional<Passage>& current);

    /// The name of the current page has changed.
    void describePage();
    /// Where the passage stands in the view.
    QList<QRectF> viewAreas(const Passage& passage);
    /// Whether all that is in view has been rendered.
    bool isRendered() const { return !m_rest.isActive(); }
    /// What the pictures of pages take in memory.
    qsizetype pictureBytes() const { return m_tiles.bytes(); }

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();
    void selectionChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int pageCount() const { return m_file ? m_file->pageCount() : 0; }
    qreal pixelsPerPoint() const { return m_zoom * logicalDpiX() / 72; }
    QSize pixels(int page) const;
    QRect pageRect(int page) const;
    QRect viewRect(int page) const;
    std::pair<int, int> pagesInView() const;
    int pageAt(QPointF where) const;
    int pageNear(QPointF where) const;
    std::optional<TextPlace> placeAt(QPointF where) const;
    void markToPointer();
    void scrollToPointer();
    QPointF pointOn(int page, QPointF where) const;
    void arrange();
    void applyZoom(qreal zoom);
    void adjustToFit();
    void noteCurrentPage();
    void setCurrent(int page);
    void paintPicture(QPainter& painter, int page, const std::function<bool()>& mayRender);
    void paintMarks(QPainter& painter, int page);
    const QList<QRectF>& areas(const Passage& passage);
    bool moveCaret(int key);

    PdfFile* m_file = nullptr;
    std::function<QString(int)> m_nameOf;
    PageTiles m_tiles;
    QList<int> m_tops; ///< of each page, and the end of the last
    int m_widest = 0;
    bool m_isContinuous = true;
    qreal m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_current = -1;
    QList<Passage> m_selection;
    std::optional<TextPlace> m_anchor; ///< nothing until something was marked or pressed
    TextPlace m_caret;
    bool m_isMarking = false; ///< with the mouse, whose button is down
    QPointF m_pointer;
    QTimer m_drag; ///< scrolls while the pointer is beyond the view
    QList<Passage> m_hits;
    std::optional<Passage> m_currentHit;
    QHash<std::pair<int, int>, QList<QRectF>> m_areas; ///< by page and start, of hits
    QTimer m_rest;                                     ///< renders what a paint had no time for
};

} // namespace agenda::gui
