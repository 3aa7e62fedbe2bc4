// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/link.h"
#include "gui/models/wrapdelegate.h"

class QTreeWidgetItem;

namespace agenda::gui
{

/// Rows of findings whose second column is the page, as a link where the reader can show it; where it cannot,
/// the tooltip says why. Owned by its tree; window's thread.
class PageLink : public WrapDelegate
{
    Q_OBJECT

public:
    explicit PageLink(QTreeWidget* tree);

    /// Says the finding in the row, and its page beside it.
    static void show(QTreeWidgetItem& row, const QString& text, const Finding& finding,
                     const QList<Attachment>& files);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// The page of the current row.
    void wanted();

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace agenda::gui
