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

class NoticeBar;
class TaskRunner;

/// The window's status bar: saved at what time, how much the agenda holds, and how far a running task is,
/// with its cancel button, and the notice of what was done. Calm facts only. Owned by the window.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(TaskRunner& tasks, QWidget* parent);

    /// Shows the facts of this workspace from now on; null: none is open.
    void follow(const store::Workspace* workspace);
    QString text() const;
    /// What was done last, with «Deshacer», beside the facts: it has its place here, so that nothing in the
    /// window moves when it comes or goes.
    NoticeBar& notice() { return *m_notice; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void keepRoom();
    void update();
    void showProgress(const QString& title, qint64 done, qint64 total, const QString& what);

    const store::Workspace* m_workspace = nullptr;
    QLabel* m_facts;
    NoticeBar* m_notice;
    QLabel* m_task;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace agenda::gui
