// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/task.h"

#include "base/error.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace agenda::gui
{

struct TaskRunner::Job {
    QPointer<QObject> context;
    QString title;
    std::function<void(Progress&)> work;
    std::function<void()> done;
    std::function<void(std::exception_ptr)> failed;
    std::unique_ptr<Progress> progress;
    std::exception_ptr failure; ///< written by the worker, read after it has ended
    QFuture<void> future;

    void settle()
    {
        if (!context)
            return;
        if (!failure) {
            try {
                done();
                return;
            } catch (...) {
                failure = std::current_exception();
            }
        }
        failed(failure);
    }
};

TaskRunner::~TaskRunner()
{
    m_waiting.clear();
    if (m_running) {
        m_running->progress->cancel();
        m_running->future.waitForFinished();
    }
}

void TaskRunner::start(QObject* context, const QString& title, std::function<void(Progress&)> work,
                       std::function<void()> done, std::function<void(std::exception_ptr)> failed)
{
    auto job = std::make_shared<Job>();
    job->context = context;
    job->title = title;
    job->work = std::move(work);
    job->done = std::move(done);
    job->failed = std::move(failed);
    m_waiting.push_back(std::move(job));
    if (!m_running)
        next();
}

bool TaskRunner::isRunning() const
{
    return m_running != nullptr;
}

void TaskRunner::requestCancel()
{
    if (m_running)
        m_running->progress->cancel();
    const auto dropped = std::exchange(m_waiting, {});
    for (const auto& job : dropped) {
        job->failure = std::make_exception_ptr(
            Error(ErrorKind::Cancelled, tr("Se canceló la operación. No se cambió nada.")));
        job->settle();
    }
}

void TaskRunner::cancelAll()
{
    requestCancel();
    if (!m_running)
        return;
    m_running->future.waitForFinished();
    finish(m_running);
}

void TaskRunner::next()
{
    if (m_waiting.empty()) {
        Q_EMIT finished();
        return;
    }
    m_running = m_waiting.front();
    m_waiting.pop_front();
    const std::shared_ptr<Job> job = m_running;
    job->progress =
        std::make_unique<Progress>([this, job = job.get()](qint64 done, qint64 total, const QString& what) {
            // Called in the worker; the destructor waits for it, so `this` and the job are there.
            const QString title = job->title;
            QMetaObject::invokeMethod(
                this, [this, title, done, total, what] { Q_EMIT progressed(title, done, total, what); },
                Qt::QueuedConnection);
        });
    Q_EMIT progressed(job->title, 0, 0, QString());
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, job] {
        watcher->deleteLater();
        finish(job);
    });
    job->future = QtConcurrent::run([job] {
        // The exception is carried by hand: QtConcurrent would wrap it and lose its type.
        try {
            job->work(*job->progress);
        } catch (...) {
            job->failure = std::current_exception();
        }
    });
    watcher->setFuture(job->future);
}

void TaskRunner::finish(std::shared_ptr<Job> job)
{
    if (m_running != job)
        return; // cancelAll has settled it before its watcher could
    m_running.reset();
    job->settle();
    if (!m_running)
        next();
}

} // namespace agenda::gui
