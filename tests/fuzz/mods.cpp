// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/modsreader.h"
#include "fuzz/fuzzing.h"

using namespace agenda;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::use(readMods(fuzz::textOf(data, size)));
    return 0;
}
