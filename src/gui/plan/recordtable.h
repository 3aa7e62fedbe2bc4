// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QTreeWidget>
#include <QVariant>

namespace agenda::gui
{

/// Records as lines in columns: sorted by any column, with cells that wrap. The current record stays the
/// current one when the lines are set again; if it is gone, the one in its place is. Owned by its parent;
/// window's thread.
class RecordTable : public QTreeWidget
{
    Q_OBJECT

public:
    struct Column {
        QString title;
        int letters = 0; ///< its width; 0: the room that the others leave
    };
    struct Cell {
        QString text;
        QVariant order = {}; ///< a whole number to sort by; not set: the text
        QIcon icon = {};
    };
    struct Row {
        QString id;
        QList<Cell> cells;
    };

    explicit RecordTable(const QList<Column>& columns, QWidget* parent = nullptr);

    void setRows(const QList<Row>& rows);
    /// Empty if there is none.
    QString currentId() const;
    /// Whether it is there.
    bool select(const QString& id);

Q_SIGNALS:
    /// Another record is the current one, or the lines were set.
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitColumns();

    const QList<Column> m_columns;
    bool m_isFilling = false;
};

/// A date to sort by; nothing is later than everything.
QVariant orderOf(const QDate& date);

} // namespace agenda::gui
