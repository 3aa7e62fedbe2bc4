// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/bibliography.h"
#include "exchange/bibliography/csl.h"
#include "exchange/reference.h"
#include "exchange/textdecoding.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What the fuzzers share. Each is one file with `LLVMFuzzerTestOneInput`, which libFuzzer calls with bytes
/// that nobody wrote; whatever they are, the reader has to come back with values, or with an Error where it
/// may throw one.
namespace agenda::fuzz
{

/// The same day in every run.
inline const QDate today(2026, 1, 1);

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

inline QString textOf(const std::uint8_t* data, std::size_t size)
{
    return decodeText(bytesOf(data, size)).text;
}

/// Limits that small inputs reach too.
inline BibliographyLimits tightLimits()
{
    BibliographyLimits limits;
    limits.text = 2'000;
    limits.record = 300;
    limits.field = 60;
    limits.expansion = 100;
    limits.depth = 3;
    limits.levels = 2;
    limits.records = 4;
    return limits;
}

/// Goes on with what was read as an import does. A record without its reason is a bug.
inline void use(const References& references)
{
    for (const Reference& each : references.records) {
        if (each.refused && each.problems.isEmpty())
            std::abort();
        if (!each.refused)
            cslItem(evidenceFrom(each.item, today).evidence);
    }
}

} // namespace agenda::fuzz
