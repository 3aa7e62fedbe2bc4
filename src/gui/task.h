// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>
#include <memory>

namespace agenda::gui
{

/// Runs long work off the window's thread, one after another, while the window shows how far it is and a
/// cancel button. `work` runs in a worker thread with a Progress; then `done` runs in the window's thread, or
/// `failed` with the original exception (Error(Cancelled) after a cancel). Neither runs if `context` has
/// gone. Owned by the window.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~TaskRunner() override;

    void start(QObject* context, const QString& title, std::function<void(Progress&)> work,
               std::function<void()> done, std::function<void(std::exception_ptr)> failed);
    bool isRunning() const;
    /// Asks the running work to stop, without waiting for it; the waiting ones fail with Error(Cancelled)
    /// without having started.
    void requestCancel();
    /// The same, and waits for the running work to end.
    void cancelAll();

Q_SIGNALS:
    /// In the window's thread. `total` 0: unknown. `finished` ends the showing.
    void progressed(const QString& title, qint64 done, qint64 total, const QString& what);
    void finished();

private:
    struct Job;
    void next();
    void finish(std::shared_ptr<Job> job);

    std::deque<std::shared_ptr<Job>> m_waiting;
    std::shared_ptr<Job> m_running;
};

} // namespace agenda::gui
