// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another program has an end to what it may take and to how long it may take it.
#include <catch2/catch.hpp>

#include "base/error.h"
#include "base/progress.h"
#include "exchange/limitedprocess.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace agenda;

namespace test_limitedprocess
{

ProcessOutput shell(const char* script, const QByteArray& input = {}, const ProcessLimits& limits = {})
{
    Progress progress;
    return runLimited(installedProgram(QStringLiteral("sh")),
                      {QStringLiteral("-c"), QString::fromUtf8(script)}, input, limits, progress);
}

Error failure(const char* script, const QByteArray& input = {}, const ProcessLimits& limits = {})
{
    try {
        shell(script, input, limits);
    } catch (const Error& error) {
        return error;
    }
    FAIL("it did not fail: " << script);
    return Error(ErrorKind::NotFound, {});
}

TEST_CASE("A limited process is given bytes and gives bytes, many of them, and its exit code")
{
    const QByteArray many(3'000'000, 'x');
    const ProcessOutput output = shell("cat; echo fin >&2; exit 3", many);
    CHECK(output.out == many);
    CHECK(output.error == "fin\n");
    CHECK(output.exitCode == 3);
}

TEST_CASE("A limited process that does not read its input ends all the same")
{
    CHECK(shell("exit 0", QByteArray(3'000'000, 'x')).out.isEmpty());
}

TEST_CASE("A program that is not there is said")
{
    Progress progress;
    try {
        runLimited(QStringLiteral("/no/hay/tal"), {}, {}, {}, progress);
        FAIL("it ran");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::NotFound);
        CHECK(error.sentence().contains(QStringLiteral("/no/hay/tal")));
    }
    CHECK(installedProgram(QStringLiteral("no-hay-tal-programa")).isEmpty());
}

TEST_CASE("A limited process that takes too long is ended")
{
    QElapsedTimer clock;
    clock.start();
    const Error error = failure("sleep 300", {}, {.seconds = 1});
    CHECK(error.kind() == ErrorKind::Unreadable);
    CHECK(error.sentence().contains(QStringLiteral("tardó más de 1 segundos")));
    CHECK(clock.elapsed() < 60'000);
}

TEST_CASE("A limited process that writes without end is ended")
{
    const Error error =
        failure("while :; do echo 0123456789012345678901234567890123456789; done", {}, {.output = 1'000'000});
    CHECK(error.sentence().contains(QStringLiteral("escribió más de 1 MB")));
    // Of what it complains only the end is kept.
    const ProcessOutput output =
        shell("i=0; while [ $i -lt 1000 ]; do echo 0123456789 >&2; i=$((i+1)); done; echo fin >&2", {},
              {.complaints = 100});
    CHECK(output.error.size() == 100);
    CHECK(output.error.endsWith("fin\n"));
}

TEST_CASE("A limited process that crashes is an error with what it said last")
{
    const Error error = failure("echo adiós >&2; kill -SEGV $$");
    CHECK(error.kind() == ErrorKind::Unreadable);
    CHECK(error.detail().contains(QStringLiteral("adiós")));
}

TEST_CASE("A limited process can be cancelled")
{
    Progress progress;
    progress.cancel();
    try {
        runLimited(installedProgram(QStringLiteral("sh")),
                   {QStringLiteral("-c"), QStringLiteral("sleep 300")}, {}, {}, progress);
        FAIL("it ran to its end");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Cancelled);
    }
}

TEST_CASE("A limited process knows nothing of the environment")
{
    qputenv("AGENDA_SECRET", "x");
    CHECK(shell("echo [$AGENDA_SECRET] $LC_ALL; pwd").out == "[] C\n/\n");
    qunsetenv("AGENDA_SECRET");
}

#ifdef Q_OS_LINUX
TEST_CASE("A limited process on Linux has a limit of its processor time, files and memory")
{
    const QByteArray limits = shell("ulimit -t; ulimit -f; ulimit -n; ulimit -c", {}, {.seconds = 7}).out;
    CHECK(limits == "7\n0\n16\n0\n");
    // A file may be made, but nothing be written into it.
    const QTemporaryDir folder;
    const QString script =
        QStringLiteral("trap '' XFSZ; head -c 100 /dev/zero > '%1/x'; wc -c < '%1/x'").arg(folder.path());
    const ProcessOutput written = shell(script.toUtf8().constData());
    CHECK(written.out.trimmed() == "0");
}
#endif

} // namespace test_limitedprocess
