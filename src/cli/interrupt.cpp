// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <csignal>

namespace agenda::cli
{

namespace
{

// A signal handler may touch nothing else.
std::atomic<Progress*> interruptible = nullptr;
static_assert(std::atomic<Progress*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void cancelWork(int number)
{
    std::signal(number, SIG_DFL);
    if (Progress* const work = interruptible)
        work->cancel();
}

} // namespace

Interrupt::Interrupt(Progress& progress)
{
    interruptible = &progress;
    m_before = std::signal(SIGINT, cancelWork);
    // In the background of a script it was to be ignored, and still is.
    if (m_before == SIG_IGN)
        std::signal(SIGINT, SIG_IGN);
}

Interrupt::~Interrupt()
{
    if (m_before != SIG_ERR)
        std::signal(SIGINT, m_before);
    interruptible = nullptr;
}

} // namespace agenda::cli
