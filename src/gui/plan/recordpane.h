// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/plan/recordtable.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace agenda::gui
{

class ViewOut;

/// Records of one kind in a table with what can be done with them: add, edit (Enter, F2, two clicks), remove
/// (Supr) and go to where they belong. A read-only workspace has no way to change them; Enter goes. Says so
/// where there are none. Owned by its parent; window's thread.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    /// Reads what it shows. Throws Error.
    virtual void refresh() = 0;
    /// Makes it the current one; whether it is there.
    bool select(const QString& id) { return m_table->select(id); }
    QString currentId() const { return m_table->currentId(); }
    RecordTable* table() const { return m_table; }
    /// For the menu of the page, which brings the page to the front: what leads away is not among them.
    virtual QList<QAction*> menuActions() const;

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

protected:
    RecordPane(const Session& session, const QList<RecordTable::Column>& columns, QWidget* parent);

    virtual void add() = 0;
    virtual void edit(const QString& id) = 0;
    virtual void remove(const QString& id) = 0;
    /// Where the record leads; a place without a page: nowhere.
    virtual Place placeOf(const QString& id) const = 0;
    /// After another record was chosen.
    virtual void showActions();

    /// Lets the table leave as CSV and onto the clipboard; `name` ends the name of the file. After the other
    /// tools.
    void letOut(const QString& name);
    /// Names the four actions; the text of an empty one takes the action away.
    void setTexts(const QString& add, const QString& edit, const QString& remove, const QString& go);
    QPushButton* offer(QAction* action, const char* name);
    void addTool(QWidget* tool);
    /// Fills the table, or says why there is nothing in it; `hasButton`: with the way to add the first one.
    void showRows(const QList<RecordTable::Row>& rows, const QString& empty, bool hasButton);
    bool isReadOnly() const;
    /// Runs `work`; an Error is shown over `over`, and what went well is told. Whether it went well.
    bool tell(QWidget* over, const QString& done, const std::function<void()>& work);

    const Session m_session;
    QAction* m_add;
    QAction* m_edit;
    QAction* m_remove;
    QAction* m_go;

private:
    RecordTable* m_table;
    ViewOut* m_out = nullptr;
    QWidget* m_tools;
    QStackedWidget* m_stack;
    QLabel* m_emptyText;
    QPushButton* m_emptyButton;
};

} // namespace agenda::gui
