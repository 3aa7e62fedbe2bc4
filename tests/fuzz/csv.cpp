// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/library/evidencecolumns.h"
#include "exchange/tables/csvreader.h"
#include "fuzz/fuzzing.h"

using namespace agenda;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Progress progress;
    const Sheet sheet = readCsv(fuzz::textOf(data, size), QStringLiteral("a.csv"), {}, progress);
    const QStringList fields = fieldsOfTitles(sheet.header);
    const std::optional<DateOrder> order = proposeConventions(sheet).dates.value;
    for (const SheetRow& row : sheet.rows)
        evidenceFromRow(sheet, row, fields, order, fuzz::today);
    return 0;
}
