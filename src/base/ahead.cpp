// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ahead.h"

#include <atomic>
#include <exception>
#include <thread>

namespace agenda
{

struct Ahead::State {
    std::atomic<qsizetype> ready = 0;
    std::atomic<bool> isStopped = false;
    std::exception_ptr failure; ///< written before `hasFailed`, and not after it
    std::atomic<bool> hasFailed = false;
    std::thread thread;
};

Ahead::Ahead(qsizetype count, std::function<void(qsizetype)> prepare) : m_state(std::make_unique<State>())
{
    m_state->thread = std::thread([state = m_state.get(), count, prepare = std::move(prepare)] {
        try {
            for (qsizetype at = 0; at < count && !state->isStopped; ++at) {
                prepare(at);
                state->ready = at + 1;
                state->ready.notify_one();
            }
        } catch (...) {
            state->failure = std::current_exception();
            state->hasFailed = true;
            state->ready = count;
            state->ready.notify_one();
        }
    });
}

Ahead::~Ahead()
{
    m_state->isStopped = true;
    m_state->thread.join();
}

void Ahead::waitFor(qsizetype at)
{
    qsizetype ready = m_state->ready;
    while (ready <= at) {
        m_state->ready.wait(ready);
        ready = m_state->ready;
    }
    if (m_state->hasFailed)
        std::rethrow_exception(m_state->failure);
}

} // namespace agenda
