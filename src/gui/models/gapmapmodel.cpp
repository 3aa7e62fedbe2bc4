// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/gapmapmodel.h"

#include "gui/models/plaintip.h"

#include <QFont>

namespace agenda::gui
{

void GapMapModel::setMap(const store::GapMap& map)
{
    beginResetModel();
    m_map = map;
    endResetModel();
}

const store::GapCell* GapMapModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return nullptr;
    const store::GapRow& row = m_map.rows[index.row()];
    return isTotal(index.column()) ? &row.total : &row.cells[index.column()];
}

QString GapMapModel::nameOf(const QModelIndex& index) const
{
    return QStringLiteral("%1, %2").arg(
        m_map.rows[index.row()].title, isTotal(index.column()) ? tr("Total") : m_map.columns[index.column()]);
}

int GapMapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_map.rows.size());
}

int GapMapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_map.rows.isEmpty() ? 0 : int(m_map.columns.size()) + 1;
}

QVariant GapMapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const store::GapCell* const cell = cellAt(index);
    if (!cell) {
        const QString& question = m_map.rows[index.row()].title;
        if (role == Qt::DisplayRole && index.column() == 0)
            return question;
        return role == Qt::ToolTipRole ? toolTipOf(question) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell->text();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(nameOf(index), cell->text());
    case Qt::ToolTipRole:
        return toolTipOf(QStringLiteral("%1: %2").arg(nameOf(index), cell->text()));
    default:
        return {};
    }
}

QVariant GapMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const QString title = isTotal(section) ? tr("Total") : m_map.columns.value(section);
        if (role == Qt::DisplayRole)
            return title.size() > 60 ? title.left(59).trimmed() + u'…' : title;
        return role == Qt::ToolTipRole ? toolTipOf(title) : QVariant();
    }
    const store::GapRow& row = m_map.rows[section];
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading ? row.number : row.name();
    case Qt::AccessibleTextRole:
        return row.name();
    case Qt::ToolTipRole:
        return toolTipOf(row.name());
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.isHeading);
        return row.isHeading ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

Qt::ItemFlags GapMapModel::flags(const QModelIndex& index) const
{
    return cellAt(index) ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

} // namespace agenda::gui
