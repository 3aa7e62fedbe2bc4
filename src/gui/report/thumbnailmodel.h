// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/pagepreview.h"

#include <QAbstractListModel>

namespace agenda::gui
{

/// The pages of a report as small pictures, each painted when it is first seen. Window's thread; throws
/// nothing.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    static constexpr int width = 84; ///< of the paper, in pixels

    void setPages(const PagesPtr& pages, qreal pixelRatio);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QPixmap picture(int page) const;

    PagesPtr m_pages;
    qreal m_pixelRatio = 1;
    mutable QHash<int, QPixmap> m_pictures;
};

} // namespace agenda::gui
