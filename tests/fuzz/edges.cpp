// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What GCC's -fsanitize-coverage=trace-pc calls at each edge of the program: it counts in a table that
// libFuzzer reads. In a program without libFuzzer the sanitizers' own hook takes the table and does nothing.
#include <cstdint>

namespace
{

constexpr std::uintptr_t size = 1u << 16;
std::uint8_t counters[size];

} // namespace

extern "C" {

extern char __executable_start; // given by the linker

void __sanitizer_cov_8bit_counters_init(std::uint8_t* begin, std::uint8_t* end);
void __sanitizer_cov_trace_pc();
// Comparisons of fractions are told by GCC alone, and libFuzzer has no use for them.
void __sanitizer_cov_trace_cmpf(float a, float b);
void __sanitizer_cov_trace_cmpd(double a, double b);

void __sanitizer_cov_trace_cmpf(float, float) {}
void __sanitizer_cov_trace_cmpd(double, double) {}

void __sanitizer_cov_trace_pc()
{
    // From the program's beginning, so that a run of the same program counts alike wherever it is loaded.
    const auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0)) -
                       reinterpret_cast<std::uintptr_t>(&__executable_start);
    ++counters[(place ^ (place >> 16)) % size];
}
}

namespace
{

const bool isTold = [] {
    __sanitizer_cov_8bit_counters_init(counters, counters + size);
    return true;
}();

} // namespace
