// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/agendadocument.h"
#include "fuzz/fuzzing.h"

using namespace agenda;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    AgendaDocument document;
    try {
        document = readDocument(fuzz::bytesOf(data, size), QStringLiteral("a.json"), fuzz::today);
    } catch (const Error& error) {
        if (error.sentence().isEmpty())
            std::abort();
        return 0;
    }
    // What was read once is read again as the same.
    const QByteArray text = writeDocument(document);
    if (writeDocument(readDocument(text, QStringLiteral("a.json"), fuzz::today)) != text)
        std::abort();
    return 0;
}
