// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace agenda::bench
{

inline double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline double msOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// One line of the table: ours, the floor, their ratio and what it may be. Returns whether the target is met.
inline bool report(const char* name, const char* unit, double ours, double floor, double ratio, double target)
{
    const bool met = ratio <= target;
    std::printf("%-49s %9.1f %-4s %9.1f %-4s %6.2f %6.2f  %s\n", name, ours, unit, floor, unit, ratio, target,
                met ? "met" : "MISSED");
    return met;
}

/// Runs both in turn, `rounds` times after one that only warms up, and compares the medians: what else the
/// machine does meets both alike.
inline bool compare(const char* name, int rounds, double target, const std::function<double()>& ours,
                    const std::function<double()>& floor)
{
    std::vector<double> times[2];
    for (int round = -1; round < rounds; ++round) {
        const double a = ours();
        const double b = floor();
        if (round >= 0) {
            times[0].push_back(a);
            times[1].push_back(b);
        }
    }
    const double a = medianOf(times[0]);
    const double b = medianOf(times[1]);
    return report(name, "ms", a, b, a / b, target);
}

} // namespace agenda::bench
