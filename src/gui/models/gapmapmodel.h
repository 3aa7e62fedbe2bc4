// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/gapmap.h"

#include <QAbstractTableModel>

namespace agenda::gui
{

/// The gap map as a table: a row of the map a row, its name in the header, a column a column, and the total.
/// Headings are rows that nobody can choose. A cell's text says what its drawing shows. A snapshot; never
/// touches the workspace.
class GapMapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMap(const store::GapMap& map);
    const store::GapMap& map() const { return m_map; }
    /// The cell of that place, or the total of its row; null for a heading.
    const store::GapCell* cellAt(const QModelIndex& index) const;
    bool isTotal(int column) const { return column == m_map.columns.size(); }
    bool isHeading(int row) const { return m_map.rows[row].isHeading; }
    /// «Soberanía alimentaria, Evaluación».
    QString nameOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    store::GapMap m_map;
};

} // namespace agenda::gui
