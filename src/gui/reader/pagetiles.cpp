// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/pagetiles.h"

#include <QPainter>

namespace agenda::gui
{

namespace
{

constexpr qsizetype bytesUsual = 128 * 1024 * 1024;
/// A page that takes no more is one picture: each tile reads the page anew.
constexpr qint64 bytesOfOne = 24 * 1024 * 1024;
/// Where QtPdf renders a part of a page, text stands off by so much as the page is larger than the part:
/// about a pixel for this one, which is invisible, and many for a sliver.
constexpr int side = 1536;

qint64 bytesOf(const QSize& size)
{
    return qint64(size.width()) * size.height() * 4;
}

} // namespace

PageTiles::PageTiles() : m_pictures(bytesUsual) {}

qsizetype PageTiles::mostBytes(const QSize& view)
{
    // Whatever is in view has to be there at once.
    return std::max<qsizetype>(bytesUsual, qsizetype(bytesOf(view + QSize(2 * side, 2 * side))));
}

void PageTiles::fitTo(const QSize& view)
{
    m_pictures.setMaxCost(mostBytes(view));
}

QList<QRect> PageTiles::tiles(const QSize& whole, const QRect& wanted)
{
    const QRect page(QPoint(), whole);
    const QRect seen = wanted & page;
    if (seen.isEmpty())
        return {};
    if (bytesOf(whole) <= bytesOfOne)
        return {page};
    QList<QRect> tiles;
    for (int y = seen.top() / side * side; y <= seen.bottom(); y += side) {
        for (int x = seen.left() / side * side; x <= seen.right(); x += side)
            tiles << (QRect(x, y, side, side) & page);
    }
    return tiles;
}

const QPixmap* PageTiles::render(PdfFile& file, int page, const QSize& whole, const QRect& tile)
{
    auto* const picture = new QPixmap(tile.size());
    picture->fill(Qt::white);
    QPainter painter(picture);
    const QRect part = tile.size() == whole ? tile : QRect(tile.topLeft(), QSize(side, side));
    painter.drawImage(QPoint(), file.render(page, whole, part));
    painter.end();
    // The cache owns it, also where it has no room and deletes it at once.
    m_pictures.insert({page, tile.topLeft()}, picture, qsizetype(bytesOf(tile.size())));
    return find(page, tile);
}

} // namespace agenda::gui
