// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reader/pdffile.h"

#include <QCache>
#include <QPixmap>

namespace agenda::gui
{

/// The pictures of pages, those used last, in at most so many bytes whatever the zoom: a page that would take
/// too many is kept in tiles. Sizes are in pixels of the device. Owned by the view; window's thread.
class PageTiles
{
public:
    PageTiles();

    /// After another zoom nothing fits.
    void clear() { m_pictures.clear(); }
    /// The tiles of a page of that size that touch `wanted`.
    static QList<QRect> tiles(const QSize& whole, const QRect& wanted);
    /// Null if it is not there.
    const QPixmap* find(int page, const QRect& tile) const
    {
        return m_pictures.object({page, tile.topLeft()});
    }
    const QPixmap* render(PdfFile& file, int page, const QSize& whole, const QRect& tile);
    qsizetype bytes() const { return m_pictures.totalCost(); }
    /// For a view of that size; hardly more than 128 MB.
    static qsizetype mostBytes(const QSize& view);
    void fitTo(const QSize& view);

private:
    QCache<std::pair<int, QPoint>, QPixmap> m_pictures; ///< cost: bytes
};

} // namespace agenda::gui
