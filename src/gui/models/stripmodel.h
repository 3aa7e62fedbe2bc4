// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/progressstrip.h"

#include <QAbstractTableModel>

namespace agenda::gui
{

/// The strip of «Avance» as a table: the name, a column a quarter, and how the row stands. A cell's text says
/// what its drawing shows. A snapshot; never touches the workspace.
class StripModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setStrip(const reports::ProgressStrip& strip);
    const reports::ProgressStrip& strip() const { return m_strip; }
    /// The cell of that place; null for an end.
    const reports::StripCell* cellAt(const QModelIndex& index) const;
    std::optional<Quarter> quarterAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    reports::ProgressStrip m_strip;
};

} // namespace agenda::gui
