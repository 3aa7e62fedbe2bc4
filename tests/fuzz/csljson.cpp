// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/csljson.h"
#include "fuzz/fuzzing.h"

using namespace agenda;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const References references = readCslJson(fuzz::bytesOf(data, size));
    fuzz::use(references);
    QList<nlohmann::json> items;
    for (const Reference& each : references.records) {
        if (!each.refused)
            items << each.item;
    }
    // What was written can be read again, all of it.
    const References again = readCslJson(writeCslJson(items));
    for (const Reference& each : again.records) {
        if (each.refused)
            std::abort();
    }
    if (again.records.size() != items.size())
        std::abort();
    return 0;
}
