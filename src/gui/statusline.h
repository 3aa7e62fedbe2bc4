// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

class TaskRunner;

/// The window's status bar: saved at what time, how much the agenda holds, and how far a running task is,
/// with its cancel button. Calm facts only. Owned by the window.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(TaskRunner& tasks, QWidget* parent);

    /// Shows the facts of this workspace from now on; null: none is open.
    void follow(const store::Workspace* workspace);
    QString text() const;

private:
    void update();
    void showProgress(const QString& title, qint64 done, qint64 total, const QString& what);

    const store::Workspace* m_workspace = nullptr;
    QLabel* m_facts;
    QLabel* m_task;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace agenda::gui
