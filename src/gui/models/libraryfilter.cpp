// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/libraryfilter.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace agenda::gui
{

bool LibraryCriteria::match(const LibraryEntry& entry) const
{
    const store::EvidenceRow& row = entry.row;
    const Evidence& evidence = row.evidence;
    const auto score = [&] {
        return row.appraisals.isEmpty() ? 0 : row.appraisals.first().lowest().value_or(0);
    };
    return (!kind || evidence.kind == *kind) && (!year || evidence.year() == *year) &&
           (!country || entry.countries.contains(*country)) &&
           (!product || entry.products.contains(*product)) && (!quality || score() == *quality) &&
           (!access || evidence.access == *access) && (!lifeCycle || evidence.lifeCycle == *lifeCycle) &&
           (!hasFile || (row.attachments > 0) == *hasFile) && (!incomplete || !entry.missing.isEmpty()) &&
           (!only || only->contains(evidence.id));
}

bool LibraryWish::isFiltering() const
{
    return criteria != LibraryCriteria() || !FilterWords(words).isEmpty();
}

bool LibraryWish::showsSame(const LibraryWish& other) const
{
    return criteria == other.criteria && words == other.words;
}

QList<bool> matchesOf(const LibraryEntries& entries, const LibraryWish& wish)
{
    if (!wish.isFiltering())
        return {};
    const FilterWords words(wish.words);
    QList<bool> matches;
    matches.reserve(entries.size());
    for (const auto& entry : entries)
        matches << (wish.criteria.match(*entry) && words.match(entry->folded));
    return matches;
}

void LibraryFilter::setLibrary(LibraryModel* library)
{
    m_library = library;
    setSourceModel(library);
    connect(library, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(library, &LibraryModel::sortedAside, this, [this](int order) {
        if (order == m_wish.column)
            sortAsWished();
    });
    connect(library, &QAbstractItemModel::modelReset, this, [this] {
        if (m_library->isSorted(m_wish.column)) {
            m_column = m_wish.column;
            m_order = m_wish.order;
        }
        m_matches = std::exchange(m_expected, {});
        if (isFiltering() && m_matches.size() != m_library->rowCount())
            m_matches = matchesOf(m_library->entries(), m_wish);
        fill();
        endResetModel();
    });
    follow();
    fill();
}

void LibraryFilter::follow()
{
    const auto matches = [this](int row) {
        return m_wish.criteria.match(m_library->entry(row)) &&
               FilterWords(m_wish.words).match(m_library->entry(row).folded);
    };
    connect(m_library, &QAbstractItemModel::rowsAboutToBeInserted, this, &LibraryFilter::prepare);
    connect(m_library, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LibraryFilter::prepare);
    connect(m_library, &QAbstractItemModel::rowsInserted, this, [=, this](const QModelIndex&, int row) {
        if (!m_matches.isEmpty() || (isFiltering() && m_library->rowCount() == 1))
            m_matches.insert(row, matches(row));
        arrange();
    });
    connect(m_library, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int row) {
        if (!m_matches.isEmpty())
            m_matches.removeAt(row);
        arrange();
    });
    connect(m_library, &QAbstractItemModel::dataChanged, this, [=, this](const QModelIndex& first) {
        prepare();
        if (!m_matches.isEmpty())
            m_matches[first.row()] = matches(first.row());
        arrange();
        if (const QModelIndex changed = mapFromSource(first); changed.isValid())
            Q_EMIT dataChanged(changed, changed.siblingAtColumn(LibraryModel::ColumnCount - 1));
    });
}

void LibraryFilter::setWords(const QString& typed)
{
    if (typed == m_wish.words)
        return;
    m_wish.words = typed;
    matchAnew();
}

void LibraryFilter::setCriteria(const LibraryCriteria& criteria)
{
    if (criteria == m_wish.criteria)
        return;
    m_wish.criteria = criteria;
    matchAnew();
}

void LibraryFilter::matchAnew()
{
    if (isFiltering() && !m_library->isSmall()) {
        matchAside();
        return;
    }
    prepare();
    m_matches = matchesOf(m_library->entries(), m_wish);
    arrange();
}

void LibraryFilter::matchAside()
{
    if (m_isMatching)
        return; // it looks at the wish again when it is done
    m_isMatching = true;
    const LibraryEntries entries = m_library->entries();
    auto* const watcher = new QFutureWatcher<QList<bool>>(this);
    connect(watcher, &QFutureWatcher<QList<bool>>::finished, this,
            [this, watcher, wish = m_wish, generation = m_library->generation()] {
                watcher->deleteLater();
                m_isMatching = false;
                if (!isFiltering())
                    return;
                if (!wish.showsSame(m_wish) || generation != m_library->generation()) {
                    matchAside();
                    return;
                }
                prepare();
                m_matches = watcher->result();
                arrange();
                Q_EMIT matched();
            });
    watcher->setFuture(QtConcurrent::run([entries, wish = m_wish] { return matchesOf(entries, wish); }));
}

void LibraryFilter::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= LibraryModel::ColumnCount)
        return;
    m_wish.column = column;
    m_wish.order = order;
    if (m_library->isSorted(column))
        sortAsWished();
    else
        m_library->sortAside(column);
}

void LibraryFilter::sortAsWished()
{
    prepare();
    m_column = m_wish.column;
    m_order = m_wish.order;
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
        if (!m_matches.isEmpty() && !m_matches.at(row))
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
