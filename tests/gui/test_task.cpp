// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/task.h"

#include "base/error.h"
#include "gui/statusline.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace agenda;
using gui::TaskRunner;

namespace test_task
{

ErrorKind kindOf(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        return error.kind();
    }
}

void workUntilCancelled(Progress& progress)
{
    for (;;)
        progress.report(1, 2, QStringLiteral("paso"));
}

TEST_CASE("a task works off the window's thread and is done in it")
{
    TaskRunner runner;
    QObject context;
    QSignalSpy progressed(&runner, &TaskRunner::progressed);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    QThread* workedIn = nullptr;
    QThread* doneIn = nullptr;
    runner.start(
        &context, QStringLiteral("Copiando"),
        [&](Progress& progress) {
            workedIn = QThread::currentThread();
            progress.report(3, 3, QStringLiteral("a.pdf"));
        },
        [&] { doneIn = QThread::currentThread(); }, [](const std::exception_ptr&) { FAIL(); });
    CHECK(runner.isRunning());
    REQUIRE(finished.wait());
    CHECK_FALSE(runner.isRunning());
    CHECK(doneIn == QThread::currentThread());
    CHECK(workedIn != doneIn);
    REQUIRE(progressed.count() == 2);
    CHECK(progressed.last() ==
          QVariantList{QStringLiteral("Copiando"), qint64(3), qint64(3), QStringLiteral("a.pdf")});
}

TEST_CASE("a task that throws hands over the original error")
{
    TaskRunner runner;
    QObject context;
    QSignalSpy finished(&runner, &TaskRunner::finished);
    std::exception_ptr failure;
    runner.start(
        &context, {}, [](Progress&) { throw Error(ErrorKind::Storage, QStringLiteral("Disco lleno.")); },
        [] { FAIL(); }, [&](const std::exception_ptr& each) { failure = each; });
    REQUIRE(finished.wait());
    CHECK(kindOf(failure) == ErrorKind::Storage);
}

TEST_CASE("a cancel stops the running task and those that wait, and the next one runs")
{
    TaskRunner runner;
    QObject context;
    QSignalSpy finished(&runner, &TaskRunner::finished);
    int cancelled = 0;
    const auto failed = [&](const std::exception_ptr& failure) {
        CHECK(kindOf(failure) == ErrorKind::Cancelled);
        ++cancelled;
    };
    runner.start(
        &context, {}, workUntilCancelled, [] { FAIL(); }, failed);
    runner.start(
        &context, {}, [](Progress&) { throw 1; }, [] { FAIL(); }, failed);
    SECTION("without waiting")
    {
        runner.requestCancel();
        CHECK(runner.isRunning());
        REQUIRE(finished.wait());
    }
    SECTION("waiting")
    {
        runner.cancelAll();
        CHECK(finished.count() == 1);
    }
    CHECK(cancelled == 2);
    CHECK_FALSE(runner.isRunning());

    bool isDone = false;
    runner.start(
        &context, {}, [](Progress&) {}, [&] { isDone = true; }, failed);
    REQUIRE(finished.wait());
    CHECK(isDone);
}

TEST_CASE("a task whose context has gone tells nobody")
{
    TaskRunner runner;
    auto context = std::make_unique<QObject>();
    QSignalSpy finished(&runner, &TaskRunner::finished);
    runner.start(
        context.get(), {}, [](Progress&) {}, [] { FAIL(); }, [](const std::exception_ptr&) { FAIL(); });
    context.reset();
    REQUIRE(finished.wait());
}

TEST_CASE("a runner that is destroyed stops its task first")
{
    QObject context;
    {
        TaskRunner runner;
        runner.start(
            &context, {}, workUntilCancelled, [] { FAIL(); }, [](const std::exception_ptr&) { FAIL(); });
    }
    SUCCEED();
}

TEST_CASE("a task whose work is named as it is itself is said once")
{
    TaskRunner runner;
    gui::StatusLine line(runner, nullptr);
    line.show();
    QStringList said;
    QObject::connect(&runner, &TaskRunner::progressed, &line, [&] {
        for (const QLabel* const each : line.findChildren<QLabel*>())
            said << each->text();
    });
    QSignalSpy finished(&runner, &TaskRunner::finished);
    for (const char* const what : {"Leyendo «a.csv»", "12 filas"}) {
        runner.start(
            &line, QStringLiteral("Leyendo «a.csv»"),
            [=](Progress& progress) { progress.report(1, 1, QString::fromUtf8(what)); }, [] {},
            [](const std::exception_ptr&) { FAIL(); });
        REQUIRE(finished.wait());
    }
    CHECK(said.contains(QStringLiteral("Leyendo «a.csv»")));
    CHECK(said.contains(QStringLiteral("Leyendo «a.csv»: 12 filas")));
    CHECK_FALSE(said.contains(QStringLiteral("Leyendo «a.csv»: Leyendo «a.csv»")));
}

} // namespace test_task
