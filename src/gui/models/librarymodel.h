// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"
#include "gui/models/foldedtext.h"
#include "store/library.h"

#include <QAbstractTableModel>

#include <array>

namespace agenda::gui
{

/// The library as a table: a snapshot of `store::readLibrary`, handed over by the page whenever the workspace
/// changed; what stayed the same keeps its row, so that selection and scroll stay. Window's thread; never
/// touches the workspace.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Authors, Year, Kind, Quality, Codes, Findings, Files, Missing, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    /// What filters look at, made once for each row.
    struct Facts {
        FoldedText folded;
        QString titleKey; ///< what sorting looks at
        QString authorsKey;
        QString codesKey;
        QStringList countries; ///< under the names of their terms
        QStringList products;
        QString missing; ///< «falta año · sin confirmar: título»; empty: complete
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<store::EvidenceRow> rows, const Lexicon& lexicon = {});
    const store::EvidenceRow& at(int row) const { return m_rows[row]; }
    const Facts& facts(int row) const { return m_facts[row]; }
    /// The rows from first to last as that column sorts them; kept until something changes.
    const QList<int>& sorted(int column) const;
    /// How many are not complete.
    int incompleteCount() const;
    /// -1 if it is not there.
    int rowOf(const Id<Evidence>& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reset(QList<store::EvidenceRow> rows);
    void forgetOrder();
    Facts factsOf(const store::EvidenceRow& row) const;

    QList<store::EvidenceRow> m_rows;
    QList<Facts> m_facts; ///< one a row
    Lexicon m_lexicon;
    mutable std::array<QList<int>, ColumnCount> m_sorted; ///< empty: not sorted yet
};

} // namespace agenda::gui
