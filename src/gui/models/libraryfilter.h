// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/librarymodel.h"

#include <QAbstractProxyModel>
#include <QSet>

#include <optional>

namespace agenda::gui
{

/// What a row of the library has to be to be shown; what is not set lets everything pass.
struct LibraryCriteria {
    std::optional<EvidenceKind> kind;
    std::optional<QString> year; ///< «» : without a year
    std::optional<QString> country;
    std::optional<QString> product;
    std::optional<int> quality; ///< the lowest score, 1 to 4; 0: nobody judged it
    std::optional<Access> access;
    std::optional<LifeCycle> lifeCycle;
    std::optional<bool> hasFile;
    bool incomplete = false; ///< only «Por completar»
    std::optional<QSet<Id<Evidence>>> only;

    bool operator==(const LibraryCriteria&) const = default;
    bool match(const LibraryEntry& entry) const;
};

/// What a person wants to see of the library.
struct LibraryWish {
    LibraryCriteria criteria;
    QString words;
    int column = 0; ///< what it is sorted by
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const LibraryWish&) const = default;
    bool isFiltering() const;
    /// Whether the same records are shown, in whatever order.
    bool showsSame(const LibraryWish& other) const;
};
/// Which of the entries are to be shown. Any thread.
QList<bool> matchesOf(const LibraryEntries& entries, const LibraryWish& wish);

/// Sorts and filters the library. A hundred thousand rows are put in order at once, from what is ready, and
/// not line by line as QSortFilterProxyModel does it. What is not ready, in a large library the order of a
/// column and what matches, is made in another thread, and the rows stay as they are until it is. Owned by
/// the page; window's thread.
class LibraryFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    using QAbstractProxyModel::QAbstractProxyModel;

    void setLibrary(LibraryModel* library);
    void setWords(const QString& typed);
    void setCriteria(const LibraryCriteria& criteria);
    const LibraryWish& wish() const { return m_wish; }
    bool isFiltering() const { return m_wish.isFiltering(); }
    /// What `matchesOf` said of the rows with which the library is about to be reset.
    void expect(QList<bool> matches) { m_expected = std::move(matches); }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex&) const override { return {}; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override { return rowCount(parent) > 0; }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// What was not ready when it was asked for is shown now.
    void matched();

private:
    /// Remembers where views are, before the rows move.
    void prepare();
    /// Puts the rows in order and tells the views where theirs went.
    void arrange();
    void fill();
    void sortAsWished();
    void matchAnew();
    void matchAside();
    void follow();

    LibraryModel* m_library = nullptr;
    LibraryWish m_wish;
    int m_column = LibraryModel::Title; ///< what is shown
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QList<bool> m_matches; ///< of each row of the library; empty: all are shown
    QList<bool> m_expected;
    bool m_isMatching = false; ///< in another thread
    QList<int> m_shown;        ///< rows of the library, in the order shown
    QList<int> m_places;       ///< where each row of the library is shown; -1: it is not
    QModelIndexList m_before;
    QList<QPersistentModelIndex> m_sources;
};

} // namespace agenda::gui
