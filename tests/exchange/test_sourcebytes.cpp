// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/error.h"
#include "exchange/sourcebytes.h"
#include "store/workspace.h"
#include "support/errors.h"
#include "support/sample.h"

#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

using namespace agenda;

namespace test_sourcebytes
{

QString fileWith(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

TEST_CASE("A file to import is read whole")
{
    const QTemporaryDir folder;
    const QByteArray bytes = QByteArray("línea;año\n").repeated(1'000'000);
    Progress progress;
    CHECK(sourceBytes(fileWith(folder, QStringLiteral("a.csv"), bytes), progress) == bytes);
    CHECK(sourceBytes(fileWith(folder, QStringLiteral("b.csv"), {}), progress).isEmpty());
    progress.cancel();
    CHECK(kindOf([&] { sourceBytes(folder.filePath(QStringLiteral("a.csv")), progress); }) ==
          ErrorKind::Cancelled);
}

TEST_CASE("Only an ordinary file that is there is read to import")
{
    const QTemporaryDir folder;
    Progress progress;
    const auto kindAt = [&](const QString& path) { return kindOf([&] { sourceBytes(path, progress); }); };
    CHECK(kindAt(folder.filePath(QStringLiteral("none.csv"))) == ErrorKind::NotFound);
    CHECK(kindAt(folder.path()) == ErrorKind::Constraint);
    const QString file = fileWith(folder, QStringLiteral("a.csv"), "a");
    const QString link = folder.filePath(QStringLiteral("link.csv"));
    REQUIRE(QFile::link(file, link));
    CHECK(kindAt(link) == ErrorKind::Constraint);
#ifdef Q_OS_LINUX
    CHECK(kindAt(QStringLiteral("/dev/zero")) == ErrorKind::Constraint);
#endif
}

TEST_CASE("A file over the limit is refused before it is read")
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, QStringLiteral("large.csv"), {});
    std::error_code error;
    std::filesystem::resize_file(path.toStdString(), std::uintmax_t(maxSourceSize) + 1, error); // sparse
    REQUIRE_FALSE(error);
    Progress progress([](qint64, qint64, const QString&) { FAIL("it was read"); });
    const Error refusal = errorOf([&] { sourceBytes(path, progress); });
    CHECK(refusal.kind() == ErrorKind::Constraint);
    CHECK(refusal.sentence().contains(QStringLiteral("el límite es 200 MB")));
}

TEST_CASE("The agenda that is open is not read as a file to import")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.agenda"));
    const auto workspace = store::Workspace::create(path, sample::author(), sample::clock());
    Progress progress;
    CHECK(
        errorOf([&] { sourceBytes(path, progress); }).sentence().contains(QStringLiteral("la agenda misma")));
}

TEST_CASE("What is no text is known by its content and named")
{
    struct Case {
        QByteArray bytes;
        const char* kind;
    };
    const QByteArray ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    const QList<Case> cases{
        {"%PDF-1.7\n...", "un archivo PDF"},
        {"\x89PNG\r\n\x1a\n...", "una imagen PNG"},
        {"\xff\xd8\xff\xe0", "una imagen JPEG"},
        {"PK\x03\x04 x.txt", "un archivo ZIP"},
        {"PK\x03\x04 xl/workbook.xml", "un libro de Excel (XLSX)"},
        {"PK\x03\x04 word/document.xml", "un documento de Word (DOCX)"},
        {ole, "un documento de Office en el formato antiguo (OLE)"},
        {ole + QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16), "un libro de Excel en el formato antiguo (XLS)"},
        {"SQLite format 3", "una base de datos"},
        {"\x7f"
         "ELF",
         "un programa"},
        {"\n <!DOCTYPE HTML><html>", "una página web (HTML)"}};
    for (const Case& each : cases) {
        INFO(each.kind);
        CHECK(foreignKind(each.bytes) == QString::fromUtf8(each.kind));
        const Error refusal = errorOf([&] { requireText(each.bytes, QStringLiteral("datos.csv")); });
        CHECK(refusal.kind() == ErrorKind::Unreadable);
        CHECK(refusal.sentence().contains(QStringLiteral("«datos.csv»")));
        CHECK(refusal.sentence().contains(QStringLiteral("esto es ") + QString::fromUtf8(each.kind)));
    }
    for (const char* text : {"", "MZ;año", "PDF", "<libro>", "a;b\n"}) {
        INFO(text);
        CHECK(foreignKind(text).isEmpty());
        CHECK_NOTHROW(requireText(text, QStringLiteral("x")));
    }
}

} // namespace test_sourcebytes
