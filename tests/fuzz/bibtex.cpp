// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"

using namespace agenda;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = fuzz::textOf(data, size);
    Progress progress;
    fuzz::use(readBibtex(text, progress));
    fuzz::use(readBibtex(text, progress, fuzz::tightLimits()));
    return 0;
}
