// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/figuremodel.h"

namespace agenda::gui
{

void FigureModel::setFigures(const QList<reports::BoardFigure>& figures)
{
    // As many as before keep selection and focus where they are.
    if (figures.size() == m_figures.size() && !figures.isEmpty()) {
        m_figures = figures;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_figures = figures;
    endResetModel();
}

int FigureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size());
}

QVariant FigureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const reports::BoardFigure& figure = m_figures[index.row()];
    if (role == Qt::DisplayRole)
        return figure.sentence;
    if (role == Qt::AccessibleTextRole)
        return figure.parts.isEmpty() ? figure.sentence : figure.sentence + u' ' + figure.partsText();
    return {};
}

} // namespace agenda::gui
