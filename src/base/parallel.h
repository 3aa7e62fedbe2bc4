// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace agenda
{

/// Does `work(0)` to `work(count - 1)`, in no order, on all processors, and returns when all is done. `each`
/// is called between them, in the calling thread only, with how many were begun; it may throw to stop
/// (Progress). What the work throws first is thrown here.
void inParallel(qsizetype count, const std::function<void(qsizetype)>& work,
                const std::function<void(qsizetype)>& each);

/// Prepares `count` things one after another in a thread of its own while the caller uses those that are
/// ready. `prepare` and what it reads must outlive it.
class Ahead
{
public:
    Ahead(qsizetype count, std::function<void(qsizetype)> prepare);
    ~Ahead();
    Ahead(const Ahead&) = delete;
    Ahead& operator=(const Ahead&) = delete;

    /// Returns once that one is ready. Throws what its preparing threw.
    void waitFor(qsizetype at);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace agenda
