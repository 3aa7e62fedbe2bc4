// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/judgement.h"
#include "store/past.h"
#include "store/planning.h"
#include "store/progress.h"
#include "store/recordjson.h"
#include "store/trash.h"
#include "store/views.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <random>

using namespace agenda;
using namespace agenda::store;

namespace test_randomhistory
{

/// A person who does anything at all, reproducibly.
class RandomEditor
{
public:
    RandomEditor(Workspace& workspace, unsigned seed) : m_workspace(workspace), m_random(seed) {}

    void step()
    {
        try {
            doSomething();
        } catch (const Error&) {
            // Refusals are part of the play: what matters is that they change nothing.
        }
    }

private:
    int below(int limit) { return limit <= 0 ? 0 : int(m_random() % unsigned(limit)); }
    template <class R>
    Id<R> any()
    {
        const QList<R> all = m_workspace.all<R>();
        return all.isEmpty() ? Id<R>::create() : all[below(int(all.size()))].id;
    }
    QString text() { return QStringLiteral("[EJEMPLO] %1").arg(below(1000)); }

    void doSomething()
    {
        switch (below(26)) {
        case 0:
            addTheme(m_workspace, any<Question>(), text());
            break;
        case 1:
            addSubQuestion(m_workspace, any<Theme>(), text());
            break;
        case 2:
            moveSubQuestion(m_workspace, any<SubQuestion>(), any<Theme>(), below(4));
            break;
        case 3:
            moveTheme(m_workspace, any<Theme>(), any<Question>(), below(4));
            break;
        case 4: {
            Evidence evidence;
            evidence.title = text();
            addEvidence(m_workspace, evidence, {any<SubQuestion>()});
            break;
        }
        case 5:
            store::link(m_workspace, any<Evidence>(), {any<SubQuestion>(), any<SubQuestion>()});
            break;
        case 6: {
            Finding finding;
            finding.link = any<Link>();
            finding.statement = text();
            addFinding(m_workspace, finding);
            break;
        }
        case 7:
            setState(m_workspace, any<SubQuestion>(), Answered(below(4)),
                     QDate(2020, 1, 1).addDays(below(1000)), text());
            break;
        case 8:
            removeSubQuestion(m_workspace, any<SubQuestion>());
            break;
        case 9:
            removeEvidence(m_workspace, any<Evidence>());
            break;
        case 10:
            unlink(m_workspace, any<Link>());
            break;
        case 11:
            removeTheme(m_workspace, any<Theme>());
            break;
        case 12:
            rewordOfficial(m_workspace, any<SubQuestion>(), text(), text());
            break;
        case 13:
            setResponsible(m_workspace, any<SubQuestion>(), text());
            break;
        case 14:
            m_workspace.undo();
            break;
        case 15: {
            Appraisal appraisal;
            appraisal.evidence = any<Evidence>();
            appraisal.voice = below(6);
            appraisal.voiceReason = text();
            appraiseAs(m_workspace, text(), appraisal);
            break;
        }
        case 16: {
            Finding finding;
            finding.link = any<Link>();
            finding.statement = text();
            finding.direction = Direction::Contradicts;
            explainContradiction(m_workspace, addFinding(m_workspace, finding), text());
            break;
        }
        case 17:
            reopenContradiction(m_workspace, any<Finding>());
            break;
        case 18:
        case 19: {
            Answer answer;
            answer.subquestion = any<SubQuestion>();
            answer.text = text();
            if (below(2))
                answer.findings = {any<Finding>().text()};
            writeAnswer(m_workspace, answer);
            break;
        }
        case 20: {
            Confidence confidence;
            confidence.answer = any<Answer>();
            confidence.soundness = confidence.sufficiency = confidence.coherence = confidence.relevance =
                text();
            confidence.reason = text();
            judgeConfidence(m_workspace, confidence);
            break;
        }
        case 21: {
            Use use;
            use.answer = any<Answer>();
            use.description = text();
            recordUse(m_workspace, use, text());
            break;
        }
        case 22: {
            Activity activity;
            activity.title = text();
            activity.startsOn = QDate(2021, 1, 1);
            activity.endsOn = QDate(2021, 6, 30);
            activity.subquestions = {any<SubQuestion>().text()};
            const Id<Activity> id = saveActivity(m_workspace, activity, text());
            if (below(2))
                deliverActivity(m_workspace, id, deliveryOf(m_workspace.require(id)));
            break;
        }
        case 23: {
            Recommendation recommendation;
            recommendation.evidence = any<Evidence>();
            recommendation.text = text();
            saveRecommendation(m_workspace, recommendation, text());
            break;
        }
        case 24: {
            Return back;
            back.evidence = any<Evidence>();
            saveReturn(m_workspace, back, {{}, text(), {}, {}});
            break;
        }
        default: {
            const QList<TrashItem> trash = readTrash(m_workspace);
            if (!trash.isEmpty())
                restore(m_workspace, trash[below(int(trash.size()))].removal.id);
        }
        }
    }

    Workspace& m_workspace;
    std::minstd_rand m_random;
};

/// What `sample::dump` says of the workspace as it had been recorded by the end of a day.
QString dumpOf(const Workspace& workspace, const QDate& day)
{
    const Past past(workspace, day);
    Json all = Json::object();
    forEachRecordType([&]<class R>() {
        QList<R> records = past.all<R>();
        std::sort(records.begin(), records.end(), [](const R& a, const R& b) { return a.id < b.id; });
        Json list = Json::array();
        for (const R& record : records)
            list.push_back(toJson(Record(record)));
        all[R::type] = list;
    });
    return QString::fromStdString(all.dump(1));
}

/// All that is told of the progress as it stood, and was known, at the end of a day.
QString progressOf(const Workspace& workspace, const AsOf& asOf)
{
    QStringList told;
    for (const ThemeProgress& theme : readProgress(workspace, asOf).themes) {
        told << QStringLiteral("%1 %2").arg(theme.place).arg(theme.theme.name);
        for (const SubQuestionProgress& sub : theme.subquestions) {
            told << sub.subquestion.code;
            for (const State& state : sub.states)
                told << state.id.text() + codeOf(state.value);
            QStringList events;
            for (const ProgressEvent& each : sub.events) {
                events << QStringList{QString::number(int(each.kind)),
                                      each.on.toString(Qt::ISODate),
                                      each.when,
                                      each.title,
                                      each.detail,
                                      each.recordId,
                                      QString::number(each.isPromise)}
                              .join(u'|');
            }
            // Those of one day stand in no order.
            events.sort();
            told += events;
        }
    }
    return told.join(u'\n');
}

TEST_CASE("Whatever was done can be undone to the start and redone to the end")
{
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u);
    for (const Backend& backend : backends()) {
        INFO(backend.name.toStdString() << ", seed " << seed);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const QString empty = sample::dump(*workspace);
        sample::fill(*workspace);
        RandomEditor editor(*workspace, seed);
        for (int i = 0; i < 120; ++i)
            editor.step();
        const QString end = sample::dump(*workspace);
        int steps = 0;
        while (workspace->nextUndo()) {
            workspace->undo();
            ++steps;
        }
        CHECK(steps > 20);
        CHECK(sample::dump(*workspace) == empty);
        // As many as were taken back: where the last step was an undo, one more could be done again.
        while (steps-- > 0)
            workspace->redo();
        CHECK(sample::dump(*workspace) == end);
    }
}

TEST_CASE("The history alone tells what the workspace holds")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    sample::fill(*workspace);
    RandomEditor editor(*workspace, 7);
    for (int i = 0; i < 200; ++i)
        editor.step();

    auto retold = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    for (const Revision& revision : workspace->history().all()) {
        retold->run({revision.label, revision.reason}, [&](Writer& writer) {
            for (const Change& change : revision.changes) {
                if (change.after)
                    writer.putAsItWas(*change.after);
                else
                    writer.remove(typeOf(*change.before), idOf(*change.before));
            }
        });
    }
    CHECK(sample::dump(*retold) == sample::dump(*workspace));
}

TEST_CASE("The workspace as it was recorded on any day is what it was at the end of that day")
{
    const unsigned seed = GENERATE(11u, 12u, 13u);
    for (const Backend& backend : backends()) {
        INFO(backend.name.toStdString() << ", seed " << seed);
        auto day = std::make_shared<QDate>(2022, 3, 1);
        const Clock clock([day] { return QDateTime(*day, QTime(12, 0), Qt::UTC); });
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), clock);
        sample::fill(*workspace);
        RandomEditor editor(*workspace, seed);
        QHash<QDate, QString> then;
        QHash<QDate, QString> progress;
        for (int i = 0; i < 12; ++i) {
            for (int step = 0; step < 10; ++step)
                editor.step();
            then.insert(*day, sample::dump(*workspace));
            progress.insert(*day, progressOf(*workspace, {*day, {}}));
            *day = day->addDays(2);
        }
        for (auto each = then.cbegin(); each != then.cend(); ++each) {
            CHECK(dumpOf(*workspace, each.key()) == each.value());
            CHECK(dumpOf(*workspace, each.key().addDays(1)) == each.value());
            CHECK(progressOf(*workspace, {each.key(), each.key()}) == progress.value(each.key()));
        }
        CHECK(Past(*workspace, QDate(2022, 2, 28)).all<SubQuestion>().isEmpty());
        CHECK(dumpOf(*workspace, {}) == sample::dump(*workspace));
    }
}

} // namespace test_randomhistory
