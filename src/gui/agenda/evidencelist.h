// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/findings/findingdialog.h"
#include "gui/page.h"
#include "store/views.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace agenda::gui
{

/// The evidence of one sub-question with its findings, and what can be done with them: link, add and edit
/// findings, explain contradictions, take away, open. Owned by the detail of the sub-question; window's
/// thread.
class EvidenceList : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceList(const Session& session, QWidget* parent = nullptr);

    using QWidget::show;
    /// Throws Error.
    void show(const Id<SubQuestion>& subquestion);
    /// Selects that finding or evidence.
    void reveal(const QString& id);
    /// Whether its sub-question is the one on the page: if not, nothing can be done with it.
    void setActive(bool active);
    /// The links and findings that are shown.
    QStringList recordIds() const;
    /// Its parts in the order of the Tab key.
    QList<QWidget*> tabOrder() const;
    /// Link, add finding, edit, take away, read, open: those that this workspace allows.
    const QList<QAction*>& editActions() const { return m_actions; }

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);
    /// «Marcar como «en curso»» in the empty state.
    void inProgressWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* makeAction(const QString& text, const QString& keys, void (EvidenceList::*slot)());
    QWidget* makeEmpty();
    QWidget* makeButtons();
    void link();
    void addFinding();
    void edit();
    void explain();
    void takeAway();
    void open();
    void read();
    bool isReadable() const;
    FindingDialog::ReadPage readPage() const;
    void activate(const QTreeWidgetItem* item);
    void showActions();
    void fit();
    QString contextOf(const Evidence& evidence) const;
    QTreeWidgetItem* addRow(const store::LinkedEvidence& linked);
    const store::LinkedEvidence* currentEvidence() const;
    const Finding* currentFinding() const;

    const Session m_session;
    Id<SubQuestion> m_subquestion;
    QList<store::LinkedEvidence> m_evidence;
    bool m_active = false;
    QTreeWidget* m_view;
    QWidget* m_empty = nullptr;
    QPushButton* m_mark = nullptr; ///< null in a read-only workspace
    QList<QAction*> m_actions;
    QAction* m_link = nullptr;
    QAction* m_addFinding = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_explain = nullptr;
    QAction* m_takeAway = nullptr;
    QAction* m_read = nullptr;
    QAction* m_open = nullptr;
};

} // namespace agenda::gui
