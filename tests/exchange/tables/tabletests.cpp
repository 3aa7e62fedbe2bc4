// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/tabletests.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <zip.h>

#include <algorithm>

namespace agenda::tabletests
{

QString hostileText(Dice& dice)
{
    static const QStringList parts{
        QStringLiteral("\""),     QStringLiteral(";"),      QStringLiteral(","),
        QStringLiteral("\t"),     QStringLiteral("|"),      QStringLiteral("\n"),
        QStringLiteral("\"\""),   QStringLiteral("="),      QStringLiteral("+502"),
        QStringLiteral("-2+3"),   QStringLiteral("@SUM"),   QStringLiteral("'"),
        QStringLiteral("\uff1d"), QStringLiteral("ñandú"),  QStringLiteral("☕\U0001F331"),
        QStringLiteral("007"),    QStringLiteral(" "),      QStringLiteral("_x0041_"),
        QStringLiteral("_x"),     QStringLiteral("<&>"),    QStringLiteral("]]>"),
        QStringLiteral("cafe"),   QStringLiteral("1,5"),    QStringLiteral("03/04/2021"),
        QStringLiteral("\u00a0"), QStringLiteral("\u2028"), QStringLiteral("=HYPERLINK(\"x\";\"y\")"),
        QStringLiteral("sep=")};
    QString text;
    for (int i = dice.below(6); i > 0; --i)
        text += parts[dice.below(static_cast<int>(parts.size()))];
    if (dice.below(40) == 0)
        text += QString(dice.below(5'000), u'é');
    return text;
}

QByteArray broken(QByteArray bytes, Dice& dice)
{
    for (int i = 1 + dice.below(4); i > 0 && !bytes.isEmpty(); --i) {
        const auto size = static_cast<int>(bytes.size());
        const int at = dice.below(size);
        switch (dice.below(5)) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes.remove(at, 1 + dice.below(20));
            break;
        case 2:
            bytes.insert(at, bytes.mid(dice.below(size), dice.below(200)));
            break;
        default:
            bytes[at] = static_cast<char>(dice.below(256));
        }
    }
    return bytes;
}

QByteArray zipped(const Entries& entries)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.zip"));
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, nullptr);
    REQUIRE(zip != nullptr);
    for (const auto& [name, bytes] : entries) {
        zip_source_t* source =
            zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        REQUIRE(zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(zip) == 0);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray unzipped(const QByteArray& zip, const QString& entry)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(zip.constData(), static_cast<zip_uint64_t>(zip.size()), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive != nullptr);
    zip_stat_t stat;
    INFO(entry.toStdString());
    REQUIRE(zip_stat(archive, entry.toUtf8().constData(), 0, &stat) == 0);
    zip_file_t* file = zip_fopen_index(archive, stat.index, 0);
    REQUIRE(file != nullptr);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    REQUIRE(zip_fread(file, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
    zip_fclose(file);
    zip_discard(archive);
    zip_error_fini(&error);
    return bytes;
}

QByteArray workbook(const QByteArray& rows, const QByteArray& strings, const QByteArray& styles,
                    const QByteArray& properties)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const QByteArray ns = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray relation = "<Relationship Id=\"%1\" Type=\"" + office + "/%2\" Target=\"%3\"/>";
    const auto relationTo = [&](const char* id, const char* type, const char* target) {
        return QByteArray(relation).replace("%1", id).replace("%2", type).replace("%3", target);
    };
    const QByteArray relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                 "relationships\">";
    return zipped(
        {{QStringLiteral("[Content_Types].xml"), head + "<Types/>"},
         {QStringLiteral("_rels/.rels"),
          head + relations + relationTo("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {QStringLiteral("xl/_rels/workbook.xml.rels"),
          head + relations + relationTo("a", "worksheet", "worksheets/first.xml") +
              relationTo("b", "styles", "/xl/styles.xml") +
              relationTo("c", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
         {QStringLiteral("xl/workbook.xml"),
          head + "<workbook" + ns + " xmlns:r=\"" + office + "\">" + properties +
              "<sheets><sheet name=\"Fuentes\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"},
         {QStringLiteral("xl/sharedStrings.xml"), head + "<sst" + ns + ">" + strings + "</sst>"},
         {QStringLiteral("xl/styles.xml"), head + "<styleSheet" + ns + ">" + styles + "</styleSheet>"},
         {QStringLiteral("xl/worksheets/first.xml"),
          head + "<worksheet" + ns + "><sheetData>" + rows + "</sheetData></worksheet>"}});
}

QList<QStringList> textsOf(const Sheet& sheet)
{
    QList<QStringList> rows;
    for (const SheetRow& row : sheet.rows) {
        QStringList texts;
        for (qsizetype column = 0; column < std::max(sheet.header.size(), row.cells.size()); ++column)
            texts << row.cell(column).text;
        rows << texts;
    }
    return rows;
}

bool says(const QList<Problem>& problems, const QString& where, const QString& cause)
{
    return std::any_of(problems.cbegin(), problems.cend(), [&](const Problem& each) {
        return each.where.contains(where) && each.cause.contains(cause) && !each.remedy.isEmpty();
    });
}

} // namespace agenda::tabletests
