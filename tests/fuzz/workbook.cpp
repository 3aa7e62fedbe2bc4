// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/tables/conventions.h"
#include "exchange/tables/workbookreader.h"
#include "fuzz/fuzzing.h"

#include <zip.h>

#include <vector>

using namespace agenda;

namespace
{

const char* const partNames[] = {
    "[Content_Types].xml",      "_rels/.rels",   "xl/workbook.xml",     "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"};

/// A ZIP file of these parts, which the fuzzer could not make: it knows nothing of checksums.
QByteArray packed(const QList<QByteArray>& parts)
{
    zip_source_t* const memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(memory);
    zip_t* const archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    for (std::size_t i = 0; i < std::size(partNames) && qsizetype(i) < parts.size(); ++i) {
        const QByteArray& part = parts[qsizetype(i)];
        zip_source_t* const source =
            zip_source_buffer(archive, part.constData(), zip_uint64_t(part.size()), 0);
        const zip_int64_t at = zip_file_add(archive, partNames[i], source, 0);
        zip_set_file_compression(archive, zip_uint64_t(at), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive) != 0)
        std::abort();
    zip_stat_t stat;
    zip_source_open(memory);
    zip_source_stat(memory, &stat);
    QByteArray bytes(qsizetype(stat.size), '\0');
    if (zip_source_read(memory, bytes.data(), stat.size) != zip_int64_t(stat.size))
        std::abort();
    zip_source_close(memory);
    zip_source_free(memory);
    return bytes;
}

} // namespace

/// The bytes are a ZIP file, or the parts of a workbook one after another with a byte 0x1e between them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    if (!bytes.startsWith("PK"))
        bytes = packed(bytes.split('\x1e'));
    try {
        const WorkbookReader reader(bytes, QStringLiteral("a.xlsx"));
        Progress progress;
        for (qsizetype sheet = 0; sheet < qMin<qsizetype>(reader.sheets().size(), 3); ++sheet)
            proposeConventions(reader.read(sheet, true, progress));
    } catch (const Error& error) {
        if (error.sentence().isEmpty())
            std::abort();
    }
    return 0;
}
