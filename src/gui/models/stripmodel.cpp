// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/stripmodel.h"

namespace agenda::gui
{

void StripModel::setStrip(const reports::ProgressStrip& strip)
{
    // The same shape keeps selection and scroll position, for a slider draws many strips.
    const bool isSameShape = strip.rows.size() == m_strip.rows.size() && strip.quarters == m_strip.quarters;
    if (isSameShape) {
        m_strip = strip;
        if (!strip.rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_strip = strip;
    endResetModel();
}

const reports::StripCell* StripModel::cellAt(const QModelIndex& index) const
{
    return quarterAt(index) ? &m_strip.rows[index.row()].cells[index.column() - 1] : nullptr;
}

std::optional<Quarter> StripModel::quarterAt(const QModelIndex& index) const
{
    const int at = index.column() - 1;
    return index.isValid() && at >= 0 && at < m_strip.quarters.size() ? std::optional(m_strip.quarters[at])
                                                                      : std::nullopt;
}

int StripModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_strip.rows.size());
}

int StripModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_strip.quarters.size()) + 2;
}

QVariant StripModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const reports::StripRow& row = m_strip.rows[index.row()];
    const reports::StripCell* const cell = cellAt(index);
    const QString name = row.number + QStringLiteral("  ") + row.title;
    if (role == Qt::DisplayRole)
        return cell ? cell->text() : index.column() == 0 ? name : row.end;
    if (role == Qt::ToolTipRole)
        return cell ? QStringLiteral("%1, %2: %3").arg(name, quarterAt(index)->text(), cell->text()) : name;
    if (role == Qt::AccessibleTextRole && cell)
        return QStringLiteral("%1, %2: %3").arg(name, quarterAt(index)->text(), cell->text());
    return {};
}

QVariant StripModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_strip.rows.isEmpty() || m_strip.rows.first().subquestion ? tr("Subpregunta") : tr("Tema");
    if (section - 1 < m_strip.quarters.size()) {
        const Quarter& quarter = m_strip.quarters[section - 1];
        return quarter.number == 1 ? tr("%1\nT1").arg(quarter.year) : tr("\nT%1").arg(quarter.number);
    }
    return tr("Cómo está");
}

} // namespace agenda::gui
