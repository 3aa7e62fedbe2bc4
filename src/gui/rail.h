// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages.h"

#include <QListView>

class QStandardItemModel;

namespace agenda::gui
{

/// The list of views at the window's left: icon and text, or only icons where there is little room. Owned by
/// its parent.
class Rail : public QListView
{
    Q_OBJECT

public:
    Rail(const QList<PageKind>& kinds, QWidget* parent);

    void setCompact(bool isCompact);
    QString current() const;
    /// Marks the view; `chosen` is not emitted.
    void setCurrent(const QString& key);

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();

    QStandardItemModel* m_model;
    bool m_isCompact = false;
    bool m_isQuiet = false;
};

} // namespace agenda::gui
