// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"

#include "support/errors.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace agenda;

namespace test_atomicfile
{

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

TEST_CASE("A file is written whole and replaces the old one")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ñ.txt"));
    AtomicFile::write(path, "uno");
    AtomicFile::write(path, QByteArray(3'000'000, 'x'));
    CHECK(bytesOf(path) == QByteArray(3'000'000, 'x'));
    CHECK(filesIn(folder).size() == 1);
}

TEST_CASE("Without commit the target stays and nothing is left behind")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    AtomicFile::write(path, "uno");
    {
        AtomicFile file(path);
        file.write("dos");
    }
    CHECK(bytesOf(path) == "uno");
    CHECK(filesIn(folder).size() == 1);
}

TEST_CASE("What cannot be written is refused with the folder's name")
{
    QTemporaryDir folder;
    CHECK(kindOf([&] { AtomicFile::write(folder.path(), "x"); }) == ErrorKind::Storage);
    const Error error = errorOf([&] { AtomicFile::write(folder.filePath(QStringLiteral("no/a.txt")), "x"); });
    CHECK(error.kind() == ErrorKind::NotFound);
    CHECK(error.sentence().contains(QStringLiteral("No existe la carpeta «")));
    CHECK(error.sentence().contains(folder.filePath(QStringLiteral("no"))));
    CHECK(filesIn(folder).isEmpty());
}

#ifdef Q_OS_LINUX
TEST_CASE("A write that stops half-way leaves the old file whole")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    AtomicFile::write(path, "el de antes");
    // A limit on file sizes, in a process of its own, stops the write in the middle as a full disk would.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            AtomicFile::write(path, QByteArray(300'000, 'x'));
        } catch (const Error& error) {
            const bool saysWhy =
                error.sentence().startsWith(QStringLiteral("No hay espacio para escribir «a.txt»"));
            ::_exit(error.kind() == ErrorKind::Storage && saysWhy ? 42 : 1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 42);
    CHECK(bytesOf(path) == "el de antes");
    CHECK(filesIn(folder).size() == 1);
}
#endif

} // namespace test_atomicfile
