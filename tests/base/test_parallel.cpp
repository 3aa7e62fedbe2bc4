// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace agenda;

namespace test_parallel
{

TEST_CASE("Work in parallel is done once each, and the calling thread hears how far it is")
{
    std::vector<int> done(1'000, 0);
    const std::thread::id caller = std::this_thread::get_id();
    bool isCallers = true;
    inParallel(
        1'000, [&](qsizetype at) { ++done[size_t(at)]; },
        [&](qsizetype) { isCallers = isCallers && std::this_thread::get_id() == caller; });
    CHECK(done == std::vector<int>(1'000, 1));
    CHECK(isCallers);
    inParallel(
        0, [](qsizetype) { FAIL("nothing to do"); }, [](qsizetype) {});
}

TEST_CASE("What work in parallel throws ends all of it")
{
    std::atomic<int> begun = 0;
    CHECK_THROWS_AS(inParallel(
                        100'000,
                        [&](qsizetype at) {
                            ++begun;
                            if (at == 5)
                                throw std::runtime_error("five");
                        },
                        [](qsizetype) {}),
                    std::runtime_error);
    CHECK(begun < 100'000);
    // By whichever thread takes the first block, the caller asks before its own.
    CHECK_THROWS_AS(inParallel(
                        1, [](qsizetype) {}, [](qsizetype) { throw std::runtime_error("cancelled"); }),
                    std::runtime_error);
}

} // namespace test_parallel
