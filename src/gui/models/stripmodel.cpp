// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/stripmodel.h"

#include "gui/models/plaintip.h"

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
    return quarterAt(index) ? &m_strip.rows[index.row()].cells[index.column()] : nullptr;
}

std::optional<Quarter> StripModel::quarterAt(const QModelIndex& index) const
{
    const int at = index.column();
    return index.isValid() && at >= 0 && at < m_strip.quarters.size() ? std::optional(m_strip.quarters[at])
                                                                      : std::nullopt;
}

int StripModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_strip.rows.size());
}

int StripModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_strip.quarters.size()) + 1;
}

QVariant StripModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const reports::StripRow& row = m_strip.rows[index.row()];
    const reports::StripCell* const cell = cellAt(index);
    const QString text = cell ? cell->text() : row.end;
    const QString spoken =
        QStringLiteral("%1, %2: %3").arg(row.name(), cell ? quarterAt(index)->text() : tr("cómo está"), text);
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return toolTipOf(spoken);
    return role == Qt::AccessibleTextRole ? spoken : QVariant();
}

QVariant StripModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const QString name = m_strip.rows[section].name();
        if (role == Qt::ToolTipRole)
            return toolTipOf(name);
        return role == Qt::DisplayRole ? name : QVariant();
    }
    const bool isQuarter = section < m_strip.quarters.size();
    if (role == Qt::DisplayRole)
        return isQuarter ? tr("T%1").arg(m_strip.quarters[section].number) : tr("Cómo está");
    if (isQuarter && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return m_strip.quarters[section].text();
    return {};
}

} // namespace agenda::gui
