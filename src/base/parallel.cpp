// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace agenda
{

namespace
{

/// So many at a time: a thread that asks for each would spend its time asking.
constexpr qsizetype blockSize = 32;

void joinAll(std::vector<std::thread>& threads)
{
    for (std::thread& each : threads)
        each.join();
}

} // namespace

void inParallel(qsizetype count, const std::function<void(qsizetype)>& work,
                const std::function<void(qsizetype)>& each)
{
    std::atomic<qsizetype> next = 0;
    std::atomic<bool> isStopped = false;
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&](bool isCaller) {
        try {
            while (!isStopped) {
                const qsizetype from = next.fetch_add(blockSize);
                if (from >= count)
                    return;
                if (isCaller)
                    each(from);
                for (qsizetype at = from; at < std::min(from + blockSize, count); ++at)
                    work(at);
            }
        } catch (...) {
            const std::lock_guard lock(failing);
            if (!failure)
                failure = std::current_exception();
            isStopped = true;
        }
    };
    const qsizetype others =
        std::min<qsizetype>(std::thread::hardware_concurrency(), (count + blockSize - 1) / blockSize) - 1;
    std::vector<std::thread> threads;
    for (qsizetype i = 0; i < others; ++i)
        threads.emplace_back(run, false);
    run(true);
    joinAll(threads);
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace agenda
