// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planning.h"

#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/merging.h"
#include "store/views.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_planning
{

QString words(const char* text)
{
    return QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(text);
}

Activity anActivity(const QList<Id<SubQuestion>>& about)
{
    Activity activity;
    activity.title = words("Estudio de costos");
    activity.method = words("Encuesta");
    activity.startsOn = QDate(2021, 1, 1);
    activity.endsOn = QDate(2021, 6, 30);
    for (const Id<SubQuestion>& id : about)
        activity.subquestions << id.text();
    return activity;
}

Id<Evidence> anEvaluation(Workspace& workspace, const char* title = "Evaluación")
{
    Evidence evidence;
    evidence.title = words(title);
    evidence.kind = EvidenceKind::Evaluation;
    return addEvidence(workspace, evidence);
}

TEST_CASE("A delivered activity becomes its evidence with all links, in one step that can be undone")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        const Id<Activity> id =
            saveActivity(*workspace, anActivity({ids.s111, ids.s121}), QStringLiteral("Berta"));
        const QList<PlannedActivity> plan = readPlan(*workspace);
        REQUIRE(plan.size() == 1);
        CHECK(plan.first().responsible == QStringLiteral("Berta"));
        CHECK(plan.first().subquestions.size() == 2);
        CHECK(plan.first().isLate);
        CHECK(readOutline(*workspace).questions.first().themes.first().sources == 0);
        removeSubQuestion(*workspace, ids.s121);
        const QString before = sample::dump(*workspace);

        const Id<Evidence> born = deliverActivity(*workspace, id, deliveryOf(workspace->require(id)));
        const Evidence evidence = workspace->require(born);
        CHECK(evidence.title == words("Estudio de costos"));
        CHECK(evidence.methods == words("Encuesta"));
        CHECK(evidence.kind == EvidenceKind::Research);
        CHECK(evidence.lifeCycle == LifeCycle::Delivered);
        CHECK(workspace->where(&Link::evidence, born).size() == 1);
        CHECK(workspace->require(id).evidence == born);
        CHECK_FALSE(readPlan(*workspace).first().isLate);
        CHECK(kindOf([&] { deliverActivity(*workspace, id, evidence); }) == ErrorKind::Conflict);

        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        workspace->redo();
        removeEvidence(*workspace, born);
        CHECK(workspace->require(id).evidence.isNull());
        workspace->undo();
        CHECK(workspace->require(id).evidence == born);
    }
}

TEST_CASE("An activity that ends before it starts, or costs less than nothing, is refused with a sentence")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    sample::fill(*workspace);
    const QString before = sample::dump(*workspace);
    Activity backwards = anActivity({});
    std::swap(backwards.startsOn, backwards.endsOn);
    CHECK(kindOf([&] { saveActivity(*workspace, backwards, {}); }) == ErrorKind::Constraint);
    // Within one quarter too, which both would begin and end.
    backwards.startsOn = QDate(2022, 3, 9);
    backwards.endsOn = QDate(2022, 2, 1);
    CHECK(errorOf([&] { saveActivity(*workspace, backwards, {}); })
              .sentence()
              .contains(QStringLiteral("termina, el 1 feb 2022, antes de empezar, el 9 mar 2022")));
    Activity cheap = anActivity({});
    cheap.cost = -1;
    cheap.currency = QStringLiteral("USD");
    CHECK(kindOf([&] { saveActivity(*workspace, cheap, {}); }) == ErrorKind::Constraint);
    Activity priced = anActivity({});
    priced.cost = 12'500;
    CHECK(kindOf([&] { saveActivity(*workspace, priced, {}); }) == ErrorKind::Constraint);
    priced.currency = QStringLiteral("ZZZ");
    CHECK(kindOf([&] { saveActivity(*workspace, priced, {}); }) == ErrorKind::Constraint);
    CHECK(sample::dump(*workspace) == before);
    priced.currency = QStringLiteral(" usd ");
    priced.startsOn = QDate(2021, 2, 14);
    const Activity stored = workspace->require(saveActivity(*workspace, priced, {}));
    CHECK(stored.currency == QStringLiteral("USD"));
    CHECK(stored.startsOn == QDate(2021, 1, 1));
}

TEST_CASE("A recommendation is answered with a reason, followed until it is done, and goes with its evidence")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        sample::fill(*workspace);
        const Id<Evidence> evaluation = anEvaluation(*workspace);
        Recommendation late;
        late.evidence = evaluation;
        late.text = words("Capacitar a los comités");
        late.dueOn = QDate(2022, 1, 31);
        const Id<Recommendation> first = saveRecommendation(*workspace, late, QStringLiteral("Berta"));
        Recommendation undated;
        undated.evidence = evaluation;
        undated.text = words("Medir otra vez");
        const Id<Recommendation> second = saveRecommendation(*workspace, undated, {});
        CHECK(workspace->require(second).position == 1);
        QList<FollowedRecommendation> open = openRecommendations(*workspace);
        REQUIRE(open.size() == 2);
        CHECK(open[0].recommendation.id == first);
        CHECK(open[0].owner == QStringLiteral("Berta"));
        CHECK(open[0].isLate);
        CHECK_FALSE(open[1].isLate);

        Recommendation answered = workspace->require(second);
        answered.response = Response::Rejected;
        CHECK(kindOf([&] { saveRecommendation(*workspace, answered, {}); }) == ErrorKind::Constraint);
        answered.reason = words("No hay fondos");
        saveRecommendation(*workspace, answered, {});
        answered.doneOn = QDate(2022, 2, 1);
        CHECK(kindOf([&] { saveRecommendation(*workspace, answered, {}); }) == ErrorKind::Constraint);
        Recommendation done = workspace->require(first);
        done.doneOn = QDate(2022, 2, 1);
        saveRecommendation(*workspace, done, QStringLiteral("Berta"));
        CHECK(openRecommendations(*workspace).isEmpty());
        CHECK(recommendationsOf(*workspace, evaluation).size() == 2);

        const QString before = sample::dump(*workspace);
        removeEvidence(*workspace, evaluation);
        CHECK(workspace->all<Recommendation>().isEmpty());
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
    }
}

TEST_CASE("Devolución: an organisation is named once, and what went back to it is replaced, not repeated")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    sample::fill(*workspace);
    const Id<Evidence> evaluation = anEvaluation(*workspace);
    Return back;
    back.evidence = evaluation;
    back.part = words("Dio datos");
    const Organisation cooperative{{}, words("Cooperativa"), QStringLiteral("OPP"), QStringLiteral("Perú")};
    const Id<Return> first = saveReturn(*workspace, back, cooperative);
    back.returnedOn = QDate(2022, 5, 1);
    back.means = words("Taller");
    CHECK(saveReturn(*workspace, back, {{}, words("Cooperativa"), {}, {}}) == first);
    const QList<Participation> all = participationsOf(*workspace, evaluation);
    REQUIRE(all.size() == 1);
    CHECK(all.first().organisation.country == QStringLiteral("Perú"));
    CHECK(all.first().back.returnedOn == QDate(2022, 5, 1));
}

TEST_CASE("An organisation can be called otherwise, and takes part in the same evidence once")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    sample::fill(*workspace);
    Return back;
    back.evidence = anEvaluation(*workspace);
    saveReturn(*workspace, back, {{}, words("Coop"), QStringLiteral("OPP"), {}});
    saveReturn(*workspace, back, {{}, words("Red"), {}, {}});
    Participation first = participationsOf(*workspace, back.evidence).first();
    first.organisation.name = words("Cooperativa");
    first.organisation.kind.clear();
    saveReturn(*workspace, first.back, first.organisation);
    CHECK(workspace->all<Organisation>().size() == 2);
    CHECK(participationsOf(*workspace, back.evidence).first().organisation == first.organisation);

    const QString before = sample::dump(*workspace);
    first.organisation.name = words("Red");
    CHECK(kindOf([&] { saveReturn(*workspace, first.back, first.organisation); }) == ErrorKind::Conflict);
    CHECK(sample::dump(*workspace) == before);
}

TEST_CASE(
    "What a person says of the delivered document is kept to the letter, also that it is another source")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    const Id<Activity> id = saveActivity(*workspace, anActivity({ids.s111}), {});
    Evidence evidence = deliveryOf(workspace->require(id));
    evidence.kind = EvidenceKind::Other;
    evidence.methods.clear();
    const Id<Evidence> born = deliverActivity(*workspace, id, evidence);
    CHECK(workspace->require(born).kind == EvidenceKind::Other);
    CHECK(workspace->require(born).methods.isEmpty());
    evidence.title = QStringLiteral(" ");
    const Id<Activity> other = saveActivity(*workspace, anActivity({}), {});
    CHECK(kindOf([&] { deliverActivity(*workspace, other, evidence); }) == ErrorKind::Constraint);
    CHECK(workspace->require(other).isOpen());
}

TEST_CASE("Of all that took part, those to whom something has still to go back come first")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        sample::fill(*workspace);
        Return back;
        back.evidence = anEvaluation(*workspace);
        for (const auto& [name, on] : {std::pair{"Zafra", QDate()}, std::pair{"Alba", QDate(2021, 1, 1)},
                                       std::pair{"Bosque", QDate(2022, 1, 1)}, std::pair{"Cima", QDate()}}) {
            back.returnedOn = on;
            saveReturn(*workspace, back, {{}, words(name), {}, {}});
        }
        QStringList names;
        for (const Participation& each : allParticipations(*workspace))
            names << each.organisation.name;
        CHECK(names == QStringList{words("Cima"), words("Zafra"), words("Bosque"), words("Alba")});
        CHECK(allParticipations(*workspace).first().evidence.id == back.evidence);
    }
}

TEST_CASE("Merging two documents keeps their recommendations, returns and activity")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    const Id<Evidence> keep = anEvaluation(*workspace);
    const Id<Activity> activity = saveActivity(*workspace, anActivity({ids.s111}), {});
    const Id<Evidence> gone = deliverActivity(*workspace, activity, deliveryOf(workspace->require(activity)));
    Recommendation recommendation;
    recommendation.evidence = gone;
    recommendation.text = words("Capacitar");
    saveRecommendation(*workspace, recommendation, {});
    Return back;
    back.evidence = gone;
    saveReturn(*workspace, back, {{}, words("Cooperativa"), {}, {}});
    back.evidence = keep;
    back.returnedOn = QDate(2022, 5, 1);
    saveReturn(*workspace, back, {{}, words("Cooperativa"), {}, {}});
    const QString before = sample::dump(*workspace);
    mergeEvidence(*workspace, keep, {gone}, mergedOf(workspace->require(keep), workspace->require(gone)));
    CHECK(recommendationsOf(*workspace, keep).size() == 1);
    CHECK(workspace->require(activity).evidence == keep);
    REQUIRE(participationsOf(*workspace, keep).size() == 1);
    CHECK(participationsOf(*workspace, keep).first().back.returnedOn == QDate(2022, 5, 1));
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
}

} // namespace test_planning
