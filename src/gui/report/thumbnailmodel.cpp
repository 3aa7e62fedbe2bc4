// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/thumbnailmodel.h"

#include "reports/painter.h"
#include "reports/palette.h"

#include <QPainter>

namespace agenda::gui
{

void ThumbnailModel::setPages(const PagesPtr& pages, qreal pixelRatio)
{
    beginResetModel();
    m_pages = pages;
    m_pixelRatio = pixelRatio;
    m_pictures.clear();
    endResetModel();
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_pages ? 0 : int(m_pages->pages.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::DecorationRole:
        return picture(index.row());
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    case Qt::AccessibleTextRole:
        return tr("Página %1 de %2").arg(index.row() + 1).arg(rowCount());
    default:
        return {};
    }
}

QPixmap ThumbnailModel::picture(int page) const
{
    QPixmap& picture = m_pictures[page];
    if (picture.isNull()) {
        const qreal scale = width / m_pages->size.width();
        picture = QPixmap((m_pages->size * scale * m_pixelRatio).toSize());
        picture.setDevicePixelRatio(m_pixelRatio);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.save();
        painter.scale(scale, scale);
        reports::paintPage(painter, m_pages->pages[size_t(page)]);
        painter.restore();
        // White paper needs an edge on the white ground of a list.
        painter.setPen(reports::Palette::light().muted);
        painter.drawRect(QRectF(QPointF(0.5, 0.5), picture.deviceIndependentSize() - QSizeF(1, 1)));
    }
    return picture;
}

} // namespace agenda::gui
