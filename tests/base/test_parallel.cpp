// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include "base/id.h"

#include <catch2/catch.hpp>

#include <QSet>

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

TEST_CASE("What is prepared ahead is ready when it is waited for, in order")
{
    std::vector<int> made(500, 0);
    {
        Ahead ahead(500, [&](qsizetype at) { made[size_t(at)] = int(at) * 2; });
        for (int at = 0; at < 500; ++at) {
            ahead.waitFor(at);
            REQUIRE(made[size_t(at)] == at * 2);
        }
    }
    Ahead failing(500, [](qsizetype at) {
        if (at == 3)
            throw std::runtime_error("three");
    });
    CHECK_THROWS_AS(failing.waitFor(499), std::runtime_error);
    const Ahead unused(100'000, [](qsizetype) {}); // is not waited for to its end
}

TEST_CASE("Ids grow, also where several threads make them, and none is made twice")
{
    QList<QString> ids[4];
    std::vector<std::thread> threads;
    for (QList<QString>& list : ids) {
        threads.emplace_back([&list] {
            for (int i = 0; i < 5'000; ++i)
                list << newIdText();
        });
    }
    for (std::thread& each : threads)
        each.join();
    QSet<QString> all;
    for (const QList<QString>& list : ids) {
        CHECK(std::is_sorted(list.begin(), list.end()));
        all.unite(QSet<QString>(list.begin(), list.end()));
    }
    CHECK(all.size() == 20'000);
    const QUuid id(newIdText());
    CHECK(id.variant() == QUuid::DCE);
    CHECK(newIdText()[14] == u'7');
}

} // namespace test_parallel
