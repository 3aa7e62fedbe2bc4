// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <atomic>
#include <functional>

namespace agenda
{

/// How far long work is, and whether it should go on. The work calls `report` as often as it likes (the
/// listener hears of it about 20 times a second); `cancel` may be called from any thread and makes the next
/// `report` throw Error(Cancelled). Owned by whoever started the work; must outlive it.
class Progress
{
public:
    using Listener = std::function<void(qint64 done, qint64 total, const QString& what)>;

    /// A progress nobody watches.
    Progress() = default;
    explicit Progress(Listener listener) : m_listener(std::move(listener)) {}

    /// `total` 0 means unknown. Throws Error(Cancelled) after `cancel`.
    void report(qint64 done, qint64 total, const QString& what);
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

private:
    Listener m_listener;
    QElapsedTimer m_sinceLast;
    std::atomic<bool> m_cancelled = false;
};

} // namespace agenda
