// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/foldedtext.h"
#include "store/views.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QSortFilterProxyModel>

#include <optional>

namespace agenda::gui
{

/// The library as a table: a snapshot of `store::readLibrary`, handed over by the page whenever the workspace
/// changed; what stayed the same keeps its row, so that selection and scroll stay. Window's thread; never
/// touches the workspace.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Authors, Year, Kind, Quality, Codes, Findings, Files, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<store::EvidenceRow> rows);
    const store::EvidenceRow& at(int row) const { return m_rows[row]; }
    const FoldedText& folded(int row) const { return m_folded[row]; }
    /// -1 if it is not there.
    int rowOf(const Id<Evidence>& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reset(QList<store::EvidenceRow> rows);

    QList<store::EvidenceRow> m_rows;
    QList<FoldedText> m_folded; ///< what the filter looks at, one a row
};

/// Sorts the library as the country does («Ñ» after «N», «2» before «10») and filters it by words and kind.
/// Owned by the page.
class LibraryFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LibraryFilter(QObject* parent = nullptr);

    void setLibrary(LibraryModel* library);
    void setWords(const QString& typed);
    void setKind(std::optional<EvidenceKind> kind);
    bool isFiltering() const { return m_kind.has_value() || !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    LibraryModel* m_library = nullptr;
    FilterWords m_words;
    std::optional<EvidenceKind> m_kind;
    QCollator m_collator;
};

} // namespace agenda::gui
