// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ahead.h"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <vector>

using namespace agenda;

namespace test_ahead
{

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

} // namespace test_ahead
