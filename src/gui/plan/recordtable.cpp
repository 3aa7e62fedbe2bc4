// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/recordtable.h"

#include "domain/text.h"
#include "gui/models/currentrow.h"
#include "gui/models/wrapdelegate.h"

#include <QDate>
#include <QEvent>
#include <QHeaderView>

#include <limits>

namespace agenda::gui
{

namespace
{

enum RecordRole { RecordIdRole = Qt::UserRole, RecordOrderRole };

class RecordItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem& other) const override
    {
        const int column = treeWidget()->sortColumn();
        const QVariant mine = data(column, RecordOrderRole);
        const QVariant theirs = other.data(column, RecordOrderRole);
        if (mine.isValid() && theirs.isValid())
            return mine.toLongLong() < theirs.toLongLong();
        return alphabeticKey(text(column)) < alphabeticKey(other.text(column));
    }
};

} // namespace

QVariant orderOf(const QDate& date)
{
    return date.isNull() ? std::numeric_limits<qlonglong>::max() : qlonglong(date.toJulianDay());
}

RecordTable::RecordTable(const QList<Column>& columns, QWidget* parent)
    : QTreeWidget(parent), m_columns(columns)
{
    QStringList titles;
    for (const Column& column : columns)
        titles << column.title;
    setHeaderLabels(titles);
    setItemDelegate(new WrapDelegate(this));
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(48);
    for (int column = 0; column < columns.size(); ++column) {
        header()->setSectionResizeMode(column, columns[column].letters == 0 ? QHeaderView::Stretch
                                                                            : QHeaderView::Interactive);
    }
    setHeaderHidden(columns.size() == 1);
    fitColumns();
    keepCurrentInView(*this);
    connect(header(), &QHeaderView::sectionResized, this, &RecordTable::scheduleDelayedItemsLayout);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT chosen();
    });
}

void RecordTable::fitColumns()
{
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].letters > 0)
            setColumnWidth(column, m_columns[column].letters * fontMetrics().averageCharWidth());
    }
}

void RecordTable::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void RecordTable::setRows(const QList<Row>& rows)
{
    const QString kept = currentId();
    const int place = indexOfTopLevelItem(currentItem());
    m_isFilling = true;
    setSortingEnabled(false);
    clear();
    for (const Row& row : rows) {
        auto* const item = new RecordItem(this);
        item->setData(0, RecordIdRole, row.id);
        QStringList spoken;
        for (int column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            item->setText(column, cell.text);
            item->setIcon(column, cell.icon);
            item->setData(column, RecordOrderRole, cell.order);
            if (!cell.text.isEmpty())
                spoken << cell.text.simplified();
        }
        item->setData(0, Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
    }
    if (m_columns.size() > 1)
        setSortingEnabled(true);
    if (!select(kept) && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(qBound(0, place, topLevelItemCount() - 1)));
    m_isFilling = false;
    Q_EMIT chosen();
}

QString RecordTable::currentId() const
{
    const QTreeWidgetItem* const item = currentItem();
    return item ? item->data(0, RecordIdRole).toString() : QString();
}

bool RecordTable::select(const QString& id)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (!id.isEmpty() && topLevelItem(row)->data(0, RecordIdRole).toString() == id) {
            setCurrentItem(topLevelItem(row));
            scrollToItem(topLevelItem(row));
            return true;
        }
    }
    return false;
}

} // namespace agenda::gui
