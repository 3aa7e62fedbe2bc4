// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rail.h"

#include "gui/icons.h"
#include "gui/shortcuts.h"

#include <QEvent>
#include <QStandardItemModel>

namespace agenda::gui
{

namespace
{

constexpr int railMargin = 6;
constexpr int keyRole = Qt::UserRole;
constexpr int titleRole = Qt::UserRole + 1;

} // namespace

Rail::Rail(const QList<PageKind>& kinds, QWidget* parent)
    : QListView(parent), m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Vistas"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(railMargin, railMargin, railMargin, 0);
    for (const PageKind& kind : kinds) {
        auto* item = new QStandardItem(gui::icon(kind.icon), kind.title);
        item->setData(kind.key, keyRole);
        item->setData(kind.title, titleRole);
        item->setData(kind.title, Qt::AccessibleTextRole);
        const QString keys =
            keysOf(QStringLiteral("go.") + kind.key).first().toString(QKeySequence::NativeText);
        item->setToolTip(QStringLiteral("%1 (%2)").arg(kind.title, keys));
        m_model->appendRow(item);
    }
    setModel(m_model);
    fit();
}

void Rail::setCompact(bool isCompact)
{
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    fit();
}

QString Rail::current() const
{
    return currentIndex().data(keyRole).toString();
}

void Rail::setCurrent(const QString& key)
{
    m_isQuiet = true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(keyRole).toString() == key)
            setCurrentIndex(m_model->index(row, 0));
    }
    m_isQuiet = false;
}

void Rail::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void Rail::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isQuiet && current.isValid())
        Q_EMIT chosen(current.data(keyRole).toString());
}

void Rail::fit()
{
    const int line = fontMetrics().height();
    const int icon = qMax(20, line * 5 / 4);
    setIconSize(QSize(icon, icon));
    int widest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        const QString title = item->data(titleRole).toString();
        item->setText(m_isCompact ? QString() : title);
        item->setSizeHint(QSize(0, icon + 16));
        widest = qMax(widest, fontMetrics().horizontalAdvance(title));
    }
    setFixedWidth(2 * railMargin + (m_isCompact ? icon + 12 : icon + widest + 32));
}

} // namespace agenda::gui
