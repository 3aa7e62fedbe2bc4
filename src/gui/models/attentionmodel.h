// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/attention.h"

#include <QAbstractItemModel>
#include <QSet>

namespace agenda::gui
{

/// What waits for a person as a tree of two levels: a heading that counts, and below it each record with the
/// place where one acts on it. Headings without records are left out. A snapshot; never touches the
/// workspace.
class AttentionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    struct Row {
        QString text;
        Place place;
    };
    struct Group {
        QString key; ///< the same after each reading
        QString title;
        QList<Row> rows;

        /// If they are evidence, all of them.
        QSet<Id<Evidence>> evidence() const;
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setAttention(const store::Attention& attention);
    const QList<Group>& groups() const { return m_groups; }
    /// The heading at that row, or above it; null without a row.
    const Group* groupAt(const QModelIndex& index) const;
    /// Where a record leads; null for a heading.
    const Place* placeAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Group> m_groups;
};

} // namespace agenda::gui
