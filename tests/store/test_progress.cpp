// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/progress.h"

#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/planning.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <random>
#include <utility>

using namespace agenda;
using namespace agenda::store;

namespace test_progress
{

QString words(const char* text)
{
    return QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(text);
}

StateTally withoutWords(StateTally tally)
{
    tally.states[size_t(Answered::NoEvidence)] += std::exchange(tally.unrecorded, 0);
    return tally;
}

/// All that the strip draws of states: for each theme and quarter, how many sub-questions are in which. That
/// nobody has set a state although there are documents is told in words, and is no progress.
QList<StateTally> stripOf(const AgendaProgress& progress)
{
    QList<StateTally> cells;
    for (const ThemeProgress& theme : progress.themes) {
        for (const Quarter& quarter : progress.quarters)
            cells << withoutWords(statesOn(theme, quarter.last()));
    }
    return cells;
}

TEST_CASE("A theme's progress is made of the states of its sub-questions, quarter by quarter")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        setState(*workspace, ids.s111, Answered::InProgress, QDate(2020, 8, 1), words("Hay un estudio"));
        setState(*workspace, ids.s111, Answered::Partial, QDate(2021, 2, 1), words("Se leyó"));
        setState(*workspace, ids.s112, Answered::Full, QDate(2022, 3, 31), words("Está claro"));

        const AgendaProgress now = readProgress(*workspace);
        REQUIRE(now.quarters.size() == 12);
        const ThemeProgress& theme = now.themes.first();
        CHECK(theme.place == 1);
        CHECK(statesOn(theme, QDate(2020, 6, 30)) == StateTally{{2, 0, 0, 0}});
        CHECK(statesOn(theme, QDate(2020, 9, 30)) == StateTally{{1, 1, 0, 0}});
        CHECK(statesOn(theme, QDate(2021, 3, 31)) == StateTally{{1, 0, 1, 0}});
        CHECK(statesOn(theme, now.lastDay()) == StateTally{{0, 0, 1, 1}});
        CHECK_FALSE(theme.subquestions.first().stateOn(QDate(2020, 7, 31)));

        const AgendaProgress then = readProgress(*workspace, {QDate(2020, 12, 31), {}});
        CHECK(then.lastDay() == QDate(2020, 12, 31));
        CHECK(statesOn(then.themes.first(), then.lastDay()) == StateTally{{1, 1, 0, 0}});
        CHECK(then.themes.first().subquestions.first().events.size() == 1);
    }
}

TEST_CASE("«¿Por qué se movió?» is answered with what happened in that quarter, by date")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    Evidence evidence;
    evidence.title = words("Evaluación");
    evidence.issued = QStringLiteral("2021-04");
    addEvidence(*workspace, evidence, {ids.s111});
    setState(*workspace, ids.s111, Answered::Partial, QDate(2021, 5, 20), words("Se leyó"));
    Answer answer;
    answer.subquestion = ids.s112;
    answer.text = words("Sabemos esto");
    answer.answeredOn = QDate(2021, 5, 2);
    writeAnswer(*workspace, answer);
    Activity activity;
    activity.title = words("Taller");
    activity.startsOn = QDate(2021, 4, 1);
    activity.endsOn = QDate(2021, 6, 30);
    activity.subquestions = {ids.s112.text()};
    saveActivity(*workspace, activity, {});

    const QList<ProgressEvent> events = eventsIn(readProgress(*workspace).themes.first(), Quarter{2021, 2});
    REQUIRE(events.size() == 4);
    CHECK(events[0].kind == ProgressEvent::Kind::Document);
    CHECK(events[0].on == QDate(2021, 4, 1));
    CHECK(events[1].kind == ProgressEvent::Kind::Answer);
    CHECK(events[2].title == QStringLiteral("Respuesta parcial"));
    CHECK(events[2].detail == words("Se leyó (Ana)"));
    CHECK(events[3].isPromise);
    CHECK(eventsIn(readProgress(*workspace).themes.first(), Quarter{2021, 3}).isEmpty());
}

TEST_CASE("Of a document that nobody has judged yet it is not said that there is no evidence")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    Evidence evidence;
    evidence.title = words("Evaluación");
    evidence.issued = QStringLiteral("2021-04");
    addEvidence(*workspace, evidence, {ids.s111});
    const ThemeProgress theme = readProgress(*workspace).themes.first();
    CHECK(statesOn(theme, QDate(2021, 3, 31)) == StateTally{{2, 0, 0, 0}, 0});
    CHECK(statesOn(theme, QDate(2021, 4, 30)) == StateTally{{1, 0, 0, 0}, 1});
}

TEST_CASE("What held on a day and what was known on a day are two clocks")
{
    auto day = std::make_shared<QDate>(2022, 10, 1);
    const Clock clock([day] { return QDateTime(*day, QTime(12, 0), Qt::UTC); });
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), clock);
    const sample::Ids ids = sample::fill(*workspace);
    *day = QDate(2022, 11, 1);
    // Filled in afterwards: it held in 2020, and was typed in November 2022.
    setState(*workspace, ids.s111, Answered::InProgress, QDate(2020, 8, 1), words("Hay un estudio"));
    const auto inAugust = [&](const QDate& recorded) {
        const AgendaProgress progress = readProgress(*workspace, {QDate(2020, 12, 31), recorded});
        return progress.themes.isEmpty()
                   ? -1
                   : statesOn(progress.themes.first(), progress.lastDay())[Answered::InProgress];
    };
    CHECK(inAugust({}) == 1);
    CHECK(inAugust(QDate(2022, 11, 1)) == 1);
    CHECK(inAugust(QDate(2022, 10, 31)) == 0);
    CHECK(inAugust(QDate(2022, 9, 30)) == -1);
}

TEST_CASE("No number of files, documents, answers or activities moves the progress")
{
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u);
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    const QList<Id<SubQuestion>> subs{ids.s111, ids.s112, ids.s121};
    std::minstd_rand random(seed);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    for (int i = 0; i < 5; ++i) {
        setState(*workspace, subs[below(3)], Answered(below(4)), QDate(2020, 1, 1).addDays(below(1000)),
                 words("Motivo"));
    }
    const QList<StateTally> before = stripOf(readProgress(*workspace));
    for (int i = 0; i < 40; ++i) {
        Evidence evidence;
        evidence.title = words("Documento");
        evidence.issued = QString::number(2020 + below(3));
        const Id<Evidence> id = addEvidence(*workspace, evidence, {subs[below(3)]});
        Attachment file;
        file.id = Id<Attachment>::create();
        file.evidence = id;
        file.name = QStringLiteral("ejemplo.pdf");
        file.sha256 = QString::number(i).rightJustified(64, u'0');
        save(*workspace, words("Archivo"), file);
        if (below(4) == 0) {
            Answer answer;
            answer.subquestion = subs[below(3)];
            answer.text = words("Sabemos esto");
            writeAnswer(*workspace, answer);
        }
        CHECK(stripOf(readProgress(*workspace)) == before);
    }
}

TEST_CASE("A quarter knows its days, and a date outside the period says so")
{
    CHECK(Quarter::of(QDate(2021, 3, 31)) == Quarter{2021, 1});
    CHECK(Quarter::of(QDate(2021, 12, 1)) == Quarter{2021, 4});
    CHECK(Quarter{2020, 1}.last() == QDate(2020, 3, 31));
    CHECK(Quarter{2021, 4}.text() == QStringLiteral("T4 2021"));
    Agenda agenda;
    agenda.firstYear = 2020;
    agenda.lastYear = 2022;
    CHECK(outsidePeriod(agenda, QDate(2023, 1, 1)) == QStringLiteral("después del período"));
    CHECK(outsidePeriod(agenda, QDate(2019, 12, 31)) == QStringLiteral("antes del período"));
    CHECK(outsidePeriod(agenda, QDate(2022, 12, 31)).isEmpty());
}

} // namespace test_progress
