// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace agenda::gui
{

/// The activities that are to answer a sub-question, in its detail: a click or Enter opens one in the plan.
/// Offers to plan one for it. Owned by the detail; window's thread.
class ActivityList : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityList(const Session& session, QWidget* parent = nullptr);

    /// Shows those of that sub-question as they are now. Throws Error.
    void show(const Id<SubQuestion>& id);
    QStringList recordIds() const;

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void plan();
    void open();

    const Session m_session;
    Id<SubQuestion> m_subquestion;
    QTreeWidget* m_list;
    QPushButton* m_plan;
};

} // namespace agenda::gui
