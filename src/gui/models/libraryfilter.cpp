// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/libraryfilter.h"

namespace agenda::gui
{

bool LibraryCriteria::match(const store::EvidenceRow& row, const LibraryModel::Facts& facts) const
{
    const Evidence& evidence = row.evidence;
    const auto score = [&] {
        return row.appraisals.isEmpty() ? 0 : row.appraisals.first().lowest().value_or(0);
    };
    return (!kind || evidence.kind == *kind) && (!year || evidence.year() == *year) &&
           (!country || facts.countries.contains(*country)) &&
           (!product || facts.products.contains(*product)) && (!quality || score() == *quality) &&
           (!access || evidence.access == *access) && (!lifeCycle || evidence.lifeCycle == *lifeCycle) &&
           (!hasFile || (row.attachments > 0) == *hasFile) && (!incomplete || !facts.missing.isEmpty());
}

void LibraryFilter::setLibrary(LibraryModel* library)
{
    m_library = library;
    setSourceModel(library);
    connect(library, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(library, &QAbstractItemModel::modelReset, this, [this] {
        fill();
        endResetModel();
    });
    connect(library, &QAbstractItemModel::rowsAboutToBeInserted, this, &LibraryFilter::prepare);
    connect(library, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LibraryFilter::prepare);
    connect(library, &QAbstractItemModel::rowsInserted, this, &LibraryFilter::arrange);
    connect(library, &QAbstractItemModel::rowsRemoved, this, &LibraryFilter::arrange);
    connect(library, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        prepare();
        arrange();
        if (const QModelIndex changed = mapFromSource(first); changed.isValid())
            Q_EMIT dataChanged(changed, changed.siblingAtColumn(LibraryModel::ColumnCount - 1));
    });
    fill();
}

void LibraryFilter::setWords(const QString& typed)
{
    prepare();
    m_words = FilterWords(typed);
    arrange();
}

void LibraryFilter::setCriteria(const LibraryCriteria& criteria)
{
    if (criteria == m_criteria)
        return;
    prepare();
    m_criteria = criteria;
    arrange();
}

void LibraryFilter::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= LibraryModel::ColumnCount)
        return;
    prepare();
    m_column = column;
    m_order = order;
    arrange();
}

void LibraryFilter::prepare()
{
    Q_EMIT layoutAboutToBeChanged();
    m_before = persistentIndexList();
    m_sources.clear();
    for (const QModelIndex& index : std::as_const(m_before))
        m_sources << mapToSource(index);
}

void LibraryFilter::arrange()
{
    fill();
    QModelIndexList after;
    for (const QPersistentModelIndex& source : std::as_const(m_sources))
        after << mapFromSource(source);
    changePersistentIndexList(m_before, after);
    m_before.clear();
    m_sources.clear();
    Q_EMIT layoutChanged();
}

void LibraryFilter::fill()
{
    m_shown.clear();
    m_places.fill(-1, m_library->rowCount());
    const auto take = [&](int row) {
        const LibraryModel::Facts& facts = m_library->facts(row);
        if (!m_criteria.match(m_library->at(row), facts) || !m_words.match(facts.folded))
            return;
        m_places[row] = int(m_shown.size());
        m_shown << row;
    };
    const QList<int>& sorted = m_library->sorted(m_column);
    if (m_order == Qt::AscendingOrder)
        std::for_each(sorted.cbegin(), sorted.cend(), take);
    else
        std::for_each(sorted.crbegin(), sorted.crend(), take);
}

QModelIndex LibraryFilter::mapToSource(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_shown.size()
               ? m_library->index(m_shown[index.row()], index.column())
               : QModelIndex();
}

QModelIndex LibraryFilter::mapFromSource(const QModelIndex& index) const
{
    const int place = index.isValid() && index.row() < m_places.size() ? m_places[index.row()] : -1;
    return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QModelIndex LibraryFilter::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int LibraryFilter::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int LibraryFilter::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(LibraryModel::ColumnCount);
}

QVariant LibraryFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_library->headerData(section, orientation, role) : QVariant();
}

} // namespace agenda::gui
