// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/librarysnapshot.h"

#include <QAbstractTableModel>

namespace agenda::gui
{

/// The library as a table, its rows in the order of their ids, handed over by who follows the workspace; what
/// stayed the same keeps its row, so that selection and scroll stay. It knows the orders in which its rows
/// can be shown and keeps them when a row changes. Window's thread; never touches the workspace.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Authors, Year, Kind, Quality, Codes, Findings, Files, Missing, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<store::EvidenceRow> rows, const Lexicon& lexicon = {});
    void setSnapshot(LibrarySnapshot snapshot);
    /// Adds the entry, or puts it in the place of the one with its id.
    void put(const std::shared_ptr<const LibraryEntry>& entry);
    void remove(const Id<Evidence>& id);

    const store::EvidenceRow& at(int row) const { return entry(row).row; }
    const LibraryEntry& entry(int row) const { return *m_now.entries[row]; }
    const LibraryEntries& entries() const { return m_now.entries; }
    const LibraryTotals& totals() const { return m_now.totals; }
    /// -1 if it is not there.
    int rowOf(const Id<Evidence>& id) const;

    /// The rows from first to last in the order of that column.
    const QList<int>& sorted(int order) const;
    /// Few enough rows to be sorted and filtered while somebody waits for it.
    bool isSmall() const;
    /// Another number: other rows. What was made in another thread for those before is void.
    int generation() const { return m_generation; }
    /// Whether `sorted` has it at hand. If not, `sortAside` makes it in a thread of its own and says
    /// `sortedAside`.
    bool isSorted(int order) const;
    void sortAside(int order);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void sortedAside(int order);

private:
    void reset(LibrarySnapshot snapshot);
    /// Where the id is, or would be.
    qsizetype placeOf(const Id<Evidence>& id) const;
    void takeFromOrders(int row);
    void addToOrders(int row);

    mutable LibrarySnapshot m_now; ///< its orders are made as they are asked for
    int m_generation = 0;
};

} // namespace agenda::gui
