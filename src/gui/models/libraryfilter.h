// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/librarymodel.h"

#include <QAbstractProxyModel>

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

    bool operator==(const LibraryCriteria&) const = default;
    bool match(const store::EvidenceRow& row, const LibraryModel::Facts& facts) const;
};

/// Sorts and filters the library. A hundred thousand rows are put in order at once, from what the model has
/// ready, and not line by line as QSortFilterProxyModel does it. Owned by the page; window's thread.
class LibraryFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    using QAbstractProxyModel::QAbstractProxyModel;

    void setLibrary(LibraryModel* library);
    void setWords(const QString& typed);
    void setCriteria(const LibraryCriteria& criteria);
    const LibraryCriteria& criteria() const { return m_criteria; }
    bool isFiltering() const { return m_criteria != LibraryCriteria() || !m_words.isEmpty(); }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex&) const override { return {}; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override { return rowCount(parent) > 0; }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Remembers where views are, before the rows move.
    void prepare();
    /// Puts the rows in order and tells the views where theirs went.
    void arrange();
    void fill();

    LibraryModel* m_library = nullptr;
    LibraryCriteria m_criteria;
    FilterWords m_words;
    int m_column = LibraryModel::Title;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QList<int> m_shown;  ///< rows of the library, in the order shown
    QList<int> m_places; ///< where each row of the library is shown; -1: it is not
    QModelIndexList m_before;
    QList<QPersistentModelIndex> m_sources;
};

} // namespace agenda::gui
