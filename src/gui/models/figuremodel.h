// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/boardfigures.h"

#include <QAbstractListModel>

namespace agenda::gui
{

/// The figures of the board as a list: the text of a row is its sentence. A snapshot; never touches the
/// workspace.
class FigureModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setFigures(const QList<reports::BoardFigure>& figures);
    const QList<reports::BoardFigure>& figures() const { return m_figures; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<reports::BoardFigure> m_figures;
};

} // namespace agenda::gui
