// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/revision.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

/// What happened to some records, or to the whole workspace: a line for each revision (when, who, what, why)
/// with a line below for each field, before and after. Follows the workspace's changes while it is visible.
/// Reads only. Owned by its parent; the workspace outlives it.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(const store::Workspace& workspace, QWidget* parent = nullptr);

    using QWidget::show;
    /// The history of these records (a sub-question with its states and links, say). None: an empty list.
    void show(const QStringList& recordIds);
    /// The history of everything, in portions.
    void showAll();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void reload();
    void append(const QList<store::Revision>& revisions);
    /// The revisions before that one, of everything; 0: the newest.
    void appendPortion(qint64 before);
    void loadMore();

    const store::Workspace& m_workspace;
    QStringList m_ids;
    bool m_isAll = false;
    bool m_isStale = false;
    QLabel* m_empty;
    QTreeView* m_view;
    QStandardItemModel* m_model;
    QPushButton* m_more;
};

} // namespace agenda::gui
